"""A picture of an article: where its file lies, and what its address and its size say of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from lxml.etree import _Element as Element

from hnnscraper.page.document import Document
from hnnscraper.page.lines.elements import IMAGE_FILE, IMAGES
from hnnscraper.page.lines.line import Line

_LAZY = (
    "data-original data-src data-lazy-src data-lazy data-original-src data-image data-img "
    "data-url data-hi-res-src data-full data-echo lazy-src original"
).split()
# Of an address in small letters.
_PLACEHOLDER = re.compile(
    r"^data:|^about:|^$|blank\.|placeholder|\blazy(?:load)?[-_.]|\b(?:pre)?loading|spacer|transparent"
    r"|(?<!\d)1x1(?!\d)|\bno-?image"
    r"|\bpixel\.|default[-_.]?(?:img|image|thumb)|grey\.|gray\."
)
_ICON_FOLDER = re.compile(
    r"/(?:icons?|logos?|avatars?|authors?|ads?|qc|quangcao|flags?|emojis?|sprites?|captcha)/"
)
# Of what belongs to the page's design; a photograph's path has a day or a number in it.
_DESIGN_FOLDER = re.compile(
    r"/(?:static|assets?|themes?|skins?|templates?|layouts?|dist|emo|emoticons?|reactions?|adv|ui)/"
)
_DRAWN = ("gif", "png", "webp")
_DATED = re.compile(r"\d{4}|/(?:upload|news|article|photo|media|content|data\d*)[^/]*/")
_ICON_WORDS = (
    r"icons?|logo|avatar(?!\d{4})|author_default|avt|emoji|sprite|banner|ads?|quangcao|google|gg_?news"
    r"|gnews|qr(?:-?code)?"
)
# Short ones may also be how an editor's file begins, in a folder of the day, and a photograph's
# (`lich-su-…`, history, is no calendar).
_TOOL_WORDS = (
    r"ic|bullet|arrow|dot|spacer|facebook|fb|zalo|share|print|in|e?mail|comment|like|zoom|play|search"
    r"|rss|save|font|captcha|tracking|flag|clock|calendar|dong-?ho|lich"
)
_OF_DAY = re.compile(r"/(?:19|20)\d\d/?\d\d/?\d\d/")
# Of the file, without its extension; a headline's words in the name of a photograph are more.
_PREFIX = r"(?:[a-z]{2,5}[-_])?"
_MORE = r"(?:[-_.\d].*|button|btn)?"
_ICON_NAME = re.compile(rf"{_PREFIX}(?:{_ICON_WORDS}){_MORE}|.*[-_](?:icon|logo|banner|avatar)\d*")
_TOOL_NAME = re.compile(rf"{_PREFIX}(?:{_TOOL_WORDS}){_MORE}")
_TOOL_ALONE = re.compile(rf"{_PREFIX}(?:{_TOOL_WORDS})[-_.]?\d{{0,2}}")
_MAX_ICON_NAME = 24  # characters
_SMALL_PX = 60
_MAX_SOURCES = 20  # of a picture
_MAX_NOSCRIPT = 2_000  # characters
_IN_NOSCRIPT = re.compile(r"""<img[^<>]{1,1000}?src=["']([^"']+)""")
_PIXELS = re.compile(r"[0-9]{1,6}")
_SIZE = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})?")  # of one in a `srcset`


@dataclass(slots=True)
class Picture:
    url: str
    caption: str  # as printed, "" where there is none
    line: Line
    rule: str  # that found its caption
    told: list[Line] = field(default_factory=list)  # the lines of its caption


def address(img: Element, document: Document) -> str | None:
    """The picture's own address, lazy loading seen through; None where only a stand-in is given."""
    said = {str(name): str(value) for name, value in img.items()}
    for name in _LAZY:
        value = said.get(name, "").strip()
        if _is_real(value) and ("/" in value or IMAGE_FILE.search(value)):
            return document.absolute(value)
    for value in (_best_of_set(said.get("data-srcset")), said.get("src", "").strip()):
        if _is_real(value):
            return document.absolute(value)
    for value in (_without_script(img), _best_of_set(said.get("srcset")), _source(img)):
        if _is_real(value):
            return document.absolute(value)
    return None


def _is_real(address: str) -> bool:
    return address != "" and not _PLACEHOLDER.search(address.lower())


def _best_of_set(srcset: str | None) -> str:
    """The largest picture of a `srcset`: by its width or density."""
    best, best_size = "", -1.0
    for candidate in re.split(r",\s+", srcset) if srcset else ():
        url, _, size = candidate.strip().partition(" ")
        number = _SIZE.match(size)
        value = float(number.group()) if number else 1.0
        if url and value > best_size:
            best, best_size = url, value
    return best


def _source(img: Element) -> str:
    parent = img.getparent()
    while parent is not None and parent.tag in ("source", "picture"):
        if parent.tag == "picture":
            for source in islice(parent.iter("source"), _MAX_SOURCES):
                url = _best_of_set(source.get("data-srcset") or source.get("srcset"))
                if url:
                    return url
        parent = parent.getparent()
    return ""


def _without_script(img: Element) -> str:
    """The address in a `<noscript>` beside the picture."""
    for near in (img.getnext(), img.getprevious()):
        if near is not None and near.tag == "noscript":
            for twin in near.iter(*IMAGES):
                return (twin.get("src") or "").strip()
            match = _IN_NOSCRIPT.search((near.text or "")[:_MAX_NOSCRIPT])
            if match:
                return match[1]
    return ""


def is_small(img: Element) -> bool:
    for name in ("width", "height"):
        size = (img.get(name) or "").strip().removesuffix("px")
        if _PIXELS.fullmatch(size) and int(size) <= _SMALL_PX:
            return True
    return False


def is_dated(url: str) -> bool:
    """It lies where an editor's pictures do: in a folder of a day, of uploads, of news."""
    return _DATED.search(url.lower()) is not None


def is_icon(url: str) -> bool:
    """By its address: an icon, a logo, a banner."""
    path = url[url.find("/", 8) :].lower().partition("?")[0]
    folder, _, name = path.rpartition("/")
    stem, _, extension = name.rpartition(".")
    if extension == "svg" or _ICON_FOLDER.search(folder + "/"):
        return True
    if extension in _DRAWN and _DESIGN_FOLDER.search(folder + "/") and not _DATED.search(path):
        return True
    if len(stem) > _MAX_ICON_NAME:
        return False
    if _ICON_NAME.fullmatch(stem):
        return True
    tool = _TOOL_NAME if extension in _DRAWN else _TOOL_ALONE
    return tool.fullmatch(stem) is not None and not _OF_DAY.search(folder + "/")
