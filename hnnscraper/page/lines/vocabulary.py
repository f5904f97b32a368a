"""Furniture by its vocabulary: a short line of nothing but the words of tools, comments, ratings,
advertisements or keywords, however a paper puts them together (`Gửi cho bạn bè qua Zalo`).

A table of words, one syllable each, in small letters. A line is of a kind if it has one of the
kind's own words or phrases and no word that is neither the kind's nor common.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

MAX_LENGTH = 90  # characters; longer lines say more than a label does

_COMMON = frozenset(
    "a à ạ ai anh bài bạn báo bằng bên các cách cái chị chính cho chúng chưa có của cùng cũng đã"
    " đang đây để đến được em gì hãy hay hoặc hơn hnn huế khác lại lên mời mới một mọi này nào"
    " ngày người nhất nhé nhiều những nhanh nay nữa ở online qua quý rất sẽ số tại tất cả tháng"
    " thêm theo thông tin tới toà tòa soạn trang trên trong trực tiếp tuyến từ tuần và vào về vì"
    " viết vị với web website xin đầu tiên độc giả đọc nội dung thành tờ chọn nhấn bấm click ngay"
    " xem hiện trở phút giây".split()
)


class _Words(NamedTuple):
    phrases: tuple[str, ...]  # one of them there must be
    any_phrase: re.Pattern[str]
    others: frozenset[str]  # what may stand beside them


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b")


def _words(phrases: str, others: str) -> _Words:
    own = tuple(phrase.strip() for phrase in phrases.split("|"))
    syllables = {syllable for phrase in own for syllable in phrase.split()}
    return _Words(own, _any_of(own), _COMMON | syllables | set(others.split()))


# What a reader is asked to say, and how: of comments and of ratings.
_ASKED = (
    "gửi để nêu chia sẻ cảm nghĩ nhận suy điểm lượt sao hữu ích thích không trung bình chọn"
    " đánh giá chấm xếp hạng thế như khoản đăng nhập phiếu hài lòng hiện mục phần ẩn gần nhất"
    " cũ hiển thị là mấy tổng tải quan tâm tối đa còn lại tham gia bằng tiếng việt dấu họ tên"
    " trùng sau khi duyệt biết thường chưa tôi mà muốn"
)

# The first that fits: a reader's rating is asked for in the words of comments, too.
_KINDS: dict[str, _Words] = {
    "tags": _words(
        "từ khóa|từ khoá|tags|tag|hashtag|hashtags|keywords|keyword|nhãn bài viết",
        "liên quan tìm kiếm nổi bật chủ đề thẻ gắn xem",
    ),
    "box": _words(
        "quảng cáo|qc|advertisement|advertising|sponsored|tài trợ|nội dung tài trợ|bản tin"
        "|vào hộp thư|newsletter|thăm dò|tin tài trợ|đối tác quảng cáo|trưng cầu ý kiến"
        "|khảo sát nhanh|khảo sát bạn đọc|hỏi ý kiến bạn đọc|biểu quyết|thư tòa soạn"
        "|bình chọn của tuần"
        "|nhà tài trợ|trả phí|trả tiền|nội dung thương mại|nhãn hàng|lời rao|tin rao"
        "|thông tin quảng bá"
        "|người viết|tác giả của bài|ai viết bài|người cầm bút|về cây bút|về tác giả",
        "liên hệ dịch vụ nhận đăng ký email mỗi sáng tối hằng hàng miễn phí gửi thư điện tử ý"
        " kiến kết bởi đặt chỗ khu vực vùng ads ad pr muốn đóng trưng cầu sản phẩm phần gian hàng"
        " dành gặp đôi nét thêm giới thiệu đối tác do nhãn hàng",
    ),
    "end": _words(
        "bình luận|phản hồi|góp ý|ý kiến|nhận xét|thảo luận|comment|comments"
        "|trao đổi cùng tòa soạn|cảm nghĩ của bạn|lên tiếng|hộp thư|cảm ơn bạn đã|sắp xếp theo"
        "|suy nghĩ của bạn|tiếng nói độc giả|tiếng nói bạn đọc|góp lời|lời bàn|bàn luận"
        "|diễn đàn bạn đọc",
        _ASKED + " ký tự chờ thiết lời lẽ thiếu văn hóa dùng lịch sự góc",
    ),
    "rating": _words(
        "đánh giá của bạn|đánh giá bài|đánh giá tin|để đánh giá|chấm điểm|xếp hạng"
        "|mức độ hài lòng|mức độ hữu ích|số sao|ngôi sao|vào sao|chấm sao|cảm xúc của bạn"
        "|bày tỏ cảm xúc|điểm của bài viết|điểm bình chọn|cảm nhận của bạn|cho điểm"
        "|bình chọn cho bài|người bình chọn|biết cảm xúc",
        _ASKED,
    ),
    "reuse": _words(
        "ghi rõ nguồn|ghi nguồn|dẫn nguồn|nguồn dẫn|dẫn link|sao chép|trích đăng|trích dẫn"
        "|bản quyền|sử dụng lại|đăng lại|phát hành lại|ghi rõ tên|được phép|xin phép|ban biên tập"
        "|sự chấp thuận|sự đồng ý"
        "|dùng lại|xuất xứ|cho phép|thuộc sở hữu|giữ toàn quyền|giữ bản quyền",
        "đề nghị yêu cầu nghiêm cấm vui lòng xin hình thức dưới khi không nếu phải sự đồng ý chấp"
        " thuận bằng văn ban biên tập link gốc tác phẩm tư liệu ảnh giữ thuộc toàn bộ phép phần"
        " việc tác giả đều vn bất kỳ chưa đừng đối hình",
    ),
    "latest": _words(
        "tin mới|bài mới|bài viết mới|mới nhất|mới cập nhật|mới nhận|mới đăng|mới lên|mới ra|mới về"
        "|vừa đăng|vừa cập nhật|vừa nhận|vừa lên|tin vừa",
        "tức nóng hổi giờ qua sự thời thành phố",
    ),
    "related": _words(
        "liên quan|xem thêm|đọc thêm|đọc tiếp|xem tiếp|nên đọc|nên xem|tham khảo thêm|cùng chủ đề"
        "|cùng sự kiện|cùng đề tài|cùng quan tâm|dòng sự kiện",
        "tức câu chuyện dòng tiếp theo có thể quan tâm mục khám phá",
    ),
    "suggested": _words(
        "bạn quan tâm|bạn có thể thích|có thể quan tâm|có thể thích|có thể bạn chưa|dành cho bạn"
        "|bỏ lỡ"
        "|gợi ý|đề xuất|bạn muốn đọc|bạn thích|sẽ thích",
        "cũng nên chưa tiếp đừng tức",
    ),
    "list": _words(
        "đọc nhiều|xem nhiều|nhiều người đọc|nhiều nhất|cùng chuyên mục|cùng mục"
        "|cùng chuyên trang|nổi bật|tiêu điểm|tin khác|bài khác|đã đăng|đã đưa|tin nóng|tin hot"
        "|tin nhanh|được quan tâm|bạn đọc quan tâm|cùng tác giả|chuyên trang"
        "|trong ngày|top đọc nhiều|tâm điểm|tin chính|trong chuyên mục|vấn đề nổi bật",
        "tức giờ qua h ảnh video clip cũ trước sau đó sự kiện chủ đề xu hướng thời đáng chú ý"
        " không thể top vấn",
    ),
    "button": _words(
        "facebook|fb|zalo|twitter|tweet|telegram|messenger|linkedin|pinterest|viber|whatsapp|copy"
        "|print|bookmark|cỡ chữ|chữ to|chữ nhỏ|font chữ|sao chép|chép liên kết|chép đường dẫn"
        "|liên kết|đường dẫn|link|in bài|in trang|bản in|chia sẻ|lan tỏa|lan toả|nghe bài"
        "|nghe đọc|phát âm thanh|lưu bài|lưu tin|đánh dấu|xem sau|đọc sau|gửi email|gửi mail"
        "|email|gửi bạn bè|giới thiệu cho bạn|báo lỗi|toàn màn hình|chế độ đọc|giọng đọc"
        "|tốc độ đọc|theo dõi|google news|đọc to|phóng to|thu nhỏ|tải về|trang trước|trang sau"
        "|trả lời|đáp lại|reply|in ấn|lưu lại|chia sẻ ngay|gửi bài|yêu thích|tắt tiếng|phát lại"
        "|tốc độ phát|kích cỡ chữ|chế độ ban đêm|chế độ tối|chế độ sáng|sai sót|ctrl|youtube"
        "|tiktok|instagram|threads|đăng ký kênh|tải app|tải ứng dụng|nhận tin|nhận thông báo"
        "|đăng ký ngay|đầu trang|trang chủ|trang gốc|bài gốc|xem chi tiết|thu gọn|lượt truy cập"
        "|đang truy cập|xem kết quả|hữu ích|nghe bản tin|nghe tin|nghe nội dung|xem theo ngày"
        "|chọn ngày|cài ứng dụng|cài đặt ứng dụng|ký tự|người đã thích|copy link|gửi đi"
        "|đường dây nóng|hotline|kết nối với chúng tôi|follow us|fanpage|kênh của chúng tôi"
        "|để không bỏ lỡ|ứng dụng đọc báo|trong ứng dụng|trên ứng dụng|app store|google play"
        "|qua thư|trang tác giả|hồ sơ tác giả|trang cá nhân|khác của tác giả|các bài của tác giả"
        "|bài của tác giả|theo dõi tác giả|thư cho tác giả|in ra giấy|in nội dung|phiên bản in"
        "|gửi thư|phát bản đọc|bấm để nghe|báo nói|đọc tự động|audio|lên đầu|tốc độ|đọc bài viết"
        "|nhận bản tin|gửi bài cộng tác|tải bài|giữ bài|giữ lại bài|tủ bài|đọc offline",
        "bè gửi lấy đổi cỡ chữ to nhỏ lớn vừa phóng thu chia sẻ lưu x bản pdf mã qr giọng nam nữ"
        " miền bắc trung tốc độ chậm bật tắt tăng giảm khổ thích like share mail đăng giới thiệu"
        " chuyển tiếp kênh mạng xã hội ứng dụng app điện thoại màn hình toàn sáng chế nền quan"
        " tâm đồng ý không ấn báo cáo phát hiện lỗi enter quay lại oa đã lên cuộn còn tổng kích"
        " ban đêm tối công đa tôi đón cập nhật video tik tok tử tiện nay ios android trải nghiệm"
        " tốt tự động nói thường mặt cộng tác phiên ra giấy",
    ),
}  # fmt: skip
_OWN = _any_of(phrase for kind in _KINDS.values() for phrase in kind.phrases)
# Whole sentences to the reader are of several kinds at once, and have more to say.
_SERVICES = ("box", "end", "rating", "reuse", "button")
_SERVICE = _words(
    "|".join(phrase for kind in _SERVICES for phrase in _KINDS[kind].phrases)
    + "|đăng nhập|đăng ký|nhận gợi ý|gợi ý phù hợp|quét mã|mã qr|gọi ngay|phản ánh|lỗi chính tả"
    "|bôi đen|đính chính|bài viết này|bài này|tòa soạn|toà soạn|hình ảnh cho|mời bạn|mở hàng"
    "|hành vi|sự đồng ý|văn bản|thời gian đọc|phút đọc|người đã tham gia|theo dõi kênh"
    "|tin tức trong ngày|kênh zalo|quan tâm|độc giả|bạn đọc|địa chỉ|gửi tin|tin muốn báo"
    "|gọi cho chúng tôi|mở bài|đọc tin|trên điện thoại|giải trí cùng|đọc báo|nội dung thuộc"
    "|cá nhân hóa|gửi bài|nhuận bút",
    " ".join(" ".join(_KINDS[kind].others) for kind in _SERVICES)
    + " mang mình tìm cần thấy đoạn rồi trọng nơi đúng giờ làm lúc buổi gói lá chiều"
    " thứ đáng chú năm nhuận bút quy định chuyên",
)
_ANY = _SERVICE.others.union(*(kind.others for kind in _KINDS.values()))

# By these a part of the page that may hold suggestions, latest news or keywords is known, each
# under a word of it that is looked for first.
BLOCK_WORDS: dict[str, tuple[str, ...]] = {
    "quan": ("quan tâm", "liên quan"),
    "thích": ("bạn thích", "sẽ thích", "cũng thích"),
    "đọc": ("muốn đọc", "đọc thêm", "nên đọc", "đọc tiếp", "đọc ngay"),
    "xem": ("xem thêm", "xem tiếp", "xem ngay", "nên xem"),
    "gợi": ("gợi ý",),
    "bạn": ("có thể bạn",),
    "cùng": ("cùng chủ đề", "cùng sự kiện", "cùng đề tài"),
    "dành": ("dành cho bạn",),
    "mới": (
        "tin mới",
        "bài mới",
        "tin tức mới",
        "bài viết mới",
        "mới nh",
        "mới cập nhật",
        "mới đăng",
    ),
    "vừa": ("vừa đăng", "vừa cập nhật", "vừa nhận"),
    "từ kh": ("từ khóa", "từ khoá"),
    "nhãn": ("nhãn",),
    "tag": ("tags", "tag:"),
    "keyword": ("keyword",),
    "chủ": ("chủ đề",),
    "đề x": ("đề xuất",),
    "bỏ lỡ": ("bỏ lỡ",),
    "related": ("related",),
    "recommend": ("recommended",),
    "read ": ("read more", "read next"),
    "latest": ("latest",),
    "newest": ("newest",),
    "recent": ("recent",),
    "topic": ("topic",),
    "see also": ("see also",),
    "more ": ("more on this", "more for you"),
    "miss": ("t miss",),
    "you m": ("you may", "you might"),
}

MAX_NOTICE = 160  # characters
_MIN_NOTICE = 6  # syllables; fewer are a label
_DATE = re.compile(r"\d[/.-]\d\d?[/.-]\d\d")
# Of the paper itself, not of those it writes about.
_MAILBOX = re.compile(
    r"\b(?:toa-?soan|ban-?(?:dien-?tu|bien-?tap|doc)|bao-?dien-?tu|bbt|tin-?bai|cong-?tac|quang-?cao)"
    r"[\w.-]*@[\w.-]+"
)
_SITE = re.compile(r"\b[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org)\b")
_MIN_RATING = 4  # syllables; fewer may be a subhead
_SYLLABLE = re.compile(r"[^\W\d_]+")


def knows(words: str) -> bool:
    """Whether a line in small letters has no word but those of furniture, as few lines of an
    article have.
    """
    return _ANY.issuperset(_syllables(words))


@lru_cache(maxsize=4096)
def kind_of(words: str) -> str | None:
    """The kind of furniture that a line in small letters is by all of its words, or None.

    >>> kind_of("phản hồi của độc giả"), kind_of("chép đường dẫn"), kind_of("ý kiến của ông nam")
    ('end', 'button', None)
    """
    if len(words) > MAX_LENGTH or words[-1] == ".":
        return None
    if not _OWN.search(words) or _DATE.search(words):
        return None  # with a date, a line of the article, perhaps, with a counter behind it
    syllables = _syllables(words)
    for kind, own in _KINDS.items():
        if words[-1] == "?" and kind != "box":
            continue  # asked in an interview, perhaps
        if own.any_phrase.search(words) and own.others.issuperset(syllables):
            return _as_furniture(kind, words)
    return None


def _as_furniture(kind: str, words: str) -> str:
    """A reader is asked to rate or to write to the paper in whole sentences, too: those are no
    text wherever they stand.
    """
    if kind == "rating":
        return "notice" if len(words.split()) >= _MIN_RATING else "button"
    if kind == "button" and _MAILBOX.search(words):
        return "notice"
    return "button" if kind == "reuse" else kind


@lru_cache(maxsize=4096)
def is_notice(words: str) -> bool:
    """Whether a line in small letters is what a paper tells its readers of its services, in whole
    sentences: nothing but the words of these, and two of their phrases.

    >>> is_notice("đăng nhập để lưu bài và nhận gợi ý phù hợp với bạn. đăng nhập")
    True
    >>> is_notice("người dân có thể đăng nhập vào cổng dịch vụ công để gửi phản ánh.")
    False
    """
    if len(words) > MAX_NOTICE or len(words.split()) < _MIN_NOTICE or _DATE.search(words):
        return False
    if not _SERVICE.others.issuperset(_syllables(words)):
        return False
    return len(set(_SERVICE.any_phrase.findall(_MAILBOX.sub("email", words)))) > 1


def _syllables(words: str) -> list[str]:
    if "." in words:
        words = _SITE.sub("website", _MAILBOX.sub("email", words))
    return _SYLLABLE.findall(words)
