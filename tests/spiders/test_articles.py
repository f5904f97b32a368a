"""`scrapy crawl articles` against a real server: what is asked, what is not, what is said of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.program import FAST, Run, read_feed, scrapy
from tests.recordings import address, article
from tests.server import Answer, Server


def crawl(server: Server, tmp_path: Path, *args: str) -> tuple[Run, list[dict[str, Any]]]:
    out = tmp_path / "records.jsonl"
    site = ("-s", f"SITE_URL={server.url}")
    run = scrapy("crawl", "articles", *site, *FAST, "-O", str(out), *args)
    return run, read_feed(out) if out.exists() else []


def path(number: int) -> str:
    return address(number, "")


def test_the_records_address_is_on_the_site_that_was_crawled(
    server: Server, tmp_path: Path
) -> None:
    server.pages[path(1)] = article(1)
    run, records = crawl(server, tmp_path, "-a", f"urls={server.url}{path(1)}#top")
    assert run.code == 0
    assert [(r["id"], r["url"]) for r in records] == [("1", server.url + path(1))]


def test_addresses_in_a_file_with_blank_and_broken_lines(server: Server, tmp_path: Path) -> None:
    server.pages |= {path(n): article(n) for n in (1, 2, 3)}
    listed = tmp_path / "địa chỉ.txt"
    lines = [
        "# articles of December",
        server.url + path(1),
        "",
        "   ",
        "huengaynay.vn/khong-co-scheme-5.html",
        "https://baokhac.example/tin-7.html",
        "http://[khong-phai-dia-chi/8.html",
        f"  {server.url}{path(2)}\t",
        server.url + path(1),
        "ftp://huengaynay.vn/tep-9.html",
        server.url + path(3),
    ]
    listed.write_bytes("\r\n".join(lines).encode("utf-8-sig"))
    run, records = crawl(server, tmp_path, "-a", f"urls_file={listed}")
    assert [record["id"] for record in records] == ["1", "2", "3"]
    assert server.paths == [path(1), path(2), path(3)]
    assert run.code == 1
    assert run.errors == [
        f"{listed}, line 5: not an http(s) address: 'huengaynay.vn/khong-co-scheme-5.html'",
        f"{listed}, line 6: 'https://baokhac.example/tin-7.html' is not on {server.url} "
        "(setting SITE_URL)",
        f"{listed}, line 7: not an http(s) address: 'http://[khong-phai-dia-chi/8.html'",
        f"{listed}, line 10: not an http(s) address: 'ftp://huengaynay.vn/tep-9.html'",
    ]
    assert run.lines[:2] == [
        "3 pages: 3 gave a record, 0 did not.",
        "4 inputs could not be used, or not whole; the log above says why.",
    ]


def test_a_file_that_cannot_be_read_costs_only_itself(server: Server, tmp_path: Path) -> None:
    server.pages[path(1)] = article(1)
    urls = ("-a", f"urls={server.url}{path(1)}")
    run, records = crawl(server, tmp_path, *urls, "-a", f"urls_file={tmp_path}/none.txt")
    assert (run.code, len(records)) == (1, 1)
    assert run.errors == [f"{tmp_path}/none.txt: cannot be read: No such file or directory"]


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"a\0b\n"])
def test_a_file_that_is_no_text_is_named_once(server: Server, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "list.txt").write_bytes(data)
    run, _ = crawl(server, tmp_path, "-a", f"urls_file={tmp_path}/list.txt")
    assert run.code == 1
    assert run.errors == [f"{tmp_path}/list.txt: is not a text file with an address a line"]


def test_a_list_written_by_a_windows_editor_is_read(server: Server, tmp_path: Path) -> None:
    server.pages[path(1)] = article(1)
    (tmp_path / "list.txt").write_bytes(f"{server.url}{path(1)}\r\n".encode("utf-16"))
    run, records = crawl(server, tmp_path, "-a", f"urls_file={tmp_path}/list.txt")
    assert (run.code, len(records)) == (0, 1)


def test_pages_that_give_no_record_are_counted_with_their_reason(
    server: Server, tmp_path: Path
) -> None:
    png = {"Content-Type": "image/png"}
    server.pages |= {
        path(1): article(1),
        path(2): b"<html><body><h1>Kinh t\xe1\xba\xbf</h1></body></html>",
        path(3): Answer(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", headers=png),
        path(4): b"",
        path(5): Answer(b"busy", status=503),
        path(6): Answer(article(6), cut_bytes=100),
    }
    urls = ",".join(server.url + path(number) for number in range(1, 8))
    run, records = crawl(server, tmp_path, "-a", f"urls={urls}")
    assert [record["id"] for record in records] == ["1"]
    assert run.code == 1  # the server had no answer for two of them
    assert run.lines == [
        "7 pages: 1 gave a record, 6 did not.",
        "  1 × not an article: empty",
        "  1 × not an article: http-404",
        "  1 × not an article: no-body",
        "  1 × not an article: not-html",
        "  1 × no answer: ResponseDataLossError",
        "  1 × no answer: http-503",
        "Doubts that the records carry as warnings: section 1.",
        f"The records are in {tmp_path}/records.jsonl",
    ]


def test_only_pages_that_are_no_articles_are_no_failure(server: Server, tmp_path: Path) -> None:
    run, _ = crawl(server, tmp_path, "-a", f"urls={server.url}{path(404)}")
    assert run.code == 0
    assert f"not an article: {server.url}{path(404)}: status 404" in run.log


def test_a_server_that_is_not_there(tmp_path: Path) -> None:
    with Server() as gone:
        pass
    run, records = crawl(gone, tmp_path, "-a", f"urls={gone.url}{path(1)}")
    assert (run.code, records) == (1, [])
    assert run.lines[1] == "  1 × no answer: no-robots-txt"
    why = "(DownloadConnectionRefusedError): nothing is asked of the site"
    assert f"{gone.url}/robots.txt cannot be had {why}" in run.errors


def to(url: str) -> Answer:
    return Answer(status=301, headers={"Location": url, "Content-Type": "text/html"})


def test_a_redirect_on_the_site_is_followed(server: Server, tmp_path: Path) -> None:
    server.pages |= {path(1): to(path(2)), path(2): article(2)}
    run, records = crawl(server, tmp_path, "-a", f"urls={server.url}{path(1)}")
    assert (run.code, [record["id"] for record in records]) == (0, ["2"])


def test_a_redirect_to_another_site_is_not_followed(server: Server, tmp_path: Path) -> None:
    with Server({path(9): article(9)}) as other:
        server.pages |= {path(1): to(other.url + path(9)), path(2): article(2)}
        urls = f"{server.url}{path(1)},{server.url}{path(2)}"
        run, records = crawl(server, tmp_path, "-a", f"urls={urls}")
        assert other.asked == []
    assert [record["id"] for record in records] == ["2"]
    assert run.code == 1
    assert "  1 × no answer: RedirectedOffSite" in run.lines
    assert run.errors[0].endswith(f"it leads to another site: {other.url}{path(9)}")


def test_two_addresses_of_one_page_give_one_record_and_are_accounted_for(
    server: Server, tmp_path: Path
) -> None:
    server.pages |= {path(1): to(path(2)), path(2): article(2)}
    urls = f"{server.url}{path(2)},{server.url}{path(1)}"
    run, records = crawl(server, tmp_path, "-a", f"urls={urls}")
    assert (run.code, [record["id"] for record in records]) == (0, ["2"])
    assert "1 address led to a page that was asked already." in run.lines


def test_a_page_that_reloads_itself_is_read(server: Server, tmp_path: Path) -> None:
    """Newspapers reload their pages every minute or so; that once made a chain of redirects."""
    reload = b'<head><meta http-equiv="refresh" content="60;url=/">'
    server.pages[path(1)] = article(1).replace(b"<head>", reload)
    run, records = crawl(server, tmp_path, "-a", f"urls={server.url}{path(1)}")
    assert (run.code, len(records), server.paths) == (0, 1, [path(1)])


def test_arguments_it_does_not_know_are_taken(server: Server, tmp_path: Path) -> None:
    server.pages[path(1)] = article(1)
    urls = f"urls={server.url}{path(1)}"
    run, records = crawl(server, tmp_path, "-a", urls, "-a", "_job=2f1c", "-a", "x=1")
    assert (run.code, len(records)) == (0, 1)
