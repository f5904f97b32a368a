"""The printed date in its line or lines, whatever stands beside it."""

from __future__ import annotations

import pytest

from tests.page.pages import DATE, P1, P2, P3, STORY, TITLE, body, read, shell

TEXT = f"<div>{P1}{P2}{P3}</div>"
H1 = f"<h1>{TITLE}</h1>"
LD = '<script type="application/ld+json">{{"@type":"NewsArticle","datePublished":"{}"}}</script>'

PRINTED = {
    "its weekday in the line over it": "<p>Thứ Ba,<br>09/12/2025, 15:50 <a href=#>Theo dõi</a>",
    "weekday, day and time in lines of their own": "<div><div>Thứ Ba</div><div>09/12/2025</div>"
    "<div>15:50</div></div>",
    "time and weekday in the line over the day": "<div>Ngày đăng: <div>15:50, Thứ Ba,</div>"
    "<div>09/12/2025</div></div>",
    "the time for machines in a hidden line": "<p class='hidden hide d-none'>"
    "2025-12-09T15:50:00+07:00</p><p>Thứ Ba - 09/12/2025 15:50</p>",
    "its time in the next line, and a counter": "<p>Thứ Ba, 09/12/2025<br>15:50 7.355 lượt xem",
    "between bars, with author and counter": "<div><b>Bài: Hàn Đăng - Ảnh: Hữu Phúc</b> |"
    " <i>Thứ Ba, 09/12/2025 15:50</i> | <i>Lượt xem: 1666</i></div>",
    "in elements, with author and counter": "<div><i>Thứ Ba, 09/12/2025 15:50</i> <b>Tin, ảnh:"
    " HÀN ĐĂNG</b> <i>Lượt xem: 1666</i></div>",
    "behind a label, with author and counter": "<div><i>Đăng lúc: Thứ Ba, 09/12/2025 15:50</i> |"
    " <b>Hàn Đăng - Hữu Phúc</b> | <i>Lượt xem: 1666</i></div>",
    "behind a label, with a counter of another kind": "<div>Ngày đăng: <i>Thứ Ba, 09/12/2025 15:50"
    "</i> | Số lượt đọc: 7263</div>",
    "behind the words for its time": "<div>Thời gian xuất bản: Thứ Ba, 09/12/2025 15:50</div>",
    "an icon and a counter": "<div><img src=/c.png alt=Clock> Thứ Ba, 09/12/2025 15:50"
    " <span>7.355 lượt xem</span></div>",
    "in a header beside the headline": f"<header>{DATE} <a href=/x>Chia sẻ</a></header>",
}


@pytest.mark.parametrize("line", PRINTED.values(), ids=list(PRINTED))
def test_it_is_read_whole(line: str) -> None:
    said = LD.format("2025-12-09T15:50:00+08:00")  # of a wrong zone, but of the same clock
    record = read(shell(f"<section>{line}<h1>{TITLE}</h1>{TEXT}</section>", said))
    assert record["published_at"] == "2025-12-09T15:50:00+07:00"
    assert "09/12/2025" in record["published_raw"]
    assert "15:50" in record["published_raw"]
    assert "Thứ Ba" in record["published_raw"]


@pytest.mark.parametrize(
    ("time", "minute"),
    [("15 giờ 50 phút,", "15:50"), ("8 giờ 4 phút,", "08:04"), ("Ngày đăng: 15:50,", "15:50")],
)
def test_its_time_in_the_line_over_it(time: str, minute: str) -> None:
    record = read(shell(f"<section>{H1}<p>{time}<br>ngày 09/12/2025</p>{TEXT}</section>"))
    assert record["published_at"] == f"2025-12-09T{minute}:00+07:00"
    assert record["published_raw"] == f"{time.removeprefix('Ngày đăng: ')} ngày 09/12/2025"


EVENTS = {
    "among the paragraphs": f"{P1}<p>{{}}</p>{P2}{P3}",
    "over them": f"<p>{{}}</p>{P1}{P2}{P3}",
}


@pytest.mark.parametrize("text", EVENTS.values(), ids=list(EVENTS))
def test_another_day_in_the_text_is_what_the_article_tells_of(text: str) -> None:
    told = ("Thứ Sáu, 12/12/2025", "19:30 Khai mạc lễ hội áo dài ở Đại Nội")
    record = read(shell(f"{H1}<p>{DATE}</p><div>{text.format('</p><p>'.join(told))}</div>"))
    assert record["published_raw"] == DATE
    assert "\n\n".join(told) in record["body"]


def test_a_day_said_to_be_that_of_publication_outweighs_the_pages_clock() -> None:
    clock = "<div id=top><div class=date>Thứ Sáu, 12/12/2025 01:53:59</div><a href=/>Báo</a></div>"
    posted = "<div class=date-single>Ngày đăng: 05/12/2025</div>"
    record = read(shell(f"{clock}<div>{H1}{posted}{TEXT}</div>"))
    assert record["published_raw"] == "05/12/2025"


def test_a_zone_ends_the_date_whatever_stands_behind_it_without_a_space() -> None:
    line = "<div><span>09/12/2025 15:50 GMT+7</span><span>1.203 lượt xem</span></div>"
    record = read(shell(f"<section>{H1}{line}{TEXT}</section>"))
    assert record["published_raw"] == "09/12/2025 15:50 GMT+7"


def test_a_change_under_its_label_in_the_line_over_it() -> None:
    lines = f"<dl><dt>Ngày đăng</dt><dd>{DATE}</dd></dl><dl><dt>Cập nhật lần cuối</dt>"
    record = read(
        shell(f"<section>{H1}{lines}<dd>Thứ Tư, 10/12/2025 00:45</dd></dl>{TEXT}</section>")
    )
    assert record["published_raw"] == DATE
    assert record["modified_at"] == "2025-12-10T00:45:00+07:00"


def test_a_change_of_the_page_in_its_foot_is_none_of_the_article() -> None:
    foot = ["Báo Thừa Thiên Huế", "Cập nhật lần cuối: 11/12/2025 05:33", "Điện thoại: 3822 000"]
    lines = "".join(f"<div>{line}</div>" for line in foot)
    record = read(shell(f"<div>{H1}<p>{DATE}</p>{TEXT}</div><div>{lines}</div>"))
    assert record["modified_at"] is None


def test_a_change_with_label_day_and_time_in_lines_of_their_own() -> None:
    lines = "<div>Cập nhật</div><div>09/12/2025</div><div>10:30</div>"
    record = read(shell(f"<section>{H1}{lines}{TEXT}</section>"))
    assert record["published_at"] == "2025-12-09T10:30:00+07:00"


def test_a_picture_over_the_date_of_a_change_is_no_label() -> None:
    photo = "<div><img src=/data2/image/cho.jpg></div>"
    line = f"<p>{DATE} | Cập nhật: 10/12/2025 00:45</p>"
    record = read(shell(f"<section>{H1}{photo}{line}{TEXT}</section>"))
    assert len(record["images"]) == 1


@pytest.mark.parametrize(
    ("line", "modified"),
    [
        ("Cập nhật: 04:53 10/12/2025", "2025-12-10T04:53:00+07:00"),
        ("Huế: 24°C, mưa nhỏ. Cập nhật: 04:53 10/12/2025", None),
    ],
)
def test_a_change_behind_the_text_is_not_that_of_the_weather(
    line: str, modified: str | None
) -> None:
    record = read(shell(f"<section>{H1}<p>{DATE}</p>{TEXT}<p>{line}</p></section>"))
    assert record["modified_at"] == modified


@pytest.mark.parametrize("printed", ["{}", "Ngày đăng: {}", "{} | 1.234 lượt xem"])
@pytest.mark.parametrize("claimed", ["", "2025-12-09T15:50:00+07:00", "2025-12-08T08:00:00+07:00"])
def test_behind_the_text_it_outdoes_the_clock_of_the_pages_head(printed: str, claimed: str) -> None:
    said = LD.format(claimed)
    clock = "<div>Thứ Tư, 10/12/2025 10:01</div>"
    text = f"<main><h1>{TITLE}</h1><div>{P1}{P2}{P3}</div><p>{printed.format(DATE)}</p></main>"
    record = read(shell(f"{clock}{text}", said if claimed else ""))
    assert (record["published_raw"], record["published_at"]) == (DATE, "2025-12-09T15:50:00+07:00")


def test_its_zone_in_brackets_makes_it_no_sentence() -> None:
    tools = f"<table><tr><td>{DATE} (GMT+7)</td><td><a href='#'>In</a></td></tr></table>"
    lead = "<h2>Những phiên chợ cuối năm đông vui.</h2>"
    html = shell(f"<main><h1>{TITLE}</h1>{tools}{lead}<div>{P1}{P2}{P3}</div></main>")
    assert body(read(html)) == STORY
