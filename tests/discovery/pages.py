"""Listing pages made up for the tests: a menu, cards, furniture and paging round any addresses."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

HEADLINES = (
    "Chợ quê rộn ràng những ngày giáp Tết ở phá Tam Giang",
    "Khởi công tuyến đường ven biển qua cửa Thuận An",
    "Học sinh vùng cao A Lưới đón lớp học mới trước mùa mưa",
    "Giá lúa hè thu tăng nhẹ, nông dân Quảng Điền phấn khởi",
    "Festival bốn mùa mở đầu bằng đêm nhạc bên bờ sông Hương",
    "Bệnh viện tuyến huyện có thêm máy chụp cắt lớp",
    "Người giữ nghề làm hoa giấy Thanh Tiên qua ba đời",
    "Cảnh báo lũ trên sông Bồ, người dân chủ động di dời",
    "Du khách quốc tế đến Huế tăng gần ba mươi phần trăm",
    "Đội tuyển trẻ giành huy chương vàng giải cờ toàn quốc",
    "Tu bổ điện Kiến Trung: những viên ngói men cuối cùng",
    "Thí điểm xe buýt điện nối ga Huế với bãi biển",
    "Một ngày theo chân đội kiểm lâm giữ rừng Bạch Mã",
    "Tết quê",  # so short that nothing but the form of its address tells
)
SECTIONS = (
    "Thời sự", "Kinh tế", "Văn hóa", "Giáo dục", "Y tế", "Du lịch", "Thể thao", "Pháp luật",
    "Khoa học công nghệ", "Dân tộc và Tôn giáo", "Chính sách và cuộc sống", "Bạn đọc",
)  # fmt: skip
TOPICS = ("Chuyển đổi số hộ kinh doanh", "Giá vàng hôm nay", "Xây dựng nông thôn mới kiểu mẫu")


def slug(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "-".join(re.findall(r"[a-z0-9]+", "".join(c for c in plain if c.isascii())))


@dataclass(frozen=True)
class House:
    """How a newspaper makes its addresses; `{s}` is a slug, `{n}` the article's number."""

    article: str
    section: str
    first: int = 1_000_000  # number of the first article
    step: int = 37
    topic: str = "/chu-de/{s}-{n}.html"
    next_page: str | None = None  # the second page of the section, as an address
    page: str = "https://bao.example/"

    def articles(self) -> list[str]:
        return [
            self.article.format(s=slug(headline), n=self.first + at * self.step)
            for at, headline in enumerate(HEADLINES)
        ]

    def sections(self) -> list[str]:
        return [self.section.format(s=slug(name), n=at + 1) for at, name in enumerate(SECTIONS)]

    def topics(self) -> list[str]:
        return [self.topic.format(s=slug(name), n=500 + at) for at, name in enumerate(TOPICS)]


def link(url: str, text: str) -> str:
    return f'<a href="{url}">{text}</a>'


def card(url: str, title: str) -> str:
    return (
        f"<li>{link(url, '<img src=/anh.jpg alt>')}<h3>{link(url, title)}</h3><p>Tóm tắt.</p></li>"
    )


def menu(house: House) -> str:
    items = [
        f"<li>{link(url, name)}</li>" for url, name in zip(house.sections(), SECTIONS, strict=True)
    ]
    return f"<nav><ul>{''.join(items)}</ul></nav>"


def listing(house: House, more: str = "") -> str:
    """The section page of a house: menu, topics, cards, most read, further pages, imprint."""
    urls = house.articles()
    cards = "".join(map(card, urls, HEADLINES))
    ranks = "".join(
        f"<li>{link(url, str(at))} {link(url, title)}</li>"
        for at, (url, title) in enumerate(zip(urls[:5], HEADLINES, strict=False), 1)
    )
    topics = " ".join(map(link, house.topics(), TOPICS))
    paging = f"<p>{link(house.next_page, 'Trang sau')}</p>" if house.next_page else ""
    return page(
        f"{menu(house)}<main><p>{topics}</p><ul>{cards}</ul>{paging}{more}</main>"
        f"<aside><h2>Đọc nhiều</h2><ol>{ranks}</ol></aside>"
        f"<footer>{link('/lien-he', 'Liên hệ')} {link('/tim-kiem?q=hue', 'Tìm kiếm')}"
        f" {link('https://quang-cao.example/uu-dai-lon-nhat-trong-nam-123456.html', 'Ưu đãi')}"
        "</footer>"
    )


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
