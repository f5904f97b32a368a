"""Calls to the reader among the paragraphs, in words of no table; where a byline ends the text."""

from __future__ import annotations

import pytest

from tests.page.pages import (
    IMG,
    LINK,
    ONE,
    OTHER,
    OTHER_TITLE,
    P1,
    P2,
    P3,
    STORY,
    body,
    page,
    read,
)

FOUR = "Đến chiều, những gian hàng cuối cùng mới dọn, con đường làng trở lại yên ắng như cũ."
# Set by a class, as a paper's own paragraphs are: what has another class is set apart.
SET = [f"<p class=t>{text}</p>" for text in (*STORY, FOUR)]
TOLD = [*STORY, FOUR]


def among(call: str) -> str:
    return page(f"{SET[0]}{SET[1]}{call}{SET[2]}{SET[3]}")


CALLS = {
    "a link that leads nowhere": "<p class=t><a href='#doc'>Thong thả đọc ban tối</a></p>",
    "words before one": "<p>Kể chuyện này với người nhà: <a href='#ke'>kể ngay</a></p>",
    "an account on another host": "<p>Thấy nhau hằng ngày trên"
    " <a href='https://www.youtube.com/@hnn'>màn ảnh nhỏ</a></p>",
    "words over what is to be pressed": "<p class=t>Rút máy ra, bỏ tờ báo vào túi</p>"
    "<p><a href='#a'>Máy táo</a> · <a href='#b'>Máy rô-bốt</a></p>",
    "a service, in a setting of its own": "<p class=q>Đừng lỡ lá thư mỗi sáng của tờ báo</p>",
    "a service in bold": "<div><b>Bật thông báo trên ứng dụng của báo</b></div>",
    "an aside": "<aside><p>Lá thư lúc 6 giờ</p><p>Hộp thư ở đâu</p>"
    "<a href=/thu>Ghi danh</a></aside>",
}


@pytest.mark.parametrize("call", CALLS.values(), ids=list(CALLS))
def test_a_call_is_no_text(call: str) -> None:
    assert body(read(among(call))) == TOLD


BOXES = {
    "a button under a call": "<div class=z><p><b>Mang báo theo bên mình</b></p>"
    "<button>Cho máy táo</button></div>",
    "a service under a heading": "<div class=z><h4>Rủ thêm người đọc</h4>"
    "<span>Nhắn Zalo</span> <span>Nhắn Messenger</span></div>",
    "a tool and a counter": "<div class=z><h4>Nghe thay vì đọc</h4><p>Đầu bài</p></div>",
    "a question over its answers": "<div><p>Đọc xong câu chuyện chợ quê, lòng bạn thấy thế nào?</p>"
    "<button>Ấm lòng</button><button>Tiếc nuối</button></div>",
    "a question over a row of answers": "<div><p>Chợ quê hay chợ phố, bạn thích chợ nào hơn?</p>"
    "<div><button>Chợ quê</button> <button>Chợ phố</button></div></div>",
    "a button made by a script": "<section><b>Cùng giữ nếp báo quê</b>"
    '<div><span role="button">Góp 20.000đ</span></div></section>',
    "a rating": "<section><h5>Độc giả cho mấy sao</h5><p>Đã có 8 lượt chấm, trung bình 4,2</p>"
    "</section>",
}


@pytest.mark.parametrize("box", BOXES.values(), ids=list(BOXES))
@pytest.mark.parametrize("behind", [False, True], ids=["among", "behind"])
def test_a_small_box_of_services_is_no_text(box: str, *, behind: bool) -> None:
    text = f"{''.join(SET)}{box}" if behind else f"{SET[0]}{SET[1]}{box}{SET[2]}{SET[3]}"
    assert body(read(page(f"{text}<p><b>ĐỨC QUANG</b></p>"))) == TOLD


def test_what_else_a_small_box_may_hold() -> None:
    keywords = "<div><b>Gắn với</b> <a href=/tu-khoa/zalo>zalo</a></div>"
    by = "<div><b>Bảo Minh</b> <button>Theo dõi</button></div>"
    record = read(page(f"{''.join(SET)}{by}{keywords}"))
    assert (record["byline"], record["tags"]) == ("Bảo Minh", ["zalo"])


def test_keywords_behind_an_unknown_label_end_the_text() -> None:
    links = "<a href=/tag/cho-que>chợ quê</a> <a href=/tag/hoa-tet>hoa Tết</a>"
    record = read(page(f"{''.join(SET)}<div class=y><span>Gắn</span>{links}</div>"))
    assert body(record) == TOLD


def test_a_question_that_is_left_out_is_a_warning() -> None:
    asked = "Đọc xong câu chuyện chợ quê, lòng bạn thấy thế nào?"
    box = f"<div><p>{asked}</p><button>Ấm lòng</button></div>"
    record = read(page(f"{SET[0]}{SET[1]}{box}{SET[2]}{SET[3]}"))
    doubts = [warning["message"] for warning in record["warnings"] if warning["field"] == "body"]
    assert doubts == [f"left out, among the paragraphs: {asked!r}"]


def test_a_question_of_the_article_that_opens_its_answer_is_text() -> None:
    """The button is a sign alone, and an answer no button."""
    asked = "Ai được hỗ trợ tiền mua giống hoa trong vụ Tết năm nay?"
    item = f"<div class=q><p>{asked}</p><button>+</button></div>"
    assert body(read(page(f"{SET[0]}{SET[1]}{item}{SET[2]}{SET[3]}"))) == [
        *TOLD[:2],
        asked,
        *TOLD[2:],
    ]


FORM = "<form><h4>Hộp thư độc giả</h4><textarea></textarea></form>"


def test_a_form_among_the_paragraphs_ends_nothing() -> None:
    assert body(read(page(f"{SET[0]}{SET[1]}{FORM}{SET[2]}{SET[3]}"))) == TOLD


def test_a_form_behind_the_paragraphs_ends_the_text() -> None:
    said = "<ul><li>Bài này rất hay, mong báo có thêm nhiều bài như thế nữa.</ul>"
    assert body(read(page(f"{''.join(SET)}{FORM}{said}"))) == TOLD


def test_a_heading_of_readers_under_the_lead_ends_nothing() -> None:
    form = "<div><h4>Ý kiến</h4><p>Điền thư của bạn</p></div>"
    text = f"<div class=sapo>{ONE}</div>{form}<div>{''.join(SET[1:])}</div>"
    assert body(read(page(text))) == TOLD[1:]


KEPT = {
    "a subhead": ("<p class=sub>Kênh YouTube của bà con</p>", "Kênh YouTube của bà con"),
    "a subhead in bold": (
        "<p><b>Quét mã QR trả tiền chợ</b></p>", "Quét mã QR trả tiền chợ"),
    "a sentence with a link": (
        "<p>Bà kể chuyện trên <a href='https://www.youtube.com/@a'>kênh của mình</a>.</p>",
        "Bà kể chuyện trên kênh của mình."),
    "a quotation in an aside": (
        "<aside>“Chợ quê còn thì làng còn, cứ thế mà giữ”, ông nói.</aside>",
        "“Chợ quê còn thì làng còn, cứ thế mà giữ”, ông nói."),
}  # fmt: skip


@pytest.mark.parametrize(("html", "text"), KEPT.values(), ids=list(KEPT))
def test_what_only_sounds_like_one_is_text(html: str, text: str) -> None:
    assert body(read(among(html))) == [ONE, STORY[1], text, STORY[2], FOUR]


def test_an_aside_with_another_article_is_a_link_inside_the_text() -> None:
    record = read(among(f"<aside><p>Đọc cùng lúc</p><p>{LINK}</p></aside>"))
    assert record["related"] == [
        {"kind": "inline", "title": OTHER_TITLE, "url": OTHER, "summary": None}
    ]


BEHIND = (
    "<section><h4>Chân dung</h4><p><a href='/tac-gia/x'>Trang riêng</a></p>"
    "<p>Gắn bó với tờ báo hơn mười năm, thích đi và viết về vùng quê.</p></section>"
)


@pytest.mark.parametrize(
    "name", ["Bài, ảnh: BẢO MINH", "BẢO MINH", "Theo TTXVN", "<b>Bảo Minh</b>"]
)
def test_a_byline_behind_all_paragraphs_ends_the_text(name: str) -> None:
    record = read(page(f"{''.join(SET)}<div class=who>{name}</div>{BEHIND}"))
    assert body(record) == TOLD
    assert record["byline"] == name.replace("<b>", "").replace("</b>", "")


def test_a_name_before_a_paragraph_ends_nothing() -> None:
    record = read(page(f"{SET[0]}{SET[1]}<div class=who>BẢO MINH</div>{SET[2]}{SET[3]}"))
    assert body(record)[-2:] == [STORY[2], FOUR]


def test_a_credit_behind_all_paragraphs_ends_nothing() -> None:
    text = f"{''.join(SET)}<p>{IMG}</p><p>Ảnh: BẢO MINH</p><div class=who>ĐỨC QUANG</div>"
    record = read(page(text))
    assert (record["byline"], body(record)) == ("ĐỨC QUANG", TOLD)
    assert record["images"][0]["credit"] == "BẢO MINH"


def test_readers_by_name_and_how_long_ago() -> None:
    said = "".join(
        f"<li>{name} {hours} giờ trước<p>{text}</p><a href='#'>Đáp lời</a></li>"
        for name, hours, text in (
            ("minhtam84", 16, "Đọc mà thấy thương, mong có thêm nhiều bài như vầy."),
            ("Bạn đọc xứ Quảng", 7, "Xin hỏi tòa soạn chợ này họp ngày nào trong tháng?"),
        )
    )
    record = read(page(f"{P1}{P2}{P3}<div><b>Diễn đàn dưới bài</b><ul>{said}</ul></div>"))
    assert body(record)[:3] == STORY
    assert not any("Đọc mà thấy" in text or "minhtam" in text for text in body(record))


def test_readers_without_times_behind_the_keywords() -> None:
    keywords = "<p class=k><a href=/tag/hue>Huế</a> <a href=/tag/cho>chợ</a></p>"
    said = "<div>Tran Hung</div><p>Đồng ý!</p><div>Lan Phương</div><p>Bài này hay quá đi thôi.</p>"
    record = read(page(f"{''.join(SET)}{keywords}<div>{said}</div>"))
    assert (record["byline"], record["tags"]) == (None, ["Huế", "chợ"])
    assert body(record) == TOLD


def test_a_box_about_the_author_says_less_than_the_byline_under_the_headline() -> None:
    by = "<address>Bài: Hoài Nguyên - Ảnh: Minh Quân</address>"
    box = "</div><div class=w><a href='/tac-gia/1'>Hoài Nguyên</a></div><div>"
    record = read(page(f"{by}{''.join(SET)}{box}"))
    assert record["byline"] == "Bài: Hoài Nguyên - Ảnh: Minh Quân"


def test_a_text_in_two_halves_without_names() -> None:
    half, other = f"<div id=a>{P1}{P2}</div>", f"<div id=b>{P3}<p>{FOUR}</p></div>"
    record = read(page(f"<div>{half}<div class=ad></div>{other}</div><b>Tâm Hằng (TTXVN)</b>"))
    assert body(record) == TOLD
    assert record["source"] == "TTXVN"


def test_a_box_of_several_articles_with_summaries() -> None:
    cards = "".join(
        f"<div><a href='/kinh-te/bai-so-{k}-1605{k:02}.html'>Tiêu đề của bài báo số {k}</a></div>"
        f"<div>QĐND - Thông tin do đơn vị số {k} cung cấp cho báo chí.</div>"
        for k in (1, 2)
    )
    record = read(page(f"{SET[0]}{SET[1]}<div>{cards}</div>{SET[2]}{SET[3]}"))
    assert body(record) == TOLD
    assert [entry["kind"] for entry in record["related"]] == ["inline", "inline"]


@pytest.mark.parametrize(
    "player",
    [
        "<table class=tplCaption><tr><td><div id=v1></div><tr><td class=Image>{}</table>",
        "<div class=clip data-video=/1.mp4></div><div class=imgcaption><p>{}</p></div>",
        "<div><div></div><div class=VideoCMS_Caption><p>{}</p></div></div>",
        "<div><video src=/v.mp4></video><div class=embed-video><p class=Image>{}. Nguồn: bạn"
        " đọc gửi về tòa soạn sáng nay</p></div></div>",
    ],
)
def test_the_caption_of_a_player_that_a_script_makes(player: str) -> None:
    clip = player.format("Cảnh chợ quê sáng nay")
    assert body(read(page(f"{SET[0]}{SET[1]}{clip}{SET[2]}{SET[3]}"))) == TOLD


def test_readers_with_their_times_in_one_line() -> None:
    said = "".join(
        f"<div class=c><span>L</span><span>Lê Hoa</span><span>{text}</span>"
        f"<span>1{k}:44 28/12/2022</span></div>"
        for k, text in enumerate(("Ở nước ngoài người ta làm từ lâu rồi.", "Chúc mọi người khỏe."))
    )
    assert body(read(page(f"{''.join(SET)}{said}"))) == TOLD
