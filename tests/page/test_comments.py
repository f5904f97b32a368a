"""Readers' comments are none of the text, however long and without a heading."""

from __future__ import annotations

import pytest

from tests.page.pages import LINK, P1, P2, P3, STORY, body, page, read

LONG = "Tôi sống ở đây đã hơn hai mươi năm, chứng kiến bao lần sửa chữa mà vẫn đâu vào đấy. " * 4
SHORT = "Đọc xong thấy ấm lòng quá, cảm ơn tác giả."
WHEN = ("10:13 09/12/2025", "13:26 09/12/2025", "16:39 09/12/2025")
NAMES = ("Hoàng Nam", "Bạn đọc ẩn danh", "meocon89")
COMMENTS = {
    "name and time, then the words": "<li><b>{name}</b> <span>{when}</span><div>{said}</div></li>",
    "the name over the words, the time under them": (
        "<div class=c><div class=n>{name}</div><p>{said}</p><div class=t>{when} Thích</div></div>"),
    "lines of their own": "<p class=n>{name}</p><p class=w>{when}</p><p class=s>{said}</p>",
}  # fmt: skip


def comments(form: str, count: int = 3) -> str:
    said = (LONG, SHORT, LONG)
    return "".join(
        form.format(name=NAMES[k], when=WHEN[k], said=said[k].strip()) for k in range(count)
    )


@pytest.mark.parametrize("form", COMMENTS.values(), ids=list(COMMENTS))
def test_they_end_the_text(form: str) -> None:
    by = "<p align=right><b>ĐỨC QUANG</b></p>"
    record = read(page(f"{P1}{P2}{P3}{by}</div><div>{comments(form)}"))
    assert (body(record), record["byline"]) == (STORY, "ĐỨC QUANG")
    assert record["published_at"] == "2025-12-09T15:50:00+07:00"


def test_a_date_and_its_change_behind_the_lead_are_none() -> None:
    lead = "<p><b>Những phiên chợ cuối năm luôn là nơi người quê gặp nhau, hỏi thăm.</b></p>"
    dates = "<div>Xuất bản: 9 tháng 12 năm 2025,<br>15:50 | Cập nhật: 21:09 09/12/2025</div>"
    record = read(page(f"{lead}{dates}{P1}{P2}{P3}", date=""))
    assert body(record) == STORY
    assert record["published_at"] == "2025-12-09T15:50:00+07:00"


def test_times_of_cards_are_none() -> None:
    cards = "".join(f"<div>{LINK}<p class=w>Du lịch · {when}</p></div>" for when in WHEN)
    assert body(read(page(f"{P1}{cards}{P2}{P3}"))) == STORY


def test_the_hours_of_a_day_told_in_the_text_are_none() -> None:
    """What is told by the hour has no names."""
    hours = [f"<p><b>{when}</b></p><p>{text}</p>" for when, text in zip(WHEN, STORY, strict=True)]
    assert [text for text in body(read(page(P1 + "".join(hours)))) if text in STORY][1:] == STORY
