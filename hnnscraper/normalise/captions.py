"""A caption as printed → the caption and whose picture it is; how a caption says so.

`Ảnh: Đình Hoàng`, `Nguồn ảnh: AFP`, `Ảnh minh họa: …`: one label in the places it may stand in.
"""

from __future__ import annotations

import re

_LABEL = r"ảnh(?:\s+(?:minh h(?:ọa|oạ)|tư liệu))?\s*:"
_AT_END = re.compile(
    r"(?:^|[.,;|(\[–—-]\s*|\s(?=(?-i:Ảnh|ẢNH|Nguồn)))(?:(?-i:Nguồn)\s+)?"
    rf"{_LABEL}\s*(?P<name>[^:]{{1,80}})$",
    re.I,
)
_ANYWHERE = re.compile(  # but not the byline `Tin, ảnh: …`
    rf"(?:^|[\s(.\-–])(?<!\b(?:bài|tin)[,&] )(?<!\b(?:bài|tin) và ){_LABEL}", re.I
)
_ALONE = re.compile(rf"[\W_]*(?:nguồn )?{_LABEL} ?.{{2,40}}", re.I)
_OPENS = re.compile(r"\W*(?:nguồn )?(?:ảnh|photo)\b", re.I)
_INITIALS = re.compile(r"(?:^|[\s.])\w\.$")
_BRACKET = re.compile(r"[)\]][.;,]$")  # of `(Ảnh: Đông Triều).`


def split(printed: str) -> tuple[str | None, str | None]:
    """(caption, credit); the credit is the name after `Ảnh:`, taken out with what sets it off.

    >>> split("Lễ hội áo dài - Ảnh: Đình Hoàng")
    ('Lễ hội áo dài', 'Đình Hoàng')
    >>> split("Chợ quê (Ảnh: P.T.).")
    ('Chợ quê', 'P.T.')
    >>> split("Ảnh: P.T.")
    (None, 'P.T.')
    """
    match = _AT_END.search(printed)
    if match is None:
        return printed or None, None
    credit = match["name"].strip()
    if _BRACKET.search(credit):
        credit = credit[:-1]
    credit = credit.rstrip(")]").strip()
    if not _INITIALS.search(credit):
        credit = credit.rstrip(".;,").strip()
    caption = printed[: match.start()].rstrip(" .,;|([–—-")
    return caption or None, credit or None


def has_credit(text: str) -> bool:
    """Whether the words say, anywhere in them, whose picture it is.

    >>> has_credit("Chợ quê (Ảnh: P.T.)"), has_credit("Tin, ảnh: P.T.")
    (True, False)
    """
    return _ANYWHERE.search(text) is not None


def is_only_credit(text: str) -> bool:
    """Whether the words say whose picture it is and nothing else.

    >>> is_only_credit("Nguồn ảnh: AFP"), is_only_credit("Chợ quê. Ảnh: P.T.")
    (True, False)
    """
    return _ALONE.fullmatch(text) is not None


def opens_with_credit(text: str) -> bool:
    """Whether the words begin with whose picture it is, with a colon or without (`Ảnh P.T.`)."""
    return _OPENS.match(text) is not None
