"""Names, places and headlines of the made-up newspaper, and the addresses of its sections."""

from __future__ import annotations

from datetime import timedelta, timezone

VN = timezone(timedelta(hours=7))
SITE = "https://huengaynay.vn"
FILE = "https://file.huengaynay.vn"

FAMILY = "Nguyễn Trần Lê Phạm Hoàng Phan Võ Đặng Bùi Đỗ Hồ Ngô Dương Trương Tôn".split()
MIDDLE = "Văn Thị Đức Hữu Quang Minh Thanh Ngọc Xuân Đình Thúy Bảo Nhật Kim Thế".split()
GIVEN = (
    "An Bình Chi Dũng Giang Hà Hùng Hương Khoa Lan Long Mai Nam Nga Phúc Quân Sơn "
    "Thảo Tuấn Vinh Yến Đạt Hiếu Trâm Lộc"
).split()
PEN = [
    "Đức Quang",
    "Hàn Đăng",
    "Song Minh",
    "Hữu Phúc",
    "Phong Anh",
    "Minh Văn",
    "Hải Thuận",
    "Bạch Châu",
    "Thảo Vy",
    "Quỳnh Viên",
    "Lê Thọ",
    "Thái Bình",
    "Hoài Thương",
    "Tâm Anh",
    "Đăng Trình",
    "Nguyễn Khánh",
    "Anh Phong",
    "Hà Nguyên",
    "Phan Thành",
    "Liên Minh",
    "Ngọc Hòa",
    "Tuệ Ninh",
    "Đồng Văn",
    "Chi Mai",
    "An Nhiên",
    "Hoàng Triều",
    "Lê Minh Hiếu",
    "Nguyễn Thị Ánh Tuyết",
    "Phước Ly",
    "Võ Nhân",
    "Khánh Thư",
    "Mai Huế",
    "Hương Giang",
    "Ý Nhi",
    "Ước Mơ",
    "Nguyên",
]
INITIAL = ["H.Triều", "L.Thọ", "N.Minh", "T. Huệ", "M.Hiền", "Đ.Quang", "P.Anh"]
SOURCES = [
    "TTXVN",
    "Dân trí",
    "VnExpress",
    "Nhân Dân",
    "chinhphu.vn",
    "Medical News Today",
    "Reuters",
    "VOV",
    "Lao Động",
    "Tuổi Trẻ",
    "Báo Quân đội nhân dân",
    "baotintuc.vn",
    "Sức khỏe & Đời sống",
    "VietnamPlus",
    "BBC",
]
HON = ["Ông", "Bà", "Anh", "Chị", "Thầy", "Bác sĩ", "Nghệ nhân"]
ORG = [
    "Sở Du lịch",
    "Sở Xây dựng",
    "UBND phường Thuận Hóa",
    "Trung tâm Bảo tồn Di tích Cố đô Huế",
    "Ban Quản lý dự án khu vực",
    "Đại học Huế",
    "Bệnh viện Trung ương Huế",
    "Hội Nông dân thành phố",
    "Chi cục Kiểm lâm",
    "Công ty Cổ phần Dệt may Huế",
    "Sở Nông nghiệp và Môi trường",
    "Công an thành phố",
    "Liên đoàn Lao động thành phố",
    "Hội Liên hiệp Phụ nữ",
    "Đồn Biên phòng Vinh Hiền",
    "Sở Khoa học và Công nghệ",
]
LOC = [
    "A Lưới",
    "Phú Lộc",
    "Quảng Điền",
    "Phong Điền",
    "Hương Thủy",
    "Hương Trà",
    "Phú Vang",
    "Thuận An",
    "Kim Long",
    "Vỹ Dạ",
    "Lăng Cô",
    "Chân Mây",
    "Nam Đông",
    "Thủy Biều",
    "An Cựu",
    "phá Tam Giang",
    "làng cổ Phước Tích",
    "đầm Cầu Hai",
]
THING = [
    "mô hình nuôi cá lồng",
    "tuyến đường ven phá",
    "dự án chỉnh trang bờ sông",
    "lễ hội áo dài",
    "vùng trồng thanh trà",
    "chợ đêm",
    "khu tái định cư",
    "tuyến buýt điện",
    "thư viện số",
    "làng nghề làm nón",
    "đội bóng đá học đường",
    "quỹ khuyến học",
    "trạm y tế mới",
    "hồ chứa nước Tả Trạch",
    "bảo tàng gốm cổ",
    "lớp học bơi miễn phí",
    "sàn thương mại điện tử",
    "rừng ngập mặn Rú Chá",
]

TAGS = [
    "Huế",
    "di sản",
    "du lịch Huế",
    "áo dài",
    "chuyển đổi số",
    "thanh trà",
    "phá Tam Giang",
    "học bổng",
    "nông thôn mới",
    "làng nghề",
    "bão lũ",
    "Đại Nội",
    "ẩm thực",
    "y tế",
    "Festival Huế",
    "khởi nghiệp",
]
SECTIONS = [
    (
        "Chính trị - Xã hội",
        "chinh-tri-xa-hoi",
        [("Thời sự", "thoi-su"), ("Xây dựng Đảng", "xay-dung-dang"), ("Phóng sự", "phong-su")],
    ),
    (
        "Kinh tế",
        "kinh-te",
        [
            ("Thông tin thị trường", "thong-tin-thi-truong"),
            ("Nông nghiệp - Nông thôn", "nong-nghiep-nong-thon"),
        ],
    ),
    (
        "Văn hóa - Nghệ thuật",
        "van-hoa-nghe-thuat",
        [("Di sản", "di-san"), ("Tác giả - Tác phẩm", "tac-gia-tac-pham")],
    ),
    ("Du lịch", "du-lich", [("Điểm đến", "diem-den"), ("Ẩm thực Huế", "am-thuc-hue")]),
    ("Giáo dục", "giao-duc", [("Tuyển sinh", "tuyen-sinh"), ("Gương sáng", "guong-sang")]),
    ("Y tế - Sức khỏe", "y-te-suc-khoe", [("Dinh dưỡng", "dinh-duong")]),
    ("Thế giới", "the-gioi", [("Quân sự", "quan-su")]),
    ("Thể thao", "the-thao", [("Bóng đá", "bong-da")]),
    ("Pháp luật", "phap-luat", [("An ninh trật tự", "an-ninh-trat-tu")]),
]
LINKS = [
    "Đề án phát triển du lịch",
    "hồ sơ di sản",
    "Nghị quyết số 54",
    "dự án cầu Nguyễn Hoàng",
    "lễ hội Điện Huệ Nam",
    "vụ sạt lở hồi tháng trước",
    "cuộc thi ảnh đẹp",
]
