"""A whole article: what a design can print of it is drawn at random, with care for its end."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from random import Random
from typing import Any

from tests.heldout.model import Art, Block, fill, runtext, slug
from tests.heldout.parts import byline, image, other, paragraph
from tests.heldout.sentences import LEADS, LISTS, PLAIN0, QUESTIONS, QUOTES, SUBH, TABLES, TITLES, S
from tests.heldout.words import SECTIONS, SITE, TAGS, VN


def article(
    r: Random, era: tuple[int, int], caps: frozenset[str], force: dict[str, Any] | None = None
) -> Art:
    """An article for a design of the years `era` that can print `caps`, some words of

    `under box sum suggested latest tags section section1 byline lead table`. `force` fixes parts:
    `paras` and `images` are counts, `lead`, `byline` and `date` may be False.
    """
    f = force or {}
    y = r.randint(*era)
    dt = datetime(
        y, r.randint(1, 12), r.randint(1, 28), r.randint(5, 22), r.randint(0, 59), tzinfo=VN
    )
    if y == 2025 and dt.month == 12:
        dt = dt.replace(month=11)
    seen: set[str] = set()
    t = fill(r, r.choice(TITLES))
    seen.add(t)
    if r.random() < 0.12:
        t += r.choice(
            [" - Bài 1: Nhìn từ cơ sở", ": Còn nhiều việc phải làm", " và những điều cần biết"]
        )
    sec = r.choice(SECTIONS)
    sub = r.choice(sec[2])
    num: str | None = str(2000 + (y - 2004) * 7000 + r.randint(0, 6999))
    path = f"/{sec[1]}/{sub[1]}/{slug(t)}-{num}.html"
    if r.random() < 0.03:
        path = f"/{sec[1]}/{slug(t)}-hue.html"
        num = None
    url = SITE + path
    aid = num or "u" + hashlib.sha256(url.encode()).hexdigest()[:16]
    lead: str | None = fill(r, r.choice(LEADS))
    if r.random() < 0.25:
        lead = f"{lead} " + fill(
            r,
            r.choice(
                [
                    "Nhiều hộ dân ở {l} đã hưởng lợi.",
                    "Đây là tín hiệu đáng mừng.",
                    "Ghi nhận tại {l}.",
                ]
            ),
        )
    dl: str | None = None
    dash = ""
    if r.random() < 0.8:
        dl = (
            r.choice(["TTH", "TTH.VN", "TTH"])
            if y < 2023
            else r.choice(["HNN.VN", "HNN.VN", "HNN"])
        )
        dash = r.choice([" - ", " - ", " - ", " – ", " — ", "- ", "-"])
    if f.get("lead", r.random() < 0.93) is False or "lead" not in caps:
        lead, dl = None, None
    by, au, so = byline(r)
    if f.get("byline") is False or "byline" not in caps:
        by, au, so = None, [], None
    # blocks
    used: set[str] = set()
    host = "old" if y < 2010 else "new"
    n = f.get("paras") or r.choice([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15])
    blocks: list[Block] = []
    interview = n > 5 and r.random() < 0.12
    if f.get("images", None) is None:
        nimg = 0 if r.random() < 0.12 else r.choice([1, 1, 1, 2, 2, 3, 4])
        nimg = min(nimg, n + 1)
    else:
        nimg = f["images"]
    for i in range(n):
        if interview and i in (1, 3, 5):
            blocks.append(("ask", r.choice(QUESTIONS)))
        elif n >= 5 and 0 < i < n - 1 and r.random() < 0.16 and blocks[-1][0] == "p":
            blocks.append(("h", r.choice([h for h in SUBH if ("h", h) not in blocks])))
        blocks.append(("p", paragraph(r, used)))
        if n > 2 and 0 < i < n - 1:
            if r.random() < 0.06:
                q = r.sample(QUOTES, r.choice([1, 1, 2]))
                blocks.append(("q", q))
            if r.random() < 0.06:
                blocks.append((r.choice(["ul", "ul", "ol"]), [fill(r, s) for s in r.choice(LISTS)]))
            if r.random() < 0.05 and "table" in caps:
                blocks.append(("table", r.choice(TABLES)))
            if r.random() < 0.10 and "box" in caps:
                k = r.choice([1, 1, 2, 3]) if "sum" in caps else r.choice([1, 1, 2])
                blocks.append(
                    ("box", [other(r, seen, "sum" in caps and r.random() < 0.7) for _ in range(k)])
                )
            if r.random() < 0.10:
                blocks.append(("ad",))
    # the last paragraph must end like a paragraph
    last = blocks[-1][1]
    if len(runtext(last)) < 80:
        blocks[-1] = ("p", [fill(r, S[0]), " ", fill(r, PLAIN0[1])])
    for k in range(nimg):
        im = image(r, dt, host)
        if k == 0 and r.random() < 0.55:
            blocks.insert(0, ("img", im))
            continue
        pos = r.randint(1, len(blocks))
        if pos < len(blocks) and blocks[pos - 1][0] in ("h", "ask"):
            pos += 1  # a subhead keeps its paragraph
        if im.printed is None and pos == len(blocks):
            pos = max(1, len(blocks) - 1)
            if blocks[pos - 1][0] in ("h", "ask"):
                pos = 0
        # two pictures running, the first without a caption, would leave the caption's owner open
        beside = [b[1] for b in blocks[max(0, pos - 1) : pos + 1] if b[0] == "img"]
        if beside and None in (im.printed, *(other_im.printed for other_im in beside)):
            continue
        blocks.insert(pos, ("img", im))
    keep: list[
        Block
    ] = []  # a picture without a caption is followed by a paragraph that nobody takes for one
    for i, b in enumerate(blocks):
        if b[0] == "img" and b[1].printed is None:
            nx = blocks[i + 1] if i + 1 < len(blocks) else ("",)
            if nx[0] != "p" or len(runtext(nx[1])) < 80:
                continue
        keep.append(b)
    blocks = keep
    # without a lead the first paragraph must not look like one
    if lead is None and blocks[0][0] == "p":
        blocks[0] = ("p", [fill(r, PLAIN0[0]), " ", fill(r, PLAIN0[1]), " ", fill(r, S[25])])
    blocks = [("p", list(b[1])) if b[0] == "p" else b for b in blocks]
    under = (
        [other(r, seen, False) for _ in range(r.choice([0, 0, 1, 2, 3, 5]))]
        if "under" in caps
        else []
    )
    sugg = (
        [other(r, seen, r.random() < 0.75, dt) for _ in range(r.choice([0, 2, 3, 4, 6]))]
        if "suggested" in caps
        else []
    )
    late = (
        [other(r, seen, False, dt) for _ in range(r.choice([0, 0, 3, 5]))]
        if "latest" in caps
        else []
    )
    section: list[tuple[str, str]] = []
    if "section" in caps and r.random() < 0.95:
        section = [(sec[0], f"{SITE}/{sec[1]}/"), (sub[0], f"{SITE}/{sec[1]}/{sub[1]}/")]
        if "section1" in caps or r.random() < 0.1:
            section = section[:1]
    tags = r.sample(TAGS, r.choice([0, 1, 3, 4, 5])) if "tags" in caps else []
    mod = dt + timedelta(minutes=r.randint(7, 60 * 30)) if r.random() < 0.2 else None
    shown = f.get("date", r.random() < 0.96) is not False
    a = Art(
        t, dl, dash, lead, dt, mod, by, au, so, blocks, under, sugg, late, section, tags, aid, url
    )
    a.extra["date_shown"] = shown
    a.extra["seen"] = seen
    a.extra["sec"] = sec
    a.first_author = au[0]["name"] if au else None
    return a
