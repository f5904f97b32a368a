"""Article pages say what the model knows: read with the extractor, in each template and look."""

from __future__ import annotations

from datetime import UTC
from typing import Any

import pytest

from hnnscraper import NotAnArticle, extract
from tests.paper import REDESIGNS, Look, Newspaper, Style
from tests.paper.articles import Article
from tests.paper.printing import Printed, print_article
from tests.paper.style import LIGHT, MIXED

BASE = "http://127.0.0.1:8000"
CHECKED = ("id", "url", "title", "lead", "published_at", "byline", "body", "section")


def printed(newspaper: Newspaper, article: Article) -> Printed:
    return print_article(newspaper, article, BASE)


def record(newspaper: Newspaper, article: Article) -> dict[str, Any]:
    now = newspaper.now.astimezone(UTC)
    return extract(printed(newspaper, article).body, BASE + article.path, now, site=BASE)


def differences(newspaper: Newspaper, count: int = 8) -> list[str]:
    found = []
    for article in newspaper.by_number[-count:]:
        got, expected = record(newspaper, article), printed(newspaper, article).expected
        assert expected is not None
        found += [f"{article.id} {name}" for name in CHECKED if got[name] != expected[name]]
    return found


@pytest.mark.parametrize("template", [*MIXED, *LIGHT])
def test_a_page_is_read_as_the_model_has_it(template: str) -> None:
    newspaper = Newspaper(3, 60, style=Style(templates=(template,)))
    newspaper.advance(new=4, edited=3, moved=1)
    assert differences(newspaper) == []


def test_what_is_expected_is_what_the_model_has() -> None:
    newspaper = Newspaper(1, 40, style=Style(templates=LIGHT))
    article = newspaper.by_number[-1]
    expected = printed(newspaper, article).expected
    assert expected is not None
    assert expected["id"] == article.id
    assert expected["url"] == BASE + article.path
    assert expected["title"] == article.title
    assert expected["published_at"] == article.published.isoformat()
    assert [each["name"] for each in expected["section"]][-1] == article.now.section.name


def test_an_older_version_can_be_asked_for() -> None:
    newspaper = Newspaper(1, 40, style=Style(templates=LIGHT))
    article = newspaper.by_number[-1]
    first = article.title
    newspaper.edit(article.id, "title")
    then = print_article(newspaper, article, BASE, version=0).expected
    now = printed(newspaper, article).expected
    assert then is not None
    assert now is not None
    assert then["title"] == first != now["title"]


@pytest.mark.parametrize("name", ["classes", "byline", "date", "suggestions"])
def test_a_redesigned_page_still_says_what_it_said(name: str) -> None:
    """Captions as plain paragraphs are not here: no rule can tell all of them."""
    newspaper = Newspaper(3, 60, style=Style(templates=("house",)))
    before = [printed(newspaper, article).body for article in newspaper.by_number[-6:]]
    newspaper.plays.redesign(name)
    after = [printed(newspaper, article).body for article in newspaper.by_number[-6:]]
    assert all(one != other for one, other in zip(before, after, strict=True))
    assert [each for each in differences(newspaper, 6) if "published" not in each] == []


@pytest.mark.parametrize(
    ("look", "there", "not_there"),
    [
        (Look(), 'class="pubdate">Thứ', "box-tin"),
        (REDESIGNS["classes"], "<main>", "class="),
        (REDESIGNS["date"], ".1 (", 'pubdate">Thứ'),
        (Look(date="dots"), ".1.2026, ", 'pubdate">Thứ'),
        (REDESIGNS["byline"], '<span class="author ignore">', '<p class="author ignore">'),
        (REDESIGNS["captions"], "<p><img", '<p class="note ignore">'),
        (REDESIGNS["suggestions"], '<div class="box-tin">', "detail-related"),
        (REDESIGNS["script"], "<script>load(", "content-fck"),
        (Look(design="hashed2026"), "css-", "pubdate"),
    ],
    ids=["house", *"classes date dots byline captions suggestions script hashed".split()],
)
def test_a_look(look: Look, there: str, not_there: str) -> None:
    newspaper = Newspaper(3, 60, style=Style(templates=("light",)))
    newspaper.plays.redesign(look)
    pages = "".join(printed(newspaper, a).body.decode() for a in newspaper.by_number[-12:])
    assert there in pages
    assert not_there not in pages


def test_a_text_by_script_is_no_article() -> None:
    newspaper = Newspaper(1, 40, style=Style(templates=("house",)))
    newspaper.plays.redesign("script")
    article = newspaper.by_number[-1]
    assert printed(newspaper, article).expected is None
    with pytest.raises(NotAnArticle, match="no text follows"):
        record(newspaper, article)


@pytest.mark.parametrize("name", ["byline", "lead", "tags", "images", "published_at"])
def test_a_field_goes_empty_on_some_pages(name: str) -> None:
    newspaper = Newspaper(1, 60, style=Style(templates=("house",)))
    newspaper.plays.empty_field(name, 0.3)
    emptied = [a for a in newspaper.by_number if newspaper.plays.emptied_on(a.id)]
    assert 10 < len(emptied) < 26
    for article in emptied[:3]:
        expected = printed(newspaper, article).expected
        assert expected is not None
        assert not expected[name]
        assert not record(newspaper, article)[name]
    newspaper.plays.all_well()
    assert not newspaper.plays.emptied_on(emptied[0].id)


def test_headlines_with_markup_are_text() -> None:
    style = Style(templates=("house",), markup_in_titles=1.0)
    newspaper = Newspaper(1, 40, style=style)
    article = newspaper.by_number[-1]
    assert record(newspaper, article)["title"] == article.title
    assert "<" in article.title


@pytest.mark.parametrize(
    ("call", "complaint"),
    [
        (lambda plays: plays.empty_field("title"), "no page can be without 'title'"),
        (lambda plays: plays.redesign(Look(date="runes")), "no form of date is called 'runes'"),
        (lambda plays: plays.redesign("colours"), "colours"),
    ],
)
def test_a_play_that_is_none(call: Any, complaint: str) -> None:
    with pytest.raises((ValueError, KeyError), match=complaint):
        call(Newspaper(1, 20).plays)
