"""HTML → the article as printed.

`read` is the table of contents. First the page is laid open: its tree, what it claims of itself,
its headline, the lines before and behind it, the boxes of other articles among them, and where the
text begins and ends. Then each rule looks for its field: date, captions of videos, pictures with
theirs, lead, byline, links to other articles, paragraphs, breadcrumb, tags.

The order matters: a rule claims the lines it takes by their role, and no later rule looks at them.
What nobody has claimed in the text is the body.

The rooms, each built on those before it: `document` (bytes → tree, cut to `bounds`, set by its
`style_sheets`) and `claims` (what the page says of itself); `lines`; `headline`; `parts` of the
page; the `view` of it that rules share; `pictures` with their captions; `fields`. `refusal` says
why a page is no article, with `shells` where its text is not shown; `shape` what its design is made
of, for those who watch for another.

Pure: no network, clock, file or log. `normalise` is used to recognise what it will later read.
"""

from __future__ import annotations

from datetime import datetime
from itertools import takewhile

from hnnscraper.items import DateClaim, Item
from hnnscraper.normalise import links
from hnnscraper.page import claims, document, headline, pictures, refusal, shape
from hnnscraper.page.document import Document
from hnnscraper.page.fields import breadcrumb, byline, lead, paragraphs, published, related, tags
from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.parts import among, boxes, boxes_before, calls, forms, story, verses
from hnnscraper.page.parts.after import lines_after
from hnnscraper.page.parts.article_links import ArticleLinks
from hnnscraper.page.parts.before import lines_before
from hnnscraper.page.parts.ends import ENDS, EndOfArticle
from hnnscraper.page.pictures import caption_review, covers, videos
from hnnscraper.page.pictures.files import Picture
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
    doc = document.parse(content, url, encoding, site)
    refusal.check_page(doc)
    view = _lay_open(doc, fetched_at, site)
    rules = view.provenance

    item: Item = {"title": view.headline.text, "url": view.url, "fetched_at": fetched_at}
    _address(view, item)
    _dates(view, item)
    videos.mark_captions(view)
    lead.mark_beside_picture(view)
    printed = covers.find(view) + pictures.find(view)
    videos.mark_named(view)
    item["lead"], rules["lead"] = lead.find(view)
    lead.mark_repeated(view, item["lead"])
    item["byline"], rules["byline"] = byline.find(view)
    item["related"] = related.find(view)
    _body(view, item, printed)
    item["section"], rules["section"] = breadcrumb.find(view)
    item["tags"], rules["tags"] = tags.find(view)

    _doubts(view)
    refusal.check_article(view, item)
    item["shape"] = shape.shapes(view)
    item["provenance"], item["warnings"] = view.provenance, view.warnings
    return item


def _lay_open(doc: Document, fetched_at: datetime, site: str) -> View:
    """The page with its parts told apart; raises NotAnArticle where a headline or text is not."""
    said = claims.read(doc)
    head = headline.find(doc, said)
    own, own_rule = links.own_address(doc.url, doc.absolute(said.canonical), site)
    article_links = ArticleLinks(doc, own, site)
    before = lines_before(head.el)
    after, is_whole = lines_after(head.el, EndOfArticle())
    beside_fields = forms.beside_fields(doc)
    among.take_for_text(after)
    among.mark_paragraphs(after)
    forms.mark_beside_buttons(after, doc)
    calls.mark(after, article_links)
    boxed = boxes.find(after, article_links, beside_fields)
    told = story.find(after, head.el, doc.data)
    if verses.take_for_text(after, told):
        told = story.find(after, head.el, doc.data)
    if told is None:
        raise refusal.no_body(doc, after)
    return View(
        document=doc,
        claims=said,
        headline=head,
        before=before,
        after=after,
        is_whole=is_whole,
        boxes=boxed,
        boxes_before=boxes_before.find(head.el, article_links, beside_fields),
        story=told,
        fetched_at=fetched_at,
        url=own,
        article_links=article_links,
        provenance={"title": head.rule, "url": own_rule},
    )


def _address(view: View, item: Item) -> None:
    item["id"], view.provenance["id"] = links.article_id(item["url"])
    slug = links.contradicts_title(item["url"], item["title"])
    if slug:
        view.doubt("title", f"the page shows {item['title']!r}, its address says {slug!r}")


def _dates(view: View, item: Item) -> None:
    printed = published.find(view)
    item["published_raw"] = printed.reading.raw if printed.reading else None
    item["published_reading"] = printed.reading
    view.is_dated = printed.proves_article
    view.provenance["published_raw"] = printed.rule
    day = links.day_in(item["url"])
    in_url = [DateClaim("url", day, machine=True)] if day else []
    item["published_claims"] = printed.stamps + view.claims.published + in_url
    item["modified_claims"] = [
        *([DateClaim("printed", printed.update.raw, machine=False)] if printed.update else []),
        *view.claims.modified,
    ]


def _body(view: View, item: Item, printed: list[Picture]) -> None:
    if caption_review.give_back_text(printed, view.story.text):
        view.doubt("body", "no text but that under the pictures, which is given as it")
    blocks = paragraphs.build(view.story.text, view.story.holder, printed)
    if not any(block.kind != "figure" for block in blocks):
        raise refusal.no_body(view.document, view.after)
    in_text = {block.picture for block in blocks if block.kind == "figure"}
    opening = [paragraphs.figure(k) for k, _ in enumerate(printed) if k not in in_text]
    item["body"] = opening + blocks  # a picture between headline and text opens the body
    item["images"] = [{"url": p.url, "caption": p.caption, "credit": None} for p in printed]
    item["base_url"] = view.document.base
    view.provenance["body"] = "prose"
    view.provenance["images"] = "+".join(sorted({p.rule for p in printed}))
    _doubt_left_out(view)


def _doubt_left_out(view: View) -> None:
    """Say which pictures and sentences beside the text, or lines in it, are in no field."""
    told = view.story
    behind = _up_to_furniture(told.tail)
    for url in pictures.left_out(behind, view):
        view.doubt("images", f"left out, it stands behind the text: {url}")
    for line in paragraphs.left_out(told.text, told.holder):
        view.doubt("body", f"left out, among the paragraphs: {line.text[:80]!r}")
    for place, lines in (("before", told.head), ("behind", behind)):
        for line in filter(is_prose, lines):
            view.doubt("body", f"left out, it stands {place} the text: {line.text[:80]!r}")


def _up_to_furniture(tail: list[Line]) -> list[Line]:
    """What stands behind the text up to what ends the article, but for boxes in between."""
    near = takewhile(lambda line: line.role != "form" and line.kind not in ENDS, tail)
    return [line for line in near if line.role != "box"]


def _doubts(view: View) -> None:
    """Hand on what the headline and the bytes themselves left in doubt."""
    for doubt in view.headline.doubts:
        view.doubt("title", doubt)
    for doubt in view.document.doubts:
        view.doubt("body", doubt)
    if not view.is_whole:
        view.doubt("body", "the page is too large to be read to its end")
