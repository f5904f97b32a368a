"""What is left of a page whose text is loaded by script is no article."""

from __future__ import annotations

import pytest

from hnnscraper import NotAnArticle
from tests.page.pages import DATE, TITLE, read, shell

SAID = "Bài viết hay quá, cảm ơn tác giả đã nói thay lòng dân quê tôi!"
REPLY = "Mong báo tiếp tục theo dõi việc này cho đến khi có kết quả."
INSTEAD_OF_A_TEXT = {
    "a reader's words under their heading": "<h3>Bình luận (1)</h3><div class=c><b>Lê Hoàng</b>"
    f"<p>{SAID}</p><span>2 giờ trước</span></div>",
    "readers with their times": f"<div><p>Nguyễn Văn Bình 10/01/2026 09:12</p><p>{SAID}</p>"
    f"<p>Thanh Thúy 10/01/2026 08:40</p><p>{REPLY}</p></div>",
    "the imprint": "<p>Báo Thừa Thiên Huế điện tử. Tòa soạn: 61 Trần Thúc Nhẫn, Huế. Giấy phép ICP"
    " số 37/GP-TTĐT ngày 20/02/2008</p>",
    "a promise to who comments": "<p>Email của bạn sẽ không được hiển thị công khai.</p>",
    "an invitation": "<p>Mời bạn tham gia nhóm Zalo của tòa soạn để nhận tin nhanh mỗi ngày.</p>",
    "a poll": "<form><p>Bạn thích chuyên mục nào nhất?</p><input type=radio> Kinh tế"
    " <input type=radio> Văn hóa <input type=submit value='Gửi'></form>",
    "a counter": "<div>1.510</div>",
    "the byline": "<div align=right><b>HÀN ĐĂNG</b></div>",
}  # fmt: skip


@pytest.mark.parametrize(
    "lead", ["", "<h2>Chợ quê ngày giáp Tết đông vui từ lúc trời chưa sáng.</h2>"]
)
@pytest.mark.parametrize("rest", INSTEAD_OF_A_TEXT.values(), ids=list(INSTEAD_OF_A_TEXT))
def test_what_is_left_of_an_article_without_its_text(rest: str, lead: str) -> None:
    """A text that a script loads leaves these behind: none of them is the body."""
    with pytest.raises(NotAnArticle):
        read(shell(f"<h1>{TITLE}</h1><div>{DATE}</div>{lead}<div id=text></div>{rest}"))
