"""An archive to look at, its search index, and a datasette over both."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx

from hnnscraper import browsing
from hnnscraper.archive import Writer, open_archive
from hnnscraper.archive.raw_pages import RawPages
from hnnscraper.archive.warc_records import Exchange
from hnnscraper.items import Visit
from tests.archive.made import Clock, record

EVIL = "<script>document.title='pwned'</script>"
PAGE = f"<html><title>Huế</title>{EVIL}<h1>Chợ Đông Ba</h1></html>"
_HTML = ((b"Content-Type", b"text/html; charset=utf-8"),)


@dataclass(frozen=True, slots=True)
class Looked:
    """`ask` gives datasette's answer; each time from a datasette of its own."""

    folder: Path

    @property
    def url(self) -> str:
        return f"sqlite:///{self.folder}/hnn.db"

    @property
    def index(self) -> browsing.Index:
        return browsing.Index(self.folder / "browse.db")

    def store(self, *records: dict[str, Any], raw: str | None = None) -> None:
        """With a raw page for each, if one is given."""
        with open_archive(self.url, writing=True) as archive:
            clock = Clock()
            clock.now = datetime.now(UTC)
            writer = Writer(archive, clock)
            pages = RawPages(self.folder / "warc", writer.begin_crawl("latest", {}), 10**9, writer)
            for each in records:
                at = datetime.fromisoformat(each["fetched_at"])
                place = raw and pages.write(
                    Exchange(each["url"], "GET", (), 200, _HTML, raw.encode(), at)
                )
                writer.store(each, Visit(each["url"], at, 200, raw_page=place or None))
            pages.close()

    def update(self) -> int:
        with open_archive(self.url, writing=False) as archive:
            return self.index.update(archive)

    def ask(self, path: str, **headers: str) -> httpx.Response:
        async def answer() -> httpx.Response:
            datasette = browsing.made(self.url, self.folder / "warc", self.index.path)
            try:
                got: httpx.Response = await datasette.client.get(path, headers=headers)
                return got
            finally:
                for database in datasette.databases.values():
                    database.close()
                datasette.executor.shutdown()

        return asyncio.run(answer())

    def titles(self, query: str) -> list[str]:
        """The headlines of a list, in its order."""
        rows = self.ask(f"/browse/articles.json?_shape=array&{query}").json()
        return [row["title"] for row in rows]

    def facets(self, query: str = "") -> dict[str, dict[str, int]]:
        told = self.ask(f"/browse/articles.json?{query}").json()["facet_results"]
        return {
            name: {str(each["value"]): each["count"] for each in facet["results"]}
            for name, facet in told.items()
        }


def three() -> list[dict[str, Any]]:
    quang, huong = ({"name": name, "roles": ["text"]} for name in ("Đức Quang", "Thu Hương"))
    tourism = [{"name": "Du lịch", "url": "https://huengaynay.vn/du-lich"}]
    bare: dict[str, Any] = {"lead": None, "tags": []}
    return [
        record(1, **bare, title="Huế đón khách", body="Sông Hương.", authors=[quang, huong]),
        record(
            2, **bare, title="Chợ Đông Ba", body="Đường Nguyễn Huệ, phường Vỹ Dạ.", authors=[quang]
        ),
        record(
            3,
            **bare,
            title=f"Tin {EVIL}",
            body="Thị xã Hương Thủy.",
            body_html=f'<p onclick="x()">Thị xã</p>{EVIL}<img src="https://evil.example/x.png">',
            section=tourism,
            authors=[huong],
            published_at="2025-11-02T08:00:00+07:00",
        ),
    ]
