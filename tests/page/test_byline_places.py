"""Bylines in two places, in the last line, over the headline, in one line with date and counter."""

from __future__ import annotations

from typing import Any

import pytest

from tests.page.pages import (
    DATE,
    ONE,
    OTHER,
    P1,
    P2,
    P3,
    STORY,
    THREE,
    TITLE,
    body,
    page,
    read,
    shell,
)

TEXT = P1 + P2 + P3


def authors(record: dict[str, Any]) -> list[tuple[str, list[str]]]:
    return [(author["name"], author["roles"]) for author in record["authors"]]


BYLINES = {
    "who took the pictures, at the end": (
        "<p class=author>Đức Quang</p>", "<p align=right>Ảnh: Đình Hoàng</p>",
        [("Đức Quang", ["text"]), ("Đình Hoàng", ["photo"])], None),
    "the source, at the end": (
        "<p class=author>Đức Quang</p>", "<p>Nguồn: TTXVN</p>", [("Đức Quang", ["text"])], "TTXVN"),
    "a column over the text": ("<p>TẢN VĂN</p>", "", [], None),
    "who is quoted last": (
        "<p class=author>Đức Quang</p>",
        f"<blockquote><p>{ONE}</p><p>Nguyễn Trãi</p></blockquote>",
        [("Đức Quang", ["text"])], None),
    "a name that is a sentence's word, marked": (
        "<p class=author>Sao Mai</p>", "", [("Sao Mai", ["text"])], None),
    "the paper itself, in its footer": (
        "<p class=author>Đức Quang</p>", "</div><div><b>TẠP CHÍ SÔNG HƯƠNG</b>",
        [("Đức Quang", ["text"])], None),
}  # fmt: skip


@pytest.mark.parametrize(("top", "end", "people", "source"), BYLINES.values(), ids=list(BYLINES))
def test_who_wrote_it(
    top: str, end: str, people: list[tuple[str, list[str]]], source: str | None
) -> None:
    record = read(shell(f"<main><h1>{TITLE}</h1><p>{DATE}</p>{top}<div>{TEXT}{end}</div></main>"))
    assert (authors(record), record["source"]) == (people, source)


@pytest.mark.parametrize(
    ("tail", "byline"),
    [("<b>MINH ANH</b>", "MINH ANH"), ("(Theo TTXVN)", "(Theo TTXVN)")],
)
def test_a_byline_in_the_last_paragraphs_own_line(tail: str, byline: str) -> None:
    record = read(page(f"{P1}{P2}<p>{THREE} {tail}</p>"))
    assert (record["byline"], body(record)) == (byline, STORY)


OVER = {
    "a labelled name beside the date": f"<div><b>Bài, ảnh: PHƯỚC LY</b></div><div>{DATE}</div>",
    "the date behind a label of its own": "<div><b>Tác giả:</b> <b>PHƯỚC LY</b></div>"
    f"<div>Ngày đăng: <div>{DATE}</div></div>",
    "with a portrait": f"<div>{DATE}</div><div><img src=/avatar/7.jpg> Hải Thuận</div>",
}


@pytest.mark.parametrize("top", OVER.values(), ids=list(OVER))
def test_a_byline_over_the_headline(top: str) -> None:
    record = read(shell(f"<main>{top}<h1>{TITLE}</h1><div>{TEXT}</div></main>"))
    assert record["byline"] in ("Bài, ảnh: PHƯỚC LY", "Tác giả: PHƯỚC LY", "Hải Thuận")


SEVERAL = {
    "in a line each": "<p class=author>Đức Quang</p><p class=author>Minh Anh</p>",
    "a button between them": (
        "<p class=author>Đức Quang</p><button>Theo dõi</button><p class=author>Minh Anh</p>"),
    "links to nowhere in one line": (
        "<p class=author><a href=#>Đức Quang</a> <a href=#>Minh Anh</a></p>"),
    "their offices between them": (
        "<p class=author>Đức Quang</p><i>Phóng viên</i><i>q@hnn.example</i>"
        "<p class=author>Minh Anh</p><i>Biên tập viên</i>"),
    "a list of all of them": (
        "<p class=author><a href=/tac-gia/quang>Đức Quang</a></p><p>và 1 tác giả khác</p>"
        "<div><a href=/tac-gia/quang>Đức Quang</a></div>"
        "<div><a href=/tac-gia/anh>Minh Anh</a></div>"),
    "microdata inside the line": (
        "<p><span itemprop=author><a href=/tg/q>Đức Quang</a></span>,"
        " <span itemprop=author><a href=/tg/a>Minh Anh</a></span></p>"),
    "links to their pages in one line": (
        "<div><a href=/tac-gia/quang>Đức Quang</a><a href=/tac-gia/anh>Minh Anh</a></div>"),
    "links to their pages beside the date": (
        "<div><a href=/tac-gia/quang>Đức Quang</a> <a href=/tac-gia/anh>Minh Anh</a>"
        f" <time>{DATE}</time> <a>Theo dõi</a></div>"),
    "links to their pages": (
        "<p><a href=/tac-gia/quang>Đức Quang</a></p><p><a href=/tac-gia/anh>Minh Anh</a></p>"),
}  # fmt: skip


@pytest.mark.parametrize("top", SEVERAL.values(), ids=list(SEVERAL))
def test_several_authors_under_the_headline(top: str) -> None:
    record = read(shell(f"<main><h1>{TITLE}</h1><p>{DATE}</p>{top}<div>{TEXT}</div></main>"))
    assert authors(record) == [("Đức Quang", ["text"]), ("Minh Anh", ["text"])]
    assert body(record) == STORY


def test_author_date_and_counter_in_one_line() -> None:
    meta = f"<div><span>Bài: Lê Thọ</span> • <span>{DATE}</span> • <span>12 lượt xem</span></div>"
    record = read(shell(f"<main><h1>{TITLE}</h1>{meta}<div>{TEXT}</div></main>"))
    assert (record["byline"], record["published_raw"]) == ("Bài: Lê Thọ", DATE)
    assert body(record) == STORY


def test_the_bar_between_day_and_time_in_lines_of_their_own() -> None:
    meta = "<div>Chủ Nhật, 07/12/2025</div><div>| 19:10</div>"
    record = read(shell(f"<main><h1>{TITLE}</h1>{meta}<div>{TEXT}</div></main>"))
    assert record["published_raw"] == "Chủ Nhật, 07/12/2025 | 19:10"


BEHIND = {
    "in a small footer": "</div><footer><span>{}</span></footer><div>",
    "the keywords": "</div><div>Từ khóa: <a href='/tag/tet.html'>Tết</a></div><div>{}</div><div>",
    "the paper's address": "</div><p>Mọi ý kiến xin gửi về tòa soạn:</p><div>{}</div><div>",
    "whose the words are": "</div><p>© Bản quyền thuộc về Huế ngày nay Online</p><p>{}</p><div>",
    "a sentence of the paper's": "</div><p>Giữ nguồn là giữ lễ với người viết.</p><i>{}</i><div>",
    "a like button's frame": "<div><iframe src=/like></iframe></div><strong>{}</strong>",
    "links to other articles": "<p>{}</p>" + "".join(
        f"<p>&gt;&gt; <a href='/kinh-te/bai-{k}-1605{k:02}.html'>Tiêu đề bài báo số {k}</a></p>"
        for k in range(8)),
}  # fmt: skip


@pytest.mark.parametrize("end", BEHIND.values(), ids=list(BEHIND))
def test_it_is_found_behind(end: str) -> None:
    record = read(page(TEXT + end.format("Tin, ảnh: HÀN ĐĂNG")))
    assert (record["byline"], body(record)) == ("Tin, ảnh: HÀN ĐĂNG", STORY)


def test_one_word_of_the_authors_choice_in_bold_on_the_right() -> None:
    record = read(page(f"{TEXT}<p align=right><strong>Papai</strong></p>"))
    assert (record["byline"], body(record)) == ("Papai", STORY)
    assert read(page(f"{TEXT}<p align=right><strong>Hết</strong></p>"))["byline"] is None


def test_a_name_on_the_right_behind_a_rating() -> None:
    rating = "<div><p>Đánh giá bài viết</p><p>4.5/5 (12 lượt)</p></div>"
    record = read(page(f"{TEXT}</div>{rating}<p style='text-align:right'><b>N. Khánh</b></p><div>"))
    assert (record["byline"], body(record)) == ("N. Khánh", STORY)


def test_a_place_in_the_first_row_of_a_table_is_no_name() -> None:
    rows = "<tr><td><p>Khu vực</p><td><p>Ngày</p><tr><td><p>Hàng Bè, Lê Lợi</p><td><p>Thứ hai</p>"
    record = read(page(f"<table>{rows}</table>{TEXT}"))
    assert record["byline"] is None
    assert body(record)[:2] == ["Khu vực | Ngày", "Hàng Bè, Lê Lợi | Thứ hai"]


BROKEN = {
    "one name": ("VÕ<br>HẠ VY", ["Võ Hạ Vy"]),
    "two names": ("LÊ<br>THU HIỀN - ĐẶNG<br>KHOA", ["Lê Thu Hiền", "Đặng Khoa"]),
}


@pytest.mark.parametrize(("printed", "names"), BROKEN.values(), ids=list(BROKEN))
def test_names_over_several_lines(printed: str, names: list[str]) -> None:
    record = read(page(f"{TEXT}</div><p class=author>{printed}</p><div>"))
    assert [name for name, _ in authors(record)] == names
    assert body(record) == STORY


def test_a_link_that_is_marked_as_the_author_and_leads_nowhere() -> None:
    by = f'<div><a class="author" href="#">Bá Trí</a><time>{DATE}</time></div>'
    record = read(page(f"{by}<div>{TEXT}</div>", date=""))
    assert (record["byline"], record["published_raw"]) == ("Bá Trí", DATE)


def test_the_author_behind_a_label_that_opens_a_box_elsewhere() -> None:
    record = read(page(f"{TEXT}</div><p><b>Tác giả bài viết:</b> Thu Thảo</p><div>"))
    assert authors(record) == [("Thu Thảo", ["text"])]


def test_a_name_marked_inside_a_line_with_links() -> None:
    line = f"<div><span class=kb-author>Chí Quốc, </span> {DATE} <a href=/x>Bình luận</a></div>"
    record = read(page(f"{line}<div>{TEXT}</div>", date=""))
    assert authors(record) == [("Chí Quốc", ["text"])]


def test_an_office_behind_the_text_adds_nothing_to_the_byline() -> None:
    office = "<ul><li>Phóng viên Ban Thư ký tòa soạn</ul>"
    record = read(page(f"<p>Phong Anh (tổng hợp)</p>{TEXT}</div>{office}<div>"))
    assert record["byline"] == "Phong Anh (tổng hợp)"


@pytest.mark.parametrize(
    ("date_line", "byline"),
    [
        (f"PHƯỚC LY - Đăng lúc: {DATE}", "PHƯỚC LY"),
        (f"Theo Reuters - Ngày đăng {DATE}", "Theo Reuters"),
        (f"HÀN ĐĂNG - {DATE}", "HÀN ĐĂNG"),
        (f"<b>Minh Anh</b> ({DATE})", "Minh Anh"),
        (f"NGỌC HÀ - {DATE} (Chỉnh sửa lúc 16:26 09/12/2025)", "NGỌC HÀ"),
        (f"<span>Phong Anh</span> | {DATE} | <a href='#respond'>2 phản hồi</a>", "Phong Anh"),
    ],
)
def test_a_name_beside_the_words_of_the_date(date_line: str, byline: str) -> None:
    assert read(page(TEXT, date=date_line))["byline"] == byline


def test_a_pager_behind_the_byline_is_no_part_of_it() -> None:
    pager = f"<ul><li><a href='{OTHER}'>&lt; Lùi</a><li><a href='{OTHER}'>Tiếp theo &gt;</a></ul>"
    record = read(page(f"{P1}{P2}{P3}<p align=right><b>Theo Nhân Dân</b></p>{pager}"))
    assert (record["byline"], record["source"]) == ("Theo Nhân Dân", "Nhân Dân")


def test_a_name_right_behind_the_source() -> None:
    html = f"{TEXT}<p>Nguồn: Báo Giao thông</p></div><div class=nguontin>Kim Oanh</div><div>"
    record = read(page(html))
    assert (authors(record), record["source"]) == ([("Kim Oanh", ["text"])], "Báo Giao thông")


def test_a_word_in_a_table_of_data_is_no_name() -> None:
    rows = "<tr><td>FPT</td><td>120</td></tr><tr><td>HUT</td><td>18</td></tr>"
    assert read(page(f"<table>{rows}</table>{TEXT}"))["byline"] is None


def test_a_labelled_byline_under_the_last_picture_is_no_caption() -> None:
    photo = '<center><img src="/data2/image/cho.jpg"></center>'
    record = read(page(f"{TEXT}{photo}<p>Bài: HOÀNG LOAN - Ảnh: NGỌC HÒA</p>"))
    assert record["byline"] == "Bài: HOÀNG LOAN - Ảnh: NGỌC HÒA"
    assert [(image["caption"], image["credit"]) for image in record["images"]] == [(None, None)]


@pytest.mark.parametrize(
    ("box", "name"),
    [
        pytest.param("<span>H.Triều</span> <div>{}</div>", "H.Triều", id="alone with it"),
        pytest.param("{}<p align=right>H.Triều</p>", "H.Triều", id="on the right under it"),
        pytest.param("<p>H.Triều</p><p>Mở cửa</p><p>{}</p>", None, id="among others"),
        pytest.param("<span>Thể Thao</span> <div>{}</div>", None, id="a section"),
    ],
)
def test_a_name_in_one_box_with_the_date_over_the_headline(box: str, name: str | None) -> None:
    top = f"<div>{box.format(DATE)}</div>"
    assert read(page(TEXT, date="", top=top))["byline"] == name
