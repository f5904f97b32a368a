"""The further pages of a list: by relation, by number, by words such as "Trang sau", by address."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from hnnscraper.discovery import select
from hnnscraper.discovery.links import Link
from hnnscraper.normalise.address_forms import page_number
from hnnscraper.normalise.addresses import Site, Verdict, judge
from hnnscraper.page.document import Document

_NEXT = re.compile(
    r"(?:trang (?:sau|tiếp(?: theo)?|kế(?: tiếp)?)|(?:tin )?tiếp(?: theo)?|kế tiếp|sau|xem tiếp"
    r"|(?:xem|tải|đọc) thêm\b.*|thêm tin|(?:các )?tin (?:cũ hơn|đã đưa)|cũ hơn|next(?: page)?"
    r"|older.*|(?:load |view |see |show )?more\b.*)",
    re.I,
)
_ARROWS = " ›»>→▶≫⟩❯|."
_HEAD = select.values("//link[@rel='next' or @rel='Next']/@href")
_DATA = select.values("//@data-url | //@data-href | //@data-next | //@data-next-url")
_BUTTONS = select.elements(
    "//button | //*[contains(@class, 'load-more') or contains(@class, 'loadmore')"
    " or contains(@class, 'view-more') or contains(@class, 'viewmore')]"
)


@dataclass(frozen=True, slots=True)
class Page:
    """Another page of the list. `number` counts from 1 as readers do; None where none is told."""

    url: str
    number: int | None


@dataclass(slots=True)
class _Offer:
    """A link that may lead to another page of the list."""

    url: str
    stem: str  # what its address has in common with the other pages
    in_url: int | None
    printed: int | None
    says_next: bool
    is_related: bool  # rel=next


def find(links: list[Link], document: Document, here: str, site: Site) -> tuple[int, list[Page]]:
    """The list's page number and the pages behind it, nearest first; `here` is its own address."""
    stem, own = page_number(here)
    offers = _offers(links, document, site)
    numbering = _Numbering(offers)
    stems = {stem, numbering.stem}
    if own is None and numbering.stem:
        own = _number_in(here, numbering.stem)
    current = 1 if own is None else numbering.printed(own)
    found: dict[str, int | None] = {}
    for offer in offers:
        number = offer.printed
        if number is None and offer.in_url is not None:
            number = numbering.printed(offer.in_url)
        if offer.url == here or (number is not None and number <= current):
            continue
        is_page = number is not None and offer.stem in stems
        is_cursor = offer.says_next and offer.stem.startswith(stem + "?")
        if offer.is_related or is_page or is_cursor:
            found[offer.url] = found.get(offer.url) or number
    pages = [Page(url, number) for url, number in found.items()]
    return current, sorted(pages, key=lambda page: page.number or current + 1)


class _Numbering:
    """How the numbers in the addresses follow from those that are printed."""

    def __init__(self, offers: list[_Offer]) -> None:
        pairs = [
            (offer.in_url, offer.printed)
            for offer in offers
            if offer.in_url is not None and offer.printed
        ]
        self._shift, self._step = 0, 1
        steps = [at // (printed - 1) for at, printed in pairs if printed > 1 and at >= printed]
        step = Counter(steps).most_common(1)[0][0] if steps else 1
        readings = [(0, 1), (1, 1), (1, max(step, 1))]  # the number, one less, an offset
        if pairs:
            self._shift, self._step = max(
                readings, key=lambda way: sum(n // way[1] + way[0] == p for n, p in pairs)
            )
        stems = Counter(
            offer.stem for offer in offers if offer.printed and offer.in_url is not None
        )
        self.stem = next((stem for stem, count in stems.most_common(1) if count > 1), "")

    def printed(self, in_url: int) -> int:
        return in_url // self._step + self._shift


def _offers(links: list[Link], document: Document, site: Site) -> list[_Offer]:
    offers = []
    for link in links:
        if link.address.verdict == Verdict.LISTING:
            printed = int(link.text) if link.text.isdecimal() and len(link.text) <= 5 else None
            says_next = _says_next(link.text) or (not link.text and _says_next(link.label))
            if printed or says_next or "next" in link.relation or link.address.reason == "paging":
                offers.append(
                    _offer(link.address.url, printed, says_next, "next" in link.relation.split())
                )
    for related, href in [(True, href) for href in _HEAD(document.root)] + [
        (False, href) for href in _DATA(document.root)
    ]:
        address = judge(document.absolute(href) or "#", site)
        if address.verdict == Verdict.LISTING and (related or address.reason == "paging"):
            offers.append(_offer(address.url, None, False, related))
    return offers


def _offer(url: str, printed: int | None, says_next: bool, is_related: bool) -> _Offer:
    stem, in_url = page_number(url)
    if in_url is None and printed:  # an unknown form: `/kinh-te/2`, `?trangthu=2`
        for number in (printed, printed - 1):
            before, mark, after = _cut(url, number)
            if mark:
                stem, in_url = f"{before}{mark}#{after}", number
                break
    return _Offer(url, stem, in_url, printed, says_next, is_related)


def _cut(url: str, number: int) -> tuple[str, str, str]:
    """An address around the last place where `number` stands alone."""
    place = list(re.finditer(rf"([/=_-]){number}(?!\w)", url))
    if not place:
        return url, "", ""
    return url[: place[-1].start()], place[-1][1], url[place[-1].end() :]


def _number_in(url: str, stem: str) -> int | None:
    before, _, after = stem.partition("#")
    number = url.removeprefix(before).removesuffix(after)
    return int(number) if "#" in stem and number.isdecimal() and len(number) <= 5 else None


def _says_next(text: str) -> bool:
    text = text.strip()
    if not text or len(text) > 40:
        return False
    words = text.strip(_ARROWS + "+")
    return bool(_NEXT.fullmatch(words)) if words else text[0] in _ARROWS[1:-2]


def is_scripted(links: list[Link], document: Document) -> bool:
    """Whether the page offers more articles that only a script would load."""
    by_script = ("javascript", "no-page")
    if any(link.address.reason in by_script and _says_next(link.title) for link in links):
        return True
    return any(_says_next(select.text(el)) for el in _BUTTONS(document.root))
