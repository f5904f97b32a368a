"""`scrapy extract FILE|URL|-`: the record of one page, for a person who debugs a page.

Exit codes: 0 with a record; 1 if the page is not an article or could not be had; 2 wrong use.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from scrapy import signals
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from hnnscraper import account
from hnnscraper.errors import BadInput, NotAnArticle
from hnnscraper.extraction import extract_saved
from hnnscraper.items import FIELDS
from hnnscraper.spiders.articles import ArticlesSpider
from hnnscraper.spiders.base import PageSpider, is_http_url


class Command(ScrapyCommand):
    requires_project = True

    def syntax(self) -> str:
        return "[options] <FILE|URL|->"

    def short_desc(self) -> str:
        return "Print the record of one article page as JSON"

    def long_desc(self) -> str:
        return (
            "Print the record of one article page, from a file, an address or standard input (-), "
            "as JSON on standard output; warnings go to standard error."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--url", help="the address the page in FILE or - was fetched from")
        parser.add_argument("--fields", help="only these fields, e.g. title,published_at")
        parser.add_argument(
            "--why", action="store_true", help="print beside each value the rule that found it"
        )

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        super().process_options(args, opts)
        assert self.settings is not None
        # Over settings.py, under the command line: who debugs a page wants the record alone.
        self.settings.set("LOG_LEVEL", "WARNING", priority="spider")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        assert self.settings is not None
        if len(args) != 1:
            raise UsageError("name one file, one address, or - for standard input")
        source, fields = args[0], _fields(opts.fields)
        if opts.url and not is_http_url(opts.url):
            raise UsageError(f"--url: not an http(s) address: {opts.url!r}")
        if opts.url and is_http_url(source):
            raise UsageError("--url is for a FILE or -; an address needs no other")
        try:
            PageSpider.check({}, self.settings)
        except BadInput as error:
            raise UsageError(str(error)) from error
        record = self._fetched(source) if is_http_url(source) else self._saved(source, opts.url)
        if record is None:
            self.exitcode = 1
            return
        for warning in record["warnings"]:
            print(f"{source}: warning: {warning['field']}: {warning['message']}", file=sys.stderr)
        shown: dict[str, Any] = {name: record[name] for name in fields}
        if opts.why:
            rules = record["provenance"]
            shown = {name: {"value": shown[name], "rule": rules.get(name)} for name in fields}
        text = json.dumps(shown, ensure_ascii=False, indent=2)
        sys.stdout.buffer.write(text.encode("utf-8") + b"\n")
        sys.stdout.buffer.flush()

    def _saved(self, source: str, url: str | None) -> dict[str, Any] | None:
        assert self.settings is not None
        name = "stdin" if source == "-" else Path(source).name
        try:
            return extract_saved(_read(source), name, url, site=self.settings["SITE_URL"])
        except NotAnArticle as error:
            print(f"{source}: not an article: {error}", file=sys.stderr)
            return None

    def _fetched(self, url: str) -> dict[str, Any] | None:
        """The record by way of the `articles` spider: robots.txt, delay and all."""
        assert self.crawler_process is not None
        records: list[dict[str, Any]] = []
        assert self.settings is not None
        self.settings.set("ARCHIVE_URL", "", priority="cmdline")  # a look at a page is no crawl
        crawler = self.crawler_process.create_crawler(ArticlesSpider)
        crawler.signals.connect(lambda item: records.append(item), signals.item_scraped, weak=False)
        self.crawler_process.crawl(crawler, urls=url.replace(",", "%2C"), any_site="1")
        self.crawler_process.start()
        if not records:
            for reason in account.reasons(crawler.stats.get_stats() if crawler.stats else {}):
                print(f"{url}: no record: {reason}", file=sys.stderr)
        return records[0] if records else None


def _fields(names: str | None) -> list[str]:
    if names is None:
        return list(FIELDS)
    wanted = [name.strip() for name in names.split(",") if name.strip()]
    unknown = [name for name in wanted if name not in FIELDS]
    if not wanted:
        raise UsageError(f"--fields: name at least one of: {', '.join(FIELDS)}")
    if unknown:
        known = ", ".join(FIELDS)
        raise UsageError(f"--fields: no such field: {', '.join(unknown)}; there are: {known}")
    return wanted


def _read(source: str) -> bytes:
    if source == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(source).read_bytes()
    except OSError as error:
        raise UsageError(f"{source}: cannot be read: {error.strerror}") from error
