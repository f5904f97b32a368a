"""`scrapy extract FILE|URL|-`: one page, its record, and an exit code that says how it went."""

from __future__ import annotations

import json
import unicodedata
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from hnnscraper import extract
from hnnscraper.items import FIELDS
from tests.program import FAST, scrapy
from tests.recordings import address, article
from tests.sample import FIXTURES
from tests.server import Answer, Server

SEED = FIXTURES / "seed" / "page.html"
TITLE = "Đổi mới tư duy, siết kỷ cương, nâng tầm công tác tổ chức xây dựng Đảng"


def test_the_record_alone_stands_on_standard_output_as_indented_json() -> None:
    run = scrapy("extract", str(SEED))
    assert (run.code, run.log) == (0, "")
    record = json.loads(run.out)
    assert tuple(record) == FIELDS
    assert record["title"] == TITLE
    assert run.lines[3] == f'  "title": "{TITLE}",'
    fetched_at = datetime.fromisoformat(record["fetched_at"])
    assert datetime.now(fetched_at.tzinfo) - fetched_at < timedelta(minutes=1)


def test_from_standard_input() -> None:
    run = scrapy("extract", "-", "--fields", "title", stdin=SEED.read_bytes())
    assert (run.code, json.loads(run.out)) == (0, {"title": TITLE})


def test_fields_narrow_it_in_the_order_asked_for() -> None:
    run = scrapy("extract", str(SEED), "--fields", "published_at, id")
    assert run.code == 0
    assert list(json.loads(run.out).items()) == [
        ("published_at", "2025-12-09T15:50:00+07:00"),
        ("id", "160781"),
    ]


def test_why_prints_each_fields_rule_beside_its_value() -> None:
    run = scrapy("extract", str(SEED), "--fields", "id,modified_at", "--why")
    assert json.loads(run.out) == {
        "id": {"value": "160781", "rule": "url-number"},
        "modified_at": {"value": None, "rule": None},
    }


def test_warnings_go_to_standard_error(tmp_path: Path) -> None:
    page = tmp_path / "bài.html"
    page.write_bytes(article(1).replace(b"09/12/2025", b"10/12/2025"))
    run = scrapy("extract", str(page), "--url", address(1))
    assert run.code == 0
    warnings = json.loads(run.out)["warnings"]
    assert [warning["field"] for warning in warnings] == ["published_at", "section"]
    assert run.log.splitlines() == [
        f"{page}: warning: {warning['field']}: {warning['message']}" for warning in warnings
    ]


def test_the_address_is_the_one_given_else_the_pages_own_else_marked_as_made(
    tmp_path: Path,
) -> None:
    page = tmp_path / "luu-7.html"
    page.write_bytes(article(1))
    given = scrapy("extract", str(page), "--fields", "url", "--url", address(1) + "?fbclid=x")
    assert (json.loads(given.out), "warning: url" in given.log) == ({"url": address(1)}, False)
    link = f'<head><link rel="canonical" href="{address(2)}">'.encode()
    page.write_bytes(article(1).replace(b"<head>", link))
    own = scrapy("extract", str(page), "--fields", "url")
    assert (json.loads(own.out), "warning: url" in own.log) == ({"url": address(2)}, False)
    page.write_bytes(article(1))
    made = scrapy("extract", str(page), "--fields", "url,warnings")
    assert json.loads(made.out)["url"] == "https://huengaynay.vn/luu-7.html"
    assert (
        f"{page}: warning: url: made of the file's name: "
        "the page names no address of its own and none was given"
    ) in made.log


def test_from_an_address(server: Server) -> None:
    server.pages[address(1, "")] = article(1)
    run = scrapy("extract", *FAST, address(1, server.url), "--fields", "url,title")
    assert run.code == 0
    assert json.loads(run.out) == {
        "url": address(1, server.url),
        "title": "Chợ Đông Ba mở cửa sớm, kỳ 1",
    }
    assert [asked.path for asked in server.asked] == ["/robots.txt", address(1, "")]


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/khong-co-1.html", "not an article: http-404"),
        ("/kinh-te", "not an article: no-body"),
        ("/cam/tin-2.html", "no answer: forbidden-by-robots-txt"),
    ],
)
def test_an_address_that_gives_no_record(server: Server, path: str, reason: str) -> None:
    server.pages |= {
        "/kinh-te": b"<html><body><h1>Kinh te</h1><p>x</p></body></html>",
        "/robots.txt": Answer(b"User-agent: *\nDisallow: /cam/\n"),
    }
    run = scrapy("extract", *FAST, server.url + path)
    assert (run.code, run.out) == (1, "")
    assert f"{server.url}{path}: no record: 1 × {reason}" in run.log.splitlines()


# --- bad input ---

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the page is empty"),
        (b" \r\n\t", "the page is empty"),
        (PNG, "the bytes are not an HTML page"),
        (Random(2026).randbytes(5_000_000), "the bytes are not an HTML page"),
        (b"Th\xe1\xbb\xa9 Ba, 09/12/2025", "the bytes are not an HTML page"),
        (SEED.read_bytes()[:20_000], "the page shows no headline"),
    ],
    ids=["empty", "blank", "png", "random", "text", "cut-before-the-headline"],
)
def test_what_is_no_article_is_said_to_be_none(tmp_path: Path, data: bytes, message: str) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(data)
    run = scrapy("extract", str(page))
    assert (run.code, run.out) == (1, "")
    assert run.log == f"{page}: not an article: {message}\n"


def test_html_cut_in_the_middle_gives_what_is_there(tmp_path: Path) -> None:
    whole = SEED.read_bytes()
    page = tmp_path / "page.html"
    page.write_bytes(whole[: whole.index("Điểm nổi bật nhất".encode())])
    run = scrapy("extract", str(page))
    record = json.loads(run.out)
    assert (run.code, record["title"]) == (0, TITLE)
    assert record["published_at"] == "2025-12-09T15:50:00+07:00"
    assert record["body"].endswith("xây dựng đội ngũ cán bộ, đảng viên.")
    assert record["byline"] is None
    assert "warning: byline: " in run.log


def windows_1258(text: str) -> bytes:
    """As Vietnamese was saved on Windows: a letter, then its tone as a character of its own."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    out = []
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        letter = "".join(part for part in parts if part not in tones)
        tone = "".join(part for part in parts if part in tones)
        out.append(unicodedata.normalize("NFC", letter) + tone)
    return "".join(out).encode("cp1258")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "windows-1258"])
def test_pages_in_other_encodings_give_the_same_record(tmp_path: Path, encoding: str) -> None:
    text = article(1).decode().replace('charset="utf-8"', f'charset="{encoding}"')
    page = tmp_path / "page.html"
    page.write_bytes(windows_1258(text) if encoding == "windows-1258" else text.encode(encoding))
    run = scrapy("extract", str(page), "--url", address(1))
    expected = extract(article(1), address(1))
    assert run.code == 0
    assert {**json.loads(run.out), "fetched_at": ""} == {**expected, "fetched_at": ""}


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["none.html"], "none.html: cannot be read: No such file or directory"),
        (["tests"], "tests: cannot be read: Is a directory"),
        ([], "name one file, one address, or - for standard input"),
        ([str(SEED), str(SEED)], "name one file, one address, or - for standard input"),
        (
            [str(SEED), "--fields", "title,tittle"],
            "--fields: no such field: tittle; there are: id,",
        ),
        ([str(SEED), "--fields", ","], "--fields: name at least one of: id, url,"),
        (
            [str(SEED), "--url", "huengaynay.vn/a"],
            "--url: not an http(s) address: 'huengaynay.vn/a'",
        ),
        (["http://x.vn/a-1.html", "--url", "http://x.vn/b"], "--url is for a FILE or -"),
        ([str(SEED), "-s", "SITE_URL=huengaynay.vn"], "SITE_URL is scheme and host, such as"),
        ([str(SEED), "-s", "SITE_URL=http://a/b"], "SITE_URL is scheme and host, such as"),
    ],
)
def test_wrong_use(args: list[str], message: str) -> None:
    run = scrapy("extract", *args)
    assert (run.code, run.out) == (2, "")
    assert message in run.log
