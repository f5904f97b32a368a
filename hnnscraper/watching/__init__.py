"""Whether a crawl is healthy: what is counted, what it is compared with, when people are told.

Pure: numbers and findings come in and go out as values.
"""

from hnnscraper.watching.findings import Finding, Level
from hnnscraper.watching.history import Run, told_of
from hnnscraper.watching.judging import completed, judge, judge_alone
from hnnscraper.watching.measures import Measures
from hnnscraper.watching.telling import State, follow, notice, sentences

__all__ = [
    "Finding",
    "Level",
    "Measures",
    "Run",
    "State",
    "completed",
    "follow",
    "judge",
    "judge_alone",
    "notice",
    "sentences",
    "told_of",
]
