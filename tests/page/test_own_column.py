"""Latest news and other lists in the article's own column and beside it."""

from __future__ import annotations

import pytest

from tests.page.pages import DATE, LINK, P1, P2, P3, TITLE, page, read, warned
from tests.page.test_boxes import LINK_2, TEXT, entry

ASIDE = f"<div><h3>Tin mới</h3><p>{LINK_2}</p></div>"


@pytest.mark.parametrize("heading", ["Tin mới nhận", "Mới nhất"])
def test_the_latest_news_of_the_articles_own_column(heading: str) -> None:
    """Another column's are not the article's where its own has some."""
    own = f"<div>{TEXT}</div><div><h3>{heading}</h3><p>{LINK}</p></div>"
    column = f"<div class=a7><h1>{TITLE}</h1><p>{DATE}</p>{own}</div>"
    for columns in (f"{column}<div>{ASIDE}</div>", f"<div>{ASIDE}</div>{column}"):
        html = f"<html><body><div>{columns}</div></body></html>"
        assert read(html)["related"] == [entry("latest")]


@pytest.mark.parametrize("heading", ["Mới nhất", "Vừa cập nhật", "Latest news"])
def test_the_latest_in_a_column_beside_the_article(heading: str) -> None:
    """Where its own column has none."""
    beside = f"<div class=sidebar-right><h3>{heading}</h3><p>{LINK}</p><p>{LINK_2}</p></div>"
    html = f"<div><h1>{TITLE}</h1><p>{DATE}</p><div>{TEXT}</div></div>{beside}"
    found = read(f"<html><body>{html}</body></html>")["related"]
    assert found == [entry("latest"), entry("latest", second=True)]


def test_a_box_in_the_text_is_not_what_the_own_column_is_told_by() -> None:
    inside = f"<aside><h3>Ngược dòng câu chuyện</h3><ul><li>{LINK}<li>{LINK_2}</ul></aside>"
    box = f"<div><h3>Cùng ngẫm ngợi</h3><p>{LINK}</p><p>{LINK_2}</p></div>"
    record = read(page(f"{P1}{inside}{P2}{P3}</div>{box}<div>"))
    assert "related" in warned(record)


def test_links_of_the_own_column_under_words_of_no_table_are_said_to_be_left_out() -> None:
    box = f"<div><h3>Cùng ngẫm ngợi</h3><p>{LINK}</p><p>{LINK_2}</p></div>"
    record = read(page(f"{TEXT}</div>{box}<div>"))
    assert record["related"] == []
    assert "related" in warned(record)
    known = read(page(f"{TEXT}</div>{box.replace('Cùng ngẫm ngợi', 'Đọc nhiều')}<div>"))
    assert "related" not in warned(known)


RELATED = f"<div><h3>Tin liên quan</h3><p>{LINK_2}</p></div>"
MOST_READ = f"<div><h3>Đọc nhiều</h3><p>{LINK_2}</p></div>"
SUGGESTED = f"<div><h3>Bạn có thể quan tâm</h3><p>{LINK}</p></div>"
COLUMN = f"<div><h1>{TITLE}</h1><p>{DATE}</p><div>{TEXT}</div>{{}}</div>"


@pytest.mark.parametrize(
    "columns",
    [
        COLUMN.format(SUGGESTED) + f"<div>{RELATED}</div>",
        COLUMN.format("") + f"<div>{RELATED}{MOST_READ}</div>",
        f"<div>{RELATED}</div>" + COLUMN.format(""),
    ],
)
def test_related_news_in_a_column_beside_the_article_are_not_its_own(columns: str) -> None:
    own = [entry("suggested")] if SUGGESTED in columns else []
    assert read(f"<html><body><div>{columns}</div></body></html>")["related"] == own
