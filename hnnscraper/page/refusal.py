"""Pages that are not articles, and the reason to give for each."""

from __future__ import annotations

import re

from hnnscraper.errors import NotAnArticle
from hnnscraper.items import Item
from hnnscraper.normalise import links
from hnnscraper.page.claims import Claims
from hnnscraper.page.document import Document
from hnnscraper.page.lines import Line
from hnnscraper.page.view import View

_PRINT = re.compile(r"/(?:print|in-bai|in-tin|ban-in|printer)(?:/|-|\.|$)|[?&](?:print|in)=", re.I)
_SEARCH = re.compile(
    r"/(?:tim-kiem|search|ket-qua-tim-kiem)(?:/|\.|-|$)|[?&](?:q|s|keyword|tukhoa)=", re.I
)
_TAGS = re.compile(r"/(?:tu-khoa|tags?)/", re.I)
_PRINTS_ITSELF = re.compile(r"window\.print\s*\(", re.I)
_ERROR = re.compile(
    r"\b(?:404|403|500|502|503)\b.{0,40}(?:not found|error|lỗi|không)|(?:lỗi|error) (?:404"
    r"|403|5\d\d)"
    r"|^(?:404|403|500|502|503)$"
    r"|(?:không tìm thấy|không tồn tại|không còn tồn tại|đã bị (?:xóa|xoá|gỡ)"
    r"|page not found|đang bảo trì"
    r"|không hợp lệ|có lỗi xảy ra|đã xảy ra lỗi|trang bạn (?:tìm|yêu cầu)"
    r"|không có quyền truy cập|access denied"
    r"|server error|lỗi hệ thống|đang quá tải)",
    re.I,
)
_ERROR_TITLE = re.compile(
    r"^(?:rất tiếc|xin lỗi|lỗi|thông báo lỗi)(?:[!.,:]|$)|hết hạn"
    r"|tạm (?:ngưng|ngừng|dừng) (?:phục vụ|hoạt động)"
    r"|nâng cấp hệ thống|maintenance|expired|oops",
    re.I,
)
_LOGIN_TITLE = re.compile(r"(?:đăng nhập|đăng ký|quên mật khẩu|tài khoản|login|sign in)\b", re.I)
_FEW = 200  # characters; with nothing else to it, not even an article's address makes it one
_LIST_LINKS = 8
_SHORT = 600  # an error page or a shell has few words; an article that speaks of one has more


def check_address(url: str) -> None:
    """Raises NotAnArticle for addresses that never hold an article of record."""
    parts = links.split(url)
    where = parts.path + ("?" + parts.query if parts.query else "")
    if _PRINT.search(where):
        raise NotAnArticle("print-version", "the address is that of a print version")
    if _TAGS.search(where):
        raise NotAnArticle("list", "the address is that of a list of articles by keyword")
    if _SEARCH.search(where):
        raise NotAnArticle("search", "the address is that of a search")
    if parts.netloc and parts.path in ("", "/") and not parts.query:
        raise NotAnArticle("home-page", "the address is that of a home page")


def check_page(document: Document, claims: Claims) -> None:
    on_load = [body.get("onload") or "" for body in document.every("body")]
    if any(map(_PRINTS_ITSELF.search, on_load)):
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


def _check_notice(view: View, item: Item, said: str) -> None:
    """Raises NotAnArticle for a few words that no one signed, if they are the site's own."""
    title = item["title"]
    if _ERROR.search(title) or _ERROR_TITLE.search(title):
        raise NotAnArticle("error-page", f"the page reports an error: {title!r}")
    if not item["published_raw"] and _ERROR.search(said):
        raise NotAnArticle("error-page", f"the page reports an error: {title!r}")
    asks = any(field.get("type") == "password" for field in view.document.every("input"))
    if _LOGIN_TITLE.match(title) or (asks and not item["published_raw"]):
        raise NotAnArticle("login", f"the page asks the reader to sign in: {title!r}")


def check_article(view: View, item: Item) -> None:
    """Raises NotAnArticle for a page that has a headline and some words and is still no article."""
    words = sum(len(run.text) for block in item["body"] for run in block.runs) + sum(
        len(run.text) for block in item["body"] for _, cell in block.cells for run in cell
    )
    said = f"{item['title']} {item['lead'] or ''} " + " ".join(
        run.text for block in item["body"][:4] for run in block.runs
    )
    if words < _SHORT and not item["byline"] and view.provenance["lead"] != "dateline":
        _check_notice(view, item, said)
    evidence = (
        item["published_raw"],
        view.claims.published,
        item["byline"],
        view.claims.is_article,
        view.provenance["lead"] == "dateline",
        words >= _FEW and links.article_id(view.document.url)[1] == "url-number",
    )
    if not any(evidence) and _is_list(view.after):
        raise NotAnArticle("list", "the page is a list of links, with no date or byline of its own")
    if not any(evidence):
        raise NotAnArticle(
            "no-evidence",
            "nothing marks the page as an article: no date, byline or article address",
        )
