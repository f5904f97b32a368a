"""What a byline says, by the record's contract (`byline`, `authors`, `source`)."""

from __future__ import annotations

import unicodedata

import pytest

from hnnscraper.normalise import bylines


def told(byline: bylines.Byline) -> str:
    """`Name: roles; … | source`, for tables that can be read."""
    people = (f"{author['name']}: {' '.join(author['roles'])}" for author in byline.authors)
    return f"{'; '.join(people)} | {byline.source or ''}".strip()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # no label: the text; capitals word by word, any other as printed
        ("ĐỨC QUANG", "Đức Quang: text |"),
        ("H.TRIỀU", "H.Triều: text |"),
        ("H.Triều", "H.Triều: text |"),
        ("T. HÒA", "T. Hòa: text |"),
        ("P.T.", "P.T.: text |"),
        ("TH.HÀ", "Th.Hà: text |"),
        ("H'MÊ", "H'Mê: text |"),
        ("NGUYỄN-VĂN", "Nguyễn-Văn: text |"),
        ("Đức QUANG", "Đức QUANG: text |"),
        ("TS. NGUYỄN VĂN AN", "TS. Nguyễn Văn An: text |"),
        ("ThS. NGUYỄN VĂN AN", "ThS. Nguyễn Văn An: text |"),
        ("Nguyễn thị Hoa", "Nguyễn thị Hoa: text |"),
        (" - ĐỨC\u00a0QUANG. ", "Đức Quang: text |"),
        # several names
        ("Quỳnh Anh - Hữu Phúc", "Quỳnh Anh: text; Hữu Phúc: text |"),
        ("MINH ANH – ĐỨC QUANG", "Minh Anh: text; Đức Quang: text |"),
        ("MINH ANH-ĐỨC QUANG", "Minh Anh: text; Đức Quang: text |"),
        ("Minh Anh, Đức Quang và Hải An", "Minh Anh: text; Đức Quang: text; Hải An: text |"),
        ("MINH ANH & ĐỨC QUANG", "Minh Anh: text; Đức Quang: text |"),
        ("Minh Anh; Đức Quang/Hải An", "Minh Anh: text; Đức Quang: text; Hải An: text |"),
        # labels before a name
        ("Bài, ảnh: HÀN ĐĂNG", "Hàn Đăng: text photo |"),
        ("BÀI, ẢNH: HÀN ĐĂNG", "Hàn Đăng: text photo |"),
        ("Bài, ảnh HÀN ĐĂNG", "Hàn Đăng: text photo |"),
        ("Tin, ảnh: H.TRIỀU", "H.Triều: text photo |"),
        ("Bài và ảnh: Hàn Đăng", "Hàn Đăng: text photo |"),
        ("Tin và ảnh: Hàn Đăng", "Hàn Đăng: text photo |"),
        ("Tin - ảnh: T. HÒA", "T. Hòa: text photo |"),
        ("Viết bởi ĐỨC QUANG, HÀN ĐĂNG", "Đức Quang: text; Hàn Đăng: text |"),
        ("Đăng bởi: Đức Quang", "Đức Quang: text |"),
        ("By Đức Quang", "Đức Quang: text |"),
        ("Tác giả bài viết: Đức Quang", "Đức Quang: text |"),
        ("Nguồn tin: Dân trí", "| Dân trí"),
        ("PV/HNN", "|"),
        ("Nhóm P.V", "|"),
        ("Bài & ảnh: P.T.", "P.T.: text photo |"),
        ("Tin, bài, ảnh: MINH ANH - HẢI AN", "Minh Anh: text photo; Hải An: text photo |"),
        ("Bài: HẢI AN", "Hải An: text |"),
        ("Tin: HẢI AN", "Hải An: text |"),
        ("Thực hiện: HẢI AN", "Hải An: text |"),
        ("Tổng hợp: HẢI AN", "Hải An: text |"),
        ("Tác giả: Nguyễn Văn An", "Nguyễn Văn An: text |"),
        ("Ảnh: HÀN ĐĂNG", "Hàn Đăng: photo |"),
        ("Bài: ĐỨC QUANG - Ảnh: HÀN ĐĂNG", "Đức Quang: text; Hàn Đăng: photo |"),
        ("Bài: Đức Quang, Ảnh: Hàn Đăng", "Đức Quang: text; Hàn Đăng: photo |"),
        ("Bài: ĐỨC QUANG Ảnh: HÀN ĐĂNG", "Đức Quang: text; Hàn Đăng: photo |"),
        ("ĐỨC QUANG - Ảnh: HÀN ĐĂNG", "Đức Quang: text; Hàn Đăng: photo |"),
        ("Ảnh: HÀN ĐĂNG - Bài: HÀN ĐĂNG", "Hàn Đăng: text photo |"),
        ("Bài: ĐỨC QUANG - Ảnh: Đức Quang", "Đức Quang: text photo |"),
        # labels behind a name
        ("ĐỨC QUANG (ảnh: HÀN ĐĂNG)", "Đức Quang: text; Hàn Đăng: photo |"),
        ("Đức Quang (bài), Hàn Đăng (ảnh)", "Đức Quang: text; Hàn Đăng: photo |"),
        ("HÀN ĐĂNG (bài và ảnh)", "Hàn Đăng: text photo |"),
        ("HẢI AN (tổng hợp)", "Hải An: text |"),
        ("HẢI AN (lược dịch)", "Hải An: text |"),
        ("HẢI AN (ghi)", "Hải An: text |"),
        ("HẢI AN (thực hiện)", "Hải An: text |"),
        ("Hải An tổng hợp", "Hải An: text |"),
        # whom it was taken from
        ("Theo TTXVN", "| TTXVN"),
        ("THEO TTXVN.", "| TTXVN"),
        ("(Theo TTXVN)", "| TTXVN"),
        ("Theo Reuters, AFP", "| Reuters, AFP"),
        ("Theo báo Tuổi Trẻ", "| báo Tuổi Trẻ"),
        ("Theo Sức khỏe và Đời sống", "| Sức khỏe và Đời sống"),
        ("Theo Hồ Hương", "Hồ Hương: text |"),  # a person's name is no outlet's
        ("Theo Trần Minh Anh (Dân trí)", "Trần Minh Anh: text | Dân trí"),
        ("Theo Nguyễn Văn A/VnExpress", "Nguyễn Văn A: text | VnExpress"),
        ("Theo Minh Nguyễn/Vcamp.vn", "Minh Nguyễn: text | Vcamp.vn"),
        ("Hà Linh/VOV-Miền Trung", "Hà Linh: text | VOV-Miền Trung"),
        ("Hà Linh/VOV-Đức Quang", "Hà Linh: text; Đức Quang: text | VOV"),
        ("K’ Brẻo, H’Linh", "K’ Brẻo: text; H’Linh: text |"),
        ("Theo Tùng Lâm / VTC News", "Tùng Lâm: text | VTC News"),
        ("LÂM THẢO. Ảnh: DUY LINH", "Lâm Thảo: text; Duy Linh: photo |"),
        ("Nguồn: VnExpress", "| VnExpress"),
        ("TTXVN", "| TTXVN"),
        ("TTXVN/Vietnam+", "| TTXVN/Vietnam+"),
        ("(Tổng hợp từ TTXVN, VnExpress)", "| TTXVN, VnExpress"),
        ("Bảo Phước (Theo Dân trí)", "Bảo Phước: text | Dân trí"),
        ("Bảo Phước (Theo Dân trí", "Bảo Phước: text | Dân trí"),
        ("SONG NHI (Theo Medical News Today)", "Song Nhi: text | Medical News Today"),
        ("HẢI AN (theo baochinhphu.vn)", "Hải An: text | baochinhphu.vn"),
        ("HẢI AN lược dịch theo BBC", "Hải An: text | BBC"),
        ("ĐỨC QUANG - Theo TTXVN", "Đức Quang: text | TTXVN"),
        ("Theo TTXVN - ĐỨC QUANG", "Đức Quang: text | TTXVN"),
        ("Hoàng Anh (TTXVN)", "Hoàng Anh: text | TTXVN"),
        ("Hoàng Anh/TTXVN", "Hoàng Anh: text | TTXVN"),
        ("Theo Hoàng Anh (TTXVN)", "Hoàng Anh: text | TTXVN"),
        ("Bài: ĐỨC QUANG - Ảnh: HÀN ĐĂNG (TTXVN)", "Đức Quang: text; Hàn Đăng: photo |"),
        ("Bài: ĐỨC QUANG - Ảnh: TTXVN", "Đức Quang: text |"),
        # reporters without a name are no people
        ("PV", "|"),
        ("Nhóm PV", "|"),
        ("Bài, ảnh: PV", "|"),
        ("PV-TTXVN", "| TTXVN"),
        ("Theo PV (TTXVN/Vietnam+)", "| TTXVN/Vietnam+"),
        ("Theo PV/TTXVN", "| TTXVN"),
        ("PV Minh Anh", "Minh Anh: text |"),
        ("Đức Quang và nhóm PV", "Đức Quang: text |"),
        # a place, a contact, a work without a role in the record, nothing
        ("Nguyễn Văn An (Khoa Y, Đại học Huế)", "Nguyễn Văn An: text |"),
        ("ĐỨC QUANG (ducquang@hnn.vn)", "Đức Quang: text |"),
        ("ĐỨC QUANG - Email: ducquang@hnn.vn", "Đức Quang: text |"),
        ("Bài: ĐỨC QUANG; Đồ họa: HẢI AN", "Đức Quang: text |"),
        ("Video: HẢI AN", "|"),
        ("Ảnh: Internet", "|"),
        ("và 1 tác giả khác", "|"),
        ("Theo ông Nam, giá sẽ tăng.", "|"),
        ("Các đại biểu tham dự hội nghị", "|"),
        ("", "|"),
        ("()", "|"),
        ("A" * 501, "|"),
    ],
)
def test_people_and_source(text: str, expected: str) -> None:
    assert told(bylines.read(text)) == expected
    assert told(bylines.read(unicodedata.normalize("NFD", text))) == expected


def table(cells: str) -> list[str]:
    return [cell.strip() for line in cells.strip().splitlines() for cell in line.split("¦")]


CERTAIN = table("""
    ĐỨC QUANG ¦ SONG NHI ¦ HẢI THUẬN ¦ HÀN ĐĂNG ¦ H.TRIỀU ¦ T. HÒA ¦ P.T. ¦ NGUYỄN THỊ HUẾ
    MINH ANH - ĐỨC QUANG ¦ LƯU VĂN TOÀN ¦ PV ¦ PV - CTV ¦ BBT ¦ Nhóm PV ¦ TTXVN ¦ TTXVN/Vietnam+
    Bài, ảnh: HÀN ĐĂNG ¦ Tin, ảnh: PV ¦ Bài và ảnh: Hàn Đăng ¦ Bài, ảnh HÀN ĐĂNG ¦ Ảnh: HÀN ĐĂNG
    Tin: Minh Văn ¦ Thực hiện: NHÓM PV ¦ Tổng hợp: HẢI AN ¦ Bài: A An - Ảnh: B Bình
    Kim Ngân/Báo Tin tức
    Theo TTXVN ¦ Theo TTXVN. ¦ (Theo TTXVN) ¦ Theo Dân trí ¦ Theo Bộ Y tế ¦ Theo baochinhphu.vn
    Theo PV (TTXVN/Vietnam+) ¦ Bảo Phước (Theo Dân trí) ¦ Hoàng Anh (TTXVN) ¦ HẢI AN (tổng hợp)
""")
POSSIBLE = table("""
    Đức Quang ¦ H.Triều ¦ Quỳnh Anh - Hữu Phúc ¦ Bảo Phước ¦ Minh Anh và Đức Quang ¦ Nguyễn Thị Huế
    Lưu Văn Ninh ¦ HOÀNG ¦ Thanh Niên ¦ Phóng viên Minh Anh ¦ NGUYỄN VĂN AN (Khoa Y, Đại học Huế)
""")
NO_BYLINE = table("""
    Q. Tổng Biên tập: Trần Quang Minh
    ĐÁNH GIÁ ¦ BẠN CÓ THỂ QUAN TÂM ¦ Bạn có thể quan tâm ¦ TIN MỚI ¦ BÌNH LUẬN ¦ TIN LIÊN QUAN
    ĐỌC NHIỀU ¦ QUẢNG CÁO ¦ CHIA SẺ ¦ TỪ KHÓA ¦ TỪ KHOÁ: ¦ Return to top ¦ RETURN TO TOP ¦ Facebook
    KINH TẾ ¦ VĂN HÓA - NGHỆ THUẬT ¦ DU LỊCH ¦ LAO ĐỘNG ¦ MULTIMEDIA ¦ HOÀNG SA - TRƯỜNG SA
    Thừa Thiên Huế ¦ Hà Nội ¦ Ảnh minh họa ¦ Ảnh: Internet ¦ Ảnh: TTXVN ¦ Video: Minh Anh ¦ Ảnh:
    Đại biểu thảo luận tại hội nghị ¦ Theo ông Nam, giá sẽ tăng. ¦ Theo quy định mới ¦ 09/12/2025
    Theo Nguyễn Văn Nam, giá sẽ tăng ¦ Hotline: 0234.3822.222 ¦ ducquang@hnn.vn ¦ Bài 1: Tiềm Năng
    Đức Quang? ¦ Hội nghị tổng kết công tác tổ chức xây dựng Đảng năm 2025
""")
LINES = [
    *((line, "certain") for line in CERTAIN),
    *((line, "possible") for line in POSSIBLE),
    *((line, None) for line in ["", "ĐỨC QUANG " * 9, *NO_BYLINE]),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_a_line_looks_like_a_byline(line: str, expected: str | None) -> None:
    assert bylines.looks_like(line) == expected
