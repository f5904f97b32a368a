"""Known markup: the first and cheapest evidence, as a table. Data, not code.

Where it comes from: pages of papers on the same family of content management system, and the
microdata and class names that newspapers share. A row is a word that stands in an element's
`class`, `id`, `itemprop`, `rel` and the like; a line is marked when the element that holds it, or
one of the next few around it, has such a word.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from lxml.etree import _Element as Element

Role = Literal["lead", "caption", "byline", "date", "breadcrumb", "tags", "headline"]

_WORDS: dict[Role, str] = {
    "lead": r"detail-desc|sapo|p-?head|lead|chapeau|standfirst|abstract|article-desc|desc"
    r"|description|intro(?:-?text)?|tom[-_]?tat|news-?desc|summary|excerpt|dek",
    "caption": r"note|cap|caption|pic-?title|photo-?cap|photocms_caption|media-caption"
    r"|wp-caption-text|img-?note|img-?caption|video-?caption|chu[-_]?thich"
    r"|figcaption|image-?caption|pic-?caption|photo-?caption|picture-?caption",
    "byline": r"author|byline|tac[-_]?gia|article-?author|detail-?author|news-?author|writer"
    r"|pen-?name",
    "date": r"pubdate|publish-?date|post-?time|detail-?time|datetime|date-?time|published|time"
    r"|ngay-?dang|pdate|date",
    "breadcrumb": r"breadcrumbs?|pathway|catename|bread-?crumb|detail-?cate",
    "tags": r"detail-tag|l?tags?|keywords?|tag-?list|tag_detail|tu[-_]?khoa|tagdetail|article-tags",
    "headline": r"title|headline|heading|tieu-?de|tit",
}

_TABLE: dict[Role, re.Pattern[str]] = {
    role: re.compile(rf"(?:^|[\s_]|-)(?:{words})(?:$|[\s_]|-)", re.I)
    for role, words in _WORDS.items()
}
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")  # `ArticleLead`, `PCaption`
_ATTRIBUTES = frozenset(
    "class id itemprop rel property slot data-role data-testid data-field data-type data-block"
    " data-name data-component data-part".split()
)
_TODAY = re.compile(
    r"date-?now|(?:^|[\s_-])now(?:$|[\s_-])|today|current-?(?:date|time)|hom-?nay|clock-?now", re.I
)


def marked(el: Element, role: Role, top: Element | None = None, levels: int = 3) -> bool:
    """Whether `el` or one of the `levels` elements around it, below `top`, is marked as `role`."""
    node: Element | None = el
    while node is not None and node is not top and levels > 0:
        for name, value in node.items():
            if name in _ATTRIBUTES and _has_word(role, str(value)):
                return True
        node = node.getparent()
        levels -= 1
    return False


@lru_cache(maxsize=4096)  # a page has few names, and each many times
def _has_word(role: Role, value: str) -> bool:
    return _TABLE[role].search(_HUMP.sub("-", value)) is not None


@lru_cache(maxsize=1024)
def names_today(name: str) -> bool:
    """Whether what has this name shows the day of reading, as a newspaper's header does."""
    return _TODAY.search(name) is not None
