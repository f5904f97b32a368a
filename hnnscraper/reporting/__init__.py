"""Figures in, text out: the report as one HTML file, and the archive at a glance for a terminal.

Pure: what the figures do not say, the report does not know; `now` is the only time of day.
"""

from __future__ import annotations

from datetime import datetime

from jinja2 import Environment, PackageLoader, StrictUndefined

from hnnscraper.figures import Glance, Year
from hnnscraper.reporting import words
from hnnscraper.reporting.arrivals import arrivals
from hnnscraper.reporting.fields import fields
from hnnscraper.reporting.glance import as_json, as_lines

__all__ = ["as_json", "as_lines", "environment", "report"]


def environment(package: str) -> Environment:
    """Templates of a room. All that is put into a page is escaped."""
    made = Environment(
        loader=PackageLoader(package),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(
        number=words.number,
        size=words.size,
        moment=words.moment,
        day=words.day,
        percent=words.percent,
        short=words.short,
        lasting=words.lasting,
    )
    made.tests["web_address"] = words.is_web_address
    return made


_report = environment("hnnscraper.reporting").get_template("report.html")


def report(glance: Glance, year: Year, now: datetime, warc: str) -> str:
    """The report, a whole HTML page without script that loads nothing.

    `warc` is the directory of the WARC files, as its reader would name it.
    """
    return _report.render(
        glance=glance,
        year=year,
        now=now,
        warc=warc,
        verdict=words.verdict(glance.health),
        arrivals=arrivals(year),
        fields=fields(year.weakness),
    )
