"""The report of an archive, as a file that replaces the last one at once or not at all."""

from __future__ import annotations

import logging
from pathlib import Path

from scrapy.settings import BaseSettings

from hnnscraper import reporting
from hnnscraper.archive import open_archive
from hnnscraper.archive.exporting.replacement import Replacement
from hnnscraper.archive.statistics import at_a_glance, of_a_year
from hnnscraper.clock import utc_now
from hnnscraper.errors import HnnScraperError

logger = logging.getLogger(__name__)

_RUNS = 20  # told of


def write(settings: BaseSettings, path: Path) -> None:
    """Raises ArchiveError if the archive cannot be read, BadInput or OSError if `path` cannot be
    written."""
    now, warc = utc_now(), str(settings["WARC_DIR"])
    with open_archive(str(settings["ARCHIVE_URL"]), writing=False) as archive:
        glance = at_a_glance(archive, Path(warc), now, runs=_RUNS)
        year = of_a_year(archive, now)
    page = reporting.report(glance, year, now, warc)
    path.parent.mkdir(parents=True, exist_ok=True)
    with Replacement(path) as replacement:
        replacement.file.write(page.encode("utf-8", "replace"))
        replacement.flush()
        replacement.put_in_place()


def write_after_run(settings: BaseSettings) -> None:
    """Writes REPORT_FILE; what goes wrong is told in the log and goes no further."""
    path = str(settings["REPORT_FILE"] or "")
    if not path or not settings["ARCHIVE_URL"]:
        return
    try:
        write(settings, Path(path))
    except (HnnScraperError, OSError) as error:
        logger.error("the report could not be written to %s: %s", path, error)
    except Exception:  # the crawl is over and stored: a fault of the report must not undo it
        logger.exception("the report could not be written to %s", path)
