"""Records, their versions and the raw pages that prove them; nothing here knows Scrapy."""

from hnnscraper.archive.database import Archive, open_archive
from hnnscraper.archive.keeping import Outcome, Stored
from hnnscraper.archive.writing import Writer

__all__ = ["Archive", "Outcome", "Stored", "Writer", "open_archive"]
