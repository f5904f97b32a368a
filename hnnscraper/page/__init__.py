"""HTML → the article as printed.

The rules follow each other as the page is read: headline, date, pictures, lead, byline, links,
paragraphs, breadcrumb, tags; each marks the lines it took as its own.

Pure: no network, clock, file or log. `normalise` is used to recognise what it will later read.
"""

from __future__ import annotations

from datetime import datetime
from itertools import takewhile

from hnnscraper.items import DateClaim, Item
from hnnscraper.normalise import links
from hnnscraper.page import (
    among,
    boxes,
    breadcrumb,
    byline,
    claims,
    covers,
    document,
    earlier,
    forms,
    headline,
    lead,
    paragraphs,
    pictures,
    published,
    refusal,
    related,
    shape,
    story,
    tags,
    verses,
    videos,
)
from hnnscraper.page.after import lines_after
from hnnscraper.page.article_links import ArticleLinks
from hnnscraper.page.before import lines_before
from hnnscraper.page.ends import EndOfArticle
from hnnscraper.page.lines import Line
from hnnscraper.page.prose import is_prose
from hnnscraper.page.view import View


def read(
    content: bytes | str,
    url: str,
    fetched_at: datetime,
    *,
    encoding: str | None = None,
    site: str = links.SITE_URL,
) -> Item:
    """The article on a page, each field as printed, with `provenance` and `warnings` so far, and
    the page's `shape`.

    `url` is the address the page was fetched from, `fetched_at` an aware time, `encoding` what the
    transport said. Raises NotAnArticle, with the reason, where the page holds no article.
    """
    refusal.check_address(url)
    doc = document.parse(content, url, encoding)
    said = claims.read(doc)
    refusal.check_page(doc, said)
    head = headline.find(doc, said)
    own, own_rule = links.own_address(url, doc.absolute(said.canonical), site)
    article_links = ArticleLinks(doc, own, site)
    before = lines_before(head.el)
    after, whole = lines_after(head.el, EndOfArticle())
    beside_fields = forms.beside_fields(doc)
    among.take_for_text(after)
    among.mark_paragraphs(after)
    boxed = boxes.find(after, article_links, beside_fields)
    told = story.find(after, boxed, head.el)
    if told is None and verses.take_for_text(after):
        told = story.find(after, boxed, head.el)
    if told is None:
        raise refusal.no_body(doc, after)
    above = earlier.find(head.el, article_links, beside_fields)
    view = View(
        doc, said, head, before, after, boxed, above, told, fetched_at, own, article_links.hosts
    )

    item: Item = {"title": head.text, "fetched_at": fetched_at}
    view.provenance["title"] = head.rule
    item["url"], view.provenance["url"] = own, own_rule
    _address(view, item)
    _dates(view, item, article_links)
    videos.mark_captions(told)
    printed_pictures = covers.find(before, after, head.el, doc, article_links, said.picture)
    printed_pictures += pictures.find(told, head.el, doc, article_links)
    lead_lines, rule = lead.find(view)
    item["lead"] = " ".join(line.text for line in lead_lines) or None
    view.provenance["lead"] = rule
    item["byline"], view.provenance["byline"] = byline.find(view)
    item["related"] = related.find(view, article_links)
    _body(view, item, printed_pictures, article_links)
    item["section"], view.provenance["section"] = breadcrumb.find(view, article_links)
    item["tags"], view.provenance["tags"] = tags.find(view)

    for doubt in head.doubts:
        view.doubt("title", doubt)
    for doubt in doc.doubts:
        view.doubt("body", doubt)
    if not whole:
        view.doubt("body", "the page is too large to be read to its end")
    refusal.check_article(view, item)
    item["shape"] = shape.shapes(view)
    item["provenance"], item["warnings"] = view.provenance, view.warnings
    return item


def _address(view: View, item: Item) -> None:
    item["id"], view.provenance["id"] = links.article_id(item["url"])
    slug = links.contradicts_title(item["url"], item["title"])
    if slug:
        view.doubt("title", f"the page shows {item['title']!r}, its address says {slug!r}")


def _dates(view: View, item: Item, article_links: ArticleLinks) -> None:
    printed = published.find(view, article_links)
    item["published_raw"] = printed.reading.raw if printed.reading else None
    item["published_reading"] = printed.reading
    view.provenance["published_raw"] = printed.rule
    day = links.day_in(item["url"])
    in_url = [DateClaim("url", day, machine=True)] if day else []
    item["published_claims"] = printed.stamps + view.claims.published + in_url
    item["modified_claims"] = [
        *([DateClaim("printed", printed.update.raw, machine=False)] if printed.update else []),
        *view.claims.modified,
    ]


def _body(
    view: View, item: Item, printed: list[pictures.Picture], article_links: ArticleLinks
) -> None:
    told = view.story
    blocks = paragraphs.build(told.text, told.holder, printed)
    in_text = {block.picture for block in blocks if block.kind == "figure"}
    opening = [
        paragraphs.figure(k) for k, _ in enumerate(printed) if k not in in_text
    ]  # a picture between headline and text opens the body
    if not any(block.kind != "figure" for block in blocks):
        raise refusal.no_body(view.document, view.after)
    item["body"] = opening + blocks
    item["images"] = [{"url": p.url, "caption": p.caption, "credit": None} for p in printed]
    item["base_url"] = view.document.base
    view.provenance["body"] = "prose"
    view.provenance["images"] = "+".join(sorted({p.rule for p in printed}))
    behind = _up_to_furniture(told.tail)
    for url in pictures.left_out(behind, view.document, article_links):
        view.doubt("images", f"left out, it stands behind the text: {url}")
    for line in paragraphs.left_out(told.text, told.holder):
        view.doubt("body", f"left out, among the paragraphs: {line.text[:80]!r}")
    for place, lines in (("before", told.head), ("behind", behind)):
        for line in lines:
            if is_prose(line):
                view.doubt("body", f"left out, it stands {place} the text: {line.text[:80]!r}")


def _up_to_furniture(tail: list[Line]) -> list[Line]:
    return list(
        takewhile(
            lambda line: line.role not in ("box", "form") and line.kind in (None, "button"), tail
        )
    )
