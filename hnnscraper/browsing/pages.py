"""The pages that datasette does not have: an article to read, its versions, its raw page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import nh3
from w3lib.encoding import html_to_unicode

from hnnscraper.archive import open_archive, queries, reading, records
from hnnscraper.archive.proof import page_behind
from hnnscraper.archive.reading import Revision
from hnnscraper.errors import NotInArchive
from hnnscraper.normalise.dates import LOCAL
from hnnscraper.reporting import environment

# Of a record's clean HTML all but pictures, which would be asked of the newspaper; cleaned again,
# for a record may come from an import.
_TAGS = set("p h2 h3 blockquote ul ol li table tr th td a strong em br figure figcaption".split())


@dataclass(frozen=True, slots=True)
class Version:
    number: int  # from 1
    revision: Revision
    changed: tuple[str, ...]  # fields, against the version before
    holds_now: bool


class Pages:
    """Reads the archive anew for every page: what a crawl has just stored is shown."""

    def __init__(self, archive_url: str, warc: Path) -> None:
        self._archive_url = archive_url
        self._warc = warc
        templates = environment("hnnscraper.browsing")
        templates.filters["moment"] = _moment  # as the newspaper's readers write it
        self._article = templates.get_template("article.html")

    def article(self, article_id: str, number: int | None, home: str) -> str:
        """The article as a page; without a number what holds now. `home` is the list's address.

        Raises NotInArchive; ArchiveError.
        """
        with open_archive(self._archive_url, writing=False) as archive:
            current = reading.article(archive, article_id)
            if current is None or current["id"] != article_id:
                raise NotInArchive(f"the archive holds no article {article_id}")
            gone = queries.gone_at(archive, article_id)
            versions = _versions(reading.revisions_of(archive, article_id), current)
        record = current if number is None else _version(versions, number).revision.record
        body = nh3.clean(record["body_html"], tags=_TAGS, attributes={"a": {"href"}})
        return self._article.render(
            record=record,
            body=body,
            published=_time(record["published_at"]),
            modified=_time(record["modified_at"]),
            gone=gone,
            versions=versions,
            shown=number,
            home=home,
        )

    def raw(self, article_id: str, number: int) -> str:
        """The source of the page that gave a version. Raises NotInArchive; ArchiveError."""
        with open_archive(self._archive_url, writing=False) as archive:
            versions = _versions(reading.revisions_of(archive, article_id), None)
            place = _version(versions, number).revision.raw_page
            if place is None:
                raise NotInArchive(f"of version {number} of {article_id} no raw page was kept")
            page = page_behind(archive, self._warc, place)
        told = [value for name, value in page.headers if name.lower() == "content-type"]
        return html_to_unicode(told[0] if told else None, page.body)[1]


def _versions(revisions: list[Revision], current: dict[str, Any] | None) -> list[Version]:
    found: list[Version] = []
    for number, revision in enumerate(revisions, 1):
        before = found[-1].revision.record if found else None
        changed = records.changed_fields(before, revision.record) if before else ()
        holds = current is not None and current["content_hash"] == revision.content_hash
        found.append(Version(number, revision, changed, holds))
    return found


def _version(versions: list[Version], number: int) -> Version:
    if not 1 <= number <= len(versions):
        raise NotInArchive(f"there is no version {number}; there are {len(versions)}")
    return versions[number - 1]


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _moment(at: datetime) -> str:
    return f"{at.astimezone(LOCAL):%d/%m/%Y %H:%M}"
