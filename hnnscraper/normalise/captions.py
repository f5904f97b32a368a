"""A caption as printed → the caption and whose picture it is."""

from __future__ import annotations

import re

_CREDIT = re.compile(
    r"(?:^|[.,;|(\[–—-]\s*|\s(?=(?-i:Ảnh|ẢNH|Nguồn)))(?:(?-i:Nguồn)\s+)?ảnh"
    r"(?:\s+(?:minh h(?:ọa|oạ)|tư liệu))?\s*:"
    r"\s*(?P<name>[^:]{1,80})$",
    re.I,
)
_INITIALS = re.compile(r"(?:^|[\s.])\w\.$")


def split(printed: str) -> tuple[str | None, str | None]:
    """(caption, credit); the credit is the name after `Ảnh:`, taken out with what sets it off.

    >>> split("Lễ hội áo dài - Ảnh: Đình Hoàng")
    ('Lễ hội áo dài', 'Đình Hoàng')
    >>> split("Chợ quê (Ảnh: P.T.).")
    ('Chợ quê', 'P.T.')
    >>> split("Ảnh: P.T.")
    (None, 'P.T.')
    """
    match = _CREDIT.search(printed)
    if match is None:
        return printed or None, None
    credit = match["name"].strip()
    if re.search(r"[)\]][.;,]$", credit):  # `(Ảnh: Đông Triều).`
        credit = credit[:-1]
    credit = credit.rstrip(")]").strip()
    if not _INITIALS.search(credit):
        credit = credit.rstrip(".;,").strip()
    caption = printed[: match.start()].rstrip(" .,;|([–—-")
    return caption or None, credit or None
