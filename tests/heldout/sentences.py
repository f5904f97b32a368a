"""What the made-up articles say: sentences with traps among them, leads, captions, quotes."""

from __future__ import annotations

S = [  # ordinary sentences, traps among them
    ("Theo {o}, đến hết quý III, tiến độ của {th} đạt khoảng {n} phần trăm kế hoạch năm."),
    "Theo ông {pn}, việc đầu tư cho {th} cần được tính toán kỹ để tránh lãng phí.",
    "Ảnh hưởng của đợt mưa kéo dài khiến nhiều hộ dân ở {l} phải thu hoạch sớm.",
    "Chia sẻ tại buổi gặp mặt, {p} cho biết gia đình đã gắn bó với nghề hơn {n} năm.",
    "Bình luận về kết quả này, đại diện {o} cho rằng đây mới chỉ là bước khởi đầu.",
    "Đánh giá của {o} cho thấy chất lượng nước tại {l} đã được cải thiện rõ rệt.",
    ("Liên quan đến vụ việc, cơ quan chức năng đang tiếp tục làm rõ trách nhiệm của các bên."),
    ("Tin vui đến với bà con {l} khi {th} chính thức được khởi công vào đầu tháng {mo}."),
    "Nguồn nước từ thượng lưu đổ về giúp hơn {n} ha lúa ở {l} thoát cảnh khô hạn.",
    "Bạn đọc từ nhiều nơi đã gửi thư hỏi thăm và ủng hộ số tiền {mn} triệu đồng.",
    "{p} nói rằng điều quan trọng nhất là người dân phải được hưởng lợi.",
    "{p} kể lại, ngày ấy con đường về {l} còn lầy lội, mùa mưa phải đi bằng thuyền.",
    "Năm {y}, thành phố đã bố trí {mn} tỷ đồng để nâng cấp {th}.",
    "Trong {n} ngày diễn ra sự kiện, ban tổ chức đã đón gần {n}.000 lượt khách.",
    "Các tổ chức, cá nhân có nhu cầu liên hệ trực tiếp với {o} để được hướng dẫn.",
    "Ngoài ra, {o} còn phối hợp tổ chức {n} lớp tập huấn cho cán bộ cơ sở.",
    ("Mỗi bức ảnh, mỗi hiện vật trưng bày đều gợi lại một thời gian khó của vùng đất này."),
    "Chiếc máy ảnh cũ của cha được anh giữ gìn cẩn thận như một kỷ vật.",
    ("Nhiều hộ ở {l} mạnh dạn vay vốn, mở rộng sản xuất và có thu nhập {mn} triệu đồng mỗi năm."),
    ("Đến nay, toàn vùng đã trồng mới {n} ha rừng gỗ lớn, trong đó {n} ha được cấp chứng chỉ."),
    "Đó là câu chuyện của nhiều năm trước.",
    "Mưa vẫn chưa dứt.",
    "Khó khăn là vậy nhưng không ai bỏ cuộc.",
    "Việc chia sẻ dữ liệu giữa các ngành vẫn còn chậm, nhất là ở cấp cơ sở.",
    "Có lẽ vì thế mà {th} luôn được người dân nơi đây quan tâm.",
    "Sáng {d}, đoàn công tác của {o} đã đến kiểm tra thực tế tại {l}.",
    "Trước đó, ngày {d}/{y}, một vụ sạt lở nhỏ đã xảy ra trên tuyến đường này.",
    "Bên cạnh kết quả đạt được, {o} thừa nhận vẫn còn {n} chỉ tiêu chưa hoàn thành.",
    "“Chúng tôi mong muốn {th} sớm đi vào hoạt động để bà con đỡ vất vả”, {p} nói.",
    "“Làm nghề này phải kiên nhẫn, có khi chờ cả tuần mới được một mẻ”, {p} bộc bạch.",
    "Dọc bờ sông, những hàng phượng vĩ bắt đầu trổ hoa, báo hiệu mùa thi đã về.",
    "Từ tờ mờ sáng, người dân {l} đã ra đồng để kịp gặt trước khi bão vào.",
    (
        "Ở góc độ khác, chuyên gia của {o} khuyến cáo người tiêu dùng nên chọn sản "
        "phẩm có nguồn gốc rõ ràng."
    ),
    "Số liệu thống kê cho thấy lượng khách quốc tế tăng {n},5% so với cùng kỳ.",
    ("Hội thi thu hút {n} đội đến từ các xã, phường, với nhiều tiết mục được dàn dựng công phu."),
    "Ban tổ chức đã trao {n} giải thưởng cho các tập thể và cá nhân xuất sắc.",
    "Ngôi nhà nhỏ của bà nằm nép mình bên {l}, quanh năm rợp bóng tre.",
    "Tác giả của công trình là nhóm sinh viên năm cuối, do thầy {pn} hướng dẫn.",
    ("Công trình có tổng mức đầu tư {mn} tỷ đồng, dự kiến hoàn thành vào cuối năm {y2}."),
    ("Điều 5 của quy định nêu rõ: Chủ đầu tư phải hoàn trả mặt bằng trong vòng {n} ngày."),
    "Về lâu dài, {o} kiến nghị thành phố sớm ban hành cơ chế riêng cho {th}.",
    "Xem những tiết mục ấy, nhiều khán giả lớn tuổi không giấu được xúc động.",
    "Đọc lại những trang nhật ký cũ, ông vẫn nhớ như in buổi chiều hôm đó.",
    "In ấn, phát hành và lưu trữ tài liệu số là những khâu được ưu tiên đầu tư.",
    "Gửi con ở lớp học tình thương, nhiều phụ huynh yên tâm đi làm.",
    "Từ khóa của năm nay là “xanh”, {p} nói vui.",
    ("Mới đây, tại {l}, {o} khánh thành {th} trước sự chứng kiến của hàng trăm người dân."),
    ("TP. Huế hiện có {n} điểm đến được gắn mã QR, gồm Đại Nội, lăng Tự Đức, lăng Khải Định..."),
    ("GS.TS. {pn} cho rằng đô thị di sản cần cách tiếp cận riêng, không thể sao chép nơi khác."),
    "Nhiệt độ cao nhất trong ngày có thể lên tới {n}°C, độ ẩm dưới 50%.",
    "Giá thanh trà đầu vụ dao động {n}.000 - {n2}.000 đồng/quả, cao hơn năm ngoái.",
    ("Khoảng 15 giờ 30 cùng ngày, lực lượng cứu hộ đã đưa được các ngư dân vào bờ an toàn."),
    "Nhờ vậy, tỷ lệ hộ nghèo ở {l} giảm còn dưới {n}%.",
    "Sắp tới, {o} sẽ tổ chức lấy ý kiến rộng rãi trước khi trình cấp có thẩm quyền.",
    "Không chỉ dừng lại ở đó, {p} còn vận động bạn bè góp sức xây dựng {th}.",
    ("Quan tâm đến đời sống công nhân, công đoàn cơ sở duy trì bữa ăn ca đủ dinh dưỡng."),
    "Được biết, hồ sơ đã được hoàn thiện và gửi về {o} từ ngày {d}.",
    "Hơn nửa thế kỷ qua, tiếng chuông chùa vẫn đều đặn ngân lên mỗi sớm.",
]
LEADS = [
    (
        "Sáng {d}, {o} tổ chức hội nghị tổng kết, đánh giá kết quả triển khai {th} "
        "trên địa bàn thành phố."
    ),
    "Sau {n} năm kiên trì, {th} ở {l} đã mang lại diện mạo mới cho cả một vùng quê.",
    (
        "Chiều {d}, tại {l}, {o} phối hợp với các đơn vị liên quan tổ chức lễ phát "
        "động và trao quà cho người dân có hoàn cảnh khó khăn."
    ),
    (
        "Không ồn ào, không phô trương, những người thợ ở {l} lặng lẽ giữ nghề. Với "
        "họ, giữ nghề cũng là giữ ký ức."
    ),
    (
        "Với hơn {n}.000 lượt khách trong tháng qua, {l} đang dần trở thành điểm đến "
        "được nhiều du khách lựa chọn."
    ),
    "Từ chỗ thiếu ăn, nhiều gia đình ở {l} đã vươn lên khá giả nhờ {th}.",
    ("{o} vừa có thông báo về việc điều chỉnh thời gian thực hiện {th}, áp dụng từ ngày {d}."),
    (
        "Làm thế nào để {th} phát huy hiệu quả là câu hỏi được nhiều đại biểu đặt ra "
        "tại phiên thảo luận."
    ),
    (
        "Ít ai biết rằng phía sau {th} là câu chuyện dài về lòng kiên nhẫn của những "
        "con người bình dị ở {l}."
    ),
]
TITLES = [
    "{l} đổi thay từ {th}",
    "Huế đón gần {n}.000 lượt khách dịp cuối tuần",
    "Gỡ khó cho {th}",
    "{n} năm giữ lửa nghề ở {l}",
    "“Đánh thức” tiềm năng {l}",
    "{o} đẩy mạnh chuyển đổi số",
    "Khởi công {th} tại {l}",
    "Chuyện người mẹ nghèo ở {l}",
    "Vì sao {th} chậm tiến độ?",
    "Để {th} không chỉ là phong trào",
    "{l}: Hơn {n} hộ dân được cấp nước sạch",
    "Phát hiện {n} hiện vật cổ khi đào móng nhà ở {l}",
    "Trao {n} suất học bổng cho học sinh vượt khó {l}",
    "Mùa vàng trên những cánh đồng {l}",
    "{o} và hành trình {n} năm",
    "Bảo tồn, phát huy giá trị {th} trong đời sống đương đại",
    "Siết chặt quản lý {th}",
    "Ứng dụng công nghệ số vào {th}, người dân được lợi gì?",
    "Người trẻ {l} khởi nghiệp từ {th}",
    "Cảnh báo lừa đảo qua {th}",
    "Mưa lớn gây ngập nhiều nơi ở {l}",
    "Ngắm {l} mùa nước nổi",
    "Tăng cường phòng cháy, chữa cháy rừng tại {l}",
    "Lan tỏa yêu thương từ {th}",
    "Chủ động ứng phó bão số {n1}",
    "{l} - điểm hẹn cuối tuần",
    "Nhớ một thời {l}",
    "Công bố quyết định thành lập {th}",
    "Đối thoại với thanh niên {l} về {th}",
    "Hội thảo khoa học về {th}: Nhiều ý kiến tâm huyết",
]
SUMS = [
    (
        "Thời gian qua, {o} đã triển khai nhiều giải pháp nhằm nâng cao hiệu quả {th}, "
        "được người dân {l} đồng tình hưởng ứng."
    ),
    (
        "Nhân dịp đầu năm học mới, {o} tổ chức chương trình tặng quà cho học sinh vùng "
        "khó {l}; bày tỏ sự quan tâm sâu sắc đối với sự nghiệp giáo dục."
    ),
    "Chiều {d}, tại {l}, hàng trăm người dân đã tham gia ngày hội, hưởng ứng {th}.",
    ("Sau nhiều lần lỡ hẹn, {th} cuối cùng cũng được triển khai, mở ra kỳ vọng cho người dân {l}."),
    "Từ ngày {d}, người dân {l} có thể đăng ký tham gia {th} ngay trên điện thoại...",
    (
        "Ghi nhận của phóng viên tại {l} cho thấy nhu cầu về {th} tăng mạnh trong "
        "những tháng gần đây."
    ),
]
SUBH = [
    "Khó khăn còn ở phía trước",
    "Nỗ lực từ cơ sở",
    "Giữ hồn cốt làng nghề",
    "Những con số biết nói",
    "Cần một cơ chế mở",
    "Lắng nghe ý kiến người dân",
    "Chuyện nghề, chuyện đời",
    "Tín hiệu vui đầu năm",
    "Bài toán nguồn nhân lực",
    "Từ ruộng đồng đến bàn ăn",
    "Vì một dòng sông xanh",
    "1. Đầu tư có trọng điểm",
    "2. Đừng để lỡ nhịp",
    "Ảnh hưởng dây chuyền",
    "Chia sẻ để cùng phát triển",
    "Hướng đi nào cho tương lai?",
]
QUOTES = [
    (
        "“Nghề này không giàu, nhưng nuôi được con ăn học nên người. Tôi chưa bao giờ "
        "hối hận vì đã chọn ở lại quê.”"
    ),
    "“Di sản chỉ thật sự sống khi người dân được sống cùng di sản.”",
    "“Chúng tôi không xin tiền, chúng tôi xin cơ hội để được làm việc.”",
    "“Mỗi mùa lũ đi qua, làng lại thương nhau hơn một chút.”",
    "Muốn đi nhanh thì đi một mình, muốn đi xa thì phải đi cùng cộng đồng.",
    "“Tôi đã nhìn thấy nụ cười của các em nhỏ, và như thế là đủ.”",
]
QUESTIONS = [
    "Xin ông cho biết những kết quả nổi bật trong năm qua?",
    "Đâu là khó khăn lớn nhất hiện nay, thưa ông?",
    "Người dân được hưởng lợi gì từ chủ trương này?",
    "Kế hoạch sắp tới của đơn vị là gì, thưa bà?",
]
LISTS = [
    [
        "Hỗ trợ {mn} triệu đồng cho mỗi hộ nghèo;",
        "Miễn giảm học phí cho học sinh vùng khó;",
        "Ưu tiên tuyển dụng lao động tại chỗ.",
    ],
    [
        "Giữ vệ sinh nguồn nước sinh hoạt",
        "Không vứt rác xuống sông, hồ",
        "Trồng thêm cây xanh trong khuôn viên nhà",
        "Phân loại rác tại nguồn",
    ],
    [
        "Giải nhất: Trường THPT chuyên Quốc Học",
        "Giải nhì: Trường THPT Hai Bà Trưng",
        "Giải ba: Trường THPT Nguyễn Huệ",
    ],
    [
        "Tuyến 1: Bến xe phía Nam - Đại Nội",
        "Tuyến 2: Ga Huế - biển Thuận An",
        "Tuyến 3: Chợ Đông Ba - lăng Minh Mạng",
    ],
]
TABLES = [
    [
        ["Loại nông sản", "Giá hôm nay", "So với hôm qua"],
        ["Thanh trà", "45.000 đồng", "+2.000"],
        ["Sen tươi", "30.000 đồng", "-1.000"],
        ["Gạo thơm", "18.500 đồng", "0"],
    ],
    [
        ["Trường", "Chỉ tiêu"],
        ["Đại học Khoa học", "1.250"],
        ["Đại học Sư phạm", "980"],
        ["Đại học Y - Dược", "1.710"],
        ["Đại học Nông Lâm", "2.040"],
    ],
    [
        ["STT", "Địa phương", "Số hộ", "Kinh phí (triệu đồng)"],
        ["1", "Phú Lộc", "120", "360"],
        ["2", "Quảng Điền", "95", "285"],
        ["3", "A Lưới", "210", "630"],
    ],
]
CAPS = [
    "Toàn cảnh",
    "Minh họa",
    "Các đại biểu tham dự hội nghị",
    "{pn} bên sản phẩm của mình",
    "Du khách chụp ảnh lưu niệm tại Đại Nội",
    "Triển lãm ảnh về Huế xưa thu hút đông người xem",
    "Thu hoạch lúa ở {l}",
    "Đại diện {o} trao quà cho người dân {l}",
    "Người dân {l} chuẩn bị ngư cụ trước chuyến biển đầu năm",
    "Một góc {l} nhìn từ trên cao",
    "Học sinh hào hứng trong giờ trải nghiệm",
    "Theo thống kê, mỗi ngày có gần {n} tấn nông sản được đưa về chợ này",
    "Công nhân thi công {th}",
    "Các em nhỏ chia sẻ niềm vui ngày khai trường",
    "{p} giới thiệu với khách về quy trình làm nón",
    "Cảnh chợ quê những ngày giáp Tết",
    "Ông {pn} kiểm tra lồng cá sau lũ",
]
CAPS2 = [
    "Người dân {l} tất bật thu hoạch. Năm nay cây cho quả sớm hơn mọi năm",
    "Lực lượng chức năng có mặt từ sớm. Đến trưa, tuyến đường đã được thông",
    ("Chị {pn} đã có {n} năm gắn bó với nghề. Sản phẩm của chị được nhiều du khách ưa chuộng"),
    "Một tiết mục tại đêm khai mạc. Chương trình thu hút hàng nghìn khán giả",
]
COMMENTS = [
    (
        "Bài viết rất hay và xúc động, cảm ơn tác giả đã chia sẻ. Mong tòa soạn có "
        "thêm nhiều bài như thế này."
    ),
    (
        "Tôi là người con xa quê, đọc bài mà nhớ Huế quá. Chúc bà con mình mạnh khỏe, "
        "vượt qua khó khăn."
    ),
    (
        "Đề nghị cơ quan chức năng sớm vào cuộc, người dân chúng tôi đã phản ánh nhiều "
        "lần nhưng chưa được giải quyết."
    ),
    "Quá tuyệt vời!",
    "Nhà tôi ở gần đây, chiều nào cũng kẹt xe. Mong sớm có giải pháp.",
    "Xin hỏi thủ tục đăng ký thế nào ạ?",
    (
        "Đồng ý với ý kiến của bạn. Cần làm quyết liệt hơn nữa chứ cứ kéo dài thế này "
        "thì dân khổ lắm."
    ),
]
PLAIN0 = [
    ("Trước đó, {o} đã có nhiều cuộc làm việc với người dân {l} để thống nhất phương án."),
    "Đây là kết quả của quá trình chuẩn bị kéo dài hơn {n} tháng.",
]
