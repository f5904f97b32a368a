"""The page's own style sheet may make blocks of spans: lead, date and paragraphs stand apart."""

from __future__ import annotations

import pytest

from tests.page.pages import DATE, ONE, STORY, TITLE, TWO, body, read, shell

LEAD = "Những phiên chợ cuối năm luôn là nơi người quê gặp nhau, hỏi thăm và sắm sửa."


def spans(css: str) -> str:
    head = f"<h1>{TITLE}</h1><span class=when>{DATE}</span> <span class=sapo>{LEAD}</span>"
    text = "".join(f"<span class=doan>{text}</span> " for text in STORY)
    return shell(f"<section>{head}<section>{text}</section></section>", f"<style>{css}</style>")


@pytest.mark.parametrize(
    "css",
    [
        ".sapo, .doan {display: block; margin: 0}",
        "p{margin:0} span.doan{font-size:16px;display:block} .sapo{display:flex}",
        "@media print {.x {display: none}} .doan{display:block}.sapo{display:block}",
    ],
)
def test_spans_set_as_blocks(css: str) -> None:
    record = read(spans(css))
    assert record["published_raw"] == DATE
    assert record["lead"] == LEAD
    assert body(record) == STORY


@pytest.mark.parametrize(
    "css",
    [
        "",
        ".doan{display:inline-block}",
        "@media print {.doan{display:block}}",
        ".other .doan{display:block}",
        "{}}}{{.doan{display:block",
    ],
)
def test_spans_that_no_rule_makes_blocks_run_on(css: str) -> None:
    text = f"<p><span class=doan>{ONE}</span> <span class=doan>{TWO}</span></p><p>{STORY[2]}</p>"
    head = f"<h1>{TITLE}</h1><p>{DATE}</p>"
    record = read(shell(f"<div>{head}<div>{text}</div></div>", f"<style>{css}</style>"))
    assert body(record) == [f"{ONE} {TWO}", STORY[2]]
