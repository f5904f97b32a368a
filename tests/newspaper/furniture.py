"""What stands on a newspaper's page around the article: menus, boxes, forms, comments, imprint.

Each piece takes the sheet and gives HTML, built with the design's own boxes and headings.
Only links under "Bạn có thể quan tâm" and "Tin mới" are noted for the record.
"""

from __future__ import annotations

from datetime import timedelta

from .dates import WEEKDAYS
from .model import FILES, SITE, Card
from .sheet import Sheet
from .texts import COMMON, Filler

SUBSECTIONS = ("Thời sự", "Trong nước", "Phóng sự", "Góc nhìn", "Nhân vật", "Tư vấn")


def card(s: Sheet, other: Card, style: str) -> str:
    """Another article as a card, in one of the ways papers build them."""
    url, title = s.href(other.url), s.x(other.title)
    name = s.attr(other.title)
    summary = f"<p>{s.x(other.summary)}</p>" if other.summary else ""
    thumb = f"{FILES}data2/image/news/{s.rng.randint(2012, 2025)}/t{s.rng.randint(1, 99999)}.jpg"
    date = f"{s.rng.randint(1, 28):02}/0{s.rng.randint(1, 9)}/2025 {s.rng.randint(10, 22)}:15"
    match style:
        case "four":
            img = f'<img class="i-img" src="{thumb}" alt="{name}" title="{name}">'
            head = f'<a href="{url}" title="{name}"><h3>{title}</h3></a>'
            return f'<a class="b-img" href="{url}" title="{name}">{img}</a>{head}{summary}'
        case "date":
            return f'<a href="{url}">{title}</a> <span class="time">{date}</span>{summary}'
        case "cut" if len(other.title) > 40:
            cut = s.x(other.title[:36].rsplit(" ", 1)[0])
            return f'<a href="{url}" title="{name}">{cut}...</a>{summary}'
        case "whole":
            img = f'<img src="{thumb}" alt="" loading="lazy">'
            return f'<a href="{url}">{img}<h4>{title}</h4>{summary}</a>'
        case "table":
            img = f'<a href="{url}"><img src="{thumb}" width="80" border="0"></a>'
            text = f'<a href="{url}"><b>{title}</b></a>' + (f"<br>{summary}" if summary else "")
            return f"<table><tr><td valign=top>{img}</td><td>{text}</td></tr></table>"
    return f'<a href="{url}">{title}</a>{summary}'


def others(s: Sheet, count: int, summaries: float = 0.0) -> tuple[Card, ...]:
    return tuple(s.other(s.rng, summaries) for _ in range(count))


def block_of_cards(s: Sheet, role: str, title: str, cards: tuple[Card, ...]) -> str:
    return s.design.box(s, role, s.design.heading(s, title) + s.design.cards(s, role, cards))


def suggested(s: Sheet) -> str:
    cards = tuple(s.note("suggested", c) for c in s.made.suggested)
    title = s.rng.choice(("Bạn có thể quan tâm", "BẠN CÓ THỂ QUAN TÂM"))
    return block_of_cards(s, "suggest", title, cards) if cards else ""


def latest(s: Sheet) -> str:
    cards = tuple(s.note("latest", c) for c in s.made.latest)
    title = s.rng.choice(("Tin mới", "TIN MỚI"))
    return block_of_cards(s, "latest", title, cards) if cards or s.rng.random() < 0.3 else ""


def most_read(s: Sheet) -> str:
    return block_of_cards(s, "hot", s.rng.choice(("Đọc nhiều", "Xem nhiều nhất")), others(s, 5))


def same_section(s: Sheet) -> str:
    cards = others(s, s.rng.randint(3, 6), 0.5)
    return block_of_cards(s, "same", s.rng.choice(("Tin cùng chuyên mục", "Tin khác")), cards)


def share(s: Sheet) -> str:
    links = "".join(f'<a href="#{n.lower()}">{n}</a> ' for n in ("Facebook", "Zalo", "Email"))
    return s.design.box(s, "share", f"<span>Chia sẻ</span> {links}<a href='#in'>In bài viết</a>")


def listen(s: Sheet) -> str:
    kinds = (
        "<button>Nghe đọc bài</button> <span>0:00 / 3:45</span> <span>1x</span>",
        "<span>Cỡ chữ</span> <a href='#'>A-</a> <a href='#'>A</a> <a href='#'>A+</a>",
        "<a href='https://news.google.example/'>Theo dõi Huế ngày nay trên Google News</a>",
    )
    return s.design.box(s, "tool", s.rng.choice(kinds))


def rating(s: Sheet) -> str:
    inner = s.design.heading(s, "ĐÁNH GIÁ")
    inner += "<div>Hãy trở thành người đầu tiên đánh giá cho bài viết này!</div>"
    return s.design.box(s, "rating", inner + "<form><input type='radio' name='star'>★★★★★</form>")


def comments(s: Sheet) -> str:
    form = "<form><textarea placeholder='Nội dung góp ý'></textarea><input name='ten'>"
    form += "<button>Gửi bình luận</button></form>"
    count = s.rng.choice((0, 0, 0, 2, 3, 5))
    title = f"Bình luận ({count})" if count else s.rng.choice(("Bình luận", "Ý kiến bạn đọc"))
    fill = Filler(s.rng)
    said = ""
    for text in s.rng.sample(COMMON["comment"], count):
        when = s.made.published + timedelta(minutes=s.rng.randint(20, 2000))
        body = f"<b>{fill.person()}</b> <span>{when:%H:%M %d/%m/%Y}</span><p>{s.x(text)}</p>"
        said += s.design.box(s, "comment", body + "<a href='#'>Trả lời</a> <a href='#'>Thích</a>")
    before = s.rng.random() < 0.5
    inner = form + said if before else said + form
    return s.design.box(s, "comments", s.design.heading(s, title) + inner)


def newsletter(s: Sheet) -> str:
    inner = s.design.heading(s, "Đăng ký nhận bản tin")
    inner += "<div>Nhận những tin tức đáng chú ý nhất trong ngày qua email của bạn.</div>"
    return s.design.box(
        s, "letter", inner + "<form><input type='email'><button>Đăng ký</button></form>"
    )


def poll(s: Sheet) -> str:
    inner = s.design.heading(s, "Thăm dò ý kiến")
    inner += "<div>Bạn đánh giá thế nào về giao diện mới của báo?</div><form>"
    inner += "".join(f"<label><input type='radio'>{a}</label>" for a in ("Đẹp", "Được", "Chưa ưng"))
    return s.design.box(s, "poll", inner + "<button>Biểu quyết</button></form>")


def advertisement(s: Sheet) -> str:
    text = s.rng.choice(COMMON["ad"])
    head, _, rest = text.partition(". ")
    inner = f"<b>{s.x(head)}</b><p>{s.x(rest)}</p>" if rest else f"<p>{s.x(head)}</p>"
    banner = '<img src="https://ads.example.com/b/970x250.jpg" alt="">' if len(rest) % 2 else ""
    link = (
        f'<a href="https://ads.example.com/click?id=7" rel="sponsored nofollow">{banner}{inner}</a>'
    )
    return s.design.box(s, "ads", f"<small>Quảng cáo</small>{link}")


def cookies(s: Sheet) -> str:
    text = "Trang này dùng cookie để phục vụ bạn tốt hơn. Tiếp tục sử dụng nghĩa là bạn đồng ý."
    return s.design.box(s, "cookie", f"<p>{text}</p><button>Đồng ý</button>")


def today(s: Sheet) -> str:
    """Today's date, as the header prints it: never the article's."""
    now = s.fetched
    text = f"{WEEKDAYS[now.weekday()]}, {now:%d/%m/%Y}" + (
        f" {now:%H:%M}" if s.rng.random() < 0.4 else ""
    )
    return f'<span id="datenow">{text}</span>' if s.cond.today else ""


def menu(s: Sheet) -> str:
    """The sections; on a heavy page each with a drop-down of sub-sections and cards."""
    items, size = "", 0
    for number in range(60 if s.cond.heavy_kb else len(s.sections)):
        if s.cond.heavy_kb and size > s.cond.heavy_kb * 560:
            break
        path, name = s.sections[number % len(s.sections)]
        item = f'<a href="{s.href(SITE + path)}/">{s.x(name)}</a>'
        if s.cond.heavy_kb:
            subs = "".join(f"<li><a href='{SITE}{path}/'>{x}</a></li>" for x in SUBSECTIONS)
            cards = "".join(f"<li>{s.design.card(s, c, 'menu')}</li>" for c in others(s, 4))
            item += f"<ul>{subs}</ul><ul>{cards}</ul>"
        items += f"<li>{item}</li>\n"
        size += len(item.encode())
    return s.design.box(s, "menu", f"<ul><li><a href='{SITE}'>Trang chủ</a></li>{items}</ul>")


def ticker(s: Sheet) -> str:
    links = " ".join(f"<a href='{c.url}'>{s.x(c.title)}</a>" for c in others(s, 3))
    return s.design.box(s, "ticker", f"<b>Tin nóng</b> {links}")


def imprint(s: Sheet) -> str:
    lines = (
        "© Bản quyền thuộc Huế ngày nay Online. Giấy phép số 272/GP-BTTTT ngày 12/05/2023.",
        "Tổng Biên tập: NGUYỄN HOÀI AN",
        "Phó Tổng Biên tập: TRẦN MINH SƠN - LÊ BẢO NGỌC",
        "Tòa soạn: 61 đường Bờ Sông, thành phố Huế. Điện thoại: 0234 000 000",
        "Giao diện phiên bản 3.2, ngày 01/01/2026 00:01",
    )
    return s.design.box(s, "imprint", "".join(f"<p>{s.x(x)}</p>" for x in lines))


def back_to_top(s: Sheet) -> str:
    return s.rng.choice(("<a id='top' href='#'>Return to top</a>", "<a href='#'>Về đầu trang</a>"))


def scripts(s: Sheet) -> str:
    code = "function more(p){$.ajax({url:'/cate/viewmore',data:{p:p},success:function(d){x(d)}})}\n"
    times = s.cond.heavy_kb * 2 if s.cond.heavy_kb else 2
    return f"<script>{code * times}var today=new Date();</script>"


def after(s: Sheet) -> None:
    """What follows the text, in an order of the day; the paper's two own blocks among it."""
    rng = s.rng
    first = [p for p in (rating, share, comments, newsletter, poll) if rng.random() < 0.55]
    rng.shuffle(first)
    first.insert(rng.randint(0, len(first)), suggested)
    if rng.random() < 0.5:
        first.append(same_section)
    for piece in first:
        s.add(piece(s))


def aside(s: Sheet) -> str:
    """The inside of a side column that follows the article."""
    pieces = [latest, most_read, advertisement, poll]
    s.rng.shuffle(pieces)
    return "".join(piece(s) for piece in pieces if piece is latest or s.rng.random() < 0.6)


def end(s: Sheet) -> None:
    s.add(imprint(s))
    if s.rng.random() < 0.5:
        s.add(cookies(s))
    s.add(back_to_top(s), scripts(s))
