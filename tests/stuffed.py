"""Much of one kind of text in one place of a plain article: finds patterns that take the square of
its length.
"""

from __future__ import annotations

from collections.abc import Iterator

from tests.extremes import ARTICLE, DATE, HEAD, HEADLINE, LD, LINK, TITLE, P

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
    "JSON-LD headline": HEAD + LD.replace("{}", '[["headline":"{}"]]') + _STORY,
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
    "box": ARTICLE + "<h3>Tin mới</h3><ul><li>" + LINK.format(1, 1) + "<p>{}</p></ul>",
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


def pages(size: int) -> Iterator[tuple[str, str]]:
    """(name, page): each stuff, `size` characters of it, in each place."""
    for place, page in PLACES.items():
        for stuff, piece in STUFFS.items():
            text = piece * (size // len(piece))
            yield (
                f"{stuff} in {place}",
                page.replace("[[", "{").replace("{}", text, 1).replace("]]", "}"),
            )
