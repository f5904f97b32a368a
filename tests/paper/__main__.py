"""A made-up newspaper to look at in a browser: `python -m tests.paper --port 8000 --articles 200`.

`--faults` lets a tenth of all first answers fail. How to let days pass from a shell, and how to
play redesigns and failures, is printed at the start.
"""

from __future__ import annotations

import argparse
import sys
import threading
from datetime import date

from tests.newspaper import DESIGNS
from tests.paper.faults import Faults
from tests.paper.newspaper import START_DAY, Newspaper
from tests.paper.server import Paper
from tests.paper.style import LIGHT, MIXED, Style

_GUIDE = """\
A made-up newspaper of {articles} articles is at {url}/ (its clock says {now:%Y-%m-%d %H:%M}).
The next day:   curl -d '{{"new": 12, "edited": 3, "withdrawn": 1}}' {url}/__control__/advance
A redesign:     curl -d '{{"name": "redesign", "look": "byline"}}' {url}/__control__/play
What was asked: curl {url}/__control__/log
A crawl of it:  scrapy crawl … -s SITE_URL={url}
Ctrl-C ends it.
"""


def main(argv: list[str] | None = None, stop: threading.Event | None = None) -> int:
    """Serves until Ctrl-C or until `stop` is set; exit code 1 if the port is taken."""
    parser = argparse.ArgumentParser(prog="python -m tests.paper", description=__doc__)
    parser.add_argument("--port", type=int, default=8000, help="0: one that is free")
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start-day", type=date.fromisoformat, default=START_DAY)
    parser.add_argument("--templates", help=f"of house, light, {', '.join(DESIGNS)}; commas")
    parser.add_argument("--light", action="store_true", help="light pages only")
    parser.add_argument("--faults", action="store_true", help="a tenth of first answers fail")
    args = parser.parse_args(argv)
    templates = tuple(args.templates.split(",")) if args.templates else MIXED
    style = Style(templates=LIGHT if args.light else templates)
    newspaper = Newspaper(args.seed, args.articles, args.start_day, style=style)
    try:
        with Paper(newspaper, faults=Faults() if args.faults else None, port=args.port) as paper:
            guide = _GUIDE.format(articles=args.articles, url=paper.url, now=newspaper.now)
            print(guide, end="", flush=True)
            (stop or threading.Event()).wait()
    except KeyboardInterrupt:
        pass
    except OSError as error:
        print(f"port {args.port}: {error.strerror}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
