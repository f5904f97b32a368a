"""What datasette answers: lists, articles, versions, raw pages; and what it lets nobody do."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest

from tests.archive.made import record
from tests.browsing.archives import EVIL, PAGE, Looked, three

FIRST, SECOND, THIRD = (article["title"] for article in three())


@pytest.fixture(scope="module")
def looked(tmp_path_factory: pytest.TempPathFactory) -> Looked:
    looked = Looked(tmp_path_factory.mktemp("looked"))
    looked.store(*three(), raw=PAGE)
    looked.store(record(2, fetched="2025-12-12T03:00:00", title=SECOND, body="Đã sửa."))
    looked.update()
    return looked


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("", [FIRST, SECOND, THIRD]),  # the newest first
        ("_search=hue", [FIRST]),
        ("_search=Đông", [SECOND]),
        ("_search=dong+ba", [SECOND]),
        ("_search=đông+%22BA", [SECOND]),  # a quote too many
        ("section=Du+lịch", [THIRD]),
        ("month=2025-12", [FIRST, SECOND]),
        ("authors__arraycontains=Thu+Hương&_sort=id", [FIRST, THIRD]),
        ("authors__arraycontains=Thu+Hương&month=2025-11&_search=thuy", [THIRD]),
    ],
)
def test_articles_are_found(looked: Looked, query: str, titles: list[str]) -> None:
    found = looked.titles(quote(query, safe="=&+%_"))
    assert sorted(found) == sorted(titles)


def test_facets(looked: Looked) -> None:
    facets = looked.facets()
    assert facets["section"] == {"Kinh tế": 2, "Du lịch": 1}
    assert facets["month"] == {"2025-12": 2, "2025-11": 1}
    assert facets["authors"] == {"Đức Quang": 2, "Thu Hương": 2}


def test_a_headline_leads_to_the_article(looked: Looked) -> None:
    page = looked.ask("/browse/articles").text
    assert '<a href="/article/2" lang="vi">Chợ Đông Ba</a>' in page
    assert EVIL not in page
    assert "Đức Quang, Thu Hương" in page


def test_the_archive_itself_is_there_to_read_alone(looked: Looked) -> None:
    sql = quote("select count(*) as n from revisions")
    assert looked.ask(f"/archive.json?sql={sql}&_shape=array").json() == [{"n": 4}]
    refused = looked.ask("/archive.json?sql=delete+from+articles")
    assert refused.status_code == 400
    assert looked.ask("/archive.db").status_code == 403


def test_the_article_is_readable_and_its_versions_are_one_click_away(looked: Looked) -> None:
    page = looked.ask("/article/2")
    assert page.status_code == 200
    for part in (
        "<h1>Chợ Đông Ba</h1>",
        '<time datetime="2025-12-09T15:50:00+07:00">09/12/2025 15:50</time>',
        "ĐỨC QUANG",
        "<p>Bà con đến mua sắm từ lúc trời chưa sáng hẳn.</p>",
        '<a href="2/version/1">Version 1</a>',
        '<a href="2/raw/1">raw page</a>',
        "holds now; changed: lead, body, tags",
    ):
        assert part in page.text
    earlier = looked.ask("/article/2/version/1")
    assert '<a href="../../2/version/2">Version 2</a>' in earlier.text


def test_nothing_of_an_article_comes_alive(looked: Looked) -> None:
    page = looked.ask("/article/3")
    assert "<p>Thị xã</p>" in page.text
    for part in (EVIL, "onclick", "<img", "<script"):
        assert part not in page.text
    policy = page.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline';")


def test_a_raw_page_is_shown_as_its_source(looked: Looked) -> None:
    page = looked.ask("/article/1/raw/1")
    assert (page.status_code, page.text) == (200, PAGE)
    assert page.headers["content-type"] == "text/plain; charset=utf-8"
    assert page.headers["content-security-policy"] == "default-src 'none'; sandbox"
    assert page.headers["x-content-type-options"] == "nosniff"


def test_a_raw_page_whose_file_is_gone_is_told(tmp_path: Path) -> None:
    looked = Looked(tmp_path)
    looked.store(record(1), raw=PAGE)
    looked.update()
    (file,) = (tmp_path / "warc").iterdir()
    file.unlink()
    page = looked.ask("/article/1/raw/1")
    assert page.status_code == 404
    assert file.name in page.text


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/article/9", "the archive holds no article 9"),
        ("/article/1/version/2", "there is no version 2; there are 1"),
        ("/article/1/version/0", "there is no version 0; there are 1"),
        ("/article/2/raw/2", "of version 2 of 2 no raw page was kept"),
        ("/article/9/raw/1", "there is no version 1; there are 0"),
    ],
)
def test_what_is_not_there(looked: Looked, path: str, message: str) -> None:
    page = looked.ask(path)
    assert page.status_code == 404
    assert message in page.text


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8001", 200),
        ("localhost", 200),
        ("[::1]:8001", 200),
        ("evil.example", 403),
        ("evil.example:8001", 403),
        ("127.0.0.1.evil.example", 403),
        ("localhost:1@evil.example", 403),
    ],
)
def test_only_this_machine_is_answered(looked: Looked, host: str, status: int) -> None:
    assert looked.ask("/", host=host).status_code == status
