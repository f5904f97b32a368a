"""Addresses behind which something is always wrong: they look like articles and never are."""

from __future__ import annotations

import zlib
from functools import cache

SPECIALS: dict[str, str] = {
    "/su-co/chuyen-huong-mot-vong-tron-900001.html": "loop",
    "/su-co/chuyen-huong-tro-lai-dau-900002.html": "loop",
    "/su-co/chuyen-sang-mot-bao-khac-900003.html": "off-site",
    "/su-co/qua-bom-nen-rat-lon-day-900004.html": "bomb",
    "/su-co/trang-bao-loi-ma-van-200-900005.html": "error-200",
    "/su-co/may-chu-loi-mai-khong-thoi-900006.html": "500",
    "/su-co/trang-trong-khong-mot-chu-900007.html": "empty",
    "/su-co/tap-tin-chu-khong-phai-trang-900008.html": "wrong-type",
    "/su-co/may-chu-im-lang-mai-mai-900009.html": "hang",
    "/su-co/khung-trang-cho-kich-ban-900010.html": "shell",
    "/su-co/nen-ma-khong-phai-la-nen-900011.html": "not-gzip",
}
"""Path → what stands there."""

FORBIDDEN = ("/noi-bo/ban-tin-rieng-cua-toa-soan-900101.html",)
"""What robots.txt forbids, though it looks like an article and is linked."""

DISALLOWED = ("/noi-bo/", "/print/", "/tim-kiem", "/dang-nhap")

_CHUNK = 8 * 1024 * 1024  # bytes


@cache
def bomb(chunks: int = 128) -> bytes:
    """A gzip file of a megabyte that opens to a page of a gigabyte (8 MB a chunk)."""
    start, spaces = b"<html><body><h1>Trang</h1>", b" " * _CHUNK
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    first = packer.compress(start) + packer.flush(zlib.Z_FULL_FLUSH)
    chunk = packer.compress(spaces) + packer.flush(zlib.Z_FULL_FLUSH)
    check = zlib.crc32(start)
    for _ in range(chunks):
        check = zlib.crc32(spaces, check)
    size = (len(start) + chunks * _CHUNK) % 2**32
    end = packer.flush() + check.to_bytes(4, "little") + size.to_bytes(4, "little")
    return b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff" + first + chunk * chunks + end


ERROR_PAGE = (
    '<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Lỗi</title></head><body>'
    "<h1>Đã có lỗi xảy ra</h1><p>Hệ thống đang bảo trì. Xin vui lòng quay lại sau ít phút.</p>"
    "</body></html>"
).encode()
SHELL = (
    '<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Huế ngày nay</title></head>'
    "<body><noscript>Bạn cần bật JavaScript để xem trang này.</noscript><div id='app'></div>"
    "<script src='/main.4f2a.js'></script></body></html>"
).encode()
