"""A year of articles put into an archive at once, with everything a report has to tell.

Not through the Writer, which takes a transaction for each: a year has 20,000.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import Connection, insert

from hnnscraper.archive import Archive, records
from hnnscraper.archive.tables import articles, crawls, payloads, revisions, urls
from hnnscraper.normalise.dates import LOCAL
from tests.archive.made import SITE, record

LAST_DAY = date(2026, 3, 1)
NOW = datetime(2026, 3, 1, 13, tzinfo=UTC)  # 20:00 in Huế
HOLES = (date(2025, 6, 3), date(2025, 6, 4), date(2025, 11, 20))

# What a headline might smuggle into a page.
HOSTILE = (
    "<script>document.title='pwned'</script>",
    "</style></title><img src=x onerror=\"document.title='pwned'\">",
    "Giá vàng \"tăng\" & 'giảm' {{ 7*7 }} {% raw %}",
    "javascript:alert(1)",
    "\u202eđảo ngược",
    "Nghiêng ngả khuỷu đường ở phường Vỹ Dạ, nước lũ dâng, ữ ặ ỵ ễ " * 12,
)
_SECTIONS = (
    ("Chính trị - Xã hội", 30), ("Kinh tế", 18), ("Văn hóa - Nghệ thuật", 15), ("Thể thao", 9),
    ("Đời sống", 9), ("Giáo dục", 7), ("Y tế - Sức khỏe", 5), ("Du lịch", 4), ("Pháp luật", 2),
    ("<b>Thế giới</b>", 1),
)  # fmt: skip
_HEADLINES = (
    "Chợ Đông Ba mở cửa sớm phục vụ bà con sắm Tết",
    "Huế đẩy mạnh chuyển đổi số trong quản lý di sản",
    "Nhiều tuyến đường ở phường Vỹ Dạ được chỉnh trang",
    "Ngư dân đầm phá Tam Giang được mùa cá kình",
    "Hơn 500 vận động viên tranh tài ở giải chạy bên sông Hương",
)
_REASONS = ("http-503", "not-an-article: list", "DNSLookupError", "no-valid-record: InvalidRecord")


def fill(archive: Archive, number: int = 20_000) -> None:
    """`number` articles of the year that ends with LAST_DAY, the same every time."""
    assert archive.connection is not None
    random = Random(number)
    with archive.connection.begin():
        for rows in _in_parts(_articles(random, number), 2000):
            _insert(archive.connection, random, rows)
        archive.connection.execute(insert(crawls), list(_runs()))


def _articles(random: Random, number: int) -> Iterator[dict[str, Any]]:
    names, weights = zip(*_SECTIONS, strict=True)
    first = LAST_DAY - timedelta(days=364)
    days = [first + timedelta(days=n) for n in range(365)]
    days = [day for day in days if day not in HOLES]
    likely = [0.55 if day.weekday() == 6 else 0.8 if day.weekday() == 5 else 1 for day in days]
    chosen = sorted(random.choices(days, likely, k=number))
    for n, day in enumerate(chosen):
        hour, minute = random.randint(5, 19), random.randrange(60)
        published = datetime(day.year, day.month, day.day, hour, minute, tzinfo=LOCAL)
        changes: dict[str, Any] = {}
        if random.random() < (0.4 if (day.year, day.month) == (2025, 10) else 0.02):
            changes = {"lead": None, "warnings": [{"field": "lead", "message": "no lead"}]}
        if random.random() < 0.6:
            changes |= {"source": "TTXVN"}
        name = random.choices(names, weights)[0]
        yield record(
            100_000 + n,
            title=HOSTILE[n % len(HOSTILE)] if n % 997 < 6 else f"{random.choice(_HEADLINES)}, {n}",
            published_at=published.isoformat(),
            fetched=(published + timedelta(hours=1)).astimezone(UTC).isoformat()[:19],
            section=[{"name": name, "url": f"{SITE}/{n % 10}"}] if n % 50 else [],
            images=[{"url": f"{SITE}/{n}.jpg", "caption": None, "credit": None}] if n % 5 else [],
            **changes,
        )


def _insert(connection: Connection, random: Random, made: list[dict[str, Any]]) -> None:
    kept, versions, addresses, pages = [], [], [], []
    for one in made:
        seen = records.seen_at(one)
        number = int(one["id"])
        is_gone = number % 500 == 3
        row = {"id": one["id"], **records.columns(one), "record": records.to_text(one)}
        times = {"first_seen_at": seen, "last_seen_at": seen}
        kept.append({**row, **times, "changed_at": seen, "gone_at": seen if is_gone else None})
        for n in range(random.choices((1, 2, 3, 7), (900, 80, 15, 5))[0]):
            place = {"warc_file": f"{seen:%Y%m%d}T010000Z-latest-00001.warc.gz"}
            versions.append(
                {
                    "article_id": one["id"],
                    "record": row["record"],
                    "stored_at": seen,
                    "content_hash": f"{n:064x}" if n else one["content_hash"],
                    "extractor": one["extractor"],
                    "first_seen_at": seen + timedelta(hours=n),
                    "last_seen_at": seen,
                    **place,
                    "warc_offset": number * 7,
                    "warc_record_id": f"<urn:uuid:{number}>",
                }
            )
        addresses.append(_address(one["url"], number, seen))
        if number % 200 == 7:
            failed = _address(f"{SITE}/hong-{number}.html", number, seen)
            failed |= {"state": "failed", "reason": random.choice(_REASONS), "tries": 2}
            failed |= {"due_at": seen + timedelta(days=7) if number % 400 == 7 else None}
            addresses.append(failed)
            pages.append(_payload(failed["url"], number, seen))
    for table, rows in (
        *((articles, kept), (revisions, versions)),
        *((urls, addresses), (payloads, pages)),
    ):
        if rows:
            connection.execute(insert(table), rows)


def _address(url: str, number: int, seen: datetime) -> dict[str, Any]:
    return {
        **dict.fromkeys(column.name for column in urls.c),
        "url": url,
        "article_id": str(number),
        "kind": "article",
        "state": "done",
        "discovered_at": seen,
        "asked_at": seen,
        "status": 200,
        "tries": 0,
    }


def _payload(url: str, number: int, seen: datetime) -> dict[str, Any]:
    return {
        "digest": f"sha1:{number}",
        "url": url,
        "fetched_at": seen,
        "warc_file": "f.warc.gz",
        "warc_offset": number,
        "warc_record_id": f"<urn:uuid:{number}>",
    }


def _runs() -> Iterator[dict[str, Any]]:
    for n in range(30):
        began = NOW - timedelta(minutes=30 * (30 - n))
        yield {
            "id": _run_id(n),
            "spider": "latest",
            "arguments": "{}",
            "started_at": began,
            "host": "hue",
            "pid": n,
            "version": "x",
            "finished_at": began + timedelta(seconds=40 + n) if n != 12 else None,
            "finish_reason": "finished" if n != 12 else "killed",
            "counts": json.dumps({"archive/new": n, "archive/revised": 2, "page/failed": n % 3}),
        }


def _run_id(n: int) -> str:
    return f"{NOW - timedelta(minutes=30 * (30 - n)):%Y%m%dT%H%M%SZ}-latest-{n:06x}"


LAST_RUN = _run_id(29)


def _in_parts(made: Iterator[dict[str, Any]], size: int) -> Iterator[list[dict[str, Any]]]:
    part: list[dict[str, Any]] = []
    for one in made:
        part.append(one)
        if len(part) == size:
            yield part
            part = []
    yield part
