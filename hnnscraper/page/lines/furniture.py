"""The words of a page that are not the article's: what headings and buttons of a newspaper say.

A line is furniture by its words alone when all of it matches; what a heading opens
(`Bạn có thể quan tâm`) belongs to the heading.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, cast

from hnnscraper.page.lines import vocabulary

Kind = Literal[
    "suggested",  # opens the block of suggestions
    "latest",  # opens the block of latest news
    "related",  # opens or introduces links to other articles
    "list",  # opens another list of articles: most read, same section, videos
    "tags",  # opens the keywords
    "imprint",  # who publishes, under which licence: the page ends
    "end",  # nothing of the article follows: comments, rating, imprint
    "box",  # opens a box that is not the article's: advertisement, newsletter, poll
    "button",  # a thing to press or a counter
    "notice",  # sentences to the reader of the paper's services
]

# These open lists of other articles.
LISTS = ("suggested", "latest", "related", "list")

# Longer lines are no furniture by their words but a notice.
MAX_LENGTH = 120

# A question to the reader about the article itself.
_ASKS_READER = (
    r"(?=.*\?\Z)(?=.*\b(?:bài viết|bài báo|bài này|nội dung|thông tin|trang"
    r"|(?:mấy|bao nhiêu) (?:sao|điểm))\b)"
    r"(?=.*\bbạn\b)"
    r"(?=.*\b(?:hữu ích|bổ ích|có ích|giúp ích|hài lòng|thích|thấy|nghĩ|đánh giá|chấm|cảm nhận"
    r"|cảm thấy|chạm|mức nào)\b).{10,100}\?"
    r"|.{0,40}\b(?:mấy|bao nhiêu) sao\W*"
    r"|(?:bài viết|bài báo|bài|nội dung|tin)(?: này| trên)?"
    r" có (?:đáng|giúp|hữu ích|bổ ích|ích|hay)\b.{0,40}\?"
)

# A counter: `12 lượt đánh giá`, `1,2K views`.
_COUNTED = (
    r"\(?\d[\d.,]*[km]? ?(?:lượt (?:xem|đọc|thích|chia sẻ|đánh giá|bình chọn|tải|chấm|bầu"
    r"|nghe)|người (?:đã )?(?:thích|chia sẻ|xem|đọc|đánh giá|chấm)(?: (?:bài|tin)(?: viết)? này)?"
    r"|views?|bình luận"
    r"|thích|chia sẻ|phản hồi|ý kiến|đánh giá|bình chọn|phiếu(?: bầu)?|votes?|ratings?|likes?"
    r"|shares?|comments?|phút đọc|lượt)\)?"
)

ADVERTISEMENT = r"(?:tin tức )?quảng cáo|qc|advertisement|ads?|tài trợ"

_WORDS: dict[Kind, str] = {
    "suggested": r"(?:có thể )?bạn (?:đọc )?(?:có thể )?(?:sẽ |cũng )?(?:quan tâm|thích|muốn đọc)"
    r"|(?:mời )?(?:bạn |quý vị |bạn đọc )?đọc thêm|(?:tin |bài )?(?:gợi ý|đề xuất)(?: cho bạn)"
    r"|(?:tin|bài|bài viết|tin bài) (?:gợi ý|đề xuất|nên đọc)|bạn nên (?:đọc|xem)"
    r"|(?:gợi ý |đề xuất )?dành cho bạn|(?:đừng|có thể bạn(?: đã)?) bỏ lỡ"
    r"|you (?:may|might)(?: also)? (?:like|enjoy|be interested in)|more for you|don['’]t miss"
    r"|recommended(?: for you| reading| articles| stories| news)?|read (?:more|next)",
    "latest": r"(?:tin|bài|bài viết|tin tức|tin bài) mới(?: nhất| cập nhật| đăng)?"
    r"|tin vừa đăng|tin mới trong ngày"
    r"|(?:latest|newest|recent)(?: news| articles| stories| posts)?",
    "related": r"(?:các )?(?:tin|tin tức|bài|tin,? bài|bài viết"
    r"|nội dung) (?:viết )?(?:có )?liên quan|liên quan"
    r"|xem thêm|(?:tin |bài )?cùng (?:chủ đề|sự kiện)|(?:mời bạn )?đọc tiếp|đọc ngay|xem ngay"
    r"|xem tiếp|bài viết cùng chủ đề|related(?: news| articles| stories| posts| content| links)?"
    r"|see also|more on this(?: story| topic)?",
    "list": r"(?:bạn đọc |được )quan tâm|bạn đọc (?:xem|đọc) nhiều|không thể bỏ qua"
    r"|(?:tin )?nóng trong (?:ngày|tuần)"
    r"|(?:tin|bài)?(?: được)? ?(?:đọc|xem|quan tâm"
    r"|bình luận) nhiều(?: nhất)?(?: trong .{2,20})?"
    r"|(?:các |những )?(?:tin|bài)(?: bài| viết| tức)? (?:khác"
    r"|cũ hơn|mới hơn|nổi bật|nóng|hot|tiêu điểm"
    r"|cùng chuyên mục|(?:đã|vừa) (?:đưa|đăng|đọc)|trước(?: đó)?|tiếp theo|cùng ngày|trong ngày"
    r"|trong tuần)"
    r"|(?:các )?(?:tin|bài)(?: viết)? cùng (?:chuyên mục|tác giả)"
    r"|cùng (?:chuyên mục|tác giả)|nổi bật"
    r"|tiêu điểm|(?:tin )?đáng chú ý|xu hướng|chủ đề nóng"
    r"|most (?:read|popular|viewed|commented)|popular(?: news| articles| stories| posts)?"
    r"|trending(?: now)?|top (?:news|stories)|editors?['’]?s? picks?"
    r"|(?:more|other) (?:news|stories|articles)|more (?:from|in) .{2,30}"
    r"|multimedia|media|video(?: clip)?|podcast|e-?magazine|infographic|báo in|ảnh đẹp"
    r"|chuyên mục(?: khác)?|sự kiện(?: nổi bật)?|tin ảnh|top \d+",
    "tags": r"từ kh(?:óa|oá)|tags?|thẻ|chủ đề|từ khóa liên quan|keywords?|topics?"
    r"|xem thêm (?:về|(?:các )?(?:chủ đề|từ kh(?:óa|oá)))"
    r"|xem (?:các |thêm )?(?:bài|tin)(?: viết)? về",
    "end": r"(?:ý kiến|bình luận|phản hồi|thảo luận|góp ý)(?: (?:bạn đọc|độc giả|của bạn"
    r"|của bạn đọc|mới nhất|bài viết))*"
    r"|nội dung (?:góp ý|bình luận|phản hồi)|(?:gửi|viết|để lại|đăng|hãy)? ?(?:bình luận"
    r"|ý kiến|phản hồi|góp ý)(?: (?:của bạn|của bạn đọc|đầu tiên))?"
    r"|đánh giá(?: (?:bài viết(?: này)?|của bạn|bài báo|nội dung))?|return to top|back to top"
    r"|(?:trở )?(?:về|lên) (?:đầu trang|trên)"
    r"|bình luận (?:bài viết này|facebook)|ý kiến của bạn về bài viết"
    r"|(?:\d+|một|các)? ?(?:bình luận|phản hồi|ý kiến|suy nghĩ|trả lời)"
    r" (?:phản hồi )?(?:cho|trên|về) [“\"'«].*"
    r"|\d+ (?:bình luận|phản hồi|ý kiến) (?:cho|về|trong) (?:bài|tin)(?: viết)?(?: này)?"
    r"|(?:các |\d+ )?phản hồi cho .*|(?:\d+ |no )?comments?(?: yet)?|(?:leave|post|add|write) a"
    r" (?:comment|reply)|rate this (?:article|post|story)|(?:average|your) rating",
    "box": ADVERTISEMENT + r"|nội dung (?:tài trợ|quảng cáo)|rao vặt"
    r"|đăng ký (?:nhận )?(?:bản )?tin.*|newsletter|thăm dò(?: ý kiến| bạn đọc)?"
    r"|(?:(?:bạn đọc|độc giả) )?bình chọn"
    r"|(?:đã có )?\d[\d.,]* (?:người|lượt|bạn đọc|độc giả) đã (?:tham gia|bình chọn|bỏ phiếu"
    r"|trả lời|biểu quyết)"
    r"|nhận (?:bản )?tin(?: mới)?|(?:đôi nét )?về tác giả|tác giả bài viết|thông tin tác giả"
    r"|(?:subscribe|sign up)\b.{0,60}|about the author|" + _ASKS_READER,
    "button": r"(?:chia sẻ|share|tweet|like|thích|in|lưu|gửi|nghe|báo lỗi|copy(?: link)?"
    r"|sao chép|theo dõi)"
    r"(?: (?:bài|bài viết|bài này|tin|trang|link|liên kết|qua|lên|trên|email|mail|facebook"
    r"|zalo|twitter|x|này|đọc bài|đọc))*(?: \d+)?"
    r"|.{0,80}\bcookies?\b.{0,90}|ý kiến của bạn sẽ .*|(?:xin )?vui lòng (?:gõ|nhập) .*"
    r"|thích bài này.*|(?:đang tải|loading)\W*|nhận .{0,80}(?:email|hộp thư)(?: của bạn)?"
    r"|(?:đọc|xem|nghe)(?: tiếp| nhanh| thêm| báo| tin)* (?:trên|trong|qua|bằng) (?:ứng dụng|app)"
    r"\b.{0,30}"
    r"|(?:tải|cài|cài đặt) ứng dụng"
    r"(?: (?:báo|đọc|của|hnn|huế|ios|android|trên|cho|miễn phí|di động)\b.*)?"
    r"|(?:kính |trân trọng |thân )?mời (?:quý )?(?:vị|độc giả|bạn đọc|khán giả|khán thính giả)"
    r" (?:.{0,20} )?(?:theo dõi|đón|xem|đọc|truy cập|vào|bấm|quét)\b.*"
    r"|bạn đang (?:đọc|xem) (?:bài viết|bài|tin) .*|(?:link|nguồn) bài gốc.*|lấy link.*|tặng sao.*"
    r"|nghe audio|.{0,40}tự (?:động )?phát sau \d+ giây|chuyển tiếp(?: (?:qua|tới|cho).{0,20})?"
    r"|(?:hãy )?(?:trở thành|là) người đầu tiên .*|.{0,30}người đầu tiên (?:đánh giá|bình luận).*"
    r"|(?:hiện )?chưa có (?:bình luận|ý kiến|đánh giá)(?: nào)?(?:, .*)?"
    r"|(?:(?:hãy|vui lòng|bạn cần|bạn phải) )?(?:đăng nhập|đăng ký)\b.{0,40} để .{0,20}(?:bình luận"
    r"|ý kiến|phản hồi|góp ý|thảo luận)"
    r"|quét mã (?:qr )?(?:để |và )?(?:tải|mở|cài|theo dõi|đọc|xem|nghe|chia sẻ|bình luận"
    r"|quan tâm)\b.*|bạn cần đăng nhập để .*|mọi (?:thông tin|ý kiến) .{0,40}\bxin"
    r" (?:vui lòng )?gửi .{0,20}(?:t(?:òa|oà) soạn|ban biên tập|báo|địa chỉ|e-?mail|hộp thư).*"
    r"|mọi (?:thông tin|ý kiến|phản ánh|thắc mắc|tin,? bài)\b.{0,60}\b(?:xin|vui lòng)"
    r" (?:vui lòng )?(?:gửi|liên hệ)(?: (?:về|tới|đến|qua|theo|địa chỉ|e-?mail|hộp thư))*"
    r"|mục lục|nội dung bài viết|\d+ ?%"
    r"|(?:(?:lượt (?:xem|đọc|thích|nghe)|bình luận|phản hồi|chia sẻ|thích|views?|comments?|likes?)"
    r" ?: ?\d[\d.,]*[km]?[ |,/·•–-]*){2,}"
    r"|bạn (?:đã|còn) (?:đọc |được đọc )?\d+(?: ?/ ?\d+)? bài .*|đăng ký gói .*"
    r"|theo dõi (?:chúng tôi|báo|hnn|huế ngày nay).*"
    r"|facebook|zalo|twitter|messenger|telegram|linkedin|email|e-?mail|print|link|pinterest"
    r"|google news|rss|x"
    r"|(?:cỡ|kích) (?:chữ|thước chữ).*|a ?[-+]?(?: ?[|/]? ?a ?[-+]?)*|aa|\d+"
    r"|(?:(?:số )?(?:lượt|lần) (?:xem|đọc)|views?|hits?):? ?[\d.,]*"
    r"|(?:đã |số người )?(?:xem|đọc) ?: ?\d[\d.,]*"
    r"|(?:thời gian đọc|đọc trong|đọc mất|đọc khoảng) ?:? ?(?:khoảng )?\d+ phút(?: đọc)?"
    r"|(?:phóng to|thu nhỏ|giảm|tăng)(?: cỡ chữ)?|clock|icon|đóng|close|menu|trang chủ|home"
    r"|tìm kiếm|đăng nhập|bỏ qua"
    r"|mặc định|nhỏ|lớn|(?:nam|nữ) miền (?:bắc|trung|nam)"
    r"|giọng (?:nam|nữ|bắc|trung|huế|miền|hà nội|sài gòn)\b.*|(?:\d+(?:\.\d+)?x"
    r"|\d\d?:\d\d(?: ?/ ?\d\d?:\d\d)?)|trả lời|báo cáo|play|phát|tạm dừng|xem ảnh(?: lớn)?"
    r"|(?:xem )?tất cả(?: (?:các )?(?:bài viết|bài|tin))?(?: (?:của|cùng) tác giả.{0,40})?"
    r"|trước|sau|tiếp|lùi|(?:tiếp|kế) (?:theo|tiếp)|trang (?:kế|tiếp)(?: (?:theo|tiếp))?"
    r"|(?:quay )?trở (?:lại|về)|quay (?:lại|về)|bản in|gửi (?:cho )?bạn bè"
    r"|xem (?:tất cả )?(?:các )?bài (?:viết )?(?:khác )?(?:của|cùng) (?:tác giả|phóng viên).{0,40}"
    r"|gửi (?:cho )?(?:bạn|người thân|bạn đọc)"
    r"|về trang chủ|đã xem:? \d+"
    r"|(?:xem )?(?:phiên )?bản (?:đầy đủ|desktop|máy tính|di động)|xem đầy đủ"
    r"|[★☆⭐✩✭✮⯨\s]*(?:đánh giá|điểm|xếp hạng|trung bình|rating)?[ :]*"
    r"\d{1,2}(?:[.,]\d+)? ?/ ?(?:5|10)"
    r"(?: ?(?:sao|điểm|★|⭐))?(?:[ ,(\-–|/]*" + _COUNTED + r"\)?)?"
    r"|(?:" + _COUNTED + r"[ ,|/·•-]*)+(?:\d{1,2}(?:[.,]\d+)? ?/ ?(?:5|10)(?: ?(?:sao|điểm))?\)?)?"
    r"|theo dõi .{2,40} trên .{0,20}google news.*|.{0,10}google tin tức.*"
    r"|thứ .{2,4}, ngày .{0,12}",
}

_ANY_KIND = re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in _WORDS.items()))
# Who publishes and under which licence: nothing of an article follows. Longer than other furniture.
_OPENS_IMPRINT = re.compile(
    r"[\W_]*(?:copyright|©"
    r"|bản quyền (?:(?:bài viết|tác phẩm|nội dung)(?: này)? )?(?:thuộc|©|báo|của báo)"
    r"|giấy phép (?:icp )?(?:số|hoạt động|xuất bản)"
    r"|(?:q\. ?|quyền )?(?:phó )?tổng biên tập ?:"
    r"|(?:người )?chịu trách nhiệm (?:chính|nội dung|xuất bản)[^.]{0,20}:"
    r"|cơ quan (?:chủ quản|ngôn luận)|® ?ghi rõ nguồn|ghi rõ nguồn"
    r"|báo [^.]{2,40}[-–,.:|] ?(?:là )?(?:cơ quan|tiếng nói) (?:ngôn luận )?của )"
)
# Where an article stands, where it was taken from, by an address; how to see a picture; whose the
# advertisements are.
_OPENS_NOTICE = re.compile(
    r"bạn đang (?:đọc|xem) (?:bài(?: viết| báo)?|tin|nội dung) .*\b(?:chuyên|tại|trên) mục\b"
    r"|(?:nguồn(?: tin| bài)?|link(?: gốc| bài)?) ?:? ?https?://\S+$"
    r"|https?://\S+\d{5,}\.\w+$"
    r"|email của bạn sẽ không (?:được|bị) |your email address will not be "
    r"|mời (?:quý )?(?:bạn|bạn đọc|độc giả|vị) (?:tham gia|theo dõi|kết nối|quan tâm|vào) .{0,40}"
    r"\b(?:zalo|fanpage|facebook|telegram|youtube)\b"
    r"|\(?(?:bấm|nhấn|nhấp|chạm|click)(?: chuột)? (?:vào|lên) (?:ảnh|hình)(?: trên| này)? để "
    r"|(?:t(?:òa|oà) soạn|chúng tôi|hnn) không chịu trách nhiệm (?:về|với|đối với|cho) .{0,30}"
    r"(?:nội dung|quảng cáo|bình luận|ý kiến|liên kết)"
)
_IN_IMPRINT = (
    "gp-bt",
    "gpxb",
    "giấy phép số",
    "giấy phép icp",
    "/gp-ttđt",
    "/gp-cbc",
    "/gp-bc",
    "giấy phép xuất bản",
    "cơ quan của đảng bộ",
    "cơ quan ngôn luận của đảng bộ",
    "giữ bản quyền",
    "thuộc bản quyền của",
    "không sao chép dưới mọi hình thức",
    "all rights reserved",
)
_MAX_IMPRINT = 400

# A label with what it labels, in one line: `Từ khóa: Huế, lễ hội`.
_LABELLED: list[tuple[Kind, re.Pattern[str]]] = [
    ("tags", re.compile(r"[\W_]*(?:từ kh(?:óa|oá)|tags?|keywords?|thẻ) ?[:：] ?\S")),
    ("list", re.compile(r"[\W_]*(?:chuyên mục|chủ đề|mục|đăng trong) ?[:：] ?\S")),
]
# What readers felt, counted: `Vui (2)`, `Vui 3 Buồn 0`.
_MOOD = (
    r"(?:rất )?(?:vui|buồn|xúc động|phẫn nộ|thú vị|hài lòng|ngạc nhiên|yêu thích|tức giận|bất ngờ"
    r"|thích|hữu ích|đáng đọc|hay|sốc|wow|haha|like)"
)
_REACTIONS = re.compile(rf"(?:[^\w\s]+\s?{_MOOD}\s?){{2,}}")
# Three or more little pictures to press, perhaps behind a word and with counts.
_FACES = re.compile(
    "[^.!?…\U0001f300-\U0001faff]{0,60}(?:[\U0001f300-\U0001faff❤♥☹☺]\ufe0f?[ \\d]{0,8}){3,}"
)
_MOODS = re.compile(rf"(?:{_MOOD}:? ?\(?\d+\)?[ ,|/·•-]*)+")
_STARS = re.compile(r"[★☆⭐✩✭✮⯨\s]{2,}")  # to press
_BEHIND = " \t:：>»….-–|★☆⭐✩✭✮⯨"
_SENTENCE = re.compile(r"[^.]\.$|^[“\"]")  # one that ends, or somebody's
_COUNT = re.compile(r"\(\d*\)$")
_INTRODUCES_LINK = re.compile(
    r"^[\W_]*(?:xem thêm|đọc thêm|xem tiếp|đọc tiếp|(?:tin|bài)(?: viết)? liên quan|mời xem"
    r"|tham khảo|(?:bài|kỳ|phần) (?:\d{1,2}|[ivx]{1,4}|trước|sau|cuối|tiếp theo)"
    r"|có thể bạn quan tâm|bạn có thể quan tâm|liên quan|>+)[\s:：\-–>»]*$"
)


@lru_cache(maxsize=4096)
def kind_of(text: str) -> Kind | None:
    """What kind of furniture a line is by its words, or None.

    >>> kind_of("BẠN CÓ THỂ QUAN TÂM:"), kind_of("Bình luận (3)"), kind_of("Bình luận về vụ việc,")
    ('suggested', 'end', None)
    """
    if len(text) > _MAX_IMPRINT:
        return None
    folded = text.casefold()
    if _OPENS_NOTICE.match(folded):
        return "notice"
    if _OPENS_IMPRINT.match(folded) or any(map(folded.__contains__, _IN_IMPRINT)):
        return "notice" if vocabulary.is_notice(folded) else "imprint"
    is_known = len(text) <= vocabulary.MAX_NOTICE and vocabulary.knows(folded)
    if len(text) > MAX_LENGTH:
        return "notice" if is_known and vocabulary.is_notice(folded) else None
    words = _without_edges(folded)
    if not words:
        return "button" if _STARS.fullmatch(folded) else None
    if any(pattern.fullmatch(folded) for pattern in (_MOODS, _REACTIONS, _FACES)):
        return "button"
    for kind, pattern in _LABELLED:
        if pattern.match(folded):
            return kind
    if match := _ANY_KIND.fullmatch(words):
        return cast("Kind | None", match.lastgroup)
    if not is_known:
        return None
    by_words = None if _SENTENCE.search(text) else vocabulary.kind_of(words)
    if by_words is not None:
        return cast("Kind", by_words)
    return "notice" if vocabulary.is_notice(folded) else None


def kind_of_label(text: str) -> Kind | None:
    """What kind of furniture the words before a colon are; None where there is no colon."""
    label, colon, _ = text.partition(":")
    return kind_of(label) if colon else None


def opens_imprint(text: str) -> bool:
    """Whether the label of an imprint stands first, not somewhere in the words."""
    return _OPENS_IMPRINT.match(text.casefold()) is not None


def _without_edges(words: str) -> str:
    """Without any marks before it, and without the colons, arrows, dots and counts behind it."""
    start = 0
    while start < len(words) and not words[start].isalnum():
        start += 1
    words = words[start:].rstrip(_BEHIND)
    while words.endswith(")") and (count := _COUNT.search(words)):
        words = words[: count.start()].rstrip(_BEHIND)
    return words


def introduces_link(text: str) -> bool:
    """Whether the words before a link only lead to it: `Xem thêm:`, `>>`."""
    return not any(map(str.isalnum, text)) or bool(_INTRODUCES_LINK.match(text.casefold()))
