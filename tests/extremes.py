"""Pages no newspaper prints and no program may choke on: too deep, wide or long, up to 5 MB."""

from __future__ import annotations

from collections.abc import Callable

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
IMPRINT = "<footer><p>© Bản quyền thuộc Báo Huế</p></footer>"
LINK = "<a href='/kinh-te/bai-khac-{}.html'>Một bài báo khác mang số {}</a>"
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
    "nested divs with links": lambda: ARTICLE + _numbered("<div>" + LINK, 10_000),
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
    "100,000 links": lambda: ARTICLE + _numbered(LINK, 100_000)[:4_900_000],
    "100,000 links in a list": lambda: (
        ARTICLE + "<ul>" + _numbered(f"<li>{LINK}", 100_000)[:4_900_000]
    ),
    "links in paragraphs": lambda: ARTICLE + _numbered(f"<p>{LINK}</p>", 100_000)[:4_900_000],
    "links and summaries": lambda: (
        ARTICLE + _numbered(f"<div>{LINK}<p>{SENTENCE}</p></div>", 18_000)[:4_900_000]
    ),
    "links under one heading": lambda: (
        ARTICLE + "<h3>Bạn có thể quan tâm</h3>" + _numbered(f"<p>{LINK}", 50_000)[:4_900_000]
    ),
    "headings of boxes": lambda: _filled("<h3>Bạn có thể quan tâm</h3>"),
    "headings of boxes nested": lambda: ARTICLE + "<div><h3>Tin mới</h3>" * 10_000,
    "headings with links": lambda: (
        ARTICLE + _numbered("<div><h3>Tin mới</h3>" + LINK + "</div>", 40_000)[:4_900_000]
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
    "JSON-LD, many": lambda: HEAD + LD.format('{"headline":"x"}') * 60_000 + HEADLINE + P * 3,
    "JSON-LD, a long number": lambda: _ld('{"datePublished":' + "9" * 4_000_000 + "}"),
    "JSON-LD, broken and long": lambda: _ld('{"headline": "a"b"' * 250_000),
    "frames": lambda: _filled("<frameset><frame>", start=HEAD),
    "early ends": lambda: _filled("</body></html><p>a", start=HEAD + HEADLINE + P * 3),
    "select": lambda: ARTICLE + "<select>" + "<option>x" * 300_000,
    "formatting, misnested": lambda: ARTICLE + "<p>" + "<b><i><u><p>" * 20_000,
    "formatting, reopened": lambda: ARTICLE + "<b><i><u><a href=/x>" * 100 + "<p>x</p>" * 50_000,
    "ends without a start": lambda: _filled("</div></p></td></table>"),
    "boxes behind the end, nested": lambda: (
        ARTICLE + IMPRINT + "<div>" * 1_500 + "<p>Tin mới</p>" + "<p>x</p>" * 50 + "</div>" * 1_500
    ),
    "prose behind the end, nested": lambda: (
        ARTICLE + IMPRINT + "<div>" * 200 + P * 20_000 + "</div>" * 200
    ),
    "a form behind every paragraph": lambda: (
        HEAD + HEADLINE + "<div>" + (P * 2 + "<form><textarea></textarea></form>") * 1_500
    ),
    "comments behind every paragraph": lambda: (
        HEAD + HEADLINE + "<div>" + (P * 2 + "<section><h4>Bình luận</h4></section>") * 1_500
    ),
    "headlines of others around links": lambda: (
        HEAD.replace(TITLE, "")
        + "<div class=title>" * 150
        + f"{TITLE} ở quê nhà"
        + "<a href='/x'></a>" * 30_000
        + "</div>" * 150
        + DATE
        + P * 3
    ),
    "JSON-LD, as many headlines": lambda: _ld(
        "["
        + _numbered('{{"@type":"NewsArticle","headline":"Tiêu đề {} khác hẳn {}"}},', 6_000)
        + "1]"
    ),
    "one link of many lines": lambda: (
        ARTICLE
        + "<p>Tin liên quan</p><a href='/kinh-te/bai-khac-654321.html'>"
        + "Một dòng khá dài của bài báo khác<br>" * 3_500
        + f"</a>{P}"
    ),
    "a tool of many lines": lambda: (
        ARTICLE + "<ul>" + ("<li>" + "chia sẻ qua Zalo, gửi bạn bè<br>" * 1_200) * 3 + f"</ul>{P}"
    ),
    "a video over hidden elements": lambda: (
        HEAD
        + HEADLINE
        + "<div><iframe></iframe>"
        + P * 3
        + "<div hidden>"
        + "<b></b>" * 200_000
        + "</div><div>"
        + "dòng ngắn<br>" * 3_500
        + f"</div>{P}</div>"
    ),
    "lines in spans": lambda: (
        HEAD + HEADLINE + "<div><div>" + "<span>" * 40 + f"{SENTENCE * 25}<br><br>" * 300
    ),
    "short lines in spans over the text": lambda: (
        HEAD
        + HEADLINE
        + "<div>"
        + "<span>" * 40
        + "một dòng không dấu chấm<br>" * 3_000
        + "</span>" * 40
        + f"</div><div>{P * 60}</div>"
    ),
    "pictures between lines of a span": lambda: (
        HEAD
        + HEADLINE
        + "<div><div><span>"
        + f"{SENTENCE}<br><br><img src='/a.jpg'><br><br>" * 1_500
    ),
    "links and summaries under one heading": lambda: (
        ARTICLE
        + "<div>Tin mới</div><div>"
        + _numbered(f"<p>{LINK}</p><p>Tóm tắt của bài báo</p>", 1_800)
    ),
    "dashes over a date": lambda: (
        HEAD + f"<h1>{TITLE}</h1><p>{'-' * 40_000}</p><p>09/12/2025</p>" + P * 3
    ),
    "a headline's start, again": lambda: ARTICLE + "<h1 " * 20_000,
    "footers behind articles": lambda: (
        ARTICLE + "<article><p>x</p></article><footer><p>y</p></footer>" * 40_000
    ),
    "a style sheet of braces": lambda: "<style>" + "{" * 59_000 + "</style>" + ARTICLE,
    "spans that a style sheet sets": lambda: (
        "<style>"
        + ".a{display:block}" * 3_000
        + "</style>"
        + ARTICLE
        + "<span class='a b'>x</span>" * 100_000
    ),
    "links to no place": lambda: "<html>" + "<link " * 80_000 + ARTICLE,
    "sections in paragraphs in each other": lambda: (
        HEAD + HEADLINE + "<p><section>" * 300_000 + P * 3
    ),
    "buttons in each other": lambda: ARTICLE + "<button>" * 2_000 + "<img src=/a.jpg>",
    "pictures and words, 2,000 deep": lambda: ARTICLE + f"<div><img src=/a.jpg>{SENTENCE}" * 2_000,
    "empty siblings at each level": lambda: HEAD + ("<div>" + "<i></i>" * 480) * 1_400 + ARTICLE,
    "headings in each other around 3 MB": lambda: (
        HEAD + "<h1>" * 60 + SENTENCE * 30_000 + "</h1>" * 60 + DATE + P * 3
    ),
    "a headline of 5 MB": lambda: _filled("Chợ quê ", start=HEAD + "<h1>", end="</h1>" + P * 3),
    "a class that holds a bracket": lambda: (
        HEAD + HEADLINE + f"<div class='{'a<b ' * 1_000_000}'>" + "<p>Một dòng của bài.</p>" * 5_000
    ),
    "many claims of many parts": lambda: (
        _ld(",".join('{"headline":"' + f"từ{k} - tên{k} | phần{k}" * 4 + '"}' for k in range(20)))
        + "x y<br>" * 600_000
    ),
    "templates that lead to each other": lambda: HEAD + HEADLINE + "".join(
        f"<div hidden id=S:{k}><template id=B:{k + 1}></template></div>" for k in range(18_000)
    ),
    "marks of another script": lambda: ARTICLE + "<p>a" + "\u0e38\u0334\u0f71" * 300_000,
    "marks in bold": lambda: ARTICLE + "<p>a" + "<b>\u0301</b>x" * 100_000,
    "one link in thousands of letterings": lambda: (
        ARTICLE + "<p><a href=/a-12345.html>" + f"<i>{SENTENCE}</i>" * 7_900
    ),
    "dates in links": lambda: (
        ARTICLE
        + "<h3>Tin mới</h3>"
        + f"<p><a href=/a-123456.html>{'09/12/2025 15:50 ' * 20_000}</a></p>" * 12
    ),
}  # fmt: skip

LD = '<script type="application/ld+json">{}</script>'


def _ld(text: str) -> str:
    return HEAD + LD.format("{}").replace("{}", text) + HEADLINE + P * 3
