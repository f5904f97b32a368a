"""The newspaper's sections and how each of them leads from page to page."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Literal

from tests.newspaper.model import SITE
from tests.newspaper.texts import TOPICS, Topic

Paging = Literal["query", "trang", "more", "repeats"]
"""How a section goes on:

`query`    `?page=2`, numbers, "Trang sau", rel=next; a page too many is a 404
`trang`    `trang-2.html` and "Trang sau"; a page too many is an empty list
`more`     one link "Xem thêm" to `?page=2`; a page too many is an empty list
`repeats`  `?page=2` and always a "Trang sau": a page too many is the last one again
"""


@dataclass(frozen=True, slots=True)
class Section:
    path: str  # "kinh-te/thong-tin-thi-truong"
    name: str
    topic: int  # of `TOPICS`
    weight: int  # how many of the articles are put right here
    paging: Paging = "query"
    steady: bool = False  # its pages have nothing that is new on every request

    @property
    def top(self) -> str:
        """The path of the section it belongs to, or its own."""
        return self.path.partition("/")[0]

    @property
    def address(self) -> str:
        return f"/{self.path}/"


SECTIONS: tuple[Section, ...] = (
    Section("chinh-tri-xa-hoi", "Chính trị - Xã hội", 0, 12, "query", steady=True),
    Section("chinh-tri-xa-hoi/xay-dung-dang", "Xây dựng Đảng", 0, 8, "query", steady=True),
    Section("kinh-te", "Kinh tế", 1, 8, "query"),
    Section("kinh-te/thong-tin-thi-truong", "Thông tin thị trường", 1, 8, "query"),
    Section("kinh-te/nong-nghiep", "Nông nghiệp", 1, 4, "more"),
    Section("du-lich", "Du lịch", 2, 9, "trang", steady=True),
    Section("van-hoa-nghe-thuat", "Văn hóa - Nghệ thuật", 3, 7, "trang"),
    Section("van-hoa-nghe-thuat/di-san", "Di sản", 3, 5, "trang"),
    Section("giao-duc", "Giáo dục", 4, 9, "more", steady=True),
    Section("y-te-suc-khoe", "Y tế - Sức khỏe", 5, 8, "repeats"),
    Section("doi-song", "Đời sống", 6, 8, "more"),
    Section("the-thao", "Thể thao", 7, 5, "query", steady=True),
    Section("the-thao/trong-nuoc", "Trong nước", 7, 4, "query", steady=True),
    Section("multimedia", "Multimedia", 2, 3, "repeats"),
)
BY_PATH = {section.path: section for section in SECTIONS}
TOP = tuple(section for section in SECTIONS if section.path == section.top)
MENU = tuple((section.path, section.name) for section in TOP)


def draw_section(rng: Random, stopped: frozenset[str] = frozenset()) -> Section:
    """A section for an article; none of those that have stopped, by path of the top section."""
    open_ones = [section for section in SECTIONS if section.top not in stopped]
    return rng.choices(open_ones, [section.weight for section in open_ones])[0]


def topic_of(section: Section) -> Topic:
    """What is written about in a section, with the section's place in the paper."""
    parents = [BY_PATH[section.top]] if section.top != section.path else []
    steps = tuple((each.path.rpartition("/")[2], each.name) for each in (*parents, section))
    return Topic(steps, TOPICS[section.topic].stock)


def breadcrumb(section: Section) -> tuple[tuple[str, str], ...]:
    parents = [BY_PATH[section.top]] if section.top != section.path else []
    return tuple((each.name, SITE + each.address[1:]) for each in (*parents, section))
