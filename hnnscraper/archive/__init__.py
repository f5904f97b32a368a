"""Records, their versions and the raw pages that prove them; nothing here knows Scrapy."""

from hnnscraper.archive.database import Archive, open_archive
from hnnscraper.archive.writing import Outcome, Stored, Writer

__all__ = ["Archive", "Outcome", "Stored", "Writer", "open_archive"]
