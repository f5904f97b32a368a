"""Pages that are no article are refused, each with its reason; short articles are not."""

from __future__ import annotations

import json
from random import Random

import pytest

from hnnscraper import NotAnArticle, extract
from tests.heldout import Page, refused
from tests.newspaper import make_not_article
from tests.newspaper.not_articles import KINDS
from tests.page.pages import (
    AT,
    DATE,
    ONE,
    OTHER,
    P1,
    P2,
    P3,
    THREE,
    TITLE,
    TWO,
    URL,
    body,
    page,
    read,
)

PAGES_OF_A_KIND = 25

# The reasons that may be given for a kind of page: a list without a heading has no headline.
REASONS = {
    "section": {"list", "no-body", "no-headline", "no-evidence"},
    "home": {"home-page"},
    "search": {"search"},
    "tag": {"list", "no-body", "no-headline", "no-evidence"},
    "photo-index": {"list", "no-body", "no-headline", "no-evidence"},
    "print": {"print-version"},
    "login": {"login", "no-body", "no-evidence"},
    "error": {"error-page", "no-body", "no-evidence"},
    "empty-shell": {"script", "no-headline", "no-body"},
    "scripted": {"script", "no-body"},
}


def reason(html: str | bytes, url: str = URL) -> str:
    with pytest.raises(NotAnArticle) as caught:
        read(html, url)
    assert len(str(caught.value)) > 10, "the reason is a sentence for a person"
    return caught.value.reason


@pytest.mark.parametrize("kind", KINDS)
def test_made_up_pages(kind: str) -> None:
    for number in range(PAGES_OF_A_KIND):
        made = make_not_article(Random(f"refusals/{number}"), kind)
        assert reason(made.html, made.url) in REASONS[kind], f"{kind} {number}: {made.url}"


@pytest.mark.parametrize("made", list(refused.refused()), ids=lambda made: made.name)
def test_held_out_pages(made: refused.Refused) -> None:
    assert reason(made.html, made.url)


ITEMS = "".join(
    f"<li><a href='/kinh-te/bai-so-{k}-1605{k:02}.html'>Tiêu đề của bài báo số {k}</a></li>"
    for k in range(20)
)
CARDS = "".join(
    f"<div><h3><a href='/kinh-te/bai-so-{k}-1605{k:02}.html'>Tiêu đề bài báo số {k}</a></h3>"
    f"<p>Người dân trong vùng đã mang rau, hoa và bánh trái ra bày kín bên đường số {k}.</p></div>"
    for k in range(20)
)
HTML = "<!doctype html><html><body>{}</body></html>"
WAIT = "<script>fetch('/api/160781').then(r => r.text())</script>"
SECTION = "https://huengaynay.vn/kinh-te/"

REFUSED = {
    "nothing": (b"", URL, "empty"),
    "white space": (b" \r\n\t ", URL, "empty"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, URL, "not-html"),
    "a document": (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\nstream" * 20, URL, "not-html"),
    "JSON": (json.dumps({"title": TITLE, "content": "Nội dung " * 30}), URL, "not-html"),
    "plain text": ("User-agent: *\nDisallow: /print/\n", URL, "not-html"),
    "a feed": ("<?xml version='1.0'?><rss><channel></channel></rss>", URL, "not-html"),
    "the home page": (page(P1 + P2), "https://huengaynay.vn/", "home-page"),
    "a search": (page(P1 + P2), "https://huengaynay.vn/tim-kiem/cho-que.html", "search"),
    "a search by a parameter": (page(P1 + P2), "https://huengaynay.vn/?q=cho", "search"),
    "a print version": (
        page(P1 + P2),
        "https://huengaynay.vn/print/cho-que-160781.html",
        "print-version",
    ),
    "a page that prints itself": (
        f"<html><body onload='window.print()'><h1>{TITLE}</h1>{DATE}{P1}{P2}</body></html>",
        URL,
        "print-version",
    ),
    "no headline": (HTML.format(P1 + P2 + P3), URL, "no-headline"),
    "a headline alone": (page(""), URL, "no-body"),
    "a headline and a date": (page("<p></p>"), URL, "no-body"),
    "an error": (
        HTML.format("<h1>404</h1><p>Trang bạn yêu cầu không tồn tại hoặc đã bị xóa.</p>"),
        URL,
        "error-page",
    ),
    "an error with the latest news": (
        HTML.format(
            "<h1>Không tìm thấy trang</h1><p>Bài viết bạn tìm không còn tồn tại trên hệ thống.</p>"
            f"<h3>Tin mới</h3><ul>{ITEMS}</ul>"
        ),
        URL,
        "error-page",
    ),
    "a login": (
        HTML.format(
            "<h1>Đăng nhập</h1><p>Vui lòng đăng nhập để gửi bình luận và lưu bài viết.</p>"
            "<form><input name=u><input type=password></form>"
        ),
        "https://huengaynay.vn/dang-nhap.html",
        "login",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("html", "url", "why"), REFUSED.values(), ids=list(REFUSED))
def test_each_kind_has_its_reason(html: str | bytes, url: str, why: str) -> None:
    assert reason(html, url) == why


OWN = "https://huengaynay.vn/du-lich"
STORY_CARD = f"<div><a href='{OTHER}'><h2>Hội làng đầu xuân</h2></a><p>{DATE}</p>{P1}{P2}</div>"
NOTICES = {
    "a section that opens with a story and its date": (
        f"<nav><a href='{OWN}'>Du lịch</a></nav><h1>Du lịch</h1>{STORY_CARD}", OWN, "list"),
    "a topic, called an article by its meta tag": (
        f"<meta property=og:type content=article><h1>Chợ quê 2025</h1>{P1}",
        "https://huengaynay.vn/chu-de/cho-que-2025.html", "no-evidence"),
    "an author's page": (
        f"<h1>Hàn Đăng</h1>{P1}{P2}", "https://huengaynay.vn/tac-gia/han-dang.html", "list"),
    "the paper's terms, with a date": (
        f"<h1>Điều khoản sử dụng</h1><p>01/07/2024</p>{P1}{P2}",
        "https://huengaynay.vn/dieu-khoan.html", "no-evidence"),
    "what readers say of an article": (
        f"<h1>Bình luận (2)</h1><b>Đức Quang</b><p>{DATE}</p>{P1}<b>Hàn Đăng</b>{P2}",
        "https://huengaynay.vn/binh-luan/cho-que-sang-cuoi-nam-160781.html", "list"),
    "an article that was taken down": (
        f"<h1>{TITLE}</h1><p>{DATE}</p><p>Bài viết này đã được gỡ bỏ.</p>", URL, "error-page"),
    "a text that a script would load, with its date": (
        f"<h1>{TITLE}</h1><p>{DATE}</p><p>Vui lòng bật JavaScript để đọc bài này.</p>",
        URL, "script"),
    "a robot turned away": (
        "<h1>Sorry, you have been blocked</h1><p>This website protects itself from attacks. "
        "What you just did has triggered the solution, and there are several such actions.</p>",
        URL, "error-page"),
    "an opening before a wall": (
        f"<h1>{TITLE}</h1><p>{DATE}</p>{P1}<div><h3>Đăng nhập để đọc tiếp</h3>"
        "<form><input type=password></form></div>", URL, "login"),
    "an author's page, numbered as articles are": (
        f"<h1>Hàn Đăng</h1>{P1}{P2}{P3}", "https://huengaynay.vn/tac-gia/han-dang-53.html",
        "list"),
    "prices in a table, with their day": (
        "<h1>Giá vàng hôm nay</h1><p>Cập nhật lúc 08:30 ngày 10/12/2025</p><table><tr><th>Loại"
        "<th>Mua vào<th>Bán ra<tr><td>SJC<td>149.800<td>153.000</table>",
        "https://huengaynay.vn/tien-ich/gia-vang", "no-body"),
    "advertisements of readers": (
        "<h1>Rao vặt</h1>" + f"{P1}<p>LH: 0910 522 043, {DATE}</p>{P2}" * 3,
        "https://huengaynay.vn/rao-vat", "list"),
    "cards whose addresses resolve against the base, a host of files": (
        "<base href='https://file.huengaynay.vn/'><h1>Kinh tế</h1>" + "".join(
            f"<li><a href='/kinh-te/bai-{k}-1605{k:02}.html'><img src=/{k}.jpg></a><div><h3>"
            f"<a href='/kinh-te/bai-{k}-1605{k:02}.html'>Tiêu đề của bài báo số {k}</a></h3>"
            f"05/11/2025 15:06<div>{ONE}</div></div></li>" for k in range(9)),
        "https://huengaynay.vn/kinh-te/trang-2.html", "list"),
    "a list of files": (
        "<h1>Index of /data2/2025/</h1><pre>anh-1.jpg 09-Dec-2025 12:04 557414, tin-2.html "
        "09-Dec-2025 21:03 640900, còn lại là các tệp khác trong thư mục này.</pre>",
        "https://huengaynay.vn/data2/2025/", "no-evidence"),
}  # fmt: skip


@pytest.mark.parametrize(("inside", "url", "why"), NOTICES.values(), ids=list(NOTICES))
def test_what_only_looks_like_an_article(inside: str, url: str, why: str) -> None:
    assert reason(HTML.format(inside), url) == why


SLUGS = ("tim-kiem-dau-ra-cho-nong-san", "in-bai-thi-giua-dem", "print-3d-vao-lop-hoc", "tag-ten")


@pytest.mark.parametrize("slug", SLUGS)
def test_words_of_an_articles_slug_name_no_other_page(slug: str) -> None:
    url = f"https://huengaynay.vn/doi-song/{slug}-160781.html"
    assert body(read(page(P1 + P2), url)) == [ONE, TWO]


WALL = "<div><b>Bạn đã đọc 3/5 bài miễn phí</b><a href='/dat-bao'>Đăng ký gói đọc báo</a></div>"


@pytest.mark.parametrize("inside", [P1 + WALL + P2 + P3, P1 + P2 + P3 + WALL])
def test_a_wall_beside_the_whole_text_is_none(inside: str) -> None:
    assert body(read(page(inside))) == [ONE, TWO, THREE]


LISTS = {
    "links": f"<h1>Kinh tế</h1><ul>{ITEMS}</ul>",
    "cards": f"<h1>Kinh tế</h1>{CARDS}",
    "a sentence over cards": f"<h1>Kinh tế</h1><p>Tin kinh tế mới nhất trong ngày.</p>{CARDS}",
    "a first story": f"<h1>Kinh tế</h1><div><a href='{OTHER}'><h2>Hội</h2></a>{P1}</div>{CARDS}",
    "no heading": CARDS,
    "an index of pictures": "<h1>Ảnh</h1>" + "".join(
        f"<figure><a href='/anh/bo-{k}-1605{k:02}.html'><img src='/{k}.jpg'></a>"
        f"<figcaption>Bộ ảnh số {k}</figcaption></figure>" for k in range(12)
    ),
}  # fmt: skip


@pytest.mark.parametrize("inside", LISTS.values(), ids=list(LISTS))
def test_a_list_is_no_article(inside: str) -> None:
    assert reason(HTML.format(inside), SECTION) in REASONS["section"]


BY_SCRIPT = {
    "a shell": "<div id=root></div><script src=/main.js></script>",
    "a shell with a note": "<noscript>Bạn cần bật JavaScript để xem trang này.</noscript>"
    "<div id=app></div><script src=/main.js></script>",
    "a skeleton": f"<h1>{TITLE}</h1><div class=pulse><div></div><div></div></div>{WAIT}",
    "a headline and a date": f"<h1>{TITLE}</h1><p>{DATE}</p><p>Đang tải nội dung…</p>{WAIT}",
    "with suggestions": f"<h1>{TITLE}</h1><p>{DATE}</p><div id=n></div>{WAIT}"
    f"<h3>Bạn có thể quan tâm</h3>{CARDS}",
    "a lead with the paper's mark": f"<h1>{TITLE}</h1><p>{DATE}</p><h2>HNN - {ONE}</h2>"
    "<div>Vui lòng chờ trong giây lát…</div>",
    "counters in the place of the text": f"<h1>{TITLE}</h1><p>{DATE}</p><h2>HNN - {ONE}</h2>"
    "<div><p>👍 0 ❤ 0</p></div>",
    "an opening": f"<h1>{TITLE}</h1><p>{DATE}</p><div>{P1}</div><div>Đang tải nội dung…</div>",
    "an opening, in one box": f"<h1>{TITLE}</h1><p>{DATE}</p><div>{P1}"
    "<p>Đang tải nội dung…</p></div>",
}  # fmt: skip


@pytest.mark.parametrize("inside", BY_SCRIPT.values(), ids=list(BY_SCRIPT))
def test_text_that_a_script_loads_is_not_there(inside: str) -> None:
    assert reason(HTML.format(inside)) in REASONS["empty-shell"] | {"list"}


IN_PLACE_OF_TEXT = {
    "Không tải được nội dung. Mã lỗi: 502.": "error-page",
    "Bài viết đã được chuyển sang địa chỉ mới. Bấm vào đây.": "error-page",
    "Nội dung đang được Ban Biên tập kiểm tra, xác minh. Mong bạn đọc thông cảm.": "error-page",
}


@pytest.mark.parametrize(("said", "why"), IN_PLACE_OF_TEXT.items())
def test_a_notice_in_the_place_of_the_text(said: str, why: str) -> None:
    assert reason(page(f"<p>{said}</p>", date=DATE if "xác minh" in said else "")) == why


ARTICLES = {
    "one short paragraph": (P1, 1),
    "two short paragraphs": ("<p>Chợ quê đã mở.</p><p>Mời bạn đọc ghé thăm chợ quê.</p>", 2),
    "pictures and a sentence": ("".join(f"<p><img src=/{k}.jpg></p>" for k in range(9)) + P1, 1),
    "a text that speaks of errors": ("<p>Lỗi 404 là lỗi không tìm thấy trang ai cũng gặp.</p>", 1),
    "a text that speaks of passwords": ("<p>Hãy đổi mật khẩu và đăng nhập lại mỗi tháng.</p>", 1),
    "a short text over many links": (f"{P1}<h3>Tin mới</h3><ul>{ITEMS}</ul>", 1),
    "a lead and a sentence, in boxes of the same names": (
        f"<div class=f><div class=i><div class=e>{ONE}</div></div></div><div class=f><div class=i>"
        "<div class=e><p>Hàng về nhiều hơn mọi năm.</p><div class=f>Theo TTXVN</div></div></div>"
        "</div>", 1),
    "a short text beside a login": (f"{P1}<form><input type=password></form>", 1),
}  # fmt: skip


@pytest.mark.parametrize(("text", "count"), ARTICLES.values(), ids=list(ARTICLES))
def test_a_short_article_is_one(text: str, count: int) -> None:
    record = read(page(text))
    assert record["title"] == TITLE
    assert len(body(record)) == count


@pytest.mark.parametrize("made", list(refused.short()), ids=lambda made: made.name)
def test_a_short_held_out_article_is_one(made: Page) -> None:
    assert extract(made.html, made.url, made.fetched_at)["body"] == made.expected["body"]


def test_without_a_date_an_article_address_and_a_byline_suffice() -> None:
    record = extract(page(f"{P1}{P2}{P3}<p><b>ĐỨC QUANG</b></p>", date=""), URL, AT)
    assert record["published_at"] is None
