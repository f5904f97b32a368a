"""What the designs share: their table of properties, lead, byline, comments, imprint."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from tests.heldout.context import Ctx
from tests.heldout.model import norm
from tests.heldout.sentences import COMMENTS
from tests.heldout.words import FAMILY, GIVEN, SECTIONS, SITE, VN


@dataclass(frozen=True)
class Design:
    """`era` is its first and last year; `caps` names what it can print."""

    name: str
    fn: Callable[[Ctx], str]
    era: tuple[int, int]
    caps: frozenset[str]
    heavy: float  # the share of its pages that are heavy
    base: Sequence[str | None]
    rel: Sequence[bool]  # relative links
    ents: Sequence[str]  # how letters are escaped
    host: str
    relative: bool  # dates in words


def design(
    era: tuple[int, int],
    caps: str,
    heavy: float = 0.3,
    base: Sequence[str | None] = (None,),
    rel: Sequence[bool] = (False,),
    ents: Sequence[str] = ("none",),
    host: str = "huengaynay.vn",
    relative: bool = False,
) -> Callable[[Callable[[Ctx], str]], Design]:
    def named(fn: Callable[[Ctx], str]) -> Design:
        words = frozenset(caps.split())
        return Design(fn.__name__, fn, era, words, heavy, base, rel, ents, host, relative)

    return named


NAVS = [(s[0], f"{SITE}/{s[1]}/", [(n, f"{SITE}/{s[1]}/{u}/") for n, u in s[2]]) for s in SECTIONS]
IMPRINT = [
    "Giấy phép số 272/GP-BTTTT ngày 12/05/2023",
    "Tổng Biên tập: NGUYỄN VĂN AN",
    "Địa chỉ: 61 Trần Thúc Nhẫn, thành phố Huế",
    "Điện thoại: 0234.3822427 - Email: toasoan@huengaynay.vn",
    "® Ghi rõ nguồn huengaynay.vn khi phát hành lại thông tin từ website này",
    (
        "Bản quyền thuộc Báo Huế ngày nay. Cấm sao chép dưới mọi hình thức nếu không "
        "có sự chấp thuận bằng văn bản"
    ),
]


def lead_of(x: Ctx, mark: str = "{}") -> str | None:
    a = x.a
    if not a.lead:
        return None
    x.fur_.add(norm((a.dateline + a.dash if a.dateline else "") + a.lead))
    return (mark.format(x.t(a.dateline)) + x.t(a.dash) if a.dateline else "") + x.t(a.lead)


def by_of(x: Ctx, wrap: str = "{}") -> str:
    if not x.a.byline:
        return ""
    return wrap.format(x.t(x.a.byline))


def short(x: Ctx, s: str, n: int = 45) -> str:
    return x.t(s if len(s) <= n else s[:n].rsplit(" ", 1)[0] + "…")


def cmts(x: Ctx, kind: str, n: int | None = None) -> str:
    """comments of readers"""
    r, f = x.r, x.f
    n = r.choice([0, 0, 1, 3, 5]) if n is None else n
    out = []
    for _ in range(n):
        who = f"{r.choice(FAMILY)} {r.choice(GIVEN)}"
        c, w = (
            r.choice(COMMENTS),
            r.choice(
                [
                    f"{r.randint(2, 20)} giờ trước",
                    (x.fetched.astimezone(VN) - timedelta(hours=r.randint(1, 60))).strftime(
                        "%d/%m/%Y %H:%M"
                    ),
                ]
            ),
        )
        x.fur_.add(norm(c))
        if kind == "div":
            out.append(
                f'<div class="cm"><div class="cn"><b>{f(who)}</b> <span>{w}</span></div>'
                f'<div class="ct">{x.t(c)}</div><div><a href="#">{f("Trả lời")}</a> <a href="#">'
                f"{f('Thích')}</a> ({r.randint(0, 40)})</div></div>"
            )
        elif kind == "li":
            out.append(
                "".join(
                    (
                        '<li class="comment even depth-1"><article class="comment-body">',
                        f'<footer class="comment-meta"><b class="fn">{f(who)}</b> ',
                        '<span class="says">viết:</span> <time datetime="',
                        (x.fetched - timedelta(hours=5)).isoformat(),
                        f'">{w}</time></footer><div class="comment-content"><p>{x.t(c)}</p></div>',
                        "</article></li>",
                    )
                )
            )
        elif kind == "p":
            out.append(
                '<div class="flex gap-3 py-3">'
                f'<img class="w-8 h-8 rounded-full" src="/static/avatar.png" alt="{x.attr(who)}'
                f'"><div><p class="font-semibold">{f(who)}</p><p>{x.t(c)}</p>'
                f'<p class="text-xs text-gray-400">{w} · {f("Trả lời")}</p></div></div>'
            )
        else:
            out.append(f"<{kind}><h4>{f(who)}</h4><p>{x.t(c)}</p><small>{w}</small></{kind}>")
    h = f("Bình luận") + f" ({n})"
    form = "".join(
        (
            f'<textarea placeholder="Ý kiến của bạn"></textarea><button>{f("Gửi bình luận")}',
            "</button><p>",
            f("Ý kiến của bạn sẽ được biên tập trước khi đăng. Xin vui lòng gõ tiếng Việt có dấu"),
            "</p>",
        )
    )
    if kind == "li":
        return "".join(
            (
                f'<div id="comments" class="comments-area"><h2 class="comments-title">{h}</h2>',
                f'<ol class="comment-list">{"".join(out)}</ol><div id="respond"><h3>',
                f"{f('Trả lời bài viết')}</h3><p>",
                f("Email của bạn sẽ không được hiển thị công khai."),
                f"</p><form>{form}</form></div></div>",
            )
        )
    if kind == "div":
        return (
            f'<div class="ykbd"><div class="yt">{f("Ý kiến bạn đọc")}</div>{"".join(out)}'
            f"{form}</div>"
        )
    return f"<section><h3>{h}</h3>{''.join(out)}{form}</section>"
