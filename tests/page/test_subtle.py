"""Everyday pages on which a rule that is right elsewhere would take what is not its own."""

from __future__ import annotations

import pytest

from tests.page.pages import (
    IMG,
    LINK,
    ONE,
    OTHER,
    P1,
    P2,
    P3,
    PICTURE,
    STORY,
    THREE,
    TITLE,
    TWO,
    body,
    page,
    read,
    shell,
    warned,
)

TEXT = P1 + P2 + P3
FOUR = "Nhiều người đi chợ từ lúc trời chưa sáng để chọn được những cành mai vừa ý nhất."
P4 = f"<p>{FOUR}</p>"
PAPER = "Trang này chưa có giấy phép xuất bản, giấy phép số 12/GP-BTTTT là của một tạp chí khác."

BODIES = {
    "a byline under the first picture": (f"<p>{IMG}</p><p>Tác giả: Lê Thọ</p>{TEXT}", STORY),
    "a subhead: Nhận xét": (
        f"{P1}{P2}<p><b>Nhận xét:</b></p>{P3}{P4}", [ONE, TWO, "Nhận xét:", THREE, FOUR]),
    "a licence in a sentence": (
        f"{P1}<p>Mỏ đất này được cấp phép tại Quyết định 35/GP-UBND ngày 12/3/2020.</p>{P3}",
        [ONE, "Mỏ đất này được cấp phép tại Quyết định 35/GP-UBND ngày 12/3/2020.", THREE]),
    "a licence of a paper told of": (
        f"{P1}<p>{PAPER}</p>{P3}", [ONE, PAPER, THREE]),
    "a licence told of in the last paragraph": (
        f"{P1}{P2}<p>{PAPER}</p>", [ONE, TWO, PAPER]),
    "a licence that opens a paragraph": (
        f"{P1}<p>Giấy phép số 12/GP-BTTTT đã bị thu hồi.</p>{P3}",
        [ONE, "Giấy phép số 12/GP-BTTTT đã bị thu hồi.", THREE]),
    "the paper's own licence under the text": (
        f"{P1}{P2}{P3}<p>Giấy phép số 12/GP-BTTTT cấp ngày 1/2/2020.</p>", STORY),
    "a subhead: Đánh giá": (
        f"{P1}{P2}<h3>Đánh giá</h3>{P3}{P4}", [ONE, TWO, "Đánh giá", THREE, FOUR]),
    "a subhead: Góp ý": (
        f"{P1}{P2}<p><b>Góp ý</b></p>{P3}{P4}", [ONE, TWO, "Góp ý", THREE, FOUR]),
    "comments in the same element": (
        f"{TEXT}<h3>Bình luận (2)</h3><p>Hay quá</p><p>Cảm ơn tác giả</p>", STORY),
    "longan, a fruit": (
        f"{P1}<p>Nhãn: 40 nghìn đồng/kg</p>{P2}{P3}", [ONE, "Nhãn: 40 nghìn đồng/kg", TWO, THREE]),
    "a subhead: Không thể bỏ qua": (
        f"{P1}<p><b>Không thể bỏ qua</b></p>{P2}{P3}", [ONE, "Không thể bỏ qua", TWO, THREE]),
    "a subhead: Được quan tâm": (
        f"{P1}<h3>Được quan tâm</h3>{P2}{P3}", [ONE, "Được quan tâm", TWO, THREE]),
    "authors in a list": (
        f"{TEXT}<p>Ban tổ chức trao giải cho các tác giả:</p><ul><li>Tác giả Lê Thọ</li></ul>{P4}",
        [*STORY, "Ban tổ chức trao giải cho các tác giả:", "Tác giả Lê Thọ", FOUR]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BODIES.values(), ids=list(BODIES))
def test_the_text_is_whole(text: str, expected: list[str]) -> None:
    record = read(page(text))
    assert body(record) == expected
    assert record["tags"] == []


CAPTIONS = {
    "a source": (f"<p>{IMG}</p><p align=center><em>Nguồn: TTXVN</em></p>", "Nguồn: TTXVN"),
    "one of two, the other in its box": (
        f"<p><img src='/a.jpg'><br>Chợ Đông Ba</p>{P4}<p>{IMG}</p><p>Người đi chợ</p>",
        "Người đi chợ"),
    "beside a short line": (f"<div>Chợ</div>{P4}<p>{IMG}</p><div>Người đi chợ</div>",
        "Người đi chợ"),
    "of a picture that leads to a larger one": (
        f"<a href='/xem-anh/5.html'><div>{IMG}</div></a><p><i>Chợ sớm</i></p>", "Chợ sớm"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "caption"), CAPTIONS.values(), ids=list(CAPTIONS))
def test_its_caption(text: str, caption: str) -> None:
    record = read(page(P1 + text + P2 + P3))
    assert record["images"][-1] == {"url": PICTURE, "caption": caption, "credit": None}
    assert caption not in body(record)


NOT_THE_ARTICLES = {
    "a logo": f"<div class=logo>{IMG}</div>",
    "a portrait": f"<div>{IMG}</div><div>Lê Thọ</div>",
    "an advertisement": f"<figure>{IMG}<figcaption>Quảng cáo</figcaption></figure>",
}


@pytest.mark.parametrize("behind", NOT_THE_ARTICLES.values(), ids=list(NOT_THE_ARTICLES))
def test_a_picture_behind_the_text_that_is_none_of_it(behind: str) -> None:
    end = f"<h3>Tin mới</h3><ul><li>{LINK}</ul>"
    record = read(shell(f"<h1>{TITLE}</h1><p>09/12/2025 15:50</p><div>{TEXT}</div>{behind}{end}"))
    assert record["images"] == []


@pytest.mark.parametrize(
    ("date", "at"),
    [
        ("Thu, 11 Dec 2025 08:00", "2025-12-11T08:00:00+07:00"),
        ("Mon, Dec 8, 2025 15:50", "2025-12-08T15:50:00+07:00"),
    ],
)
def test_a_day_in_english_is_no_author(date: str, at: str) -> None:
    record = read(page(TEXT, date=date))
    assert (record["byline"], record["published_at"]) == (None, at)


def test_a_login_is_no_author() -> None:
    record = read(page(f"<p>Bởi Admin</p>{TEXT}"))
    assert record["authors"] == []


MENUS = {
    "languages": "<div><a href='/?lang=vi'>Tiếng Việt</a> <a href='/?lang=en'>English</a></div>",
    "a short menu": "<div><a href='/'>Trang chủ</a> <a href='/a'>Văn hóa</a> "
    f"<a href='/b'>Xã hội</a> <a href='/c'>Du lịch</a></div><div>Tin nóng:</div><div>{TITLE}</div>",
}


@pytest.mark.parametrize("top", MENUS.values(), ids=list(MENUS))
def test_links_over_the_headline_that_are_no_sections(top: str) -> None:
    url = "https://huengaynay.vn/cho-que-ngay-giap-tet-160781.html"
    assert read(page(TEXT, top=top), url)["section"] == []


def test_a_date_or_a_language_in_the_address_is_no_section() -> None:
    crumbs = "<p><a href='/'>Trang chủ</a> › <a href='/tin-tuc'>Tin tức</a></p>"
    for folder in ("tin-tuc/2025/12", "tin-tuc"):
        record = read(page(TEXT, top=crumbs), f"https://huengaynay.vn/{folder}/cho-que-160781.html")
        assert "section" not in warned(record)


def test_summaries_that_end_in_the_titles_own_link() -> None:
    card = f"<h4>{LINK}</h4><p>{FOUR} <a href='{OTHER}'>Đọc tiếp</a></p>"
    record = read(page(f"{TEXT}<h3>Tin mới</h3>{card}"))
    assert body(record) == STORY
    assert [link["kind"] for link in record["related"]] == ["latest"]


@pytest.mark.parametrize("opening", ["<b>Ở</b> Huế", "<span>“</span>Từ"])
def test_a_first_word_set_apart_is_no_drop_cap(opening: str) -> None:
    lead = f"<p class=gioithieu>{opening} sáng sớm, người dân quanh vùng đã ra chợ bán hàng.</p>"
    assert read(page(f"{lead}{TEXT}"))["lead"] is not None


@pytest.mark.parametrize("item", ["Đường dây nóng mở đến 23 giờ", "Hotline mở đến 23 giờ"])
def test_a_call_among_the_items_of_a_list(item: str) -> None:
    others = ["Mỗi suất dài 60 phút", "Khách nhận tờ giới thiệu"]
    items = "".join(f"<li>{text}</li>" for text in (*others, item))
    record = read(page(f"{P1}{P2}<ul>{items}</ul>{P3}"))
    assert body(record) == [*STORY[:2], *others, item, STORY[2]]
