"""The headline: told from logos, breadcrumbs, cards and headings of boxes, whatever its tag."""

from __future__ import annotations

import pytest

from hnnscraper import NotAnArticle
from tests.page.pages import (
    DATE,
    LINK,
    OTHER,
    P1,
    P2,
    P3,
    STORY,
    TITLE,
    body,
    page,
    read,
    shell,
    warned,
)

TEXT = P1 + P2 + P3
OG = f'<meta property="og:title" content="{TITLE}">'
WHEN = f"<div>{DATE}</div>"
LOGO = "<h1><a href='/'>Huế ngày nay Online</a></h1>"
LOGO_PICTURE = "<h1><a href='/'><img src='/logo.png' alt='Huế ngày nay'></a></h1>"
CRUMB = "<h1><a href='/kinh-te/'>Kinh tế</a></h1>"


FOUND = {
    "h1": shell(f"<h1>{TITLE}</h1>{WHEN}{TEXT}"),
    "h1, the logo another": shell(f"{LOGO}<h1>{TITLE}</h1>{WHEN}{TEXT}"),
    "h1, the logo behind it": shell(f"<h1>{TITLE}</h1>{WHEN}{TEXT}{LOGO}", OG),
    "h1, the logo a picture": shell(f"{LOGO_PICTURE}<h1>{TITLE}</h1>{WHEN}{TEXT}"),
    "h1, the logo without a link": shell(
        f"<h1>Huế ngày nay Online</h1><h1>{TITLE}</h1>{WHEN}{TEXT}"
    ),
    "h1, the breadcrumb another": shell(f"{CRUMB}<h1>{TITLE}</h1>{WHEN}{TEXT}"),
    "h1, a card's another": shell(
        f"<h1>{TITLE}</h1>{WHEN}{TEXT}<h1><a href='{OTHER}'>Bài khác dài hơn bài này nhiều</a></h1>"
    ),
    "h1, a hidden one before it": shell(
        f"<h1 style='display:none'>Trang tin</h1><h1>{TITLE}</h1>{WHEN}{TEXT}"
    ),
    "h1 with breaks and spans": shell(
        f"<h1>\n  Chợ <span>quê</span>&nbsp;ngày\n<b>giáp</b> Tết </h1>{WHEN}{TEXT}"
    ),
    "h1 decomposed": shell(f"<h1>Chợ quê ngày giáp Tết</h1>{WHEN}{TEXT}"),
    "h1 with a link to itself": shell(
        f"<h1><a href='cho-que-ngay-giap-tet-160781.html'>{TITLE}</a></h1>{WHEN}{TEXT}"
    ),
    "h2, the logo is the h1": shell(f"{LOGO}<h2>{TITLE}</h2>{WHEN}{TEXT}", OG),
    "h3, the logo is the h1": shell(f"{LOGO}<h3>{TITLE}</h3>{WHEN}{TEXT}", OG),
    "div": shell(f"<div class='t'>{TITLE}</div>{WHEN}{TEXT}", OG),
    "bold in a cell": shell(
        f"<table><tr><td><font size=5><b>{TITLE}</b></font></td></tr><tr><td>{DATE}</td></tr>"
        f"<tr><td>{TEXT}</td></tr></table>",
        f"<title>Báo Thừa Thiên Huế :: {TITLE}</title>",
    ),
    "div, its words parted": shell(f"<div>Chợ quê <i>ngày giáp</i> Tết</div>{WHEN}{TEXT}", OG),
    "div, the title with the paper's name": shell(
        f"<div>{TITLE}</div>{WHEN}{TEXT}", f"<title>{TITLE} - Báo Huế ngày nay Online</title>"
    ),
    "a cell with marks in it, the title alone in a list": shell(
        f"<ul><li>{TITLE}<li>{LINK}</ul><table><tr><td>Chợ <em><i>quê</i></em> ngày giáp Tết"
        f"</table>{WHEN}{TEXT}",
        f"<title>{TITLE} - Báo Huế ngày nay Online</title>",
    ),
    "div, its words in elements, a list before it": shell(
        f"<ul><li>{TITLE}<li>{LINK}</ul><div><p>Chợ</p> <u>quê ngày giáp</u> Tết</div>{WHEN}{TEXT}",
        f"<title>{TITLE} - Báo Sông Cầu điện tử</title>",
    ),
    "div, the title cut short": shell(
        f"<div>{TITLE}</div>{WHEN}{TEXT}",
        '<meta property="og:title" content="Chợ quê ngày giáp...">',
    ),
    "div, the breadcrumb ends with it": shell(
        f"<ul><li><a href='/kinh-te/'>Kinh tế</a></li><li>{TITLE}</li></ul>"
        f"<div class='t'>{TITLE}</div>{WHEN}{TEXT}",
        OG,
    ),
    "only JSON-LD claims it": shell(
        f"<div>{TITLE}</div>{WHEN}{TEXT}",
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"'
        + TITLE
        + '"}</script>',
    ),
}


@pytest.mark.parametrize("html", FOUND.values(), ids=list(FOUND))
def test_it_is_found(html: str) -> None:
    record = read(html)
    assert record["title"] == TITLE
    assert record["provenance"]["title"]
    assert "title" not in warned(record)


DOUBTFUL = {
    "the page shows another than it claims": page(
        TEXT, head='<meta property="og:title" content="Hội làng đầu xuân">'
    ),
    "no claim, a second h1 behind": shell(
        f"<h1>{TITLE}</h1>{WHEN}{TEXT}<h1>Góc ảnh</h1>",
        '<meta property="og:title" content="Hội làng đầu xuân">',
    ),
}


@pytest.mark.parametrize("html", DOUBTFUL.values(), ids=list(DOUBTFUL))
def test_what_is_seen_is_taken_and_doubted(html: str) -> None:
    record = read(html)
    assert record["title"] == TITLE
    assert "title" in warned(record)


CUT = "<title>Chợ quê ngày giáp... - Huế ngày nay Online</title>"
FEW = "<title>Chợ quê | Báo Thừa Thiên Huế</title>"
COLON = "Chợ quê: Nơi người về gặp lại ngày xưa"
DASH = "Chợ quê - nơi người về gặp lại ngày xưa"

CLAIMED_IN_PART = {
    "cut, a large span": (CUT, f"<span style='font-size:22px'>{TITLE}</span><br>", TITLE),
    "cut, a div": (CUT, f"<div class=x1>{TITLE}</div>", TITLE),
    "cut, two spans": (CUT, "<h1><span>Chợ quê</span> <span>ngày giáp Tết</span></h1>", TITLE),
    "cut, spans of which one is said": (
        "<title>Chợ quê ngày giáp... - Huế ngày nay</title>",
        "<h1><span>Chợ quê ngày</span> <span>giáp Tết</span></h1>",
        TITLE,
    ),
    "cut, a heading under the day": (CUT, f"<h2><b>{DATE}</b></h2><h3>{TITLE}</h3>", TITLE),
    "cut, the day as h1": (CUT, f"<h1>{DATE}</h1><h3>{TITLE}</h3>", TITLE),
    "cut, the section behind it": (
        "<title>Chợ quê ngày giáp… | Kinh tế | Huế ngày nay</title>", f"<h2>{TITLE}</h2>", TITLE),
    "cut, a word of two letters": (
        "<title>Chợ quê ngày...</title>", "<h3>Chợ quê ngày ấy</h3>", "Chợ quê ngày ấy"
    ),
    "cut, and short": ("<title>Chợ quê... - Huế ngày nay</title>", f"<h2>{TITLE}</h2>", TITLE),
    "before a colon, the paper's name first": (
        "<title>Huế ngày nay Online: Chợ quê</title>",
        "<h3>Chợ quê: Nơi người về\n gặp lại ngày xưa</h3>",
        COLON,
    ),
    "before a colon, bold": (FEW, f"<div style='font-weight:bold'>{COLON}</div>", COLON),
    "before a colon, large": (FEW, f"<p style='font-size: 1.6rem'>{COLON}</p>", COLON),
    "before a colon, a font": (FEW, f"<font size=5>{COLON}</font><br>", COLON),
    "before a dash, a heading": (FEW, f"<h2>{DASH}</h2>", DASH),
    "before a colon, h1": (FEW, f"<h1>{COLON}</h1>", COLON),
    "before a colon, two spans": (
        FEW, "<h1><span>Chợ quê:</span> <span>Nơi người về gặp lại ngày xưa</span></h1>", COLON,
    ),
    "cut, spaces that do not break": (
        "<title>Chợ quê... | Huế ngày nay</title>", "<div><font size=5>Chợ&nbsp;quê ngày\n giáp "
        "Tết</font></div>", TITLE,
    ),
    "before a colon, named": (FEW, f"<div class=detail-title>{COLON}</div>", COLON),
}  # fmt: skip


@pytest.mark.parametrize(
    ("head", "shown", "title"), CLAIMED_IN_PART.values(), ids=list(CLAIMED_IN_PART)
)
def test_a_page_may_claim_a_part_of_it(head: str, shown: str, title: str) -> None:
    record = read(shell(f"<div>{shown}{WHEN}<div>{TEXT}</div></div>", head))
    assert record["title"] == title
    assert record["published_raw"] == DATE


BOX = "<h2>Những bài viết được đọc nhiều</h2>"
ADDRESSED = {
    "a div": f"<div>{TITLE}</div>",
    "a font": f"<font size=2>Kinh tế</font><br><font size=5><b>{TITLE}</b></font>",
    "a lower heading": f"{BOX}<div><h3>{TITLE}</h3></div>",
    "a lower heading, the logo an h1": f"{LOGO}<h2>{TITLE}</h2>",
}


@pytest.mark.parametrize("place", ADDRESSED.values(), ids=list(ADDRESSED))
def test_without_a_claim_the_address_tells_the_headline(place: str) -> None:
    record = read(shell(f"{place}{WHEN}<div>{TEXT}</div>"))
    assert record["title"] == TITLE
    assert record["provenance"]["title"] == "as-addressed"


UNADDRESSED = "https://huengaynay.vn/kinh-te/160781.html"
UNCLAIMED = {
    "the only heading": f"{LOGO}<h2>{TITLE}</h2>",
    "the largest letters": f"<font size=2>Kinh tế hôm nay</font><font size=5>{TITLE}</font>",
    "the largest letters by style": f"<p style='font-size:15px'>Kinh tế trong ngày hôm nay</p>"
    f"<div style='font: bold 22px Arial'>{TITLE}</div>",
}


@pytest.mark.parametrize("place", UNCLAIMED.values(), ids=list(UNCLAIMED))
def test_what_nothing_tells_but_its_look_is_doubted(place: str) -> None:
    record = read(shell(f"{place}{WHEN}<div>{TEXT}</div>"), UNADDRESSED)
    assert record["title"] == TITLE
    assert "title" in warned(record)


KEPT = [
    "“Đánh thức” tiềm năng - Bài 1: Nhìn từ cơ sở",
    "Huế ngày nay: nhìn từ Huế ngày xưa",
    "5 điều cần biết khi đi chợ | Mẹo vặt",
    "CHỢ QUÊ NGÀY GIÁP TẾT",
    "Chợ quê… ngày giáp Tết?",
]


@pytest.mark.parametrize("title", KEPT)
@pytest.mark.parametrize("separator", [" - ", " | ", " :: "])
def test_nothing_of_it_is_cut(title: str, separator: str) -> None:
    head = f"<title>{title}{separator}Báo Huế ngày nay Online</title>"
    assert read(page(TEXT, title=title, head=head))["title"] == title
    assert read(shell(f"<div>{title}</div>{WHEN}{TEXT}", head))["title"] == title


NAMED = {
    "in a span": "<table><tr><td class=NewsTitle><span>{}</span></td></tr></table>",
    "in a paragraph": "<div><p class=baiviet-title>{}</p></div>",
}


@pytest.mark.parametrize("place", NAMED.values(), ids=list(NAMED))
def test_what_is_named_as_a_headline_is_taken_and_doubted(place: str) -> None:
    html = place.format(TITLE) + f"<p>{DATE}</p><div>{P1}{P2}{P3}</div>"
    record = read(shell(html, "<title>Báo Huế ngày nay</title>"), "https://huengaynay.vn/?id=1234")
    assert record["title"] == TITLE
    assert "title" in warned(record)


BARS = {
    "a bar that stays in sight": f"<div class='fixed top'>{TITLE}</div>",
    "the last of a breadcrumb": f"<div><a href='/'>Trang chủ</a> › <span>{TITLE}</span></div>",
}


@pytest.mark.parametrize("spaced", [TITLE, TITLE.replace(" ", "\n\t")], ids=["", "broken"])
@pytest.mark.parametrize("bar", BARS.values(), ids=list(BARS))
def test_of_the_same_words_in_no_heading_those_nearest_to_the_text(bar: str, spaced: str) -> None:
    menu = "<ul>" + "<li><a href='/kinh-te/'>Kinh tế</a>" * 40 + "</ul>"
    title = f"<div class=x><div>{spaced}</div><div>{DATE}</div></div>"
    record = read(shell(f"{bar}{menu}{title}<div>{P1}{P2}{P3}</div>", f"<title>{TITLE}</title>"))
    assert (record["title"], record["published_raw"]) == (TITLE, DATE)


NONE = {
    "no heading and no claim": shell(f"<div>{TITLE}</div>{WHEN}{TEXT}"),
    "the logo alone": shell(f"{LOGO}{WHEN}{TEXT}"),
    "a card's alone": shell(f"{WHEN}{TEXT}<h2>{LINK}</h2>"),
    "a sentence that opens with the claim": shell(f"<p>{COLON}.</p>{WHEN}{TEXT}", FEW),
    "a sentence that opens with a cut claim": shell(
        f"<p>{COLON}.</p>{WHEN}{TEXT}", "<title>Chợ quê... - Huế ngày nay</title>"
    ),
    "the day alone": shell(f"<h2>{DATE}</h2>{TEXT}", CUT),
    "empty": shell(f"<h1> &nbsp; </h1>{WHEN}{TEXT}"),
}


@pytest.mark.parametrize("html", NONE.values(), ids=list(NONE))
def test_without_one_there_is_no_article(html: str) -> None:
    with pytest.raises(NotAnArticle) as caught:
        read(html, UNADDRESSED)
    assert caught.value.reason == "no-headline"


def test_a_link_to_the_article_in_another_section_is_its_own() -> None:
    h1 = "<h1><a href='/multimedia/cho-que-ngay-giap-tet-160781.html'>{}</a></h1>"
    record = read(shell(f"{h1.format(TITLE.upper())}{WHEN}{TEXT}"))
    assert record["title"] == TITLE.upper()


def test_in_capitals_behind_a_breadcrumb_that_ends_in_it() -> None:
    crumbs = f"<div><a href='/kinh-te/'>Kinh tế</a> / <span>{TITLE}</span></div>"
    headline = f"<font size=5>{TITLE.upper()}</font>"
    record = read(shell(f"{crumbs}<article>{headline}{WHEN}{TEXT}</article>", OG))
    assert record["title"] == TITLE.upper()


def test_said_once_more_over_the_text_it_is_none_of_the_body() -> None:
    lead = "Người dân quanh vùng đã mang rau, hoa và bánh trái ra bày kín hai bên đường từ sớm."
    top = f"<div><h1>{TITLE}</h1>{WHEN}<h2 class=sapo>{lead}</h2></div>"
    record = read(shell(f"{top}<div><h1>{TITLE}</h1><h2>{lead}</h2>{P1}{P2}{P3}</div>", OG))
    assert (record["lead"], body(record)) == (lead, STORY)


def test_the_papers_name_in_the_claim_and_in_the_imprint_is_none() -> None:
    name = "BÁO THỪA THIÊN HUẾ"
    imprint = f"<p><b>{name}</b></p><p>Giấy phép số 512/GP-BTTTT</p>"
    place = f"<table><tr><td><font size=5>Bến đợi</font>{WHEN}{TEXT}</table>{imprint}"
    assert read(shell(place, f"<title>Bến đợi - {name}</title>"))["title"] == "Bến đợi"
