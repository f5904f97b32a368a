"""Pages of other articles' titles, times and first sentences; walls; print versions."""

from __future__ import annotations

import pytest

from hnnscraper import NotAnArticle
from tests.page.pages import DATE, ONE, P1, P2, P3, TITLE, body, page, read, shell

NAMES = ("Hội làng đầu xuân ở Thủy Thanh", "Giá rau ở chợ Đông Ba giảm mạnh", "Lụt tràn về sớm")
PLACES = ("Phú Vang", "Hương Thủy", "Phong Điền")
OTHERS = [
    (f"{name}, {place}", f"/{number}.html") for number, place in enumerate(PLACES) for name in NAMES
]
SUMMARY = "Năm nay hàng về nhiều hơn hẳn mọi năm, giá lại không tăng bao nhiêu."


def cards(form: str) -> str:
    return "".join(form.format(a=f"<a href='/tin{to}'>{name}</a>") for name, to in OTHERS)


CARDS = {
    "time behind the title, summary behind a break": cards(
        f"<tr><td><img src=/a.jpg></td><td>{{a}} (08/05/2007 - 01:20)<br>{SUMMARY}</td></tr>"
    ),
    "author and time under the title": cards(
        f"<h2>{{a}}</h2><div>Đăng bởi Hàn Đăng | 26/01/2016 - 02:34</div><p>{SUMMARY}</p>"
    ),
    "quotations with their authors": cards(
        f"<h3>{{a}}</h3><blockquote>{SUMMARY}</blockquote><p>MINH HIỀN</p>"
    ),
}
HEADLINES = {
    "a section": ("Góc nhìn", "https://huengaynay.vn/goc-nhin/"),
    "a service": ("Giá xăng dầu hôm nay", "https://huengaynay.vn/tien-ich/gia-xang-dau.html"),
    "an error": ("Có lỗi xảy ra", "https://huengaynay.vn/kinh-te/bai-viet-82237.html"),
    "a dossier": (
        "Đợt lũ lịch sử tháng mười",
        "https://huengaynay.vn/chuyen-de/dot-lu-lich-su-thang-muoi-46.html",
    ),
}


@pytest.mark.parametrize(("headline", "url"), HEADLINES.values(), ids=list(HEADLINES))
@pytest.mark.parametrize("listed", CARDS.values(), ids=list(CARDS))
def test_cards_in_the_place_of_the_text(listed: str, headline: str, url: str) -> None:
    listed = f"<table>{listed}</table>" if listed.startswith("<tr") else listed
    with pytest.raises(NotAnArticle) as refused:
        read(shell(f"<h1>{headline}</h1><div>{listed}</div>"), url)
    assert refused.value.reason in ("list", "error-page", "no-body")


def test_an_article_with_a_link_before_each_paragraph_is_none() -> None:
    links = [f"<p>&gt;&gt; <a href='/tin{to}'>{name}</a></p>" for name, to in OTHERS]
    record = read(page("".join([*links[:2], P1, *links[2:4], P2, *links[4:6], P3])))
    assert body(record)[0] == ONE


def test_one_dated_video_over_many() -> None:
    videos = "".join(f"<li><img src=/v.jpg><a href='/tin{to}'>{name}</a>" for name, to in OTHERS)
    html = shell(f"<h1>{TITLE}</h1><p>{DATE}</p>{P1}<h2>Video mới</h2><ul>{videos}</ul>")
    with pytest.raises(NotAnArticle):
        read(html, "https://huengaynay.vn/truyen-hinh/")


WALLS = {
    "consent to be asked for": (
        "<h1>Trước khi tiếp tục</h1><p>Chúng tôi cùng 214 đối tác lưu trữ thông tin trên thiết bị"
        " để hiển thị quảng cáo; bạn có quyền đồng ý hoặc từ chối.</p><button>Đồng ý tất cả"
        "</button><button>Từ chối</button>",
        "login",
    ),
    "for those who pay": (
        f"<h1>{TITLE}</h1><p>{DATE}</p><div><p>Bài viết dành riêng cho bạn đọc VIP.</p><p>Vui lòng"
        " <a href=/dang-nhap>đăng nhập</a> để xem nội dung.</p></div>",
        "login",
    ),
    "for those who see its advertisements": (
        f"<h1>{TITLE}</h1><p>{DATE}</p><div><p>Vui lòng tắt phần mềm chặn quảng cáo rồi tải lại"
        " trang để tiếp tục đọc.</p></div>",
        "login",
    ),
    "an error of its server": (
        "<h1>Server Error in '/' Application.</h1><h2>Object reference not set to an instance of an"
        f" object.</h2>{P1 * 20}",
        "error-page",
    ),
    "a fault of its system": (
        f"<h1>{TITLE}</h1><p>{DATE}</p><p>Hệ thống đang gặp sự cố, vui lòng quay lại sau.</p>",
        "error-page",
    ),
    "a player that does not play": (
        f"<h1>{TITLE}</h1><p>{DATE}</p><p>Trình duyệt của bạn không hỗ trợ phát video.</p>",
        "script",
    ),
    "a book for guests": (f"<h1>Sổ lưu bút</h1>{P1}{P2}", "no-evidence"),
    "a form to write to the paper": (
        f"<h1>Gửi phản ánh đường dây nóng</h1>{P1}{P2}<form><textarea></textarea></form>",
        "no-evidence",
    ),
}


@pytest.mark.parametrize(("html", "why"), WALLS.values(), ids=list(WALLS))
def test_what_stands_before_the_paper(html: str, why: str) -> None:
    with pytest.raises(NotAnArticle) as refused:
        read(shell(html), "https://huengaynay.vn/gui-phan-anh-duong-day-nong.html")
    assert refused.value.reason == why


@pytest.mark.parametrize("query", ["print=1", "in", "view=print", "tmpl=component&print=1"])
def test_a_print_version_by_a_parameter_of_an_articles_address(query: str) -> None:
    with pytest.raises(NotAnArticle) as refused:
        read(page(P1 + P2), f"https://huengaynay.vn/kinh-te/cho-que-160781.html?{query}")
    assert refused.value.reason == "print-version"


def test_the_address_of_readers_words() -> None:
    with pytest.raises(NotAnArticle) as refused:
        read(page(P1 + P2), "https://huengaynay.vn/binh-luan/160781.html")
    assert refused.value.reason == "list"


def test_a_headline_that_speaks_of_something_not_found() -> None:
    url = "https://huengaynay.vn/khong-tim-thay-hop-den-cua-truc-thang-a137332.html"
    title = "Không tìm thấy hộp đen của trực thăng"
    html = shell(f"<h1>{title}</h1><p>{DATE}</p><div>{P1}{P2}</div>")
    assert read(html, url)["title"] == title
