"""What is not the article's changes nothing of its record, wherever on the page it is put."""

from __future__ import annotations

import re
from itertools import product

import pytest

from hnnscraper.normalise.text import clean
from tests.page.pages import DATE, OTHER, OTHER_TITLE, STORY, TITLE, body, read, shell

_TAG = re.compile("<[^>]+>")
LEAD = "Những ngày cuối năm, phiên chợ quê lại rộn ràng tiếng nói cười của người mua kẻ bán."
SECTION = {"name": "Kinh tế", "url": "https://huengaynay.vn/kinh-te/"}
FIELDS = {
    "title": TITLE,
    "published_raw": DATE,
    "lead": LEAD,
    "byline": "HÀN ĐĂNG",
    "images": [],
    "section": [SECTION],
    "tags": ["chợ quê"],
}

# Where it is put, and the three ways in which a text is set.
PLACES = ("top", "under the headline", "over the text", "among paragraphs", "over the last", "end")
SETTINGS = {
    "paragraphs": ("<p>", "</p>"),
    "paragraphs with a class": ("<p class=t>", "</p>"),
    "blocks": ("<div class=t>", "</div>"),
}

FURNITURE = {
    "a call to sign in": "<div><a href='/login'>Đăng nhập</a> để gửi bình luận</div>",
    "a call for the first comment": "<div>Hãy là người đầu tiên bình luận về bài viết này</div>",
    "counters": "<div>Lượt xem: 1.024 | Bình luận: 3</div>",
    "a percentage": "<div class=q>0%</div>",
    "the time it takes to read": "<div class=q>Thời gian đọc: 4 phút</div>",
    "a mailbox": "<div><p>Mọi ý kiến, tin bài cộng tác xin gửi về"
    " <a href='mailto:toasoan@huengaynay.vn'>toasoan@huengaynay.vn</a></p></div>",
    "a telephone": "<div><p>Đường dây nóng: <b>0234.3822.255</b></p></div>",
    "a code to scan": "<div><img src='/qr.png'><p>Quét mã QR để theo dõi chúng tôi trên Zalo</p>"
    "</div>",
    "a ticker": f"<marquee>{OTHER_TITLE} - Giá hoa cúc tăng nhẹ trước rằm tháng Chạp</marquee>",
    "hot topics": "<div><b>Chủ đề nóng:</b> <a href='/chu-de/tet'>Tết 2026</a></div>",
    "an event": "<p class=q><b>Sự kiện:</b> <a href='/su-kien/tet'>Tết Bính Ngọ 2026</a></p>",
    "languages": "<div><a href='/en/'>English</a> <a href='/vi/'>Tiếng Việt</a></div>",
    "an account": "<div><a href='/login'>Đăng nhập</a> | <a href='/register'>Đăng ký</a></div>",
    "contents": "<div><p>Mục lục</p><ul><li><a href='#m1'>Phần một</a></ul></div>",
    "how to see pictures": "<p class=q><i>(Bấm vào ảnh để xem kích thước lớn)</i></p>",
    "whose the advertisements are":
        "<p class=q>Tòa soạn không chịu trách nhiệm về nội dung quảng cáo.</p>",
    "stars": "<div><p>Hãy chọn số sao mà bạn muốn đánh giá</p><span>☆</span><span>☆</span></div>",
    "a poll": "<div><p><b>Câu hỏi bình chọn</b></p><p>Bạn có về quê ăn Tết không?</p>"
    "<ul><li>Có</li><li>Không</li></ul><button>Gửi</button></div>",
    "a link under its label": f"<p class=q>TIN LIÊN QUAN: <a href='{OTHER}'>{OTHER_TITLE}</a></p>",
    "a banner under its label": "<div><div>Thông tin doanh nghiệp</div>"
    "<a href='https://bank.example/?u=1'><img src='/upload/2026/qc-bank.jpg'></a></div>",
    "a call for manuscripts": "<div><h4>Bạn đọc viết</h4><p class=q>Gửi bài cộng tác về chuyên mục,"
    " nhuận bút theo quy định của tòa soạn.</p></div>",
    "a player": "<div><video src='/v.mp4' poster='/p.jpg'></video></div>",
}  # fmt: skip
# What nothing but its words tells from what may stand there.
UNTOLD = {
    ("a poll", "under the headline"),  # a question alone may be the lead
    ("a poll", "over the text"),
}


def page(thing: str, place: str, setting: str) -> str:
    before, behind = SETTINGS[setting]
    put = {one: thing if one == place else "" for one in PLACES}
    one, two, three = (f"{before}{text}{behind}" for text in STORY)
    return shell(
        f"<div class=way><a href='/'>Trang chủ</a> » <a href='/kinh-te/'>Kinh tế</a></div>"
        f"{put['top']}<h1>{TITLE}</h1>{put['under the headline']}<div class=when>{DATE}</div>"
        f"<h2>{LEAD}</h2>{put['over the text']}<div class=text>{one}{put['among paragraphs']}{two}"
        f"{put['over the last']}{three}{put['end']}<p align=right><b>HÀN ĐĂNG</b></p></div>"
        "<div>Từ khóa: <a href='/tu-khoa/cho-que'>chợ quê</a></div>",
        f"<title>{TITLE}</title>",
    )


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize(
    ("name", "place"), [pair for pair in product(FURNITURE, PLACES) if pair not in UNTOLD]
)
def test_it_changes_nothing(name: str, place: str, setting: str) -> None:
    record = read(page(FURNITURE[name], place, setting))
    assert body(record) == STORY
    assert {field: record[field] for field in FIELDS} == FIELDS


def test_a_caption_under_a_picture_is_no_counter() -> None:
    one, two, three = (f"<p>{text}</p>" for text in STORY)
    picture = "<p align=center><img src='/data/anh-1.jpg'></p><div>1.234 lượt xem</div>"
    record = read(shell(f"<h1>{TITLE}</h1><div>{DATE}</div><div>{one}{picture}{two}{three}</div>"))
    assert [image["caption"] for image in record["images"]] == [None]


SHORT_TEXT = {
    "a question": "<p class=t>* Kinh phí lấy từ đâu?</p>",
    "stars": "<p class=t>***</p>",
    "a subhead": "<h3>Hàng về nhiều hơn</h3>",
    "a subhead in bold": "<p class=t><b>2. Giá cả ra sao</b></p>",
    "verses": "<p class=t>Một mình đi giữa Kim Long<br>Vườn xưa khép cổng chim hót trên đầu</p>",
}


@pytest.mark.parametrize("short", SHORT_TEXT.values(), ids=list(SHORT_TEXT))
def test_short_text_over_tools_is_text(short: str) -> None:
    one, two, three = (f"<p class=t>{text}</p>" for text in STORY)
    tools = "<div class=z>Cỡ chữ <a href='#'>A-</a> <a href='#'>A+</a></div>"
    html = shell(f"<h1>{TITLE}</h1><div>{DATE}</div><div>{one}{two}{short}{tools}{three}</div>")
    assert body(read(html)) == [*STORY[:2], clean(_TAG.sub(" ", short)), STORY[2]]


EMPTY_SLOTS = {
    "a frame": "<div><div>Quảng cáo</div><iframe src='https://ads.example/f'></iframe></div>",
    "an element for a script": "<div><small>ADVERTISEMENT</small><div id='slot-1'></div></div>",
    "a label alone": "<div class=z>Nội dung được tài trợ</div>",
}


@pytest.mark.parametrize("slot", EMPTY_SLOTS.values(), ids=list(EMPTY_SLOTS))
def test_an_empty_slot_for_an_advertisement_holds_none_of_a_short_text(slot: str) -> None:
    one, two = (f"<p>{text}</p>" for text in STORY[:2])
    related = f"<p><a href='{OTHER}'>{OTHER_TITLE}</a></p>"
    html = shell(f"<h1>{TITLE}</h1><div>{DATE}</div><div>{slot}{one}{related}{two}</div>")
    assert body(read(html)) == STORY[:2]


def test_titles_in_a_row_are_no_cards() -> None:
    """Each article of a list has its summary under its title; a box of links has none."""
    links = [f"<a href='/kinh-te/bai-so-{k}-16000{k}.html'>Một bài báo khác mang số {k}</a>"
             for k in range(1, 5)]  # fmt: skip
    box = "".join(f"<li>{link}" for link in links[:3])
    one, two, three = (f"<p>{text}</p>" for text in STORY)
    html = shell(
        f"<h1>{TITLE}</h1><div>{DATE}</div><ul>{box}</ul><div>{one}<p>{links[3]}</p>{two}{three}"
        "<p class=author>HÀN ĐĂNG</p></div>"
    )
    record = read(html, "https://huengaynay.vn/kinh-te/phien-cho-cuoi-nam-160781.html")
    assert body(record) == STORY
