"""Calls to the reader among the paragraphs: to press, to follow, to subscribe. They are known by
where they lead and how they are set, not by any one wording.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from lxml.etree import _Element as Element

from hnnscraper.page.lines.elements import CELLS, HEADINGS
from hnnscraper.page.lines.line import STRONG, Line
from hnnscraper.page.lines.prose import is_name_or_date, is_prose
from hnnscraper.page.parts.article_links import ArticleLinks, is_tag_link

_MAX_CALL = 110  # characters
_MIN_PARAGRAPHS = 3  # set alike, for a line to be set otherwise
_BOXES = ("div", "section", "form", "center", "fieldset")
_MAX_BOX = 6  # lines of a small one
_SERVICE_KINDS = ("button", "end", "box", "notice")
_SENTENCE_END = ".!…;”\"'»"
_NO_CALLS = ("li", "td", "th", "figcaption", "blockquote", "dd", "dt")
# Where a paper sends its readers, on hosts of others.
_SERVICES = re.compile(
    r"^https?://(?:[\w-]+\.)*(?:facebook|fb|messenger|youtube|tiktok|instagram|twitter|x|threads"
    r"|linkedin|pinterest|t|telegram|zalo|viber|whatsapp|play\.google|apps\.apple|itunes\.apple"
    r"|news\.google)\.(?:com|me|net|be|org|vn)(?:[/?#]|$)",
    re.I,
)
_NOWHERE = ("#", "javascript:", "mailto:", "tel:")
_OFFERED = re.compile(
    r"\b(?:ứng dụng|app|zalo|facebook|youtube|tiktok|telegram|instagram|google news|fanpage|kênh"
    r"|bản tin|newsletter|e-?mail|thư điện tử|lá thư|thông báo|mã qr|quét mã|mạng xã hội"
    r"|t(?:òa|oà) soạn|hộp thư|nhóm (?:độc giả|bạn đọc))\b"
)
_NAMED = re.compile(
    r"\b(?:zalo|facebook|messenger|youtube|tiktok|zing me|iphone|android|ios|ứng dụng|bản in"
    r"|chấm|lượt|ngôi sao|sao\?|đường dẫn|liên kết|tủ bài|bảng tin|nguồn tin|thay vì đọc)\b"
)
_OF_PAPER = re.compile(
    r"\b(?:chúng tôi|(?:của|báo|tờ) (?:báo|huế|hnn)|tờ báo|hnn|t(?:òa|oà) soạn)\b"
)
_ASKS = re.compile(
    r"\b(?:bạn|chúng tôi|mời|độc giả|bạn đọc|của báo|báo huế|tờ báo)\b"
    r"|^\W*(?:tải|cài|quét|bấm|bật|nhấn|đăng ký|ghi danh|theo dõi|nhận|gửi|vào|mở|nghe|thêm|điền"
    r"|nhập|rút|gặp|đừng|hãy|đón|kết nối|đồng hành)\b"
)


def mark(lines: list[Line], article_links: ArticleLinks) -> None:
    """Give calls to the reader the kind of a button, from the first sentence on; and so the words
    of an `<aside>` or a small box around one, if none of them may be the article's.
    """
    told = [k for k, line in enumerate(lines) if is_prose(line)]
    paragraphs = [k for k in told if lines[k].is_paragraph]
    if not told:
        return
    are_set_alike = len(paragraphs) >= _MIN_PARAGRAPHS
    first, last = told[0], (paragraphs if are_set_alike else told)[-1]
    holders = {lines[k].el.getparent() for k in told}
    for line in lines[first:]:
        if line.linked and _leads_out(line) and _may_be_call(line):
            line.kind = "button"
    for k in range(first, last):
        line = lines[k]
        if line.linked or not line.text:
            continue
        opens_call = _is_call(lines[k + 1]) and not _may_be_of_text(lines, k, holders)
        set_apart = are_set_alike and not line.is_paragraph
        if (opens_call or (set_apart and _calls(line))) and _may_be_call(line):
            line.kind = "button"
    is_of_text = cache(lambda k: _is_of_text(lines[k], article_links))  # boxes hold each other
    for inside in _boxes(lines, first):
        if not any(map(is_of_text, inside)):
            for k in inside:
                lines[k].kind = lines[k].kind or "button"


def _may_be_call(line: Line) -> bool:
    """A short line that is no sentence, no name and no date."""
    return (
        0 < len(line.text) <= _MAX_CALL
        and line.kind is None
        and line.role is None
        and (line.tag not in _NO_CALLS or (line.tag == "li" and line.is_link))
        and line.text[-1] not in _SENTENCE_END
        and (line.linked or not is_prose(line))
        and not is_name_or_date(line)
    )


def _leads_out(line: Line) -> bool:
    """It ends in links for a script, to a place of this page, or to where papers have accounts."""
    addresses = ((a.get("href") or "#").lower() for a, _ in line.links())
    if not all(address.startswith(_NOWHERE) or _SERVICES.match(address) for address in addresses):
        return False
    return line.is_link or line.ends_in_link


def _may_be_of_text(lines: list[Line], k: int, holders: set[Element | None]) -> bool:
    """Right behind a picture; a subhead beside the paragraphs; a verse; a question of an interview;
    stars between chapters.
    """
    line = lines[k]
    if (line.tag in HEADINGS or line.styled(STRONG)) and line.el.getparent() in holders:
        return True
    is_question = line.is_paragraph and line.text[-1] == "?"
    is_sign = not any(map(str.isalnum, line.text))
    return is_question or is_sign or not line.gap or (k > 0 and lines[k - 1].image is not None)


def _is_call(line: Line) -> bool:
    return line.kind == "button" and line.linked


def _calls(line: Line) -> bool:
    """It offers one of the paper's services and asks the reader; what may be a subhead (`Quét mã
    QR để trả tiền điện`) must name the paper as its own.
    """
    text = line.text.casefold()
    may_be_subhead = line.tag in HEADINGS or line.styled(STRONG)
    asks = _OF_PAPER if may_be_subhead else _ASKS
    return _OFFERED.search(text) is not None and asks.search(text) is not None


def _is_of_text(line: Line, article_links: ArticleLinks) -> bool:
    """A sentence, a picture, a row of data, a name, a date, a link to other articles."""
    is_told = is_prose(line) or line.is_paragraph or line.image is not None
    if is_told or line.tag in CELLS or is_name_or_date(line):
        return True
    return any(article_links(a) or is_tag_link(a) for a, _ in line.links())


def _is_of_service(line: Line) -> bool:
    if line.kind in _SERVICE_KINDS:
        return True
    return len(line.text) <= _MAX_CALL and _NAMED.search(line.text.casefold()) is not None


def _boxes(lines: list[Line], first: int) -> Iterator[range]:
    """Where the lines of each `<aside>` stand, from the first of the text on, which follow each
    other, and those of each small box that names a service.
    """
    start, stop = lines[0].number, len(lines)
    services = [k for k in range(first, stop) if _is_of_service(lines[k])]
    for el, (begin, end) in lines[0].extents.items():
        inside = range(max(first, begin - start), min(stop, end - start))
        if el.tag != "aside":
            if el.tag not in _BOXES or not 1 < end - begin <= _MAX_BOX:
                continue
            if bisect_left(services, inside.stop) == bisect_left(services, inside.start):
                continue
        if inside:
            yield inside
