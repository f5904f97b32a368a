"""How a newspaper is set: everything about its pages that does not change from day to day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MIXED = ("house", "fck2012", "semantic2023", "tailwind2024", "magazine2021")
"""Designs of article pages: this paper's own, and some of `tests.newspaper.DESIGNS`."""

LIGHT = ("light",)


@dataclass(frozen=True)
class Style:
    """Settings of a newspaper; every share is of one (0.1: a tenth)."""

    templates: tuple[str, ...] = MIXED  # `house`, `light` or a name of `tests.newspaper.DESIGNS`
    live: tuple[str, ...] = ("tailwind2024",)  # templates with furniture that is new every time
    live_etag: Literal["none", "content"] = "none"  # what such pages carry; neither gives a 304
    steady_lists: bool = True  # every second section page and all feeds and sitemaps carry an ETag
    heavy_kb: int = 0  # 76 to 130 gives article pages of the weight of real ones, 0 light ones
    newest_box: int = 0  # articles in a box "Tin mới" that is the same on every list
    page_size: int = 20  # articles on a section page
    feed_size: int = 20  # articles in a section's feed
    without_sitemap: float = 0.1  # articles that are in no sitemap
    only_sitemap: float = 0.03  # articles that nothing but a sitemap names
    only_links: float = 0.01  # articles that nothing but other articles' blocks name
    decorated: float = 0.15  # links with tracking parameters or a fragment
    other_hosts: float = 0.05  # links by www., m., http:// or the paper's former name
    traps: bool = True  # print versions, searches, logins, calendar, keywords, other sites
    specials: bool = True  # links to `specials.SPECIALS`: redirect loops, bombs and the like
    markup_in_titles: float = 0.0  # headlines that try to smuggle in a script
    crawl_delay_seconds: float | None = None  # what robots.txt asks for
