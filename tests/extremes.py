"""Pages no newspaper prints and no program may choke on: too deep, too wide, too long, up to 5 MB.

`EXTREMES` names each and makes it. `stuffed` puts a megabyte of one kind of text into one place of
a plain article: it finds patterns that take the square of the length.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

URL = "https://huengaynay.vn/kinh-te/mot-bai-bao-123456.html"
FIVE_MB = 5_000_000

TITLE = "Chợ quê ngày giáp Tết"
HEAD = f"<!doctype html><html><head><meta charset=utf-8><title>{TITLE}</title></head><body>"
DATE = "<div>Thứ Ba, 09/12/2025 15:50</div>"
HEADLINE = f"<h1>{TITLE}</h1>{DATE}"
SENTENCE = (
    "Từ sáng sớm, người dân quanh vùng đã mang rau, hoa và bánh trái ra bày kín hai bên đường. "
)
P = f"<p>{SENTENCE}</p>"
ARTICLE = HEAD + HEADLINE + P * 3
_LINK = "<a href='/kinh-te/bai-khac-{}.html'>Một bài báo khác mang số {}</a>"
_LONG_WORDS = SENTENCE * 4


def _filled(piece: str, size: int = FIVE_MB, start: str = ARTICLE, end: str = "") -> str:
    return start + piece * (size // len(piece.encode())) + end


def _numbered(piece: str, count: int) -> str:
    return "".join(piece.format(k, k) for k in range(count))


def _nested(tag: str, count: int = 10_000) -> Callable[[], str]:
    """The text inside ten thousand elements, closed in order."""
    return lambda: HEAD + HEADLINE + f"<{tag}>" * count + P * 3 + f"</{tag.split()[0]}>" * count + P


def _unclosed(tags: str, count: int = 10_000) -> Callable[[], str]:
    return lambda: HEAD + HEADLINE + tags * count + P * 3


NESTED = [
    *"div span b p ul li table blockquote font section figure h1 h2 article header".split(),
    *("x-y", "form"),
    "a href=/x-12345.html",
]

EXTREMES: dict[str, Callable[[], str]] = {
    **{f"nested <{tag.split()[0]}>": _nested(tag) for tag in NESTED},
    "nested tables with cells": _unclosed("<table><tr><td>"),
    "nested lists with items": _unclosed("<ul><li>"),
    "nested figures with pictures": _unclosed("<figure><img src=/a/b.jpg>"),
    "nested divs with words": _unclosed(f"<div>{SENTENCE}"),
    "nested divs with links": lambda: ARTICLE + _numbered("<div>" + _LINK, 10_000),
    "headline ten thousand deep": lambda: HEAD + "<div>" * 10_000 + HEADLINE + P * 3,
    "headline at the end of siblings": lambda: HEAD + "<i>x</i>" * 100_000 + HEADLINE + P * 3,
    "5,000 attributes": lambda: (
        HEAD + HEADLINE + "<div " + " ".join(f"a{k}=x" for k in range(5000)) + f">{P * 3}</div>"
    ),
    "class of 1 MB": lambda: HEAD + HEADLINE + f"<div class='{'ab ' * 350_000}'>{P * 3}</div>",
    "style of 1 MB": lambda: HEAD + HEADLINE + f"<div style='{'color:' * 170_000}'>{P * 3}</div>",
    "5 MB of <p>": lambda: _filled("<p>", start=HEAD + HEADLINE, end=P * 3),
    "5 MB of <br>": lambda: _filled("<br>", start=HEAD + HEADLINE + P * 3),
    "5 MB of paragraphs": lambda: _filled(P, start=HEAD + HEADLINE),
    "5 MB of lines": lambda: _filled(f"{SENTENCE}<br>", start=HEAD + HEADLINE + "<div>"),
    "5 MB of lines, two breaks": lambda: _filled(f"{SENTENCE}<br><br>", start=HEAD + HEADLINE),
    "5 MB of lines, behind a span": lambda: _filled(
        f"{SENTENCE}<br>", start=HEAD + HEADLINE + "<span>x</span><div>"
    ),
    "5 MB of short lines": lambda: _filled("chữ<br>", start=HEAD + HEADLINE + "<div>"),
    "one line of 5 MB": lambda: _filled(SENTENCE, start=HEAD + HEADLINE + "<p>"),
    "one word of 5 MB": lambda: _filled("ă", start=ARTICLE + "<p>"),
    "5 MB of spaces": lambda: _filled("\u00a0 ", start=ARTICLE + "<p>a"),
    "5 MB of combining marks": lambda: _filled("\u0301\u0323", size=2_000_000, start=ARTICLE + "a"),
    "5 MB of digits": lambda: _filled("1", start=ARTICLE + "<p>"),
    "5 MB of opening brackets": lambda: _filled("<", start=ARTICLE),
    "5 MB of open comments": lambda: _filled("<!--", start=ARTICLE),
    "5 MB of comments": lambda: _filled("<!-- x -->"),
    "5 MB of entities": lambda: _filled("&aacute;&#x1ea1;&nbsp;", start=ARTICLE + "<p>"),
    "5 MB of script": lambda: ARTICLE + "<script>" + "var a=1;" * 600_000 + "</script>",
    "5 MB of scripts": lambda: _filled("<script>var a=1</script>"),
    "5 MB of <h1>": lambda: _filled("<h1>Một tiêu đề khác</h1>", start=HEAD, end=P * 3),
    "5 MB of <h1> as the title": lambda: _filled("<h1>Chợ quê ngày giáp Tết</h1>", start=HEAD),
    "5 MB of title words": lambda: _filled("<b>Chợ quê ngày</b> ", start=HEAD, end=P * 3),
    "5 MB of <h2>": lambda: _filled("<h2>Một tiêu đề khác của bài báo</h2>", start=HEAD),
    "100,000 links": lambda: ARTICLE + _numbered(_LINK, 100_000)[:4_900_000],
    "100,000 links in a list": lambda: (
        ARTICLE + "<ul>" + _numbered(f"<li>{_LINK}", 100_000)[:4_900_000]
    ),
    "links in paragraphs": lambda: ARTICLE + _numbered(f"<p>{_LINK}</p>", 100_000)[:4_900_000],
    "links and summaries": lambda: (
        ARTICLE + _numbered(f"<div>{_LINK}<p>{SENTENCE}</p></div>", 18_000)[:4_900_000]
    ),
    "links under one heading": lambda: (
        ARTICLE + "<h3>Bạn có thể quan tâm</h3>" + _numbered(f"<p>{_LINK}", 50_000)[:4_900_000]
    ),
    "headings of boxes": lambda: _filled("<h3>Bạn có thể quan tâm</h3>"),
    "headings of boxes nested": lambda: ARTICLE + "<div><h3>Tin mới</h3>" * 10_000,
    "headings with links": lambda: (
        ARTICLE + _numbered("<div><h3>Tin mới</h3>" + _LINK + "</div>", 40_000)[:4_900_000]
    ),
    "buttons": lambda: _filled("<p>Chia sẻ</p>"),
    "tags": lambda: ARTICLE + "<p>Từ khóa:</p>" + "<a href='/tu-khoa/hue.html'>Huế</a>, " * 100_000,
    "50,000 cells": lambda: ARTICLE + "<table><tr>" + "<td>ô" * 50_000,
    "50,000 cells of sentences": lambda: ARTICLE + "<table><tr>" + f"<td>{SENTENCE}" * 40_000,
    "50,000 rows": lambda: ARTICLE + "<table>" + "<tr><td>ô<td>khác" * 50_000,
    "tables in a row": lambda: ARTICLE + "<table><tr><td>a<td>b</table>" * 50_000,
    "100,000 list items": lambda: ARTICLE + "<ul>" + "<li>một điều cần nói ở đây." * 100_000,
    "100,000 pictures": lambda: ARTICLE + _numbered("<img src='/a/{}.jpg' alt='{}'>", 100_000),
    "pictures and captions": lambda: (
        ARTICLE
        + _numbered("<figure><img src='/a/{}.jpg'><figcaption>Ảnh {}</figcaption></figure>", 50_000)
    ),
    "pictures with lines": lambda: ARTICLE + _numbered("<p><img src='/{}.jpg'><br>Dòng {}", 60_000),
    "sentences over pictures": lambda: (
        ARTICLE + _numbered(f"<div class=a><p>{SENTENCE}</p><img src='/{{}}.jpg'></div>", 12_000)
    ),
    "a table of pictures": lambda: (
        ARTICLE + "<table>" + _numbered("<tr><td><img src='/{}.jpg'><tr><td>Dòng {}", 40_000)
    ),
    "lists of latest news": lambda: (
        ARTICLE
        + _numbered("<h3>Tin mới</h3><a href='/kinh-te/cho-que-1{:05}.html'>Chợ quê</a>", 8_000)
    ),
    "captions over pictures": lambda: (
        ARTICLE + _numbered("<p>Chợ quê. Ảnh: P.T.</p><p><img src='/{}.jpg'></p>", 12_000)
    ),
    "a row of pictures": lambda: (
        ARTICLE
        + "<table><tr>"
        + _numbered("<td><img src='/{}.jpg'>", 40_000)
        + "<tr>"
        + "<td>Chợ quê" * 40_000
    ),
    "a picture of many sources": lambda: (
        ARTICLE + "<picture>" + "<source srcset='/a.jpg 1x'>" * 100_000 + "<img></picture>"
    ),
    "dates": lambda: _filled("<span>Thứ Ba, 09/12/2025 15:50</span> ", start=HEAD + HEADLINE),
    "date lines": lambda: _filled("<p>Thứ Ba, 09/12/2025 15:50</p>", start=HEAD + HEADLINE),
    "bylines": lambda: _filled("<p><b>ĐỨC QUANG</b></p>"),
    "bold and plain": lambda: _filled("<b>một</b> hai ", start=ARTICLE + "<p>"),
    "glued boxes": lambda: _filled("<b>một</b><i>Hai</i>", start=ARTICLE + "<p>"),
    "hidden boxes": lambda: _filled("<div style='display:none'>x</div>"),
    "bases": lambda: _filled("<base href='//a.b/'>", start="<!doctype html><html>") + ARTICLE,
    "metas": lambda: (
        HEAD + '<meta property="og:title" content="Tiêu đề khác">' * 80_000 + HEADLINE + P * 3
    ),
    "titles": lambda: HEAD + "<title>Tiêu đề khác</title>" * 100_000 + HEADLINE + P * 3,
    "JSON-LD, deep": lambda: _ld("[" * 500_000 + "]" * 500_000),
    "JSON-LD, deep objects": lambda: _ld('{"a":' * 300_000 + "1" + "}" * 300_000),
    "JSON-LD, wide": lambda: _ld("[" + '{"@type":"NewsArticle","headline":"x"},' * 120_000 + "1]"),
    "JSON-LD, many": lambda: HEAD + _LD.format('{"headline":"x"}') * 60_000 + HEADLINE + P * 3,
    "JSON-LD, a long number": lambda: _ld('{"datePublished":' + "9" * 4_000_000 + "}"),
    "JSON-LD, broken and long": lambda: _ld('{"headline": "a"b"' * 250_000),
    "frames": lambda: _filled("<frameset><frame>", start=HEAD),
    "early ends": lambda: _filled("</body></html><p>a", start=HEAD + HEADLINE + P * 3),
    "select": lambda: ARTICLE + "<select>" + "<option>x" * 300_000,
    "formatting, misnested": lambda: ARTICLE + "<p>" + "<b><i><u><p>" * 20_000,
    "formatting, reopened": lambda: ARTICLE + "<b><i><u><a href=/x>" * 100 + "<p>x</p>" * 50_000,
    "ends without a start": lambda: _filled("</div></p></td></table>"),
}

_LD = '<script type="application/ld+json">{}</script>'


def _ld(text: str) -> str:
    return HEAD + _LD.format("{}").replace("{}", text) + HEADLINE + P * 3


# What is put, and where. `{}` takes it.
STUFFS = {
    "letters": "a", "spaces": " ", "nbsp": "\u00a0", "dashes": "-", "dashed words": "a - ",
    "stops": ".", "sentences": "Chợ. ", "open brackets": "(", "brackets": "(a) ", "digits": "1",
    "slashes": "1/", "dates": "09/12/2025 ", "times": "15:50 ", "days": "Thứ Ba, ", "commas": ",",
    "day words": "ngày ", "credits": "Ảnh: ", "theo": "Theo ", "names": "Đức Quang ",
    "capitals": "ĐỨC QUANG - ", "agencies": "TTXVN/", "initials": "H.", "labels": "Bài, ảnh: ",
    "ellipses": "… ", "quotes": '”', "marks": "HNN ", "colons": ": ", "hours": "2 giờ ",
    "buttons": "chia sẻ ", "a plus": "a+ ", "counts": "1 ", "comments": "bình luận ",
    "zero width": "\u200b", "newlines": "\n", "pipes": " | ", "dots": "a.", "slugs": "a/",
    "queries": "?a=1&", "hyphens": "a-1", "percent": "%20", "sets": "a.jpg 1x, ",
    "colour": "color:", "text-align": "text-align ", "escapes": "\\u0041",
}  # fmt: skip
_STORY = HEADLINE + P * 3
PLACES = {
    "headline": HEAD + "<h1>{}</h1>" + DATE + P * 3,
    "title": HEAD.replace(TITLE, "{}") + _STORY,
    "og:title": HEAD + '<meta property="og:title" content=\'{}\'>' + _STORY,
    "description": HEAD + '<meta name="description" content=\'{}\'>' + _STORY,
    "published meta": HEAD + "<meta property='article:published_time' content='{}'>" + _STORY,
    "canonical": HEAD + "<link rel=canonical href='{}'>" + _STORY,
    "base": HEAD + "<base href='{}'>" + _STORY + "<p><a href='x'>một liên kết</a></p>",
    "JSON-LD headline": HEAD + _LD.replace("{}", '[["headline":"{}"]]') + _STORY,
    "date line": HEAD + "<h1>Chợ quê ngày giáp Tết</h1><div>{}</div>" + P * 3,
    "over the headline": HEAD + "<div>{}</div>" + _STORY,
    "lead": HEAD + HEADLINE + "<h2>{}</h2>" + P * 3,
    "paragraph": ARTICLE + "<p>{}</p>" + P,
    "caption": ARTICLE + "<figure><img src=/a/b.jpg><figcaption>{}</figcaption></figure>" + P,
    "line under a picture": ARTICLE + "<p><img src=/a/b.jpg></p><p>{}</p>" + P,
    "byline": ARTICLE + "<p class=author>{}</p>",
    "byline link": ARTICLE + "<p><a href='/tac-gia/a.html'>{}</a></p>",
    "breadcrumb": HEAD + "<ul class=breadcrumb><li><a href='/kinh-te'>{}</a></ul>" + _STORY,
    "heading": ARTICLE + "<h3>{}</h3>" + P,
    "box": ARTICLE + "<h3>Tin mới</h3><ul><li>" + _LINK.format(1, 1) + "<p>{}</p></ul>",
    "link": ARTICLE + "<p><a href='/kinh-te/bai-khac-12345.html'>{}</a></p>",
    "href": ARTICLE + "<p>Xem <a href='{}'>ở đây</a> để biết thêm nhiều điều.</p>",
    "relative href": ARTICLE + "<p><a href='/kinh-te/{}'>Một bài báo khác</a></p>",
    "src": ARTICLE + "<p><img src='/a/{}'></p>",
    "srcset": ARTICLE + "<p><img srcset='{}'></p>",
    "data-src": ARTICLE + "<p><img data-src='/{}.jpg'></p>",
    "alt": ARTICLE + "<p><img src=/a.jpg alt='{}'></p>",
    "class": ARTICLE + "<p class='{}'>Một đoạn nữa của bài báo.</p>",
    "style": ARTICLE + "<p style='{}'>Một đoạn nữa của bài báo.</p>" + P,
    "id": HEAD + HEADLINE + "<div id='{}'>" + P * 3 + "</div>",
    "onload": HEAD.replace("<body>", "<body onload='{}'>") + _STORY,
    "tags": ARTICLE + "<p>Từ khóa: {}</p>",
    "cell": ARTICLE + "<table><tr><td>{}<td>b</table>" + P,
    "charset": "<meta charset='{}'>" + ARTICLE,
    "before <html>": "{}" + ARTICLE,
}  # fmt: skip


def stuffed(size: int) -> Iterator[tuple[str, str]]:
    """(name, page): each stuff, `size` characters of it, in each place."""
    for place, page in PLACES.items():
        for stuff, piece in STUFFS.items():
            text = piece * (size // len(piece))
            yield (
                f"{stuff} in {place}",
                page.replace("[[", "{").replace("{}", text, 1).replace("]]", "}"),
            )
