"""Pages at an article's address that show its opening alone, or something else; and the article
that is a lead over a table.
"""

from __future__ import annotations

from tests.page.pages import DATE, ONE, P1, P2, P3, TITLE, TWO, body, page, read
from tests.page.test_refusals import HTML, reason


def test_readers_words_of_an_article_are_none() -> None:
    said = "".join(f"<p><b>Lê Hằng</b> 12:20 06/01/2026</p><p>{text}</p>" for text in (ONE, TWO))
    html = HTML.format(f"<h1>Ý kiến bạn đọc: {TITLE}</h1>{said}")
    assert (
        reason(html, "https://huengaynay.vn/binh-luan/cho-que-ngay-giap-tet-550186.html") == "list"
    )


def test_a_note_at_an_articles_address_that_names_another_headline() -> None:
    note = f"<title>Thông báo</title><h1>Thông báo về cookie</h1>{P1}{P2}{P3}"
    assert reason(HTML.format(note)) == "no-evidence"
    assert read(HTML.format(f"{note}<p>{DATE}</p>"))["body"], "with a date it is a renamed article"


def test_a_wall_behind_a_lead_with_the_papers_mark() -> None:
    wall = "<p>Mời bạn đọc tiếp với gói HNN Premium</p><p>Gói tháng: 39.000 đồng</p>"
    html = HTML.format(f"<h1>{TITLE}</h1><p>{DATE}</p><h2>HNN - {ONE}</h2><div>{wall}</div>")
    assert reason(html) == "login"


ROWS = "".join(f"<tr><td>Cải {k}</td><td>{k}.000</td></tr>" for k in range(3))


def test_a_lead_over_a_table_of_data_is_an_article() -> None:
    record = read(page(f"</div><h2>HNN - {ONE}</h2><div><table>{ROWS}</table>"))
    assert record["lead"] == ONE
    assert body(record) == ["Cải 0 | 0.000", "Cải 1 | 1.000", "Cải 2 | 2.000"]
