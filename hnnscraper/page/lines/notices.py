"""The words of a site to its reader where no article stands: errors, walls, its own pages."""

from __future__ import annotations

import re

ERROR = re.compile(
    r"\b(?:404|403|500|502|503)\b.{0,40}(?:not found|error|lỗi|không)|(?:lỗi|error) (?:404"
    r"|403|5\d\d)"
    r"|^(?:404|403|500|502|503)$"
    r"|(?:không tìm thấy|không tồn tại|không còn tồn tại|đã bị (?:xóa|xoá|gỡ)|đã được gỡ"
    r"|(?:bài(?: viết| báo)?|nội dung)(?: này)? đã (?:bị|được) (?:rút|ẩn|thu hồi)\b(?! ngắn| gọn)"
    r"|(?:tìm|xem|yêu cầu) không còn\b|no longer available|has been (?:withdrawn|removed|deleted)"
    r"|(?:performing|under|scheduled|for) (?:some )?maintenance"
    r"|page not found|đang bảo trì|không khả dụng"
    r"|không hợp lệ|có lỗi xảy ra|đã xảy ra lỗi|trang bạn (?:tìm|yêu cầu)"
    r"|không có quyền truy cập|truy cập bị từ chối|(?:ip của bạn|bạn) đã bị chặn"
    r"|access denied|you have been blocked|tạm thời gián đoạn"
    r"|object reference not set|unhandled exception|stack trace|(?:hệ thống|máy chủ) đang gặp sự cố"
    r"|(?:warning|(?:fatal|parse) error): .{0,120} on line \d"
    r"|server error|lỗi hệ thống|đang quá tải|không tải được (?:trang|bài|nội dung)"
    r"|đã (?:được )?chuyển sang địa chỉ (?:mới|khác)"
    r"|(?:bài viết|nội dung)(?: này)? đang (?:được|chờ) .{0,40}(?:kiểm tra|xác minh|rà soát))",
    re.I,
)
# What a server says in the place of a page, in as many words as it likes.
SERVER_ERROR = re.compile(
    r"(?:server error in|object reference not set|runtime error\b|could not connect to)", re.I
)
ERROR_TITLE = re.compile(
    r"^(?:rất tiếc|xin lỗi|lỗi|thông báo lỗi)(?:[!.,:]|$)|hết hạn"
    r"|tạm (?:ngưng|ngừng|dừng) (?:phục vụ|hoạt động)"
    r"|nâng cấp hệ thống|maintenance|be back soon|expired|oops|^mã xác (?:nhận|thực)$|captcha"
    r"|^(?:xác (?:nhận|minh) (?:rằng )?bạn|verify (?:that )?you|just a moment|attention required"
    r"|checking your browser|đang kiểm tra trình duyệt)",
    re.I,
)
LOGIN_TITLE = re.compile(r"(?:đăng nhập|đăng ký|quên mật khẩu|tài khoản|login|sign in)\b", re.I)

# All that stands where a text should; an article that speaks of one has more to say.
SAYS_WITHDRAWN = re.compile(
    r"(?:bài(?: viết| báo)?|nội dung|tin|trang|video)(?: này| bạn \w+(?: \w+)?)?"
    r" (?:đã (?:bị|được|chuyển)|không|đang (?:được|chờ) .{0,40}(?:kiểm tra|xác minh|rà soát))"
    r"|(?:hệ thống|máy chủ) đang gặp sự cố|(?:warning|(?:fatal|parse) error): .{0,120} on line \d"
    r"|(?:this|the) (?:article|page|content|story|video) (?:has been|was|is no)",
    re.I,
)
NEEDS_SCRIPT = re.compile(
    r"trình duyệt (?:của bạn )?(?:không|chưa) hỗ trợ (?:phát )?(?:video|âm thanh|thẻ)"
    r"|(?:bật|kích hoạt|hỗ trợ|enable|requires?|cần) .{0,20}java ?script|^(?:đang tải|loading)\b"
    r"|^(?:vui lòng|xin(?: vui lòng)?) (?:chờ|đợi)\b",
    re.I,
)

# What a page asks before it shows anything, and the buttons that answer.
CONSENT = re.compile(r"\bcookies?\b|dữ liệu cá nhân|quyền riêng tư|trên thiết bị", re.I)
CONSENTS = re.compile(r"(?:tôi )?(?:đồng ý|chấp nhận|từ chối)|accept|agree|reject", re.I)

MAX_OPENING = 2  # paragraphs that are shown before a wall
WALL = re.compile(
    r"[\W_]*(?:(?:vui lòng|hãy|bạn cần|mời bạn) )?(?:đăng nhập|đăng ký|mua|trả phí|nâng cấp)"
    r"\b.{0,60}\bđể (?:đọc|xem)\b"
    r"|[\W_]*(?:vui lòng |hãy )?(?:tắt|gỡ) .{0,30}chặn quảng cáo"
    r"|[\W_]*(?:bài viết|nội dung|bài)(?: này)? (?:chỉ )?(?:dành|dành riêng) (?:riêng )?cho"
    r" (?:thành viên|hội viên|bạn đọc|thuê bao|độc giả|khách hàng)"
    r"|bạn (?:cần|phải) (?:có |mua |đăng ký )?(?:gói|tài khoản|thuê bao)"
    r"|(?:mời |để )?(?:bạn |độc giả |quý vị )?(?:đọc|xem) tiếp (?:với|bằng|cùng) (?:gói|tài khoản)"
    r"|còn (?:lại )?\d+ ?% (?:nội dung|bài)",
    re.I,
)

# A sentence that asks so is news but for these.
OF_THIS = re.compile(
    r"^(?:bài viết|nội dung) (?:chỉ )?dành|\b(?:bài(?: viết| báo)? này|nội dung này|đọc tiếp"
    r"|xem tiếp|chặn quảng cáo|\d+ ?% (?:nội dung|bài))\b",
    re.I,
)

# What readers say of an article, under its headline.
OF_READERS = re.compile(
    r"(?:bình luận|ý kiến|phản hồi|thảo luận)(?: (?:bài viết|bạn đọc|độc giả|về bài|của))* ?:", re.I
)

# Headlines of the pages a paper has about itself.
OF_THE_PAPER = re.compile(
    r"giới thiệu(?: (?:về )?(?:báo|chúng tôi|t[òo][aà] soạn|huế ngày nay).*)?|về chúng tôi"
    r"|(?:thông tin )?t(?:òa|oà) soạn|liên hệ(?: (?:quảng cáo|t(?:òa|oà) soạn|với chúng tôi))?"
    r"|điều khoản(?: (?:sử dụng|dịch vụ|và).*)?|quy định (?:bình luận|sử dụng|gửi).*"
    r"|chính sách (?:bảo mật|riêng tư|quyền riêng tư|cookies?|biên tập|bình luận|bảo vệ dữ liệu).*"
    r"|(?:bảng|báo) giá (?:quảng cáo|đăng).*|quảng cáo|đặt (?:mua )?báo.*|sơ đồ(?: trang.*)?"
    r"|gửi (?:phản ánh|tin(?: bài)?|bài(?: viết)?|thư|ý kiến|câu hỏi)\b.*|hộp thư bạn đọc"
    r"|(?:sổ )?lưu bút|thăm dò ý kiến|sitemap|rss|trợ giúp"
    r"|about(?: us)?|contact(?: us)?|terms.*|privacy.*",
    re.I,
)
