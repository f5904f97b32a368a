"""Records made up quickly and the same every time, as long as articles are; none is news."""

from __future__ import annotations

import html
from datetime import UTC, datetime, timedelta, timezone
from random import Random
from typing import Any

from hnnscraper._version import EXTRACTOR
from hnnscraper.normalise.identity import content_hash

_SYLLABLES = (
    "Huế sông Hương núi Ngự người dân thành phố chợ Đông Ba buổi sáng đầu xuân lễ hội truyền thống "
    "nghề làm nón lá phường xã giữ gìn di sản kiến trúc cổ trường học trẻ em mưa lũ đê điều giao "
    "thông đường ven biển đầm phá Tam Giang bến thuyền khách du lịch tăng nửa năm qua được mùa lúa"
).split()
_SECTIONS = (("Kinh tế", "kinh-te"), ("Văn hóa", "van-hoa"), ("Du lịch", "du-lich"))
_AUTHORS = ("Đức Quang", "Hàn Đăng", "Bảo Phước")
_LOCAL = timezone(timedelta(hours=7))
_FIRST = datetime(2006, 1, 1, 6, 0, tzinfo=_LOCAL)
_SITE = "https://huengaynay.vn"

# What breaks careless writers and readers: cells, quotes, lines, formulas, scripts.
NASTY: tuple[dict[str, Any], ...] = (
    {"title": '=HYPERLINK("http://a.vn";"Huế")', "lead": "+84 234 3822", "byline": "@huế"},
    {"title": '"Huế", một; hai\t"ba"', "body": 'Một "dòng",\n\nhai | ba\r\n=1+1\rbốn', "tags": []},
    {"title": "🎆 Pháo hoa 👨‍👩‍👧 trên sông", "tags": ["a,b", '"', "=A1", "null", "NA"]},
    {"title": "NULL", "lead": None, "byline": None, "authors": [], "source": None, "images": []},
    {"title": "-", "lead": "NaN", "source": "1e5", "published_at": None, "published_raw": None},
    {"title": "'Lễ\u2028hội\x85 \\n \\", "section": [], "related": [], "provenance": {}},
    {"title": "Dài", "body": "Rất dài và có dấu: ữ ặ ỵ. " * 40_000 + "Hết."},
)


def record(number: int, *, edition: int = 1, **changes: Any) -> dict[str, Any]:
    """The article of this number; another edition has one sentence more, and other links."""
    random = Random(f"{number}/{edition}")
    same = Random(number)
    title = _sentence(same, 8, 14)
    section, slug = same.choice(_SECTIONS)
    author = same.choice(_AUTHORS)
    paragraphs = [_sentence(same, 40, 70) for _ in range(12)]
    paragraphs[5] += f" Bản in lần {edition}."
    published_at = _FIRST + timedelta(minutes=37 * number)
    fetched_at = published_at.astimezone(UTC) + timedelta(days=edition)
    made: dict[str, Any] = {
        "id": str(number),
        "url": f"{_SITE}/{slug}/bai-duoc-soan-de-kiem-thu-{number}.html",
        "title": title,
        "dateline": "HNN.VN",
        "lead": _sentence(same, 25, 35),
        "published_at": published_at.isoformat(),
        "published_raw": f"{published_at:%d/%m/%Y %H:%M}",
        "modified_at": None,
        "byline": f"Bài, ảnh: {author.upper()}",
        "authors": [{"name": author, "roles": ["text", "photo"]}],
        "source": None,
        "body": "\n\n".join(paragraphs),
        "body_html": "".join(f"<p>{html.escape(line)}</p>" for line in paragraphs),
        "images": [
            {
                "url": f"{_SITE}/anh/{number}-{n}.jpg",
                "caption": _sentence(same, 8, 12),
                "credit": author,
            }
            for n in range(2)
        ],
        "related": [
            {
                "kind": "suggested",
                "title": _sentence(random, 8, 12),
                "url": f"{_SITE}/{slug}/bai-khac-{random.randrange(100_000)}.html",
                "summary": None,
            }
            for _ in range(6)
        ],
        "section": [
            {"name": section, "url": f"{_SITE}/{slug}"},
            {"name": "Tin tức", "url": f"{_SITE}/{slug}/tin-tuc.html"},
        ],
        "tags": ["Huế", section],
        "language": "vi",
        "fetched_at": fetched_at.isoformat(),
        "content_hash": "",
        "extractor": EXTRACTOR,
        "provenance": {"title": "headline", "body": "walk"},
        "warnings": [],
        **changes,
    }
    made["content_hash"] = content_hash(made)
    return made


def nasty() -> list[dict[str, Any]]:
    return [record(n, **changes) for n, changes in enumerate(NASTY, 1)]


def _sentence(random: Random, shortest: int, longest: int) -> str:
    words = random.choices(_SYLLABLES, k=random.randint(shortest, longest))
    return " ".join(words).capitalize() + "."
