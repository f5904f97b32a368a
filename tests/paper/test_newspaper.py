"""The newspaper without its pages: seeds, days, what each article goes through."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from datetime import date, timedelta

import pytest

from tests.paper import Newspaper, Style
from tests.paper.articles import EDITS, Edit
from tests.paper.newspaper import ids
from tests.paper.sections import SECTIONS, TOP
from tests.paper.writing import write


def state(newspaper: Newspaper) -> list[object]:
    return [asdict(article) for article in newspaper.by_number]


def lived(seed: int) -> Newspaper:
    newspaper = Newspaper(seed, 120)
    newspaper.advance(2, edited=2, withdrawn=1, moved=1)
    newspaper.advance(restored=1)
    newspaper.advance(0, 2, hours=1, edited=1)
    return newspaper


def test_a_seed_and_its_days_give_one_newspaper() -> None:
    assert state(lived(1)) == state(lived(1))
    assert state(lived(1)) != state(lived(2))


def test_articles_came_out_before_the_first_day_one_after_the_other() -> None:
    newspaper = Newspaper(1, 300, date(2026, 3, 2))
    times = [article.published for article in newspaper.by_number]
    assert times == sorted(times)
    assert times[-1] < newspaper.now
    assert newspaper.now.isoformat() == "2026-03-02T06:00:00+07:00"
    assert {article.id for article in newspaper.alive()} == {str(100_001 + n) for n in range(300)}


def test_a_weekend_brings_less() -> None:
    newspaper = Newspaper(1, 1000)
    days = Counter(article.published.weekday() for article in newspaper.by_number)
    assert max(days[5], days[6]) < min(days[day] for day in range(5))


def test_every_section_has_articles_and_no_two_have_one_title_or_address() -> None:
    newspaper = Newspaper(1, 400)
    assert {article.now.section for article in newspaper.by_number} == set(SECTIONS)
    assert len(TOP) in range(8, 11)
    assert len({article.title for article in newspaper.by_number}) == 400
    assert len(newspaper.paths) == 400


def test_some_are_only_in_sections_only_in_sitemaps_only_in_links() -> None:
    newspaper = Newspaper(1, 1000)
    found = Counter(article.reach for article in newspaper.by_number)
    assert 70 < found["no-sitemap"] < 130
    assert 15 < found["only-sitemap"] < 45
    assert 4 < found["only-links"] < 20


def test_what_only_links_lead_to_is_named_by_others_that_stay() -> None:
    newspaper = Newspaper(1, 600)
    named = {card.url for a in newspaper.by_number for card in write(newspaper, a).suggested}
    for article in newspaper.by_number:
        if article.reach == "only-links":
            assert f"https://huengaynay.vn{article.path}" in named
    for hosted in newspaper.hosts:
        assert newspaper.by_number[hosted].linked


def test_links_lead_to_articles_that_exist() -> None:
    newspaper = Newspaper(1, 60)
    for article in newspaper.by_number:
        made = write(newspaper, article)
        cards = [*made.suggested, *made.latest, *(c for group in made.inline for c in group.cards)]
        for card in cards:
            other = newspaper.paths[card.url.removeprefix("https://huengaynay.vn")]
            assert other is not article


def test_a_day_brings_what_was_asked() -> None:
    newspaper = Newspaper(1, 200)
    before, known = newspaper.now, ids(newspaper.by_number)
    changes = newspaper.advance(new=12, edited=3, withdrawn=1, moved=2)
    assert [len(each) for each in asdict(changes).values()] == [12, 3, 1, 2, 0]
    touched = [*changes.edited, *changes.withdrawn, *changes.moved]
    assert len({*touched}) == 6
    assert {*touched} <= known
    assert not {*changes.new} & known
    assert newspaper.now == before + timedelta(days=1)
    for identity in changes.new:
        assert before < newspaper.articles[identity].published <= newspaper.now
    for identity in [*changes.edited, *changes.moved]:
        assert newspaper.articles[identity].now.at <= newspaper.now
    assert ids(newspaper.gone()) == {*changes.withdrawn}
    assert len(newspaper.alive()) == 211


def test_what_was_withdrawn_can_come_back() -> None:
    newspaper = Newspaper(1, 100)
    (gone,) = newspaper.advance(withdrawn=1).withdrawn
    assert newspaper.advance(restored=1).restored == [gone]
    assert newspaper.gone() == []
    assert newspaper.articles[gone].changed <= newspaper.now


def test_thirty_days_as_weekdays_bring_them() -> None:
    newspaper = Newspaper(1, 100, per_day=12)
    changes = newspaper.advance(28, edited=1)
    assert len(changes.edited) == 28
    assert 12 * 28 * 0.9 < len(changes.new) < 12 * 28 * 1.1


@pytest.mark.parametrize("kind", EDITS)
def test_an_edit_changes_its_part_and_can_be_repeated(kind: Edit) -> None:
    newspaper = Newspaper(1, 60)
    article = newspaper.by_number[-1]
    seen = [write(newspaper, article)]
    for _ in range(2):
        newspaper.advance(0, hours=1)
        newspaper.edit(article.id, kind)
        seen.append(write(newspaper, article))
    part = {"correction": "body"}.get(kind, kind)
    values = [getattr(made, part) for made in seen]
    assert values[0] != values[1] != values[2] != values[0]
    assert [made.modified is None for made in seen] == [True] + [kind == "correction"] * 2
    assert {made.url for made in seen} == {seen[0].url}
    assert write(newspaper, article, 0) == seen[0]


@pytest.mark.parametrize("section", [None, "the-thao"])
def test_a_moved_article_keeps_its_id_and_its_text(section: str | None) -> None:
    newspaper = Newspaper(1, 60)
    article = next(a for a in newspaper.by_number if a.now.section.top != "the-thao")
    old, text = article.path, write(newspaper, article).body
    newspaper.move(article.id, section)
    assert article.path != old
    assert newspaper.paths[old] is newspaper.paths[article.path] is article
    assert article.path.endswith(f"-{article.id}.html")
    assert write(newspaper, article).body == text
    if section:
        assert article.path.startswith("/the-thao/")


def test_a_page_names_others_as_they_were_when_they_came_out() -> None:
    """So that it stays as it is, byte for byte, when another article changes."""
    newspaper = Newspaper(1, 60)
    article = newspaper.by_number[-1]
    before = write(newspaper, article)
    for other in newspaper.by_number[:-1]:
        newspaper.edit(other.id, "title")
    newspaper.advance(withdrawn=3, moved=3)
    assert write(newspaper, article) == before


def test_headlines_can_hold_markup() -> None:
    newspaper = Newspaper(1, 60, style=Style(markup_in_titles=1.0))
    assert all("<" in article.title for article in newspaper.by_number)


@pytest.mark.parametrize(
    ("asked", "complaint"),
    [
        ({"edited": 999}, "999 articles are to change, and"),
        ({"restored": 1}, "1 articles are to come back, and 0 are gone"),
    ],
)
def test_more_than_there_is(asked: dict[str, int], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        Newspaper(1, 60).advance(**asked)


def test_too_small_a_newspaper() -> None:
    with pytest.raises(ValueError, match="at least 20 articles, not 5"):
        Newspaper(1, 5)
