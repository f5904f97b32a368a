"""Pages that must be refused: print versions, logins, errors, shells, what is no HTML."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from random import Random

from tests.heldout.generator import make
from tests.heldout.model import fill, slug
from tests.heldout.refused_frames import NOW, PAGER, cards, frame, lst
from tests.heldout.sentences import TITLES
from tests.heldout.words import SITE


def others(r: Random) -> Iterator[tuple[str, str, str | bytes]]:
    for i, k in enumerate(["p", "t", "m"]):  # print versions
        e = make("semantic", f"print{i}").expected
        paras = "".join(f"<p>{p}</p>" for p in e["body"].split("\n\n"))
        body = (
            '<div class="tools"><a href="javascript:window.print()">In trang này</a> | '
            f'<a href="javascript:window.close()">Đóng</a></div><h1>{e["title"]}</h1><p>'
            f"{e['published_raw'] or ''}</p><p><b>{e['lead'] or ''}</b></p>{paras}"
            f"<p>Đường dẫn bài viết: {e['url']}</p>"
        )
        u = f"{SITE}/print/{slug(e['title'])}-{e['id']}.html"
        yield (
            f"print-{k}",
            u,
            "".join(
                (
                    f'<html><head><meta charset="utf-8"><title>In bài viết: {e["title"]}</title>',
                    '<meta name="robots" content="noindex,nofollow"></head>',
                    '<body onload="window.print()">',
                    body if k != "t" else "<table width=600><tr><td>" + body + "</td></tr></table>",
                    "<hr>Bản quyền Báo Huế ngày nay</body></html>",
                )
            ),
        )
    for k in "bx":  # login
        yield (
            f"login-{k}",
            f"{SITE}/dang-nhap.html",
            frame(
                k,
                "Đăng nhập",
                (
                    "<h1>Đăng nhập</h1>"
                    "<p>Vui lòng đăng nhập để tiếp tục. Nếu chưa có tài khoản, bạn có thể đăng ký "
                    'miễn phí chỉ trong một phút.</p><form method="post"><label>Tên đăng nhập'
                    '</label><input name="u"><label>Mật khẩu</label>'
                    '<input type="password" name="p"><button>Đăng nhập</button></form><p>'
                    '<a href="/quen-mat-khau.html">Quên mật khẩu?</a></p>'
                ),
            ),
        )
    errs = [
        (
            "404 - Không tìm thấy trang",
            (
                "Trang bạn yêu cầu không tồn tại hoặc đã bị xóa. Vui lòng kiểm tra lại đường "
                "dẫn hoặc quay về trang chủ."
            ),
            True,
        ),
        (
            "Bài viết không tồn tại",
            (
                "Bài viết này không tồn tại hoặc đã được gỡ bỏ theo yêu cầu. Mời bạn đọc các "
                "tin bài khác dưới đây."
            ),
            True,
        ),
        (
            "Lỗi hệ thống",
            (
                "Máy chủ đang quá tải, xin vui lòng quay lại sau ít phút. Chúng tôi xin lỗi vì "
                "sự bất tiện này."
            ),
            False,
        ),
        (
            "Website đang bảo trì",
            (
                "Hệ thống đang được nâng cấp để phục vụ bạn đọc tốt hơn. Dự kiến hoàn thành "
                "lúc 06:00 ngày 16/01/2026."
            ),
            False,
        ),
    ]
    for i, (t, m, more) in enumerate(errs):
        inner = f"<h1>{t}</h1><p>{m}</p><p><a href='/'>Về trang chủ</a></p>" + (
            ("<h3>Tin mới</h3>" + cards("dbwx"[i], lst(r, 8))) if more else ""
        )
        yield (
            f"error-{i}",
            f"{SITE}/kinh-te/mot-bai-viet-{140000 + i}.html",
            frame("dbwx"[i], t, inner),
        )
    yield (
        "challenge",
        f"{SITE}/kinh-te/mot-bai-viet-140010.html",
        (
            "<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>"
            "<h1>huengaynay.vn</h1><h2>Checking if the site connection is secure</h2>"
            "<p>huengaynay.vn needs to review the security of your connection before "
            "proceeding.</p><noscript>Enable JavaScript and cookies to continue</noscript>"
            "</body></html>"
        ),
    )
    yield (
        "d1ssn",
        f"{SITE}/kinh-te/mot-bai-viet-140011.html",
        (
            "<html><body>"
            '<script>document.cookie="D1N=abc123; expires=Fri, 31-Dec-2099 23:59:59 GMT; '
            'path=/";window.location.reload(true);</script></body></html>'
        ),
    )
    yield (
        "shell-root",
        f"{SITE}/kinh-te/mot-bai-viet-140012.html",
        (
            '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Huế ngày nay'
            '</title><script defer src="/static/js/main.8f.js"></script></head><body>'
            "<noscript>Bạn cần bật JavaScript để chạy ứng dụng này.</noscript>"
            '<div id="root"></div></body></html>'
        ),
    )
    yield (
        "shell-frame",
        f"{SITE}/kinh-te/mot-bai-viet-140013.html",
        frame("b", "Huế ngày nay", '<div class="spinner"></div>'),
    )
    yield (
        "shell-skeleton",
        f"{SITE}/kinh-te/mot-bai-viet-140014.html",
        frame(
            "x",
            "Huế ngày nay",
            (
                '<div class="animate-pulse"><div class="h-8 bg-gray-200"></div>'
                '<div class="h-4 bg-gray-200"></div><div class="h-4 bg-gray-200"></div></div>'
            ),
        ),
    )
    for i, k in enumerate("bwx"):  # headline there, text loaded by script
        t = fill(r, TITLES[i * 3])
        u = f"{SITE}/kinh-te/thong-tin-thi-truong/{slug(t)}-14100{i}.html"
        inner = (
            f'<h1>{t}</h1><div class="date">Thứ Tư, 14/01/2026 08:15</div>'
            f'<div id="article-body" data-src="/api/bai-viet/14100{i}">'
            '<p class="loading">Đang tải nội dung...</p></div>'
            f'<script>fetch("/api/bai-viet/14100{i}'
            '").then(r=>r.json()).then(d=>{document.getElementById("article-body").innerHTM'
            "L=d.html})</script><h3>Bạn có thể quan tâm</h3>"
        ) + cards(k, lst(r, 6))
        yield (
            f"by-script-{k}",
            u,
            frame(
                k,
                t,
                inner,
                (
                    f'<link rel="canonical" href="{u}"><meta property="og:title" content="{t}">'
                    '<meta property="og:type" content="article">'
                ),
            ),
        )
    for k in "dx":  # tag pages
        yield (
            f"tag-{k}",
            f"{SITE}/tu-khoa/ao-dai.html",
            frame(
                k,
                "áo dài - Tin tức về áo dài",
                (
                    "<h1>áo dài</h1>"
                    "<p>Tổng hợp tin tức, hình ảnh, video mới nhất về áo dài, cập nhật liên tục "
                    "trên Huế ngày nay Online.</p>"
                )
                + cards(k, lst(r, 16))
                + PAGER,
            ),
        )
    yield (
        "topic",
        f"{SITE}/su-kien/festival-hue-2026.html",
        frame(
            "w",
            "Festival Huế 2026",
            (
                "<h1>Festival Huế 2026</h1>"
                "<p>Festival Huế 2026 diễn ra xuyên suốt bốn mùa với nhiều hoạt động văn hóa, "
                "nghệ thuật đặc sắc. Mời bạn đọc theo dõi các tin bài trong chuyên đề.</p>"
            )
            + cards("w", lst(r, 14))
            + PAGER,
        ),
    )
    yield (
        "author",
        f"{SITE}/tac-gia/duc-quang.html",
        frame(
            "b",
            "Đức Quang",
            (
                "<h1>Đức Quang</h1><p>Phóng viên Báo Huế ngày nay</p>"
                "<h3>Các bài viết của tác giả</h3>"
            )
            + cards("b", lst(r, 12))
            + PAGER,
        ),
    )
    for k in "bx":  # video and photo index
        g = "".join(
            (
                f'<div class="v"><a href="{o.url}"><img src="{o.thumb}"><span class="dur">0'
                f"{r.randint(1, 9)}:{r.randint(10, 59)}</span><h3>{o.title}</h3></a></div>"
            )
            for o in lst(r, 16, False)
        )
        yield (
            f"video-{k}",
            f"{SITE}/video/",
            frame(
                k,
                "Video",
                f'<h1>Video</h1><div class="player"><video poster="/p.jpg"></video></div>{g}',
            ),
        )
    yield (
        "epaper",
        f"{SITE}/bao-in/",
        frame(
            "d",
            "Báo in",
            "<h1>Báo in</h1>"
            + "".join(
                (
                    f'<div><a href="/bao-in/so-{8000 + i}.pdf"><img src="/bao-in/{i}.jpg"></a>'
                    f"<div>Số {8000 + i} - {(NOW - timedelta(days=i)):%d/%m/%Y}</div></div>"
                )
                for i in range(20)
            ),
        ),
    )
    yield (
        "rss",
        f"{SITE}/rss/home.rss",
        (
            '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
            "<title>Huế ngày nay</title>"
        )
        + "".join(
            (
                f"<item><title>{o.title}</title><link>{o.url}</link><description>{o.summary}"
                "</description><pubDate>Wed, 14 Jan 2026 08:15:00 +0700</pubDate></item>"
            )
            for o in lst(r, 10)
        )
        + "</channel></rss>",
    )
    yield (
        "json",
        f"{SITE}/kinh-te/x-140020.html",
        json.dumps(
            {"error": 0, "title": "Một bài viết", "content": "Nội dung " * 50}, ensure_ascii=False
        ),
    )
    yield "png", f"{SITE}/kinh-te/x-140021.html", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20
    yield (
        "pdf",
        f"{SITE}/kinh-te/x-140022.html",
        b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj<</Type/Catalog>>endobj\n" + b"stream" * 100,
    )
    yield "empty", f"{SITE}/kinh-te/x-140023.html", b""
    yield (
        "robots",
        f"{SITE}/robots.txt",
        "User-agent: *\nDisallow: /print/\nSitemap: https://huengaynay.vn/sitemap.xml\n",
    )
