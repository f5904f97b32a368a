"""The words that tell a byline: who publishes, what no name holds. Tables, not code."""

from __future__ import annotations

import re


def table(entries: str) -> frozenset[str]:
    return frozenset(entries.split("|"))


# Names that belong to no one else: a source wherever they stand.
AGENCIES = table(
    "ttxvn|vietnam+|vietnamplus|bnews|vov|vtv|vtc|vtc news|vgp|vgp news|tto|nlđo|sggp|sggpo|qđnd"
    "|cand|hnmo|ndo|vnexpress|vietnamnet|vneconomy|dân trí|znews|zing|zing news|cafef|cafebiz|genk"
    "|ictnews|reuters|afp|ap|upi|bbc|cnn|nhk|cna|dpa|efe|tass|ria novosti|sputnik|kyodo|yonhap"
    "|xinhua|tân hoa xã|thx|bloomberg|cnbc|the guardian|daily mail|new york times|healthline"
    "|medical news today|báo chính phủ|báo tin tức"
)
# Papers whose names are common words: a source beside a name, but alone no proof of a byline.
PAPERS = table(
    "thanh niên|tuổi trẻ|tuổi trẻ online|tiền phong|nhân dân|lao động|người lao động|tin tức"
    "|công an nhân dân|quân đội nhân dân|pháp luật|đại đoàn kết|sài gòn giải phóng|hà nội mới"
    "|giao thông|công thương|phụ nữ|huế ngày nay|sức khỏe & đời sống|sức khỏe và đời sống"
    "|kinh tế đô thị|kinh tế & đô thị|kinh tế và đô thị|an ninh thủ đô|đời sống & pháp luật"
    "|khoa học & đời sống|khoa học và đời sống|nông thôn ngày nay|nông nghiệp việt nam"
    "|gia đình & xã hội|giáo dục & thời đại|giáo dục và thời đại|thời báo tài chính|đấu thầu"
)
# Words and headings that no personal name has: in capitals, a heading looks like a name.
NOT_IN_NAMES = table(
    "bởi|của|các|những|không|được|trong|với|cho|tại|để|khi|là|một|này|đó|gì|sao|vì|nên|hay|hơn|đã|đang"
    "|sẽ|bị|ra|vào|lên|về|trên|dưới|ngoài|sau|trước|việc|người|năm|ngày|tháng|giờ|tin|bài|ảnh|mới"
    "|đánh|giá|bạn|có|thể|đọc|nhiều|xem|thêm|gửi|chia|sẻ|khóa|khoá|tắt|mở|tìm|kiếm|nhập|ký|hỏi|đáp"
    "|hội|xã|tế|trị|dục|khỏe|khoẻ|sức|lịch|giới|giải|nghệ|sống|môi|đời|nhà|đất|xe|phòng|luật|sự"
    "|kiện|án|chủ|địa|phố|tỉnh|huyện|phường|quận|thôn|bóng|đá|cáo|mục|đề|số|tuần|góp|in|đốc|đầu"
    "|hiện|thực|nước|phá|mạng|điện|kết|nối|giáo|liệu|cuộc|tặng|trao|nâng|đẩy|giảm|triển|đổi|xây"
    "|dựng|chống|cứu|quản|viện|chợ|vụ|cấp|nguồn|theo|thời|tiết|tuyển|chuyên|bất|bí|to|top"
)
HEADINGS = re.compile(
    r"\b(?:bình luận|liên quan|liên hệ|văn hóa|văn hoá|an ninh|quân sự|trung ương|chân dung|đô thị"
    r"|diễn đàn|an toàn|chính phủ|công an|tiêu điểm|tài chính|thông báo|hải quan|khoa học|tiếng anh"
    r"|tòa soạn|toà soạn|biên tập|hà nội|việt nam|đà nẵng|hội an|hoàng sa|trường sa|phong điền"
    r"|phú lộc|phú vang|hương thủy|hương trà|quảng điền|nam đông|a lưới|thuận hóa|phú xuân|quốc tế"
    r"|thừa thiên|quảng trị|quảng nam|hải phòng|thái lan|hoa kỳ|trung quốc|nhật bản|hàn quốc)\b"
)
FAMILIES = table("nguyễn|trần|lê|phan|huỳnh|đặng|bùi|ngô|trương|đinh|hồ")
# Columns of a paper and kinds of articles, as they stand over or under a headline.
GENRES = table(
    "tản văn|tạp văn|tạp bút|bút ký|tùy bút|tuỳ bút|ký sự|phóng sự|phóng sự ảnh|ghi chép|ký ức"
    "|truyện ngắn|truyện|thơ|góc nhìn|văn học|văn nghệ|văn hóa|văn hoá|xã luận|bình luận|diễn đàn"
    "|đối thoại|trò chuyện|câu chuyện|chuyện làng|chuyện phố|đời sống|du lịch|thể thao|kinh tế"
    "|giáo dục|y tế|môi trường|pháp luật|thế giới|trong nước|quốc tế|thời sự|chính trị|xã hội"
    "|nhịp sống|góc phố|sổ tay|sổ tay phóng viên|tin vắn|tin nhanh|tin ảnh|chùm ảnh"
    "|người tốt việc tốt"
)
NOBODY = table(  # behind `Ảnh:`, `Đăng bởi`, before a date
    "internet|tư liệu|nvcc|btc|st|tl|facebook|admin|administrator|super user|quản trị viên|đăng"
    "|cập nhật|xuất bản"
)
