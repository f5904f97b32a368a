"""Made-up articles: their content, independent of any design. Every word of them is made up.

`make_article` draws an article from a seeded `random.Random`: the same seed gives the same
article. What a record must hold is noted beside what is printed (`Byline`, `Picture`), case by
case from the contract, and never worked out by reading the printed form again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random

from .bylines import draw_byline
from .model import (
    FILES,
    LOCAL,
    SITE,
    Block,
    Card,
    Group,
    Items,
    Made,
    Para,
    Picture,
    Quote,
    Run,
    Subhead,
    Table,
)
from .texts import COMMON, TOPICS, Filler, Topic, slug


def other_card(rng: Random, with_summary: float = 0.0) -> Card:
    """A link to another article of the paper."""
    fill = Filler(rng)
    topic = rng.choice(TOPICS)
    pool = topic.stock["title"] if rng.random() < 0.4 else COMMON["other"]
    title = fill(rng.choice(pool))
    path = "/".join(seg for seg, _ in topic.section)
    url = f"{SITE}{path}/{slug(title)}-{rng.randint(100000, 169999)}.html"
    summary = fill(rng.choice(COMMON["sum"])) if rng.random() < with_summary else None
    return Card(title, url, summary)


Other = Callable[[Random, float], Card]
"""Draws a link to another article; the number says how often with its summary."""


def _cards(
    rng: Random, count: int, taken: set[str], with_summary: float, other: Other
) -> tuple[Card, ...]:
    cards: list[Card] = []
    while len(cards) < count:
        card = other(rng, with_summary)
        if card.title not in taken:
            taken.add(card.title)
            cards.append(card)
    return tuple(cards)


def _picture(
    rng: Random, fill: Filler, captions: list[str], when: datetime, number: int
) -> Picture:
    folder = f"data2/image/fckeditor/upload/{when:%Y}/{when:%Y%m%d}/images/"
    stem = rng.choice(("tc", "a", "img_", "dsc0", "anh-"))
    url = f"{FILES}{folder}{stem}{number}{rng.randint(0, 99)}.jpg"
    if rng.random() < 0.08:
        url += "?v=2&w=840"
    caption = fill(captions.pop()) if captions and rng.random() < 0.85 else None
    credit, joint = None, ""
    if rng.random() < (0.5 if caption else 0.25):
        credit = rng.choice(
            (rng.choice(fill.people), "TTXVN", "H.Khuê", "Minh Khuê", "NVCC", fill.office)
        )
        joint = rng.choice((". ", ". ", " - ", "("))
    elif caption and rng.random() < 0.3:
        caption += "."
    return Picture(url, caption, credit, joint)


def _runs(rng: Random, text: str, section_url: str, other: Other) -> tuple[Run, ...]:
    """The paragraph, sometimes with a few of its words linked, bold or italic."""
    words = text.split(" ")
    if len(words) < 14 or rng.random() < 0.65:
        return (Run(text),)
    first = rng.randint(3, len(words) - 6)
    last = first + rng.randint(1, 4)
    kind = rng.choice(("bold", "italic", "link"))
    href = rng.choice((section_url, other(rng, 0.0).url)) if kind == "link" else ""
    middle = Run(" ".join(words[first:last]), kind, href)
    return (Run(" ".join(words[:first]) + " "), middle, Run(" " + " ".join(words[last:])))


class _Writer:
    """Writes the text of one article, using no sentence twice."""

    def __init__(self, rng: Random, topic: Topic, fill: Filler) -> None:
        self.rng, self.topic, self.fill = rng, topic, fill
        self.sentences = [*topic.stock["s"], *rng.sample(COMMON["s"], 18)]
        rng.shuffle(self.sentences)
        self.pools = {k: rng.sample(COMMON[k], len(COMMON[k])) for k in ("short", "said", "quote")}
        self.heads = rng.sample(topic.stock["h"], len(topic.stock["h"]))

    def plain(self, most: int = 5) -> str | None:
        count = min(self.rng.choice((1, 1, 2, 2, 3, 3, 4, 5)), most, len(self.sentences))
        picked = [self.fill(self.sentences.pop()) for _ in range(count)]
        return " ".join(picked) or None

    def paragraphs(self, count: int) -> list[str]:
        rng = self.rng
        out: list[str] = []
        while len(out) < count:
            roll = rng.random()
            if out and roll < 0.06 and self.pools["short"]:
                out.append(self.pools["short"].pop())
            elif roll < 0.18 and self.pools["said"]:
                out.append(self.fill(self.pools["said"].pop()))
            elif text := self.plain():
                out.append(text)
            else:
                break
        if len(out) > 4 and rng.random() < 0.12:  # an interview's questions and answers
            first = rng.choice((0, 2, 4))
            out[2:2] = [self.fill(t) for t in COMMON["dash"][first : first + 2]]
        return out

    def extras(self) -> list[Block]:
        """Up to three things that are neither paragraph nor picture."""
        rng, stock = self.rng, self.topic.stock
        made: list[Block] = []
        if rng.random() < 0.25:
            lines = tuple(
                self.fill(self.pools["quote"].pop()) for _ in range(rng.choice((1, 1, 2)))
            )
            made.append(Quote(lines))
        if rng.random() < 0.25:
            lines = tuple(self.fill(t) for t in rng.sample(stock["item"], rng.randint(2, 5)))
            made.append(Items(rng.random() < 0.4, lines))
        if rng.random() < 0.15:
            rows = tuple(tuple(row.split("|")) for row in stock["table"][0].split(" / "))
            made.append(Table(rows))
        return made


def _blocks(
    rng: Random, topic: Topic, fill: Filler, when: datetime, url: str, other: Other
) -> tuple[Block, ...]:
    writer = _Writer(rng, topic, fill)
    photo_story = rng.random() < 0.06
    count = rng.randint(2, 3) if photo_story or rng.random() < 0.1 else rng.randint(4, 12)
    blocks: list[Block] = [Para(_runs(rng, t, url, other)) for t in writer.paragraphs(count)]
    if sum(len(b.text) for b in blocks if isinstance(b, Para)) < 260:
        blocks.append(Para((Run(" ".join(fill(t) for t in rng.sample(COMMON["s"], 3))),)))
    for extra in writer.extras():
        blocks.insert(rng.randint(1, len(blocks)), extra)
    if count > 5 and rng.random() < 0.45:
        for _ in range(rng.randint(1, 3)):
            places = [i for i in range(1, len(blocks)) if isinstance(blocks[i], Para)]
            places = [i for i in places if not isinstance(blocks[i - 1], Subhead)]
            if places:
                blocks.insert(rng.choice(places), Subhead(writer.heads.pop()))
    captions = rng.sample(topic.stock["cap"], len(topic.stock["cap"]))
    pictures = 5 if photo_story else rng.choice((0, 1, 1, 2, 2, 3, 4))
    for number in range(pictures):
        places = [i for i in range(len(blocks)) if i == 0 or not isinstance(blocks[i - 1], Subhead)]
        place = 0 if number == 0 and rng.random() < 0.5 else rng.choice(places)
        blocks.insert(place, _picture(rng, fill, captions, when, number))
    return tuple(
        b for b, after in zip(blocks, [*blocks[1:], None], strict=True) if _clear(b, after)
    )


def _clear(block: Block, after: Block | None) -> bool:
    """Not a bare picture before something that could pass for its caption."""
    if not isinstance(block, Picture) or block.printed:
        return True
    return isinstance(after, Items | Table) or (isinstance(after, Para) and len(after.text) > 120)


def _inline(
    rng: Random, blocks: tuple[Block, ...], taken: set[str], other: Other
) -> tuple[Group, ...]:
    places = [i + 1 for i, b in enumerate(blocks[:-1]) if isinstance(b, Para) and i > 0]
    groups: list[Group] = []
    if rng.random() < 0.45:
        groups.append(Group(0, _cards(rng, rng.choice((1, 2, 3, 3, 5)), taken, 0.0, other)))
    if places and rng.random() < (0.15 if groups else 0.5):
        summary = rng.choice((0.0, 0.0, 1.0))
        groups.append(
            Group(rng.choice(places), _cards(rng, rng.choice((1, 1, 2)), taken, summary, other))
        )
    return tuple(groups)


def open_article(rng: Random, topic: Topic | None = None) -> tuple[Filler, Topic, str]:
    """What an article begins with: who and where it is about, its topic and its headline."""
    fill = Filler(rng)
    drawn = rng.choice(TOPICS)
    topic = topic or drawn
    return fill, topic, fill(rng.choice(topic.stock["title"]))


def make_article(
    rng: Random,
    topic: Topic | None = None,
    published: datetime | None = None,
    other: Other = other_card,
) -> Made:
    """An article with any of its parts present or missing; topic and time drawn, if not given.

    `other` draws the articles it links to.
    """
    fill, topic, title = open_article(rng, topic)
    path = ""
    section: list[tuple[str, str]] = []
    for segment, name in topic.section:
        path += f"{segment}/"
        section.append((name, SITE + path))
    number = str(rng.randint(9000, 169999))
    url = f"{SITE}{path}{slug(title)}-{number}.html"
    if rng.random() < 0.04:  # an address without a number
        stem = slug(title).rstrip("0123456789").rstrip("-")
        url = f"{SITE}{path}{stem}.html"
        number = "u" + hashlib.sha256(url.encode()).hexdigest()[:16]
    day = datetime(2006, 1, 1, tzinfo=LOCAL) + timedelta(days=rng.randint(0, 7300))
    when = day.replace(hour=rng.randint(4, 22), minute=rng.randint(0, 59))
    when = published or when
    lead = fill(rng.choice(topic.stock["lead"])) if rng.random() < 0.88 else None
    dateline = rng.choice(("HNN.VN", "HNN.VN", "HNN", "TTH.VN", "TTH")) if lead else None
    taken = {title}
    blocks = _blocks(rng, topic, fill, when, section[-1][1], other)
    tags = rng.sample(
        [fill(t).strip() for t in topic.stock["tag"][0].split(";")], rng.randint(2, 6)
    )
    return Made(
        id=number,
        url=url,
        title=title,
        dateline=dateline if rng.random() < 0.75 else None,
        dash=rng.choice((" - ", " - ", " - ", " – ", " -", "- ")),
        lead=lead,
        published=when,
        modified=when + timedelta(minutes=rng.randint(6, 3000)) if rng.random() < 0.2 else None,
        byline=draw_byline(rng),
        blocks=blocks,
        inline=_inline(rng, blocks, taken, other),
        suggested=_cards(rng, rng.choice((0, 2, 3, 4)), taken, rng.choice((0.0, 0.6, 1.0)), other),
        latest=_cards(rng, rng.choice((0, 0, 3, 5)), taken, 0.0, other),
        tags=tuple(tags) if rng.random() < 0.6 else (),
        section=tuple(section),
    )
