"""What an element's own attributes say of the text in it: bold, a block of its own, not seen."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from lxml.etree import _Element as Element

from hnnscraper.page.lines.line import EM, STRONG

# What no reader sees as words: text for screen readers, names of icons that their font draws.
_HIDDEN_CLASS = re.compile(
    r"(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text|mat-icon"
    r"|material-(?:icons|symbols)(?:-[a-z]+)?)(?:\s|$)"
)
_HIDING = ("hidden", "d-none")  # on screens of any size, unless another class says of which
_SHOWN_ON_SOME = re.compile(r"(?:^|\s)(?:\w+:[\w-]|d-\w+-(?!none\b)|visible)")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|flex|grid|list-item|table)", re.I)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
_ITALIC_STYLE = re.compile(r"font-style\s*:\s*italic", re.I)


class Style(NamedTuple):
    """What an element's `style` says of the text in it."""

    bits: int = 0  # STRONG, EM
    is_block: bool = False
    is_hidden: bool = False


PLAIN = Style()


def own_style(el: Element) -> Style | None:
    """What the element's own attributes say of its text; None where no reader sees it."""
    style = PLAIN
    for name, value in el.items():
        if name == "class":
            if _is_hiding(value):
                return None
        elif name == "style":
            style = _style(value)
            if style.is_hidden:
                return None
        elif name == "hidden":
            return None
    return style


def is_hidden(el: Element) -> bool:
    return own_style(el) is None


@lru_cache(maxsize=4096)  # a page has few class names, and each many times
def _is_hiding(name: str) -> bool:
    if _HIDDEN_CLASS.search(name):
        return True
    is_hiding = any(one in _HIDING for one in name.split())
    return is_hiding and _SHOWN_ON_SOME.search(name) is None


@lru_cache(maxsize=1024)
def _style(css: str) -> Style:
    bits = STRONG if _BOLD_STYLE.search(css) else 0
    bits |= EM if _ITALIC_STYLE.search(css) else 0
    return Style(bits, _BLOCK_STYLE.search(css) is not None, _HIDDEN_STYLE.search(css) is not None)
