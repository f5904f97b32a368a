"""What goes wrong on the way: the first answers of some addresses, by a plan a seed settles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from random import Random

from tests.paper.replies import HTML, Reply

KINDS = ("500", "503", "429", "hang", "reset", "cut", "empty", "wrong-type")
"""Every fault; 503 and 429 carry a Retry-After."""

SILENT = ("sorry", "bare", "unfilled")
"""Served with status 200, and only if asked for: an error page with the site's menu; one without a
link; the page's frame without links to articles and further pages."""

_LINKED = re.compile(
    rb'<ul class="list-news">.*?</ul>|<div class="(?:phan-trang|doc-nhieu)">.*?</div>', re.S
)
_SORRY = "<html><body><h1>Lỗi</h1><p>Xin thử lại sau.</p></body></html>".encode()

_TROUBLE = (
    "<html><body><nav><a href='/'>Trang chủ</a> <a href='/kinh-te/'>Kinh tế</a></nav>"
    "<h1>Lỗi hệ thống</h1><p>Hệ thống đang quá tải. Xin thử lại sau ít phút.</p></body></html>"
).encode()


class Faults:
    """A share of all addresses fail when they are first asked, `times` times in a row.

    Which ones and how depends on the seed and the address alone (`plan`). `spare` names paths that
    never fail. A hung request is given up by the server after `hang_seconds`.
    """

    def __init__(
        self,
        share: float = 0.1,
        *,
        seed: int = 1,
        kinds: Sequence[str] = KINDS,
        times: int = 1,
        retry_after_seconds: int = 1,
        hang_seconds: float = 5.0,
        spare: Sequence[str] = ("/robots.txt",),
    ) -> None:
        if unknown := set(kinds) - {*KINDS, *SILENT}:
            raise ValueError(f"no such fault: {', '.join(sorted(unknown))}")
        self.share, self.seed, self.kinds, self.times = share, seed, tuple(kinds), times
        self.retry_after_seconds, self.hang_seconds = retry_after_seconds, hang_seconds
        self.spare = frozenset(spare)
        self._asked: Counter[str] = Counter()

    def plan(self, target: str) -> str | None:
        """How the first answers of a path with its query fail; None: they don't."""
        rng = Random(f"{self.seed}/{target}")
        if rng.random() >= self.share or target in self.spare:
            return None
        return rng.choice(self.kinds)

    def strike(self, target: str) -> str | None:
        """The fault of this request, which counts as one."""
        self._asked[target] += 1
        return self.plan(target) if self._asked[target] <= self.times else None

    def reset(self) -> None:
        """Every answer is a first one again."""
        self._asked.clear()


def spoil(reply: Reply, kind: str, retry_after_seconds: int = 1) -> Reply:
    """The reply with a fault; what has no body cannot be cut and fails with 500 instead."""
    wait = (("Retry-After", str(retry_after_seconds)),)
    match kind:
        case "503" | "429":
            return Reply(reply.kind, int(kind), _SORRY, HTML, wait, fault=kind)
        case "hang":
            return Reply(reply.kind, 0, wire="hang", fault=kind)
        case "reset":
            return Reply(reply.kind, 0, wire="reset", fault=kind)
        case "cut" if len(reply.body) > 1:
            return replace(reply, wire="cut", fault=kind)
        case "empty":
            return Reply(reply.kind, 200, b"", HTML, fault=kind)
        case "sorry":
            return Reply(reply.kind, 200, _TROUBLE, HTML, fault=kind)
        case "bare":
            return Reply(reply.kind, 200, _SORRY, HTML, fault=kind)
        case "unfilled":
            return replace(reply, body=_LINKED.sub(b"", reply.body), fault=kind)
        case "wrong-type":
            picture = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4
            return Reply(reply.kind, 200, picture, "image/png", fault=kind)
    return Reply(reply.kind, 500, _SORRY, HTML, fault=kind)
