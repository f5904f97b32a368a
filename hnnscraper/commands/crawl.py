"""`scrapy crawl SPIDER`: Scrapy's own, with arguments checked, an account in plain words at the end
and an exit code that says how it went.

Exit codes: 0 every page asked for was read (a page that is no article is an answer); 1 something
could not be read, written or made a valid record, or the crawl broke; 2 wrong use; 3 the checks at
the end say that data is being lost, whatever else failed; 75 another program writes to the archive.
"""

from __future__ import annotations

import argparse
import gc
import io
import sys

from scrapy.commands.crawl import Command as ScrapyCrawl
from scrapy.exceptions import UsageError

from hnnscraper import account, archiving, health, reports
from hnnscraper.errors import ArchiveError, ArchiveInUse, BadInput
from hnnscraper.spiders.base import PageSpider
from hnnscraper.watching import Level

_GARBAGE = 20_000  # objects before Python looks for what is no longer used; its 700 costs a tenth
_SWITCH_SECONDS = 0.0005  # after which a thread is let in: the one that waits for the disk
BROKEN = 3  # by the checks at the end
IN_USE = 75  # EX_TEMPFAIL of sysexits.h: try again later


class Command(ScrapyCrawl):
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if len(args) != 1:
            raise UsageError("name one spider")
        assert self.crawler_process is not None
        assert self.settings is not None
        known = self.crawler_process.spider_loader.list()
        if args[0] not in known:
            raise UsageError(f"there is no spider {args[0]!r}; there are: {', '.join(known)}")
        spider = self.crawler_process.spider_loader.load(args[0])
        if issubclass(spider, PageSpider):
            try:
                spider.check(opts.spargs, self.settings)
                health.check(self.settings)
            except BadInput as error:
                raise UsageError(f"{args[0]}: {error}") from error
        crawler = self._create_crawler(spider)
        try:
            archive = archiving.open_for(crawler, opts.spargs)
        except ArchiveError as error:
            print(f"{args[0]}: {error}", file=sys.stderr)
            self.exitcode = IN_USE if isinstance(error, ArchiveInUse) else 1
            return
        _hurry()
        self.crawler_process.crawl(crawler, **opts.spargs)
        self.crawler_process.start()
        if archive:
            archive.close()
            reports.write_after_run(self.settings)
        stats = crawler.stats.get_stats() if crawler.stats else {}
        feeds = [str(uri) for uri in self.settings.getdict("FEEDS")]
        out = sys.stderr if any(uri.startswith("stdout") for uri in feeds) else sys.stdout
        if isinstance(out, io.TextIOWrapper):  # a terminal may not know every letter
            out.reconfigure(errors="backslashreplace")
        for line in account.sentences(stats, feeds):
            print(line, file=out)
        for line in stats.get(health.SENTENCES, ()):
            print(line, file=out)
        if stats.get(health.LEVEL) == str(Level.BROKEN):
            self.exitcode = BROKEN
        elif self.crawler_process.bootstrap_failed or account.is_broken(stats, feeds):
            self.exitcode = 1


def _hurry() -> None:
    """What is loaded stays to the end, and need not be looked through for garbage."""
    gc.freeze()
    gc.set_threshold(_GARBAGE)
    sys.setswitchinterval(_SWITCH_SECONDS)
