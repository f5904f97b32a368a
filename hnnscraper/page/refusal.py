"""Pages that are not articles, and the reason to give for each."""

from __future__ import annotations

import re
from itertools import islice

from lxml.etree import _Element as Element

from hnnscraper.errors import NotAnArticle
from hnnscraper.items import Item
from hnnscraper.normalise import address_forms, datelines, dates, links
from hnnscraper.normalise.text import clean
from hnnscraper.page import shells
from hnnscraper.page.document import Document
from hnnscraper.page.headline import titles
from hnnscraper.page.lines import furniture, notices
from hnnscraper.page.lines.elements import all_text, more_than
from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.parts import comments
from hnnscraper.page.parts.article_links import is_tag_link
from hnnscraper.page.view import View

# What an address alone says (`address_forms`) → the reason, with what the address is that of.
_BY_ADDRESS = {
    "print": ("print-version", "a print version"),
    "search": ("search", "a search"),
    "tag": ("list", "a list of articles by keyword"),
    "author": ("list", "a list of an author's articles"),
    "login": ("login", "a page to sign in"),
}
_MAY_BE_SECTION = ("tag", "author")  # a section may have this name, and its articles a number
_PRINT_QUERY = re.compile(r"(?:^|&)(?:print|in|inbai|printable)(?:=(?!0)|&|$)|=print(?:&|$)", re.I)
_COMMENTS_PATH = re.compile(r"/(?:binh-luan|y-kien|comments?)/\d+(?:\.html?)?/?")
_PRINT_PATH = re.compile(r"\d{3,}/(?:in|print)/?$", re.I)
_PRINTS_ITSELF = re.compile(r"\bprint\s*\(", re.I)
_ON_LOAD = re.compile(
    r"\bonload\s*=[^;]{0,60}?\bprint\s*\(|[\"']load[\"']\s*,.{0,60}?\bprint\s*\(", re.I
)
_MAX_SCRIPT = 2_000  # characters of one that only sends the page to the printer
_FEW = 200  # characters; with nothing else to it, not even an article's address makes it one
_LIST_LINKS = 8
_SHORT = 600  # an error page or a shell has few words; an article that speaks of one has more
_MAX_LINKS = 4_000
_SEVERAL = 3  # cards
_CARDS = 4  # in the place of the text
_UNDER_TITLE = 3  # lines: its time, its author and its first sentence
_MIN_TITLE = 20  # characters
_DOSSIERS = ("chuyen-de", "chuyen-muc", "ho-so")
_MIN_NUMBER = 4  # digits of an article's number in such a folder


def check_address(url: str) -> None:
    """Raises NotAnArticle for addresses that never hold an article of record."""
    parts = links.split(url)
    reason = address_forms.forbidden_reason(parts.path, "")
    numbered = address_forms.article_reason(url, known=True) == "number"
    if numbered and reason in _MAY_BE_SECTION:
        reason = None
    if reason is None:
        asked = address_forms.forbidden_reason("", parts.query)
        if asked == "search" and not numbered:
            reason = asked
        elif _PRINT_QUERY.search(parts.query) or _PRINT_PATH.search(parts.path):
            reason = "print"
    if reason in _BY_ADDRESS:
        name, what = _BY_ADDRESS[reason]
        raise NotAnArticle(name, f"the address is that of {what}")
    if _COMMENTS_PATH.fullmatch(parts.path):
        raise NotAnArticle("list", "the address is that of readers' comments on an article")
    if parts.netloc and parts.path in ("", "/") and not parts.query:
        raise NotAnArticle("home-page", "the address is that of a home page")


def check_page(document: Document) -> None:
    """Raises NotAnArticle for a page that is made for the printer."""
    on_load = [body.get("onload") or "" for body in document.every("body")]
    scripts = (script.text or "" for script in document.every("script"))
    by_script = (source for source in scripts if len(source) <= _MAX_SCRIPT)
    if any(map(_PRINTS_ITSELF.search, on_load)) or any(map(_ON_LOAD.search, by_script)):
        raise NotAnArticle("print-version", "the page sends itself to the printer")


def no_body(document: Document, after: list[Line]) -> NotAnArticle:
    """What a page with a headline but no text is."""
    if _is_list(after):
        return NotAnArticle("list", "no text follows the headline: the page is a list of links")
    scripts = next(document.every("script"), None)
    if scripts is not None and not any(line.text for line in after if not line.is_link):
        return NotAnArticle("script", "no text follows the headline: it may be loaded by script")
    return NotAnArticle("no-body", "no text follows the headline")


def _is_list(after: list[Line]) -> bool:
    return sum(1 for line in after if line.linked and line.is_title) >= _LIST_LINKS


def check_article(view: View, item: Item) -> None:
    """Raises NotAnArticle for a page that has a headline and some words and is still no article."""
    texts = _texts(item)
    words = sum(map(len, texts))
    is_its_own = links.is_made_from(view.document.url, item["title"])  # the address says so, too
    is_of_readers = furniture.kind_of(item["title"]) == "end" or notices.OF_READERS.match(
        item["title"]
    )
    if is_of_readers and not is_its_own:
        raise NotAnArticle("list", f"the page shows what readers say: {item['title']!r}")
    if notices.SERVER_ERROR.match(item["title"]):
        raise NotAnArticle("error-page", f"the page reports an error: {item['title']!r}")
    if comments.are_all(view.story.head, view.story.text):
        raise NotAnArticle("no-body", "nothing but what readers say follows the headline")
    if words < _SHORT:
        said = clean(" ".join(texts))
        shells.check(view, item, said)
        if not item["byline"] and view.provenance["lead"] != "dateline":
            _check_notice(view, item, said, is_news=is_its_own and view.is_dated)
    _check_evidence(view, item, words)


def _texts(item: Item) -> list[str]:
    runs = [run for block in item["body"] for run in block.runs]
    cells = [run for block in item["body"] for _, cell in block.cells for run in cell]
    return [run.text for run in runs + cells]


def _check_notice(view: View, item: Item, said: str, *, is_news: bool) -> None:
    """Raises NotAnArticle for a few words (`said`) that no one signed, if they are the site's own.

    `is_news`: the headline is the address's and has its date; only what stands under it can be one.
    """
    title = item["title"]
    if not is_news and (notices.ERROR.search(title) or notices.ERROR_TITLE.search(title)):
        raise NotAnArticle("error-page", f"the page reports an error: {title!r}")
    dated = view.is_dated
    if (
        not dated
        and notices.CONSENT.search(said)
        and any(map(_is_consent, view.document.buttons()))
    ):
        raise NotAnArticle("login", f"the page asks for the reader's consent: {title!r}")
    if notices.ERROR.search(said if dated else f"{title} {item['lead'] or ''} {said}") and (
        not dated or notices.SAYS_WITHDRAWN.match(said)
    ):
        raise NotAnArticle("error-page", f"the page reports an error: {said[:_FEW]!r}")
    asks = any(field.get("type") == "password" for field in view.document.every("input"))
    if (notices.LOGIN_TITLE.match(title) and not is_news) or (
        asks and not dated and len(said) < _FEW
    ):
        raise NotAnArticle("login", f"the page asks the reader to sign in: {title!r}")


def _is_consent(button: Element) -> bool:
    return notices.CONSENTS.match(clean(all_text(button))) is not None


def _check_evidence(view: View, item: Item, words: int) -> None:
    """Raises NotAnArticle where too little marks the page as an article.

    At an article's address one mark is enough. At another, which may be a section's or the paper's
    own page, a printed date may be a card's: somebody's name, a dateline or a time the page itself
    claims must stand by it.
    """
    title, url = item["title"], view.document.url
    of_article = view.is_at_article_address
    leads = sum(datelines.opens(line.text) for line in view.story.text)
    of_topic = _is_of_topic(url)
    is_its_own = of_article and links.is_made_from(url, title) and not of_topic
    if (not of_article and (leads > 1 or _holds_cards(view.story.text))) or (
        not is_its_own and _is_of_cards(view)
    ):
        raise NotAnArticle("list", "the text is that of cards, each under its link to an article")
    if view.claims.published or item["byline"] or view.provenance["lead"] == "dateline":
        return
    dated = view.is_dated
    claimed = any(titles.same(title, claim) for _, claim in view.claims.titles)
    if _names_no_article(url) and not dated:
        raise NotAnArticle("list", f"the page is about an author or a keyword: {title!r}")
    is_list = _is_list(view.after)
    if is_list and (of_topic or not (of_article or claimed or words > _FEW)):
        raise NotAnArticle("list", f"the page is a list of links under {title!r}")
    if notices.OF_THE_PAPER.fullmatch(title) and not (of_article and dated):
        raise NotAnArticle("no-evidence", f"the page is the paper's own: {title!r}")
    if not of_article and (furniture.kind_of(title) or _is_in_menu(view, title)):
        raise NotAnArticle("list", f"the page is the section {title!r}")
    if not of_article and not any(map(is_prose, view.story.text)):
        raise NotAnArticle("no-body", "the page shows data and no sentence of an article")
    is_claimed = claimed and view.claims.is_article
    if not dated and not is_claimed and links.contradicts_title(url, title):
        raise NotAnArticle("no-evidence", f"the page shows {title!r}, not what its address names")
    numbered = links.article_id(url)[1] == "url-number" and words >= _FEW
    if dated or (
        of_article and (numbered or view.claims.is_article or links.is_made_from(url, title))
    ):
        return
    if is_list:
        raise NotAnArticle("list", "the page is a list of links, with no date or byline of its own")
    message = "nothing marks the page as an article: no date, byline or article address"
    raise NotAnArticle("no-evidence", message)


def _holds_cards(text: list[Line]) -> bool:
    """At least as many titles of other articles stand in the text as sentences, or several, each
    with its time.
    """
    titles = [k for k, line in enumerate(text) if line.role == "related"]
    if len(titles) >= _LIST_LINKS and len(titles) >= sum(map(is_prose, text)):
        return True
    timed = (
        k for k in titles if any(dates.is_date_line(line.text) for line in text[k + 1 : k + 3])
    )
    return more_than(_SEVERAL - 1, timed)


def _is_of_topic(url: str) -> bool:
    """The address is that of a dossier: articles have longer numbers, wherever they lie."""
    form = address_forms.form(url)
    folder = links.split(url).path.strip("/").partition("/")[0]
    return form.topic or (folder in _DOSSIERS and form.digits < _MIN_NUMBER)


def _is_of_cards(view: View) -> bool:
    """The text opens with another article's title and goes on with more, and under each stand its
    time or a sentence, which are nearly all there is.
    """
    near = [*view.story.head[-_UNDER_TITLE:], *view.story.text]
    text = [line for line in near if line.text and line.role not in ("box", "form")]
    titles = {k for k, line in enumerate(text) if _is_title_of_other(line, view)}
    cards = [k for k in sorted(titles) if k + 1 < len(text) and k + 1 not in titles]
    sentences = [k for k, line in enumerate(text) if is_prose(line) and k not in titles]
    if len(cards) < _CARDS or not sentences or min(titles) > sentences[0]:
        return False
    under = {j for k in cards for j in range(k + 1, k + 1 + _UNDER_TITLE)}
    told = (text[k].is_paragraph or k not in under for k in sentences)
    return sum(told) * 2 <= len(cards)


def _is_title_of_other(line: Line, view: View) -> bool:
    linked = line.links()
    if not linked or not (line.is_link or line.opens_with_title):
        return False
    a, words = linked[0]
    leads = (a.get("href") or "#")[0] != "#" and view.article_links.is_own(a)
    return len(words) >= _MIN_TITLE and leads and not is_tag_link(a)


def _names_no_article(url: str) -> bool:
    return address_forms.forbidden_reason(links.split(url).path, "") in _MAY_BE_SECTION


def _is_in_menu(view: View, title: str) -> bool:
    """A link to the page itself says no more than its title: a section in the menu."""
    own, folded = view.url.rstrip("/"), title.casefold()
    for a in islice(view.document.root.iter("a"), _MAX_LINKS):
        url = view.document.absolute(a.get("href"))
        if url is not None and url.rstrip("/") == own and clean(all_text(a)).casefold() == folded:
            return True
    return False
