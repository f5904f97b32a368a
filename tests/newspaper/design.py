"""What all designs share: the names for the parts of a page, and plain ways to print each part.

A design is a class: it says how a block of each kind is built, and `page` lays out the whole.
The way back from its HTML to the record is nobody's business here.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import replace
from typing import ClassVar

from . import furniture
from .model import Block, Card, Group, Items, Para, Picture, Quote, Subhead, Table
from .sheet import Conditions, Sheet


class Design(ABC):
    """The plain way; each design overrides what it does differently."""

    name: ClassVar[str]
    doctype: ClassVar[str] = "<!DOCTYPE html>"
    html_open: ClassVar[str] = '<html lang="vi">'
    body_open: ClassVar[str] = "<body>"
    bold: ClassVar[str] = "strong"
    italic: ClassVar[str] = "em"
    vocabulary: ClassVar[dict[str, str]] = {}
    css: ClassVar[str] = "body{font:16px/1.5 sans-serif}"
    card_style: ClassVar[str] = "four"

    def adjust(self, cond: Conditions) -> Conditions:
        """Conditions that this design rules out or brings with it."""
        return cond

    def cls(self, s: Sheet, role: str) -> str:
        name = self.vocabulary.get(role, role)
        return f' class="{name}"' if name else ""

    def box(self, s: Sheet, role: str, inner: str) -> str:
        return f"<div{self.cls(s, role)}>{inner}</div>\n"

    def heading(self, s: Sheet, text: str) -> str:
        return f"<h3{self.cls(s, 'heading')}>{s.x(text)}</h3>"

    def card(self, s: Sheet, card: Card, kind: str) -> str:
        return furniture.card(s, card, self.card_style)

    def cards(self, s: Sheet, kind: str, cards: tuple[Card, ...]) -> str:
        items = "".join(f"<li>{self.card(s, c, kind)}</li>\n" for c in cards)
        return f"<ul{self.cls(s, kind)}>{items}</ul>"

    # -- blocks of the text -------------------------------------------------------------------
    def para(self, s: Sheet, inner: str) -> str:
        return f"<p>{inner}</p>\n"

    def subhead(self, s: Sheet, inner: str) -> str:
        return f"<h2>{inner}</h2>\n"

    def quote(self, s: Sheet, lines: list[str]) -> str:
        return "<blockquote>" + "".join(f"<p>{line}</p>" for line in lines) + "</blockquote>\n"

    def items(self, s: Sheet, ordered: bool, lines: list[str]) -> str:
        tag = "ol" if ordered else "ul"
        return f"<{tag}>" + "".join(f"<li>{line}</li>\n" for line in lines) + f"</{tag}>\n"

    def table(self, s: Sheet, rows: list[list[str]]) -> str:
        head, *rest = rows
        lines = ["".join(f"<th>{cell}</th>" for cell in head)]
        lines += ["".join(f"<td>{cell}</td>" for cell in row) for row in rest]
        return (
            '<table border="1"><tbody><tr>' + "</tr>\n<tr>".join(lines) + "</tr></tbody></table>\n"
        )

    def figure(self, s: Sheet, img: str, caption: str | None) -> str:
        note = f"<figcaption>{caption}</figcaption>" if caption else ""
        return f"<figure>{img}{note}</figure>\n"

    def caption(self, s: Sheet, pic: Picture) -> str | None:
        return s.t(pic.printed) if pic.printed else None

    def block(self, s: Sheet, block: Block) -> str:
        match block:
            case Para():
                return self.para(s, s.runs(block))
            case Subhead():
                return self.subhead(s, s.t(block.text))
            case Quote():
                return self.quote(s, [s.t(line) for line in block.lines])
            case Items():
                return self.items(s, block.ordered, [s.t(line) for line in block.lines])
            case Table():
                return self.table(s, [[s.t(cell) for cell in row] for row in block.rows])
            case Picture():
                return self.figure(s, s.picture(block), self.caption(s, block))

    # -- links within the text ------------------------------------------------------------------
    def inline(self, s: Sheet, group: Group) -> str:
        """Links to other articles, under the lead or between paragraphs."""
        links = "".join(
            f'<li><a href="{s.href(c.url)}" title="{s.attr(c.title)}">{s.x(c.title)}</a>'
            + (f"<p>{s.x(c.summary)}</p>" if c.summary else "")
            + "</li>"
            for c in group.cards
        )
        return f"<ul{self.cls(s, 'relate')}>{links}</ul>\n"

    def write_inline(self, s: Sheet, at: int) -> None:
        for group in s.made.inline:
            if group.at == at:
                for card in group.cards:
                    s.note("inline", card)
                s.add(self.inline(s, group))

    def write_text(self, s: Sheet, start: int = 0) -> None:
        """The blocks in order, with the links and advertisements that stand between them."""
        newsletter = s.rng.randint(2, 9) if s.cond.ads else 0
        for number, block in enumerate(s.made.blocks[start:], start + 1):
            s.add(self.block(s, block))
            self.write_inline(s, number)
            if number == len(s.made.blocks) or not isinstance(block, Para):
                continue
            if number == newsletter:
                s.add(furniture.newsletter(s))
            elif s.cond.ads and s.rng.random() < 0.25:
                s.add(furniture.advertisement(s))

    @abstractmethod
    def page(self, s: Sheet) -> None:
        """Everything from ``<body>`` to its end."""


def links(s: Sheet, group: Group, before: str, after: str, wrap: str = "p") -> str:
    """The links of a group, each between ``before`` and ``after``, with summaries if any."""
    out = ""
    for c in group.cards:
        brk = "<br>" if wrap in ("span", "small", "em") else ""
        summary = f"{brk}<{wrap}>{s.x(c.summary)}</{wrap}>" if c.summary else ""
        out += f'{before}<a href="{s.href(c.url)}">{s.x(c.title)}</a>{summary}{after}'
    return out


def light(cond: Conditions, **changes: object) -> Conditions:
    """Conditions of a design that has no heavy pages."""
    return replace(cond, heavy_kb=0, **changes)  # type: ignore[arg-type]
