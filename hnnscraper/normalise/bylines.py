"""Who wrote an article and whom it was taken from, read from the byline as printed.

The rules are those of the record's contract (data/README.md, `byline`, `authors`, `source`): people
get their roles from the label before or behind them, a name all in capitals is given word by word
with a capital first letter, `Theo X` and an agency in brackets are the source. Where the contract
knows no role (`Đồ họa:`, `Video:`) or no person (`PV`: just "reporter"), no author is made up.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Literal

from hnnscraper.items import Author, Role
from hnnscraper.normalise.text import clean


@dataclass(frozen=True, slots=True)
class Byline:
    authors: list[Author]  # in printed order, each person once
    source: str | None  # as printed, without "Theo"


# --- tables, in lower case -----------------------------------------------------------------------

# Names that belong to no one else: a source wherever they stand.
_AGENCIES = frozenset(
    "ttxvn|vietnam+|vietnamplus|bnews|vov|vtv|vtc|vtc news|vgp|vgp news|tto|nlđo|sggp|sggpo|qđnd"
    "|cand|hnmo|ndo|vnexpress|vietnamnet|vneconomy|dân trí|znews|zing|zing news|cafef|cafebiz|genk"
    "|ictnews|reuters|afp|ap|upi|bbc|cnn|nhk|cna|dpa|efe|tass|ria novosti|sputnik|kyodo|yonhap"
    "|xinhua|tân hoa xã|thx|bloomberg|cnbc|the guardian|daily mail|new york times|healthline"
    "|medical news today|báo chính phủ|huế ngày nay|hnn|hnn.vn|tth|báo tin tức".split("|")
)
# Papers whose names are common words: a source beside a name, but alone no proof of a byline.
_PAPERS = frozenset(
    "thanh niên|tuổi trẻ|tuổi trẻ online|tiền phong|nhân dân|lao động|người lao động|tin tức"
    "|công an nhân dân|quân đội nhân dân|pháp luật|đại đoàn kết|sài gòn giải phóng|hà nội mới"
    "|giao thông|công thương|phụ nữ|sức khỏe & đời sống|sức khỏe và đời sống".split("|")
)
# Words and headings that no personal name has; a heading in capitals looks like a name otherwise.
_NOT_IN_NAMES = frozenset(
    "của các những không được trong với cho tại để khi là một này đó gì sao vì nên hay hơn nhất đã"
    " đang sẽ bị ra vào lên về từ trên dưới ngoài sau trước như việc người năm ngày tháng giờ tin"
    " bài ảnh mới đánh giá bạn có thể đọc nhiều xem thêm gửi chia sẻ khóa khoá tắt mở tìm kiếm đăng"
    " nhập hỏi đáp hội xã tế trị dục khỏe khoẻ lịch thao giới nghệ sống môi đời nhà đất xe phòng"
    " luật sự kiện án chủ địa phố tỉnh huyện phường quận bóng đá cáo mục đề số tuần ý góp in đốc"
    " quyết hiện thực nước tiếp phá mạng điện kết nối giáo liệu cuộc tặng trao khai lễ nâng đẩy"
    " tăng giảm phát triển đổi xây dựng chống cứu quản viện huế chợ vụ cấp nguồn theo".split()
)
_HEADINGS = frozenset(
    "bình luận|liên quan|liên hệ|văn hóa|văn hoá|an ninh|quốc phòng|quân sự|tâm linh|bạn đọc|quốc tế"
    "|trung ương|chân dung|diễn đàn|nhân ái|an toàn|chính phủ|công an|tiêu điểm|tài chính|thông báo"
    "|hải quan|hà nội|việt nam|đà nẵng|hội an|hoàng sa|trường sa|phong điền|phú lộc|phú vang"
    "|hương thủy|hương trà|quảng điền|nam đông|a lưới|thuận hóa|phú xuân|thái lan|hoa kỳ|trung quốc"
    "|nhật bản|hàn quốc|quảng nam|hải phòng|tòa soạn|toà soạn|hương giang|tiếng anh|công lý".split("|")
)
_FAMILIES = frozenset("nguyễn trần lê phan huỳnh đặng bùi ngô trương đinh hồ".split())  # noqa: SIM905
_KEPT_CAPITALS = frozenset(("PV", "CTV", "BBT", "TTXVN", "CKI", "CKII", "NSƯT", "NSND"))
_INITIAL_PAIRS = frozenset(("CH", "GH", "GI", "KH", "NG", "NGH", "NH", "PH", "QU", "TH", "TR"))

# --- patterns ------------------------------------------------------------------------------------

_TEXT = (
    "(?P<text>bài viết|bài|tin|tác giả|thực hiện|tổng hợp|lược dịch|biên dịch|chuyển ngữ|dịch"
    "|biên soạn|lược ghi|lược thuật|ghi chép|ghi|sưu tầm|nội dung|phóng viên|thơ)"
)
_PHOTO = "(?P<photo>(?:nguồn )?ảnh(?: minh h(?:ọa|oạ))?|hình ảnh|chùm ảnh|hình|photo)"
_OTHER = "(?:đồ h(?:ọa|oạ)|minh h(?:ọa|oạ)|infographics?|thiết kế|trình bày|video|clip|biên tập)"
_LABEL_WORD = re.compile(rf"(?i){_PHOTO}|{_TEXT}|{_OTHER}")
_ONE = re.sub(r"\?P<\w+>", "?:", f"(?:{_PHOTO}|{_TEXT}|{_OTHER})")
_LABELS = rf"{_ONE}(?: ?[,&/+–-] ?{_ONE}| và {_ONE})*"
_LABEL = re.compile(
    rf"(?i)(?:^|(?<=[ ,;/|–—-]))(?:(?P<label>{_LABELS}) ?: ?|^(?P<bare>(?:tin|bài) ?(?:[,&–-]|và) ?ảnh) )"
)
_ONLY_LABELS = re.compile(rf"(?i){_LABELS}")
_BEHIND = re.compile(r"(?i) (?:tổng hợp|thực hiện|lược dịch|biên dịch|dịch|lược ghi|ghi)$")
_THEO = re.compile(
    r"(?i)(?:^|(?<=[ ,;–—-]))(?:(?:(?:tổng hợp|dịch|lược dịch|biên dịch|trích|dẫn|ghi) )?"
    r"theo(?: nguồn)?|(?:tổng hợp|dịch|lược dịch|biên dịch|trích) từ|nguồn(?= ?:))(?: ?: ?| )"
)
_STAFF = r"(?:nhóm )?(?:pv|ctv|phóng viên|cộng tác viên)|nhóm tác giả|bbt|ban biên tập|t(?:òa|oà) soạn"
_ONLY_STAFF = re.compile(rf"(?i)(?:{_STAFF})|nhóm (?:pv|phóng viên) .*")
_STAFF_FIRST = re.compile(rf"(?i)(?:{_STAFF})(?:[ /.:–-]+|$)")
_BETWEEN = re.compile(r"(?i) ?[,;/&|•–—] ?| -+ ?|- | (?:và|cùng) ")
_BRACKETS = re.compile(r"([^()]*)(?:\(([^()]*)\)?)?")
_CONTACT = re.compile(r"(?i)(?:e-?mail ?: ?)?[^\s()]+@[^\s()]+")
_DOMAIN = re.compile(r"(?i)(?:[\w-]+\.)+(?:vn|com|net|org)(?:/\S*)?")
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’ -])*")
_LETTERS = re.compile(r"[^\W\d_]+")
_SYLLABLE = re.compile(  # of a Vietnamese word without its accents
    r"(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
_AROUND = " ,;-–—|/&*•:"


@dataclass(slots=True)
class _Notes:
    """What is found while a byline is read."""

    roles: dict[str, set[Role]] = field(default_factory=dict)  # by name as printed, in order
    sources: list[str] = field(default_factory=list)
    staff: bool = False  # unnamed people of the paper: PV, BBT
    labelled: bool = False  # a label, `Theo` or an agency: this can be nothing but a byline
    aside: bool = False  # brackets hold something that is neither source nor label
    strange: bool = False  # holds what is no part of a byline


def read(text: str) -> Byline:
    """The people and the source named in `text`, which is a byline."""
    notes = _parse(clean(text))
    people: dict[str, set[Role]] = {}
    for printed, roles in notes.roles.items():
        people.setdefault(_given(printed), set()).update(roles)
    authors = [
        Author(name=name, roles=[role for role in _BOTH if role in roles])
        for name, roles in people.items()
        if roles
    ]
    return Byline(authors, ", ".join(dict.fromkeys(notes.sources)) or None)


def looks_like(text: str) -> Literal["certain", "possible"] | None:
    """Whether a clean line is a byline, by its words alone: where it stands is for the caller."""
    if not text or len(text) > 80 or text[-1] in "?!:…" or text.count(" ") > 14:
        return None
    notes = _parse(text)
    names = list(notes.roles)
    if notes.strange or not (names or notes.sources or notes.staff):
        return None
    if notes.labelled:
        return "possible" if notes.aside else "certain"
    if not names:  # PV and BBT prove themselves; `Thanh Niên`, `Ban biên tập` are also headings
        return "certain" if text.upper() in _KEPT_CAPITALS else None if text.isupper() else "possible"
    if not all(_could_be_name(name) for name in names):
        return None
    sure = not notes.aside and all(name.isupper() and re.search("[ .]", name) for name in names)
    return "certain" if sure else "possible"


_BOTH: tuple[Role, ...] = ("text", "photo")

# --- reading -------------------------------------------------------------------------------------


def _parse(text: str) -> _Notes:
    notes = _Notes()
    text = re.sub(r"(?<=\w\w)\.+$", "", _CONTACT.sub(" ", text).strip(" *•-–—|"))
    roles: set[Role] = {"text"}
    for before, inside in _BRACKETS.findall(text):
        named = len(notes.roles)
        roles, pending = _read_part(before, roles, notes)
        if inside or pending:
            _read_brackets(inside.strip(), pending, list(notes.roles)[named:], notes)
    return notes


def _read_part(part: str, roles: set[Role], notes: _Notes) -> tuple[set[Role], str]:
    """Reads text between brackets; returns the roles in force and what follows the last `Theo`."""
    end, pending = 0, ""
    for label in _LABEL.finditer(part):
        pending = _read_names(part[end : label.start()], roles, notes)
        _read_brackets("", pending, [], notes)
        roles, end, notes.labelled = _label_roles(label[0]), label.end(), True
    return roles, _read_names(part[end:], roles, notes)


def _label_roles(label: str) -> set[Role]:
    groups = {word.lastgroup for word in _LABEL_WORD.finditer(label)}
    return {role for role in _BOTH if role in groups}


def _read_names(text: str, roles: set[Role], notes: _Notes) -> str:
    """Notes people and agencies; returns what stands behind `Theo`, still to be judged."""
    theo = _THEO.search(text)
    names = (text[: theo.start()] if theo else text).strip(_AROUND)
    if names:
        pieces = [names] if _is_source(names) else _pieces(names)
        if all(_is_source(piece) for piece in pieces):
            pieces = [names]  # `TTXVN/Vietnam+` as printed
        for piece in pieces:
            _read_name(piece, roles, notes)
    return text[theo.end() :].strip(_AROUND) if theo else ""
