"""``python -m tests.newspaper OUT --pages N --seed S [--design NAME]``: pages to look at."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from random import Random

from .articles import make_article
from .designs import DESIGNS
from .not_articles import make_not_article
from .render import render


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.newspaper", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--pages", type=int, default=len(DESIGNS))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--design", choices=[*DESIGNS, "not-article"])
    args = parser.parse_args()
    out: Path = args.out
    out.mkdir(parents=True, exist_ok=True)
    names = [args.design] if args.design else list(DESIGNS)
    for number in range(args.pages):
        rng = Random(f"{args.seed}/{number}")
        name = names[number % len(names)]
        stem = out / f"{number:04}-{name}"
        if name == "not-article":
            refused = make_not_article(rng)
            stem.with_suffix(".html").write_bytes(refused.html)
            note = {"url": refused.url, "error": refused.kind}
        else:
            page = render(make_article(rng), DESIGNS[name], rng)
            stem.with_suffix(".html").write_bytes(page.html)
            note = {"url": page.url, "fetched_at": page.fetched_at.isoformat(), **page.expected}
            note = {"fetched_url": page.url, **note, "url": page.expected["url"]}
        text = json.dumps(note, ensure_ascii=False, indent=1)
        stem.with_suffix(".expected.json").write_text(text + "\n", encoding="utf-8")
    print(f"{args.pages} pages in {out}")


if __name__ == "__main__":
    main()
