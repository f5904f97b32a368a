"""What the newspaper answers to a request: every address there is, apart from the wire."""

from __future__ import annotations

import gzip
import re
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from tests.newspaper.dates import WEEKDAYS
from tests.paper import feeds, lists, traps
from tests.paper.articles import Article
from tests.paper.frame import PAPER, Frame
from tests.paper.newspaper import Newspaper
from tests.paper.printing import LIVE, print_article
from tests.paper.replies import Page, Reply, Request, compressed, reply_to, tag
from tests.paper.sections import BY_PATH, SECTIONS, Section
from tests.paper.specials import ERROR_PAGE, FORBIDDEN, SHELL, SPECIALS, bomb

_TODAY = re.compile(rb'(<span id="datenow">)[^<]*')
_ID = re.compile(r"-(\d{6,})\.html$")
_PAGE_PATH = re.compile(r"/trang-(\d+)\.html$")
_PAGE_QUERY = re.compile(r"(?:^|&)page=(\d{1,6})(?:&|$)")
_XML = "application/xml; charset=utf-8"


class Site:
    """Answers for one newspaper at one address; pages are kept, the last `keep_pages` used."""

    def __init__(
        self,
        newspaper: Newspaper,
        base: str,
        other_site: str,
        *,
        zipped: bool = False,
        keep_pages: int = 4096,
    ) -> None:
        self.newspaper, self.base, self.other_site = newspaper, base, other_site
        self.frame = Frame(newspaper, base, other_site)
        self.zipped, self.keep_pages = zipped, keep_pages
        self._articles: OrderedDict[tuple[Any, ...], Page] = OrderedDict()
        self._lists: dict[str, Page | None] = {}
        self._since: dict[str, tuple[str, datetime]] = {}  # tag of a list, and since when
        self._epoch = -1
        self._count = 0  # of requests: what is new on every request counts them

    # -- one answer -----------------------------------------------------------------------------
    def answer(self, request: Request) -> Reply:
        self._count += 1
        if self._epoch != self.newspaper.epoch:
            self._lists, self._epoch = {}, self.newspaper.epoch
        found = self._find(request)
        if isinstance(found, Reply):
            return compressed(request, found, None) if self.zipped else found
        page = self._fresh(found) if LIVE in found.body else found
        reply = reply_to(request, page)
        return compressed(request, reply, page) if self.zipped else reply

    def _find(self, request: Request) -> Page | Reply:
        path = request.path
        if article := self.newspaper.paths.get(path):
            return self._article(article, path)
        if path in SPECIALS:
            return self._special(path, SPECIALS[path])
        key = request.target
        if key not in self._lists:
            self._lists[key] = self._list(path, request.query)
        page = self._lists[key]
        return page if page else self._rest(path, request.query)

    def _article(self, article: Article, path: str) -> Page | Reply:
        if article.gone:
            return Reply("gone", article.gone_status, ERROR_PAGE)
        if path != article.path:
            return _to(self.base + article.path, "moved")
        return self._kept(article)

    def _kept(self, article: Article) -> Page:
        plays = self.newspaper.plays
        key = (article.number, len(article.versions), plays.look, *plays.emptied.items())
        if page := self._articles.get(key):
            self._articles.move_to_end(key)
            page.modified = self._modified(article)
            return page
        live = article.template in self.newspaper.style.live
        foot = self.frame.foot(article.path, live)
        page = Page(print_article(self.newspaper, article, self.base, foot).body, "article")
        if not live:
            page = page.tagged()
        page.modified = self._modified(article)
        self._articles[key] = page
        if len(self._articles) > self.keep_pages:
            self._articles.popitem(last=False)
        return page

    def _modified(self, article: Article) -> datetime | None:
        if article.template in self.newspaper.style.live:
            return None
        since = self.newspaper.plays.since
        return max(article.changed, since) if since else article.changed

    def _fresh(self, page: Page) -> Page:
        """The page with what is new on every request."""
        now = self.newspaper.now + self.newspaper.plays.clock_off
        today = f"{WEEKDAYS[now.weekday()]}, {now:%d/%m/%Y}".encode()
        body = _TODAY.sub(rb"\g<1>" + today, page.body, count=1)
        body = body.replace(LIVE, self.frame.most_read(self._count).encode())
        etag = tag(body) if self.newspaper.style.live_etag == "content" else ""
        return replace(page, body=body, etag=etag, zipped=b"")

    # -- pages of lists -------------------------------------------------------------------------
    def _list(self, path: str, query: str) -> Page | None:
        if path == "/":
            return Page(lists.front(self.frame), "front")
        if path == "/robots.txt":
            return Page(feeds.robots(self.frame), "robots", "text/plain; charset=utf-8")
        if path in (addresses := feeds.feed_addresses()):
            return self._feed(addresses[path], path)
        if path.startswith("/sitemap"):
            return self._sitemap(path)
        if path.startswith("/lich/") and (body := traps.calendar(self.frame, path)):
            return Page(body, "calendar")
        if path.startswith("/tu-khoa/"):
            return Page(traps.keyword(self.frame, path, query), "keyword")
        if path.startswith("/tim-kiem"):
            return Page(traps.search(self.frame, query), "search")
        return self._section(path, query)

    def _feed(self, section: Section | None, path: str) -> Page:
        kind = "atom" if path.endswith(".atom") else "rss"
        content_type = f"application/{kind}+xml; charset=utf-8"
        return self._steady(Page(feeds.feed(self.frame, section), "feed", content_type), path)

    def _sitemap(self, path: str) -> Page | None:
        if path == "/sitemap.xml":
            return self._steady(Page(feeds.sitemap_index(self.frame), "sitemap", _XML), path)
        body = feeds.sitemap(self.frame, path)
        if body is None:
            return None
        kind = "application/gzip" if path.endswith(".gz") else _XML
        return self._steady(Page(body, "sitemap", kind), path)

    def _section(self, path: str, query: str) -> Page | None:
        by_path, by_query = _PAGE_PATH.search(path), _PAGE_QUERY.search(query)
        section = BY_PATH.get((path[: by_path.start()] if by_path else path).strip("/"))
        if section is None or not (by_path or path.endswith("/")):
            return None
        wrong = by_path if section.paging != "trang" else by_query
        number = 1 if wrong else int((by_path or by_query or [0, 1])[1])
        body = lists.section_page(self.frame, section, number)
        if body is None:
            return None
        page = Page(body, "section")
        return page if LIVE in body else self._steady(page, f"{path}?{number}")

    def _steady(self, page: Page, key: str) -> Page:
        """The list with its tag, and since when it has been as it is."""
        if not self.newspaper.style.steady_lists:
            return page
        page = page.tagged()
        if self._since.get(key, ("",))[0] != page.etag:
            self._since[key] = (page.etag, self.newspaper.now)
        page.modified = self._since[key][1]
        return page

    # -- what is no page of its own -------------------------------------------------------------
    def _rest(self, path: str, query: str) -> Reply:
        if path.strip("/") in BY_PATH and not path.endswith("/"):
            return _to(f"{self.base}{path}/" + (f"?{query}" if query else ""), "redirect")
        if path in FORBIDDEN:
            return Reply("forbidden", 200, SHELL)
        if path.startswith("/dang-nhap"):
            return Reply("login", 200, traps.login(self.frame))
        if path.startswith("/print/"):
            found = _ID.search(path)
            article = self.newspaper.articles.get(found[1]) if found else None
            if article and not article.gone:
                return Reply("print", 200, traps.printed(self.frame, article))
        title = f"Không tìm thấy trang - {PAPER}"
        body = "<h1>404</h1><p>Trang bạn yêu cầu không tồn tại hoặc đã bị xóa.</p>"
        page = self.frame.page(title, "", self.frame.top() + body, "/404", live=False)
        return Reply("missing", 404, page)

    def _special(self, path: str, what: str) -> Reply:
        made: dict[str, Callable[[], Reply]] = {
            "loop": lambda: _to(self.base + _partner(path), "special", 302),
            "off-site": lambda: _to(f"{self.other_site}/chuyen-den-200003.html", "special", 302),
            "bomb": lambda: Reply("special", 200, bomb(), headers=(("Content-Encoding", "gzip"),)),
            "error-200": lambda: Reply("special", 200, ERROR_PAGE),
            "500": lambda: Reply("special", 500, ERROR_PAGE),
            "empty": lambda: Reply("special"),
            "wrong-type": lambda: Reply("special", 200, b"%PDF-1.4\n%\xff\xff", "application/pdf"),
            "hang": lambda: Reply("special", 0, wire="hang"),
            "shell": lambda: Reply("special", 200, SHELL),
            "not-gzip": lambda: Reply(
                "special", 200, gzip.compress(SHELL)[:40], headers=(("Content-Encoding", "gzip"),)
            ),
        }
        return made[what]()

    def prepare(self) -> None:
        """Prints every article page now, so that the first answers cost as little as later ones."""
        for article in self.newspaper.alive()[: self.keep_pages]:
            self._kept(article)

    # -- what there is --------------------------------------------------------------------------
    def expected_pages(self) -> dict[str, list[str]]:
        """The addresses a complete visit needs, by kind: nothing less finds every article."""
        pages = [
            lists.page_address(section, number)
            for section in SECTIONS
            for number in range(1, lists.last_page(self.frame, section) + 1)
        ]
        maps = ["/sitemap.xml", *feeds.sitemap_addresses(self.frame)]
        return {
            "robots": ["/robots.txt"],
            "front": ["/"],
            "section": pages,
            "feed": list(feeds.feed_addresses()),
            "sitemap": maps,
            "article": [article.path for article in self.newspaper.alive()],
            "special": list(SPECIALS) if self.newspaper.style.specials else [],
        }


def _to(address: str, kind: str, status: int = 301) -> Reply:
    return Reply(kind, status, b"", headers=(("Location", address),))


def _partner(path: str) -> str:
    loop = [each for each, what in SPECIALS.items() if what == "loop"]
    return loop[1 - loop.index(path)]
