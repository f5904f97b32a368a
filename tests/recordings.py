"""WARC files made in the test that reads them."""

from __future__ import annotations

import gzip
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tests.sample import Page

ARTICLE = """<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">
<title>{title}</title></head><body><div class="detail-title"><h1>{title}</h1></div>
<div class="pubdate">Thứ Ba, 09/12/2025 15:50</div>
<div class="detail-desc"><p>HNN.VN - Bài này được soạn riêng để kiểm thử hnnscraper.</p></div>
<div id="newscontents"><div class="content-fck">
<p>Sáng 9/12, chợ Đông Ba mở cửa sớm hơn mọi ngày, bà con đến mua sắm từ lúc trời chưa sáng hẳn.</p>
<p>Theo ban quản lý, lượng khách tăng một phần ba so với cùng kỳ, hàng hóa dồi dào, giá ổn định.</p>
<p class="author ignore">ĐỨC QUANG</p></div></div></body></html>"""


def article(number: int) -> bytes:
    """A small page of the paper's system; the title tells one from another."""
    return ARTICLE.format(title=f"Chợ Đông Ba mở cửa sớm, kỳ {number}").encode()


def address(number: int, site: str = "https://huengaynay.vn") -> str:
    return f"{site}/kinh-te/cho-dong-ba-mo-cua-som-{number}.html"


class Recording:
    """A WARC file in the making."""

    def __init__(self) -> None:
        self._out = BytesIO()
        self._writer = WARCWriter(self._out, gzip=False)
        self.starts: list[int] = []  # the byte at which each record starts

    def add(
        self,
        url: str,
        body: bytes,
        *,
        kind: str = "response",
        status: str = "200 OK",
        headers: Sequence[tuple[str, str]] = (("Content-Type", "text/html; charset=utf-8"),),
        date: str = "2025-12-10T03:00:00Z",
        warc_headers: Mapping[str, str] | None = None,
    ) -> Recording:
        is_http = kind in ("response", "request", "revisit")
        first = status if kind != "request" else f"/{url.partition('//')[2].partition('/')[2]}"
        http: Any = None
        if is_http:
            protocol = "GET" if kind == "request" else "HTTP/1.1"
            http = StatusAndHeaders(first, list(headers), protocol=protocol)
        self.starts.append(self._out.tell())
        record = self._writer.create_warc_record(
            url,
            kind,
            payload=BytesIO(body),
            length=len(body),
            http_headers=http,
            warc_content_type="" if is_http else dict(headers)["Content-Type"],
            warc_headers_dict={"WARC-Date": date, **(warc_headers or {})},
        )
        self._writer.write_record(record)
        return self

    def add_page(self, page: Page) -> Recording:
        date = page.fetched_at.strftime("%Y-%m-%dT%H:%M:%SZ")
        headers = [("Content-Type", page.content_type)]
        return self.add(page.url, page.body, status=str(page.status), headers=headers, date=date)

    def add_articles(self, *numbers: int) -> Recording:
        for number in numbers:
            self.add(address(number), article(number))
        return self

    def plain(self) -> bytes:
        return self._out.getvalue()

    def by_record(self) -> tuple[bytes, list[int]]:
        """Each record compressed on its own, and where each starts."""
        ends = [*self.starts[1:], len(self.plain())]
        members = [
            gzip.compress(self.plain()[a:b], mtime=0)
            for a, b in zip(self.starts, ends, strict=True)
        ]
        places = [sum(map(len, members[:n])) for n in range(len(members))]
        return b"".join(members), places

    def in_one_piece(self) -> bytes:
        return gzip.compress(self.plain(), mtime=0)


def write(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    return str(path)
