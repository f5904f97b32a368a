"""Blocks of a page → `body` and `body_html`: the same words, plain and as clean HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import escape
from itertools import groupby, pairwise
from unicodedata import combining, normalize

from hnnscraper.items import Block, Image, Run
from hnnscraper.normalise import links
from hnnscraper.normalise.text import clean

PARAGRAPH_BREAK = "\n\n"
CELL_BREAK = " | "


def plain(blocks: Iterable[Block]) -> str:
    """The paragraphs joined by a blank line; a table row is one, its cells joined by ` | `."""
    return PARAGRAPH_BREAK.join(text for block in blocks if (text := _text(block)))


def _text(block: Block) -> str:
    if block.kind == "row":
        return clean(CELL_BREAK.join(_joined(cell) for _, cell in block.cells))
    return block.text or _joined(block.runs)


def _joined(runs: list[Run]) -> str:
    return clean("".join([run.text for run in runs]))


def html(blocks: list[Block], images: list[Image], base_url: str) -> str:
    """The blocks as HTML of `p h2 h3 blockquote ul ol li table tr th td a strong em figure img
    figcaption` with no attribute but `href src alt`: every tag is written here and every text
    escaped, so nothing of the page's own markup can pass.
    """
    out: list[str] = []
    for (kind, _), group in groupby(blocks, key=lambda block: (block.kind, block.group)):
        parts = list(_elements(kind, group, images, base_url))
        if kind in ("ul", "ol"):
            out.append(f"<{kind}>{''.join(parts)}</{kind}>")
        elif kind == "row":
            out.append(f"<table>{''.join(parts)}</table>")
        elif kind == "blockquote":
            out.append(f"<blockquote>{''.join(parts)}</blockquote>")
        else:
            out.extend(parts)
    return "\n".join(part for part in out if part)


def _elements(
    kind: str, blocks: Iterable[Block], images: list[Image], base_url: str
) -> Iterator[str]:
    tag = {"ul": "li", "ol": "li", "blockquote": "p"}.get(kind, kind)
    for block in blocks:
        if block.kind == "figure":
            if block.picture is not None:
                yield _figure(images[block.picture])
        elif block.kind == "row":
            cells = "".join(
                f"<{cell}>{_inline(runs, base_url)}</{cell}>" for cell, runs in block.cells
            )
            yield f"<tr>{cells}</tr>"
        elif (
            text := escape(block.text, quote=False) if block.text else _inline(block.runs, base_url)
        ):
            yield f"<{tag}>{text}</{tag}>"


def _figure(image: Image) -> str:
    caption = image["caption"] or ""
    words = caption
    if image["credit"]:
        words = f"{caption} (Ảnh: {image['credit']})" if caption else f"Ảnh: {image['credit']}"
    note = f"<figcaption>{escape(words)}</figcaption>" if words else ""
    return f'<figure><img src="{escape(image["url"])}" alt="{escape(caption)}">{note}</figure>'


def _inline(runs: list[Run], base_url: str) -> str:
    """The runs with white space folded across their edges, in `<a>`, `<strong>`, `<em>`."""
    out: list[str] = []
    after_space = True  # a space here would open the paragraph
    for run in _with_their_marks(runs):
        text = clean(f"|{run.text}|")[1:-1]  # the bars, which no mark joins, keep the outer spaces
        if after_space:
            text = text.lstrip(" ")
        if not text:
            continue
        after_space = text.endswith(" ")
        out.append(_dressed(text, run, base_url))
    if out and after_space:
        out[-1] = _strip_last_space(out[-1])
    return "".join(out)


def _with_their_marks(runs: list[Run]) -> list[Run]:
    """The runs, each letter in one with its marks: `a<b>́b</b>` shows an á before the bold b."""
    if all(run.text[:1].isascii() for run in runs):
        return runs
    moved = [replace(run) for run in runs]
    for before, run in pairwise(moved):
        start, last = 0, before.text[-1:]
        for letter in run.text:
            joined = last + letter
            if not (combining(letter) or normalize("NFC", joined) != joined):
                break
            start, last = start + 1, letter
        before.text += run.text[:start]
        run.text = run.text[start:]
    return moved


def _dressed(text: str, run: Run, base_url: str) -> str:
    words = escape(text, quote=False)
    if not text.strip():
        return words
    if run.em:
        words = f"<em>{words}</em>"
    if run.strong:
        words = f"<strong>{words}</strong>"
    url = links.absolute(run.href, base_url) if run.href else None
    return f'<a href="{escape(url)}">{words}</a>' if url else words


def _strip_last_space(piece: str) -> str:
    head, sep, tail = piece.rpartition(" ")
    return head + tail if sep and (not tail or tail.startswith("</")) else piece
