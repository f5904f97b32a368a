"""The archive in figures. Everything is counted by the database; nothing is written."""

from hnnscraper.archive.statistics.at_a_glance import at_a_glance
from hnnscraper.archive.statistics.of_a_year import of_a_year

__all__ = ["at_a_glance", "of_a_year"]
