"""Bylines as printed, with the authors and the source that the contract reads out of them.

One function a form, each stating both sides; nothing here parses a byline. Names are made up.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from .texts import INITIALS, PEN_NAMES

TEXT = ("text",)
PHOTO = ("photo",)
BOTH = ("text", "photo")
AGENCIES = ("TTXVN", "Dân trí", "VnExpress", "Tiền Phong", "chinhphu.vn", "Vietnam+", "Reuters")


@dataclass(frozen=True)
class Byline:
    printed: str | None
    authors: tuple[tuple[str, tuple[str, ...]], ...] = ()  # (name, roles)
    source: str | None = None


# Each form takes three names and an agency. A name printed in capitals is noted word by word
# with a capital first letter, which is how the stock holds it.
Form = Callable[[str, str, str, str], Byline]
FORMS: tuple[Form, ...] = (
    lambda a, b, c, s: Byline(a.upper(), ((a, TEXT),)),
    lambda a, b, c, s: Byline(a.upper(), ((a, TEXT),)),
    lambda a, b, c, s: Byline(a.upper(), ((a, TEXT),)),
    lambda a, b, c, s: Byline(a, ((a, TEXT),)),
    lambda a, b, c, s: Byline(f"Bài, ảnh: {a.upper()}", ((a, BOTH),)),
    lambda a, b, c, s: Byline(f"Bài, ảnh: {a}", ((a, BOTH),)),
    lambda a, b, c, s: Byline(f"Tin, ảnh: {a.upper()}", ((a, BOTH),)),
    lambda a, b, c, s: Byline(f"Tin, ảnh: {a} - {b}", ((a, BOTH), (b, BOTH))),
    lambda a, b, c, s: Byline(f"Bài và ảnh: {a.upper()}", ((a, BOTH),)),
    lambda a, b, c, s: Byline(f"BÀI, ẢNH: {a.upper()}", ((a, BOTH),)),
    lambda a, b, c, s: Byline(f"Bài, ảnh: {a.upper()}, {b.upper()}", ((a, BOTH), (b, BOTH))),
    lambda a, b, c, s: Byline(f"Theo {s}", (), s),
    lambda a, b, c, s: Byline(f"Theo {s}", (), s),
    lambda a, b, c, s: Byline(f"(Theo {s})", (), s),
    lambda a, b, c, s: Byline(f"{a} (Theo {s})", ((a, TEXT),), s),
    lambda a, b, c, s: Byline(f"{a.upper()} (Theo {s})", ((a, TEXT),), s),
    lambda a, b, c, s: Byline(f"{a.upper()} (theo {s})", ((a, TEXT),), s),
    lambda a, b, c, s: Byline(f"{a.upper()} (tổng hợp)", ((a, TEXT),)),
    lambda a, b, c, s: Byline(f"{a} (lược dịch)", ((a, TEXT),)),
    lambda a, b, c, s: Byline(f"{a.upper()} (thực hiện)", ((a, TEXT),)),
    lambda a, b, c, s: Byline(f"{a.upper()} - {b.upper()}", ((a, TEXT), (b, TEXT))),
    lambda a, b, c, s: Byline(f"{a}, {b}", ((a, TEXT), (b, TEXT))),
    lambda a, b, c, s: Byline(
        f"{a.upper()} - {b.upper()} - {c.upper()}", ((a, TEXT), (b, TEXT), (c, TEXT))
    ),
    lambda a, b, c, s: Byline(f"Bài: {a} - Ảnh: {b}", ((a, TEXT), (b, PHOTO))),
    lambda a, b, c, s: Byline(f"Bài: {a.upper()} - Ảnh: {b.upper()}", ((a, TEXT), (b, PHOTO))),
    lambda a, b, c, s: Byline(f"Bài: {a.upper()}", ((a, TEXT),)),
)
# The same for names with an initial, which stay as printed.
INITIAL_FORMS: tuple[Form, ...] = (
    lambda a, b, c, s: Byline(a, ((a, TEXT),)),
    lambda a, b, c, s: Byline(f"Tin, ảnh: {a}", ((a, BOTH),)),
    lambda a, b, c, s: Byline(f"{a} - {b}", ((a, TEXT), (b, TEXT))),
    lambda a, b, c, s: Byline(f"{a} (Theo {s})", ((a, TEXT),), s),
)


def draw_byline(rng: Random) -> Byline:
    roll = rng.random()
    agency = rng.choice(AGENCIES)
    if roll < 0.08:
        return Byline(None)
    if roll < 0.2:
        a, b, c = rng.sample(INITIALS, 3)
        return rng.choice(INITIAL_FORMS)(a, b, c, agency)
    a, b, c = rng.sample(PEN_NAMES, 3)
    return rng.choice(FORMS)(a, b, c, agency)
