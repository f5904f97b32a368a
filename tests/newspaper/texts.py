"""From the word stock to sentences: parsing, filling in, names, slugs. All of it is made up."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from random import Random

from .words_a import TOPICS_A
from .words_b import TOPICS_B
from .words_common import STOCK

WARDS = (
    "phường Vỹ Dạ", "phường Kim Long", "phường Thuận An", "phường Hương Trà", "xã Quảng Điền",
    "xã Phú Vang", "xã A Lưới 2", "xã Nam Đông", "phường Phong Thái", "xã Đan Điền",
    "phường An Cựu", "xã Vinh Lộc", "phường Dương Nỗ", "xã Khe Tre", "xã Bình Điền",
)  # fmt: skip
OFFICES = (
    "Sở Văn hóa và Thể thao", "Sở Công Thương", "Sở Giáo dục và Đào tạo", "Sở Y tế",
    "Hội Nông dân thành phố", "Ban Quản lý đầm phá", "Liên đoàn Lao động thành phố",
    "Trung tâm Xúc tiến du lịch", "Thành đoàn Huế",
)  # fmt: skip
SURNAMES = ("Nguyễn", "Trần", "Lê", "Phan", "Hồ", "Võ", "Đặng", "Hoàng", "Tôn Thất", "Huỳnh")
MIDDLES = ("Văn", "Hữu", "Đình", "Thanh", "Quang", "Ngọc", "Minh")
GIVEN = ("Lộc", "Hạnh", "Tuấn", "Thảo", "Bình", "Sương", "Khôi", "Lài", "Dũng", "Hiền", "Phước")
MARKETS = ("An Cựu", "Bến Ngự", "Tây Lộc", "Xép", "Cống", "Phú Bài")
PEN_NAMES = (
    "Minh Khuê", "Hải Đường", "An Nhiên", "Thanh Lộc", "Quốc Bình", "Phương Thảo", "Hoài Sa",
    "Song Hà", "Lê Thuận", "Ngọc Diệp", "Bảo Trâm", "Hữu Tín", "Tường Vy", "Thế Nam",
    "Đông Hải", "Hoàng Mai", "Bạch Yến", "Nguyễn Khắc An", "Tôn Nữ Hương Bình", "Đăng Ẩn",
)  # fmt: skip
INITIALS = ("H.Khuê", "L.Thuận", "T.Hà", "N.Khánh", "M.Đường", "Ng.Sa", "P.Lộc")


@dataclass(frozen=True)
class Topic:
    """One field of reporting: its place in the paper and its sentences by kind."""

    section: tuple[tuple[str, str], ...]  # (path segment, name), outermost first
    stock: dict[str, tuple[str, ...]]


def entries(text: str) -> list[tuple[str, str]]:
    joined = re.sub(r"\n  ", " ", text)
    return [(k, v) for k, _, v in (line.partition(": ") for line in joined.split("\n")) if v]


def grouped(text: str) -> dict[str, tuple[str, ...]]:
    groups: dict[str, tuple[str, ...]] = {}
    for kind, value in entries(text):
        groups[kind] = (*groups.get(kind, ()), value)
    return groups


def _topic(text: str) -> Topic:
    stock = grouped(text)
    steps = tuple(step.split("=") for step in stock["section"][0].split("/"))
    return Topic(tuple((seg, name) for seg, name in steps), stock)


TOPICS = tuple(_topic(t) for t in (TOPICS_A + "\n" + TOPICS_B).strip().split("\n\n"))
COMMON = grouped(STOCK)


def slug(text: str) -> str:
    """``Đường hoa`` → ``duong-hoa``."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def clean(text: str) -> str:
    """Text as the contract wants it: NFC, one space, trimmed."""
    text = re.sub(r"[\s\u200b\ufeff]+", " ", unicodedata.normalize("NFC", text))
    return text.strip()


def thousands(number: int) -> str:
    return f"{number:,}".replace(",", ".")


class Filler:
    """Fills ``{xa}`` and the like; the place and the office stay the same within an article."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.place, self.place2 = rng.sample(WARDS, 2)
        self.office = rng.choice(OFFICES)
        self.market = rng.choice(MARKETS)
        self.people = [self.person() for _ in range(3)]

    def person(self) -> str:
        rng = self.rng
        return f"{rng.choice(SURNAMES)} {rng.choice(MIDDLES)} {rng.choice(GIVEN)}"

    def _value(self, key: str) -> str:
        rng = self.rng
        day, month = rng.randint(1, 28), rng.randint(1, 12)
        match key:
            case "xa":
                return self.place
            case "xa2":
                return self.place2
            case "lang":
                return self.place.split(" ", 1)[1]
            case "co" | "Co":
                return self.office
            case "cho":
                return self.market
            case "ong":
                return f"ông {self.people[0]}"
            case "Ong":
                return f"Ông {self.people[0]}"
            case "ten":
                return rng.choice(GIVEN)
            case "n":
                return str(rng.randint(45, 980))
            case "n2":
                return str(rng.randint(4, 32))
            case "n4":
                return thousands(rng.randint(1100, 58000))
            case "pct":
                return rng.choice(("3,5%", "12%", "18,7%", "40%", "65%", "98,2%", "0,4%"))
            case "tien":
                return f"{rng.randint(1, 90)},{rng.randint(1, 9)} tỷ đồng"
            case "tien2":
                return f"{rng.randint(10, 900)} triệu đồng"
            case "gia":
                return thousands(rng.randint(10, 70) * 1000)
            case "gio":
                return f"{rng.randint(5, 21)} giờ {rng.choice(('15', '30', '45'))}"
            case "dm":
                return f"{day}/{month}"
            case "dmy":
                return f"{day}/{month}/{rng.randint(2021, 2025)}"
            case "nam":
                return str(rng.randint(2018, 2025))
        raise KeyError(key)

    def __call__(self, template: str) -> str:
        text = re.sub(r"\{(\w+)\}", lambda m: self._value(m[1]), template)
        return text[0].upper() + text[1:]
