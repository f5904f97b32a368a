"""From an article's version to the text that is printed: what was edited, whom it links to."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from tests.newspaper import Made, make_article
from tests.newspaper.bylines import Byline, draw_byline
from tests.newspaper.model import SITE, Block, Card, Para, Picture, Run
from tests.newspaper.texts import COMMON, Filler
from tests.paper.articles import Article, Version
from tests.paper.newspaper import FEWEST, Newspaper
from tests.paper.sections import breadcrumb, topic_of

_NEIGHBOURS = 400  # links lead to articles that are no older than so many articles


class Links:
    """Where the links of one article's page lead: to articles that came out before it.

    They name the article as it was when it came out, so that a page stays the same, byte for
    byte, when another article is edited, moved or withdrawn.
    """

    def __init__(self, newspaper: Newspaper, article: Article) -> None:
        self._newspaper, self._own = newspaper, article.number

    def other(self, rng: Random, with_summary: float = 0.0) -> Card:
        newest = max(FEWEST, self._own)
        while True:
            number = rng.randrange(max(0, newest - _NEIGHBOURS), newest)
            if number != self._own and self._newspaper.by_number[number].linked:
                break
        return card(self._newspaper.by_number[number], rng.random() < with_summary)


def card(article: Article, with_summary: bool) -> Card:
    """An article as others name it: as it was when it came out."""
    first = article.versions[0]
    return Card(first.title, SITE + first.path[1:], summary(article) if with_summary else None)


def summary(article: Article) -> str:
    """A line or two about an article, as cards have it; the same for ever."""
    rng = Random(int(article.id))
    return Filler(rng)(rng.choice(COMMON["sum"]))


def write(newspaper: Newspaper, article: Article, version: int = -1) -> Made:
    """The text of one of the article's versions, every edit up to it made."""
    history = article.versions[: article.versions.index(article.versions[version]) + 1]
    first, last = history[0], history[-1]
    rng = Random(f"{newspaper.seed}/{article.number}")
    hidden = tuple(card(each, False) for each in newspaper.hosts.get(article.number, ()))
    made = replace(
        make_article(rng, topic_of(first.section), first.at, Links(newspaper, article).other),
        id=article.id,
        url=SITE + last.path[1:],
        title=last.title,
        section=breadcrumb(last.section),
        modified=None,
    )
    made = replace(made, suggested=hidden + made.suggested)
    for number, each in enumerate(history[1:], 1):
        made = _edited(made, each, Random(f"{newspaper.seed}/{article.number}/{number}"))
    return _without(made, newspaper.plays.emptied_on(article.id))


def _edited(made: Made, version: Version, rng: Random) -> Made:
    fill = Filler(rng)
    match version.kind:
        case "lead":
            lead = fill(f"{rng.choice(COMMON['sum'])} Có {rng.randint(100, 999)} người đăng ký.")
            made = replace(made, lead=lead)
        case "byline":
            printed = made.byline.printed
            while made.byline.printed in (printed, None):
                made = replace(made, byline=draw_byline(rng))
        case "body":
            text = f"Có thêm {{n}} hộ dân ở {{xa}} được hỗ trợ trong đợt {rng.randint(2, 900)}."
            made = replace(made, blocks=(*made.blocks, Para((Run(fill(text)),))))
        case "correction":
            return replace(made, blocks=_corrected(made.blocks, fill, rng))  # nobody says so
        case "moved":
            return made
    return replace(made, modified=version.at)


def _corrected(blocks: tuple[Block, ...], fill: Filler, rng: Random) -> tuple[Block, ...]:
    where = next(i for i, block in enumerate(blocks) if isinstance(block, Para))
    para = blocks[where]
    assert isinstance(para, Para)
    added = Run(" " + fill(f"Số liệu này được {{co}} rà soát qua {rng.randint(2, 900)} hồ sơ."))
    return (*blocks[:where], Para((*para.runs, added)), *blocks[where + 1 :])


def _without(made: Made, fields: frozenset[str]) -> Made:
    if "byline" in fields:
        made = replace(made, byline=Byline(None))
    if "lead" in fields:
        made = replace(made, lead=None, dateline=None)
    if "tags" in fields:
        made = replace(made, tags=())
    if "images" in fields:
        kept = tuple(block for block in made.blocks if not isinstance(block, Picture))
        made = replace(made, blocks=kept, inline=tuple(g for g in made.inline if g.at == 0))
    return made
