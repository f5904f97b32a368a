"""A whole newspaper on the loopback: sections, paging, feeds, sitemaps, days that pass, faults.

`Newspaper` is the model: pure, the same for a seed. `Paper` serves it over HTTP, with faults and
a log of every request. Articles are printed by `tests.newspaper`; nothing in them is news. It knows
the contract of a record and nothing of the program that crawls it.

    with Paper(Newspaper(seed=1, articles=200), faults=Faults(share=0.1)) as paper:
        ...                              # crawl paper.url
        paper.advance(new=12, edited=3)  # the next day
        assert paper.log.traps() == []
"""

from tests.paper.articles import Article, Version
from tests.paper.faults import KINDS, Faults
from tests.paper.log import Entry, Log
from tests.paper.newspaper import Changes, Newspaper
from tests.paper.plays import REDESIGNS, Look, Plays
from tests.paper.server import Paper
from tests.paper.style import Style

__all__ = [
    "KINDS",
    "REDESIGNS",
    "Article",
    "Changes",
    "Entry",
    "Faults",
    "Log",
    "Look",
    "Newspaper",
    "Paper",
    "Plays",
    "Style",
    "Version",
]
