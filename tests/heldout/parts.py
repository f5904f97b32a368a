"""The parts of a made-up article: links to others, paragraphs, pictures, bylines."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from tests.heldout.model import Author, Img, Rel, Run, fill, slug
from tests.heldout.sentences import CAPS, CAPS2, SUMS, TITLES, S
from tests.heldout.words import FILE, INITIAL, LINKS, PEN, SECTIONS, SITE, SOURCES


def other(r: Random, seen: set[str], summary: bool = True, now: datetime | None = None) -> Rel:
    for _ in range(200):
        t = fill(r, r.choice(TITLES))
        if t not in seen:
            break
    seen.add(t)
    sec = r.choice(SECTIONS)
    sub = r.choice(sec[2])
    u = f"{SITE}/{sec[1]}/{sub[1]}/{slug(t)}-{r.randint(100000, 170000)}.html"
    th = (
        f"{FILE}/data2/image/news/{r.randint(2019, 2025)}/"
        f"{r.randint(20190101, 20251231)}/thumbnail/336x224/{r.randint(10**6, 10**9)}"
        ".jpg"
    )
    w = ""
    if now:
        d = now - timedelta(minutes=r.randint(10, 60 * 24 * 20))
        w = d.strftime("%d/%m/%Y %H:%M")
    return Rel(t, u, fill(r, r.choice(SUMS)) if summary else None, th, w, sec[0])


def paragraph(r: Random, used: set[str]) -> list[Run]:
    k = r.choice([1, 1, 2, 2, 3, 3, 4, 5])
    out: list[str] = []
    while len(out) < k:
        s = r.choice(S)
        if s in used and r.random() < 0.9:
            continue
        used.add(s)
        if len(used) > len(S) * 3 // 4:
            used.clear()
        out.append(fill(r, s))
    runs: list[Run] = [" ".join(out)]
    if r.random() < 0.14:  # a link inside a sentence
        words = r.choice(LINKS)
        u = f"{SITE}/du-lich/diem-den/{slug(words)}-{r.randint(100000, 160000)}.html"
        runs = [
            " ".join(out) + " Nội dung này đã được nêu trong ",
            ("a", words, u),
            r.choice([", ban hành cuối năm ngoái.", ".", " và được nhiều người quan tâm."]),
        ]
    elif r.random() < 0.12:
        first = out[0].split(" ")
        if len(first) > 4:
            runs = [
                ("b", " ".join(first[:3])),
                " " + " ".join(first[3:]) + (" " + " ".join(out[1:]) if out[1:] else ""),
            ]
    elif r.random() < 0.1:
        runs = [
            " ".join(out) + " Đó là ",
            ("i", r.choice(["Huế thương", "Một thời để nhớ", "Hương xưa"])),
            ", tập sách mới in.",
        ]
    return runs


def caption(
    r: Random,
) -> tuple[str | None, str | None, str | None, tuple[str, str] | None]:
    k = r.random()
    if k < 0.10:
        return None, None, None, None
    if k < 0.16:
        c = r.choice([*PEN, "TTXVN", "NVCC", "Internet"])
        return None, c, r.choice([f"Ảnh: {c}", f"(Ảnh: {c})"]), None
    cap = fill(r, r.choice(CAPS2 if r.random() < 0.22 else CAPS))
    if r.random() < 0.45:
        if r.random() < 0.3:
            cap += "."
        return cap, None, cap, None
    c = r.choice(PEN + INITIAL + ["TTXVN", "NVCC"])
    if r.random() < 0.2:
        c = c.upper() if "." not in c else c
    f = r.choice(
        [
            "{0}. Ảnh: {1}",
            "{0}. Ảnh: {1}",
            "{0} - Ảnh: {1}",
            "{0} (Ảnh: {1})",
            "{0}. (Ảnh: {1})",
            "{0}. Ảnh: {1}.",
            "{0} – Ảnh: {1}",
        ]
    )
    return cap, c, f.format(cap, c), (cap, f"Ảnh: {c}")


def image(r: Random, dt: datetime, host: str) -> Img:
    y, day = dt.strftime("%Y"), dt.strftime("%Y%m%d")
    n = r.randint(1, 99999)
    if host == "old":
        u = f"{SITE}/Uploads/{y}/{dt.month}/{day}/anh{n}.jpg"
    else:
        u = FILE + r.choice(
            [
                f"/data2/image/fckeditor/upload/{y}/{day}/images/h{n}.jpg",
                f"/data2/image/news/{y}/{day}/origin/{n}{r.randint(100, 999)}.jpg",
            ]
        )
    c, cr, pr, sp = caption(r)
    return Img(u, c, cr, pr, sp)


def byline(r: Random) -> tuple[str | None, list[Author], str | None]:
    """(printed, authors, source)"""

    def name() -> tuple[str, str]:
        n = r.choice(PEN)
        return n.upper(), n

    text, both, photo = ["text"], ["text", "photo"], ["photo"]
    k = r.choices(range(19), [20, 9, 9, 10, 4, 7, 3, 9, 2, 5, 3, 3, 5, 4, 6, 4, 2, 2, 2])[0]
    a, an = name()
    b, bn = name()
    while bn == an:
        b, bn = name()
    s = r.choice(SOURCES)

    def people(*x: tuple[str, list[str]]) -> list[Author]:
        return [{"name": n, "roles": list(ro)} for n, ro in x]

    if k == 0:
        return a, people((an, text)), None
    if k == 1:
        sep = r.choice([" - ", " - ", " – ", ", "])
        return a + sep + b, people((an, text), (bn, text)), None
    if k == 2:
        return an, people((an, text)), None
    if k == 3:
        return f"Bài, ảnh: {a}", people((an, both)), None
    if k == 4:
        return f"Bài, ảnh: {a} - {b}", people((an, both), (bn, both)), None
    if k == 5:
        return f"Tin, ảnh: {a}", people((an, both)), None
    if k == 6:
        f = r.random() < 0.5
        return f"Bài và ảnh: {an if f else a}", people((an, both)), None
    if k == 7:
        return f"Theo {s}", [], s
    if k == 8:
        return f"(Theo {s})", [], s
    if k == 9:
        return f"{an} (Theo {s})", people((an, text)), s
    if k == 10:
        return f"{a} (Theo {s})", people((an, text)), s
    if k == 11:
        return f"{r.choice([a, an])} (tổng hợp)", people((an, text)), None
    if k == 12:
        return (
            r.choice([f"Bài: {a} - Ảnh: {b}", f"Bài: {an} - Ảnh: {bn}"]),
            people((an, text), (bn, photo)),
            None,
        )
    if k == 13:
        i = r.choice(INITIAL)
        return i, people((i, text)), None
    if k == 14:
        return None, [], None
    if k == 15:
        return f"{an} {r.choice(['và', '-'])} {bn}", people((an, text), (bn, text)), None
    if k == 16:
        i = r.choice(INITIAL)
        return f"Tin: {i}", people((i, text)), None
    if k == 17:
        return f"Bài: {a}", people((an, text)), None
    return f"BÀI, ẢNH: {a}", people((an, both)), None
