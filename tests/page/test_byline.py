"""The byline: at the end of the text, behind it, under the headline or beside the date."""

from __future__ import annotations

import pytest

from tests.page.pages import (
    DATE,
    IMG,
    LINK,
    OTHER_TITLE,
    P1,
    P2,
    P3,
    STORY,
    TITLE,
    body,
    page,
    read,
    warned,
)

TEXT = P1 + P2 + P3
BOX = f"<h3>Bạn có thể quan tâm</h3><ul><li>{LINK}</li></ul>"
SHARE = "<div><a href=#>Chia sẻ</a><a href=#>Bình luận</a></div>"


def shell(inside: str) -> str:
    return f"<!doctype html><html><body>{inside}</body></html>"


PLACES = {
    "paragraph": page(f"{TEXT}<p>{{}}</p>"),
    "bold": page(f"{TEXT}<p><strong>{{}}</strong></p>"),
    "right-aligned": page(f"{TEXT}<p style='text-align:right'>{{}}</p>"),
    "right-aligned by an attribute": page(f"{TEXT}<p align=right><b>{{}}</b></p>"),
    "div": page(f"{TEXT}<div>{{}}</div>"),
    "marked": page(f"{TEXT}<p class='author ignore'>{{}}</p>"),
    "behind breaks": page("<br><br>".join(STORY) + "<br><br><b>{}</b>"),
    "behind one break": page(f"{P1}{P2}<p>{STORY[2]}<br>{{}}</p>"),
    "behind the text": page(f"{TEXT}</div><p>{{}}</p><div>"),
    "behind a picture": page(f"{TEXT}<p>{IMG}<br>Chợ quê</p><p>{{}}</p>"),
    "before share buttons": page(f"{TEXT}<p>{{}}</p>{SHARE}"),
    "before a box": page(f"{TEXT}<p>{{}}</p>{BOX}"),
    "before tags": page(f"{TEXT}<p>{{}}</p><div>Từ khóa: <a href='/tag/hue'>Huế</a></div>"),
    "before the imprint": page(f"{TEXT}<p>{{}}</p></div><footer><p>Tổng Biên tập: NGUYỄN VĂN AN</p>"
    "<p>Giấy phép số 272/GP-BTTTT ngày 12/05/2023</p></footer><div>"),
    "under the headline": shell(f"<h1>{TITLE}</h1><p>{{}}</p><p>{DATE}</p><div>{TEXT}</div>"),
    "under the date": shell(f"<h1>{TITLE}</h1><p>{DATE}</p><p>{{}}</p><div>{TEXT}</div>"),
    "on the date line": shell(f"<h1>{TITLE}</h1><p>{{}} - {DATE}</p><div>{TEXT}</div>"),
    "on the date line, behind it": shell(f"<h1>{TITLE}</h1><p>{DATE} | {{}}</p><div>{TEXT}</div>"),
    "on the date line, in spans": shell(
        f"<h1>{TITLE}</h1><div><span>{{}}</span> <span>{DATE}</span></div><div>{TEXT}</div>"
    ),
    "beside the author's picture": page(
        f"{TEXT}<div class=author><img src=/avatar.png width=48><p>{{}}</p></div>"
    ),
    "with a link": shell(
        f"<h1>{TITLE}</h1><p><a href='/tac-gia/a.html'>{{}}</a> {DATE}</p><div>{TEXT}</div>"
    ),
}  # fmt: skip


@pytest.mark.parametrize("html", PLACES.values(), ids=list(PLACES))
@pytest.mark.parametrize(
    ("byline", "names", "source"),
    [
        ("ĐỨC QUANG", ["Đức Quang"], None),
        ("Bài, ảnh: HÀN ĐĂNG", ["Hàn Đăng"], None),
        ("Theo TTXVN", [], "TTXVN"),
    ],
)
def test_it_is_found(html: str, byline: str, names: list[str], source: str | None) -> None:
    record = read(html.replace("{}", byline))
    assert record["byline"] == byline
    assert [author["name"] for author in record["authors"]] == names
    assert record["source"] == source
    assert body(record) == STORY
    assert record["published_raw"] == DATE


NONE = {
    "none": page(TEXT),
    "a name in the last sentence": page(f"{TEXT}<p>Chúng tôi chia tay chợ của bà Lê Thị Tư.</p>"),
    "a subhead in capitals": page(f"{P1}<p><b>CHỢ QUÊ NGÀY TẾT</b></p>{P2}{P3}"),
    "a name under a quote": page(
        f"{P1}<blockquote>“Năm nay hàng về nhiều hơn hẳn.”<br>Bà LÊ THỊ TƯ</blockquote>{P2}{P3}"
    ),
    "the imprint's editor": page(f"{TEXT}</div><p>Tổng Biên tập: NGUYỄN VĂN AN</p><div>"),
    "a reader's name": page(
        f"{TEXT}</div><h3>Bình luận (1)</h3><p><b>Trần Văn Bình</b></p>"
        "<p>Bài viết rất hay, cảm ơn tác giả đã chia sẻ nhiều điều.</p><div>"
    ),
    "a section": page(f"{TEXT}</div><p><a href='/kinh-te/'>Kinh tế</a></p><div>"),
    "an account in JSON-LD": page(
        TEXT,
        head='<script type="application/ld+json">{"@type":"NewsArticle",'
        '"author":{"@type":"Person","name":"hnnadmin"}}</script>',
    ),
}  # fmt: skip


@pytest.mark.parametrize("html", NONE.values(), ids=list(NONE))
def test_none_is_none_with_a_warning(html: str) -> None:
    record = read(html)
    assert (record["byline"], record["authors"], record["source"]) == (None, [], None)
    assert "byline" in warned(record)


def test_notes_behind_the_byline_are_not_the_text() -> None:
    record = read(page(f"{TEXT}<p><b>ĐỨC QUANG</b></p><p>{LINK}</p>"))
    assert record["byline"] == "ĐỨC QUANG"
    assert body(record) == STORY
    assert OTHER_TITLE not in record["body_html"]
