"""The queue that holds nothing: what comes back goes first, the rest is the spider's to say."""

from __future__ import annotations

from typing import Any, cast

import pytest
from scrapy import Request
from scrapy.crawler import Crawler

from hnnscraper.scheduler import FrontierScheduler

SITE = "https://huengaynay.vn"


class Asker:
    """A spider that knows what it is asked, and has so many requests to give."""

    name = "asker"

    def __init__(self, gives: int = 0, followed: bool = True) -> None:
        self.left, self.followed, self.begun = gives, followed, 0

    def begin(self) -> None:
        self.begun += 1

    def next_request(self) -> Request | None:
        if not self.left:
            return None
        self.left -= 1
        return Request(f"{SITE}/{self.left}")

    def has_more(self) -> bool:
        return self.left > 0

    def may_be_followed(self, request: Request) -> bool:
        return self.followed


def opened(spider: Asker) -> FrontierScheduler:
    scheduler = FrontierScheduler.from_crawler(cast(Crawler, None))
    scheduler.open(cast(Any, spider))
    return scheduler


def test_it_begins_with_the_spider() -> None:
    spider = Asker()
    opened(spider)
    assert spider.begun == 1


def test_what_comes_back_goes_before_what_is_new() -> None:
    scheduler = opened(Asker(gives=1))
    again = [Request(f"{SITE}/again-{n}", meta={"retry_times": 1}) for n in (1, 2)]
    for request in again:
        assert scheduler.enqueue_request(request)
    asked = [scheduler.next_request() for _ in range(4)]
    assert [each and each.url for each in asked] == [*(a.url for a in again), f"{SITE}/0", None]


@pytest.mark.parametrize(
    ("gives", "waiting", "has_more"), [(0, 0, False), (1, 0, True), (0, 1, True)]
)
def test_whether_there_is_more(gives: int, waiting: int, has_more: bool) -> None:
    scheduler = opened(Asker(gives=gives))
    for _ in range(waiting):
        scheduler.enqueue_request(Request(SITE))
    assert scheduler.has_pending_requests() == has_more


@pytest.mark.parametrize(
    ("meta", "may", "taken"),
    [
        ({"redirect_urls": [f"{SITE}/old"]}, True, True),
        ({"redirect_urls": [f"{SITE}/old"]}, False, False),  # the page was asked already
        # A further try of a redirect's target was asked, of course.
        ({"redirect_urls": [f"{SITE}/old"], "retry_times": 1}, False, True),
        ({"retry_times": 2}, False, True),
        ({}, False, True),
    ],
    ids=["redirect", "redirect-to-known", "retry-after-redirect", "retry", "plain"],
)
def test_which_requests_are_taken(meta: dict[str, Any], may: bool, taken: bool) -> None:
    scheduler = opened(Asker(followed=may))
    assert scheduler.enqueue_request(Request(SITE, meta=meta)) == taken
    assert scheduler.has_pending_requests() == taken
