"""Records and a clock made for tests of the archive."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from hnnscraper.items import Visit
from hnnscraper.normalise.identity import content_hash

SITE = "https://huengaynay.vn"


def record(number: int = 1, *, fetched: str = "2025-12-10T03:00:00", **changes: Any) -> Any:
    """A valid record of article `number`; its hash follows from what it holds."""
    url = f"{SITE}/kinh-te/cho-dong-ba-mo-cua-som-{number}.html"
    made: dict[str, Any] = {
        "id": str(number),
        "url": url,
        "title": f"Chợ Đông Ba mở cửa sớm, kỳ {number}",
        "dateline": "HNN.VN",
        "lead": "Sáng 9/12, chợ Đông Ba mở cửa sớm hơn mọi ngày.",
        "published_at": "2025-12-09T15:50:00+07:00",
        "published_raw": "Thứ Ba, 09/12/2025 15:50",
        "modified_at": None,
        "byline": "ĐỨC QUANG",
        "authors": [{"name": "Đức Quang", "roles": ["text"]}],
        "source": None,
        "body": "Bà con đến mua sắm từ lúc trời chưa sáng hẳn.\n\nHàng hóa dồi dào, giá ổn định.",
        "body_html": "<p>Bà con đến mua sắm từ lúc trời chưa sáng hẳn.</p>",
        "images": [],
        "related": [related(number + 1)],
        "section": [{"name": "Kinh tế", "url": f"{SITE}/kinh-te/"}],
        "tags": ["chợ Đông Ba"],
        "language": "vi",
        "fetched_at": f"{fetched}+00:00",
        "content_hash": "",
        "extractor": "hnnscraper 0.1.0",
        "provenance": {"title": "h1"},
        "warnings": [],
        **changes,
    }
    made["content_hash"] = content_hash(made)
    return made


def related(number: int, title: str = "Một bài khác") -> dict[str, Any]:
    url = f"{SITE}/kinh-te/mot-bai-khac-{number}.html"
    return {"kind": "latest", "title": title, "url": url, "summary": None}


class Clock:
    """The archive's clock, which stands still until it is told."""

    def __init__(self) -> None:
        self.now = datetime(2025, 12, 20, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_hours(self, hours: int) -> datetime:
        self.now += timedelta(hours=hours)
        return self.now


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def refused(number: int, clock: Clock) -> Visit:
    """The server says that the article of this number is no more."""
    url: str = record(number)["url"]
    return Visit(url, clock.now, 404)
