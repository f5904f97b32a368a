"""The date beside the headline, told from today's and from those of cards and imprint."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from hnnscraper import extract
from tests.page.pages import DATE, LINK, P1, P2, P3, STORY, TITLE, URL, body, read, shell, warned

TEXT = f"<div>{P1}{P2}{P3}</div>"
H1 = f"<h1>{TITLE}</h1>"
AT = "2025-12-09T15:50:00+07:00"
READ = "Thứ Tư, 10/12/2025 10:00"  # when the pages of these tests were fetched
TODAY = "Thứ Tư, 10/12/2025 09:30"
LD = '<script type="application/ld+json">{{"@type":"NewsArticle","datePublished":"{}"}}</script>'


PLACES = {
    "under the headline": shell(f"{H1}<p>{{}}</p>{TEXT}"),
    "over the headline": shell(f"<div><p>{{}}</p>{H1}</div>{TEXT}"),
    "in a time element": shell(f"{H1}<time datetime='2025-12-09T08:50:00Z'>{{}}</time>{TEXT}"),
    "in the article's header": shell(
        f"{H1}<article><header><p>{{}}</p></header>{TEXT}</article>"),
    "over spans": shell(f"{H1}<p><i>Thứ Ba,</i> <i>09/12/2025</i> <b>15:50</b></p>{TEXT}"),
    "with a break": shell(f"{H1}<p>Thứ Ba, 09/12/2025<br>15:50</p>{TEXT}"),
    "in two blocks": shell(f"{H1}<div><div>Thứ Ba, 09/12/2025</div><div>15:50</div></div>{TEXT}"),
    "with no-break spaces": shell(f"{H1}<p>Thứ&nbsp;Ba,&nbsp;09/12/2025&nbsp;15:50</p>{TEXT}"),
    "behind an icon's text": shell(f"{H1}<p><svg><title>Clock</title></svg>{{}}</p>{TEXT}"),
    "behind an icon's word": shell(f"{H1}<p><span class=sr-only>Clock</span>{{}}</p>{TEXT}"),
    "stuck to an icon's word": shell(f"{H1}<p>Clock{{}}</p>{TEXT}"),
    "behind the section": shell(f"{H1}<p><a href='/kinh-te/'>Kinh tế</a> | {{}}</p>{TEXT}"),
    "before share buttons": shell(f"{H1}<p>{{}} <a href=#>Chia sẻ</a></p>{TEXT}"),
    "behind the lead": shell(f"{H1}<h2>Những phiên chợ cuối năm đông vui.</h2><p>{{}}</p>{TEXT}"),
    "behind the text": shell(f"{H1}{TEXT}<p>{{}}</p>"),
    "today's in the header": shell(f"<header><p>{TODAY}</p></header>{H1}<p>{{}}</p>{TEXT}"),
    "today's in a box": shell(f"<div id=datenow>{TODAY}</div><div>{H1}<p>{{}}</p>{TEXT}</div>"),
    "a card's before": shell(f"<div>{LINK} {TODAY}</div><div>{H1}<p>{{}}</p></div>{TEXT}"),
    "a sidebar's": shell(f"<div>{H1}<p>{{}}</p>{TEXT}</div><aside>{LINK}<p>{TODAY}</p></aside>"),
    "the imprint's": shell(f"{H1}<p>{{}}</p>{TEXT}<footer>Giấy phép số 2 ngày 12/05/2023</footer>"),
    "one in the text": shell(f"{H1}<p>{{}}</p>{TEXT}<p>Đến ngày 01/02/2026 chợ sẽ lại mở cửa.</p>"),
    "comments'": shell(f"{H1}<p>{{}}</p>{TEXT}<h3>Bình luận</h3><p>A</p><p>{TODAY}</p>"),
}  # fmt: skip


@pytest.mark.parametrize("html", PLACES.values(), ids=list(PLACES))
def test_the_articles_own(html: str) -> None:
    record = read(html.replace("{}", DATE))
    assert (record["published_raw"], record["published_at"]) == (DATE, AT)
    assert body(record)[:3] == STORY
    assert not {"published_at", "published_raw"} & warned(record)


ISO = "2025-12-09T15:50:00+07:00"
LESS_IS_PRINTED = {
    "the day, in a time element": shell(f"{H1}<time datetime={ISO}>09/12/2025</time>{TEXT}"),
    "the day, around a time element": shell(
        f"{H1}<p>Đăng <time datetime={ISO}>09/12/2025</time></p>{TEXT}"),
    "how long ago": shell(f"{H1}<p><time datetime={ISO}>19 giờ trước</time></p>{TEXT}"),
    "how many days ago": shell(f"{H1}<time datetime={ISO}>1 ngày trước</time>{TEXT}"),
}  # fmt: skip


@pytest.mark.parametrize("html", LESS_IS_PRINTED.values(), ids=list(LESS_IS_PRINTED))
def test_its_time_element_says_the_minute(html: str) -> None:
    record = read(html)
    assert record["published_at"] == AT
    assert record["provenance"]["published_at"] == "time"
    assert "published_at" not in warned(record)


def test_another_articles_time_element_does_not_count() -> None:
    other = f"<time datetime={ISO}>09/12/2025</time>"
    record = read(shell(f"{H1}<div>10/12/2025<p>{LINK}{other}</p></div>{TEXT}"))
    assert record["published_at"] is None
    assert "published_at" in warned(record)


CRUMBS = "<a href='/van-hoa/'>Văn hóa nghệ thuật nước nhà</a> | <a href='/kinh-te/'>Kinh tế</a>"
BESIDE_SECTIONS = [
    ("27.11.2025 13:00", "2025-11-27T13:00:00+07:00"),
    ("15:50 | 09/12/2025", AT),
    ("Thứ Ba, ngày 9 tháng 12 năm 2025, 15:50", AT),
    (DATE, AT),
]


@pytest.mark.parametrize("under", [False, True], ids=["over the headline", "under it"])
@pytest.mark.parametrize(("printed", "at"), BESIDE_SECTIONS)
def test_in_the_line_of_the_breadcrumb(printed: str, at: str, under: bool) -> None:
    line = f"<div>{CRUMBS} <span>{printed}</span></div>"
    record = read(
        shell(f"<div>{H1}{line}{TEXT}</div>" if under else f"<div>{line}{H1}{TEXT}</div>")
    )
    assert (record["published_raw"], record["published_at"]) == (printed, at)
    assert [section["name"] for section in record["section"]][-1] == "Kinh tế"


NOT_BESIDE = {
    "a word of the kicker": f"<div>CHUYÊN ĐỀ: HUẾ HÔM NAY</div>{H1}<div>15:50 "
    "- Thứ Ba, 09/12/2025</div>",
    "a word of the lead": f"{H1}<div>15:50 - Thứ Ba, 09/12/2025</div><div>Chợ quê hôm nay</div>",
    "a day word alone, over the headline": f"<div>Hôm nay</div>{H1}<div>15:50 - Thứ "
    "Ba, 09/12/2025</div>",
}


@pytest.mark.parametrize("top", NOT_BESIDE.values(), ids=list(NOT_BESIDE))
def test_a_day_named_elsewhere_is_not_the_times(top: str) -> None:
    record = read(shell(f"<div>{top}{TEXT}</div>"))
    assert record["published_raw"] == "15:50 - Thứ Ba, 09/12/2025"
    assert record["published_at"] == AT


@pytest.mark.parametrize("day", ["Hôm nay", "Clock Hôm nay,", "Đăng hôm nay"])
def test_a_day_named_over_its_time(day: str) -> None:
    record = read(shell(f"{H1}<div><div>{day}</div><div>09:15</div></div>{TEXT}"))
    assert record["published_at"] == "2025-12-10T09:15:00+07:00"


NAMED = {
    "an icon's word between": "<div><b>QUỐC BÌNH (theo Reuters)</b><span>"
    "<i>schedule</i> {}</span></div>",
    "a break in the date": "<div><b>QUỐC BÌNH (theo Reuters)</b><span> - 15:50"
    "<br>Thứ Ba, 09/12/2025</span></div>",
}


@pytest.mark.parametrize("meta", NAMED.values(), ids=list(NAMED))
def test_behind_the_authors_name(meta: str) -> None:
    record = read(shell(f"{H1}{meta.format('15:50 Thứ Ba, 09/12/2025')}{TEXT}"))
    assert record["published_raw"] == "15:50 Thứ Ba, 09/12/2025"
    assert record["byline"] == "QUỐC BÌNH (theo Reuters)"


ZONES = {
    "in the line": "<p>Thứ Ba, 09/12/2025 15:50 GMT+7</p>",
    "in a block of its own": "<div><div>Thứ Ba, 09/12/2025 15:50</div><div>GMT+7</div></div>",
    "with the time": "<div><div>Thứ Ba, 09/12/2025</div><div>15:50 GMT+7</div></div>",
}


@pytest.mark.parametrize("printed", ZONES.values(), ids=list(ZONES))
def test_the_time_zone_belongs_to_it(printed: str) -> None:
    record = read(shell(f"{H1}{printed}{TEXT}"))
    assert record["published_raw"] == "Thứ Ba, 09/12/2025 15:50 GMT+7"
    assert (record["published_at"], body(record)[0]) == (AT, STORY[0])


DISAGREEING = {
    "JSON-LD": LD.format("2025-12-08T15:50:00+07:00"),
    "meta": '<meta property="article:published_time" content="2025-12-09T15:50:00Z">',
}


@pytest.mark.parametrize("head", DISAGREEING.values(), ids=list(DISAGREEING))
def test_the_visible_date_wins_and_the_disagreement_is_a_warning(head: str) -> None:
    record = read(shell(f"{H1}<p>{DATE}</p>{TEXT}", head))
    assert record["published_at"] == AT
    (message,) = [w["message"] for w in record["warnings"] if w["field"] == "published_at"]
    assert DATE in message
    assert "2025-12-0" in message


@pytest.mark.parametrize("said", ["2025-12-09T15:50:21+07:00", "2025-12-09 15:50:00", "2025-12-09"])
def test_what_agrees_is_no_warning(said: str) -> None:
    record = read(shell(f"{H1}<p>{DATE}</p>{TEXT}", LD.format(said)))
    assert "published_at" not in warned(record)


def test_without_a_visible_date_the_pages_claim_is_taken_and_said_so() -> None:
    record = read(shell(H1 + TEXT, LD.format("2025-12-09T15:50:00+07:00")))
    assert (record["published_raw"], record["published_at"]) == (None, AT)
    assert {"published_raw", "published_at"} <= warned(record)


ONLY_TRAPS = {
    "today's in the header": shell(f"<header><p>{TODAY}</p></header>{H1}{TEXT}"),
    "a card's in the header": shell(
        f"<header><div>{LINK}<p>Thứ Hai, 08/12/2025 09:30</p></div></header>{H1}{TEXT}"
    ),
    "a card's in a column": shell(
        f"<div><ul><li>{LINK}<p>Hội làng mở lại sau ba năm.</p><span>08/12/2025 09:30</span></ul>"
        f"</div><div>{H1}{TEXT}</div>"
    ),
    "a sidebar's": shell(f"<div>{H1}{TEXT}</div><aside>{LINK}<p>{TODAY}</p></aside>"),
    "the imprint's": shell(f"{H1}{TEXT}<footer><p>Giấy phép số 2 ngày 12/05/2023</p></footer>"),
    "a reader's": shell(f"{H1}{TEXT}<h3>Bình luận</h3><p>A</p><p>{TODAY}</p>"),
    "a sentence's": shell(f"{H1}{TEXT}<p>Chợ sẽ mở lại lúc 6:00 ngày 01/02/2026 như mọi năm.</p>"),
}


@pytest.mark.parametrize("html", ONLY_TRAPS.values(), ids=list(ONLY_TRAPS))
def test_traps_alone_give_none_and_a_warning(html: str) -> None:
    by = "<p><b>ĐỨC QUANG</b></p>"
    record = read(html.replace("</div>", f"{by}</div>", 1))
    assert (record["published_raw"], record["published_at"]) == (None, None)
    assert "published_at" in warned(record)


# A day without a time over the headline. The pages are read on 10/12/2025.
DAYS = {"09/12/2025": None, "10 tháng 12 năm 2025": None, "Ngày 8/12/2025": "Ngày 8/12/2025"}


@pytest.mark.parametrize(("day", "raw"), DAYS.items(), ids=list(DAYS))
def test_a_day_over_the_headline_may_be_that_of_reading(day: str, raw: str | None) -> None:
    record = read(shell(f"<div><p>{day}</p>{H1}</div>{TEXT}"))
    assert (record["published_raw"], record["published_at"]) == (raw, None)
    assert "published_at" in warned(record)


# 20:00 in UTC is 3:00 of the next day in Huế.
@pytest.mark.parametrize(("day", "raw"), [("12/12/2025", None), ("09/12/2025", "09/12/2025")])
def test_the_day_of_reading_is_that_of_the_newspapers_clock(day: str, raw: str | None) -> None:
    html = shell(f"<div><p>{day}</p>{H1}</div>{TEXT}").encode()
    assert extract(html, URL, datetime(2025, 12, 10, 20, tzinfo=UTC))["published_raw"] == raw


def test_in_a_header_without_the_headline_it_is_not_that_of_reading() -> None:
    header = f"<header><a href='/kinh-te/'>Kinh tế</a> <span>{DATE}</span></header>"
    html = shell(f"{header}{H1}{TEXT}").encode()
    read_later = extract(html, URL, datetime(2026, 3, 1, tzinfo=UTC))
    assert read_later["published_raw"] == DATE
    assert read(html)["published_raw"] is None  # read on the next day


# The pages are read at 10:00.
READ_THEN = {
    "a clock over the headline": (f"<p>Thứ Tư, 10/12/2025 09:58</p>{H1}", True),
    "minutes ago": (f"<p>2 phút trước</p>{H1}", False),
    "an hour before": (f"<p>{TODAY}</p>{H1}", False),
    "under the headline": (f"{H1}<p>Thứ Tư, 10/12/2025 09:58</p>", False),
}


@pytest.mark.parametrize(("top", "doubted"), READ_THEN.values(), ids=list(READ_THEN))
def test_the_time_of_reading_may_be_that_of_the_pages_clock(top: str, doubted: bool) -> None:
    record = read(shell(f"{top}{TEXT}"))
    said = [w["message"] for w in record["warnings"] if w["field"] == "published_at"]
    assert record["published_at"] is not None
    assert any("clock" in message for message in said) is doubted


def test_only_a_change_is_printed() -> None:
    line = "<p>Cập nhật: 10/12/2025 07:15</p>"
    record = read(shell(f"{H1}{line}{TEXT}", LD.format("2025-12-09T15:50:00+07:00")))
    assert (record["published_raw"], record["published_at"]) == (None, AT)
    assert record["modified_at"] == "2025-12-10T07:15:00+07:00"
    assert {"published_raw", "published_at"} <= warned(record)
    assert body(record)[:3] == STORY


def test_the_only_date_is_that_of_publication_whatever_its_label_if_the_page_claims_it_so() -> None:
    said = LD.format("2025-12-09T15:50:00+07:00")
    record = read(shell(f"{H1}<p>Cập nhật: {DATE}</p>{TEXT}", said))
    assert (record["published_raw"], record["published_at"]) == (DATE, AT)
    assert record["modified_at"] is None


def test_the_pages_clock_does_not_pass_for_the_publication_beside_a_change() -> None:
    clock, line = f"<p>{READ}</p>", "<p>Cập nhật lúc: 09/12/2025 15:50</p>"
    record = read(shell(f"{clock}{H1}{line}{TEXT}"))
    assert (record["published_at"], record["published_raw"]) == (AT, "09/12/2025 15:50")


NOW = "Cập nhật 10:00 10/12/2025"  # when the pages of these tests were fetched
PRICES = f"<aside><h4>Giá vàng</h4><p>{NOW}</p></aside>"


@pytest.mark.parametrize("before", [True, False])
def test_a_table_of_prices_says_nothing_of_the_articles_change(before: bool) -> None:
    article = f"<div>{H1}<p>{DATE}</p>{TEXT}</div>"
    record = read(shell(PRICES + article if before else article + PRICES))
    assert (record["published_at"], record["modified_at"]) == (AT, None)


CHANGED = {
    "printed beside": shell(f"{H1}<p>{DATE} (Cập nhật: 10/12/2025 07:15)</p>{TEXT}"),
    "behind the byline": shell(
        f"{H1}<p>Bài: Đức Quang; ảnh: Hữu Phúc | {DATE} (Cập nhật: 07:15 10/12/2025)</p>{TEXT}"
    ),
    "in meta": shell(
        f"{H1}<p>{DATE}</p>{TEXT}",
        '<meta property="article:modified_time" content="2025-12-10T07:15:00+07:00">',
    ),
}


@pytest.mark.parametrize("html", CHANGED.values(), ids=list(CHANGED))
def test_a_later_change(html: str) -> None:
    record = read(html)
    assert (record["published_at"], record["modified_at"]) == (AT, "2025-12-10T07:15:00+07:00")
