"""Word stock that fits any topic: sentences, speech, other titles, comments. All made up."""

STOCK = """\
s: Kế hoạch này được triển khai từ đầu năm {nam} và dự kiến hoàn thành trước ngày 31/12.
s: {Ong}, đại diện {co}, cho rằng cần thêm thời gian để có con số chính xác.
s: Đến cuối buổi chiều, mọi việc cơ bản đã ổn.
s: Trao đổi với phóng viên, {ong} cho biết sẽ sớm báo cáo cấp có thẩm quyền.
s: Tổng kinh phí thực hiện là {tien}, trong đó ngân sách thành phố chi {pct}.
s: Ngày {dmy}, {co} có văn bản gửi các đơn vị liên quan.
s: Ở {xa}, câu chuyện còn dài hơn thế.
s: Nhiều người già trong vùng vẫn nhớ những năm tháng khó khăn ấy.
s: Con số này cao hơn {pct} so với mục tiêu đề ra.
s: Người dân {xa} gọi đó là “cuộc chuyển mình”.
s: “Phải làm đến nơi đến chốn, không thể đầu voi đuôi chuột”, {ong} nói.
s: Theo {ong}, khó khăn lớn nhất hiện nay vẫn là nguồn lực.
s: Có ngày chúng tôi đi qua {n2} điểm, từ {xa} đến {xa2}, đâu cũng gặp những nụ cười.
s: Thời gian qua, các cấp, các ngành đã vào cuộc quyết liệt.
s: Bên cạnh kết quả đạt được, vẫn còn một số hạn chế cần sớm khắc phục.
s: Quy định mới có hiệu lực từ ngày 1/1 năm sau.
s: Trời vẫn mưa lất phất, nhưng không ai bỏ về.
s: Đây là lần thứ {n2} hoạt động này được tổ chức.
s: Không ít ý kiến cho rằng cách làm này cần được nhân rộng.
s: Bà TRẦN THỊ HƯỜNG, 67 tuổi, là người đầu tiên ký vào biên bản.
s: Tin mới nhất từ {co} cho biết công việc đang đúng tiến độ.
s: Tỷ lệ này năm {nam} chỉ là {pct}.
s: Nhờ vậy, thu nhập bình quân tăng lên {n2} triệu đồng/người/năm.
s: Phải mất gần hai tiếng đồng hồ, chúng tôi mới đi hết con đường ấy.
s: Từ 1/7/2025, khi chính quyền địa phương 2 cấp đi vào hoạt động, thủ tục được rút ngắn còn ba
  ngày.
s: Sau buổi gặp, ai cũng muốn nán lại thêm một chút.
s: Mọi thông tin chi tiết được niêm yết công khai tại trụ sở UBND {xa}.
s: Điều đáng mừng là lớp trẻ đã bắt đầu quan tâm.
s: Trước đó, vào tháng 8/2024, {co} từng có khảo sát tương tự với {n} người tham gia.
s: Ông nói thêm rằng mọi đánh giá lúc này đều còn quá sớm.
s: Mỗi người một việc, chẳng ai bảo ai.
s: Với diện tích hơn {n2} ha, khu vực này có nhiều lợi thế về giao thông.
s: Kết thúc năm {nam}, có 14/15 chỉ tiêu đạt và vượt kế hoạch.
s: Anh {ten} (36 tuổi, trú {xa}) kể lại bằng giọng chậm rãi.
s: Nhìn lại chặng đường đã qua, {ong} bảo mình không có gì phải tiếc.
short: Vì sao vậy?
short: Nhưng không.
short: Câu trả lời là có!
short: Rồi mọi chuyện cũng qua.
short: Ai cũng gật đầu.
short: Đó là chuyện của mười năm trước.
dash: - Thưa ông, đâu là khó khăn lớn nhất trong quá trình triển khai?
dash: - Tôi nghĩ trước hết phải tin dân. Có tin dân thì dân mới tin mình, việc khó mấy cũng xong.
dash: – Bà con có đồng thuận ngay không?
dash: – Không phải ngay. Ban đầu chỉ có {n2} hộ tham gia, sau mới đông dần lên.
dash: - Ông kỳ vọng gì ở năm tới?
dash: - Chúng tôi chỉ mong thời tiết thuận hòa, còn lại cứ từng bước mà làm.
said: “Chúng tôi đã chờ ngày này rất lâu. Khi nghe tin, cả nhà không ai ngủ được”, chị {ten} kể.
said: "Nếu được làm lại từ đầu, tôi vẫn chọn con đường này", ông {ten} khẳng định.
said: “Làm thì được, nhưng phải làm đúng”, {ong} lưu ý. Theo ông, mọi khâu đều cần được giám sát
  chặt chẽ, nhất là trong giai đoạn đầu.
said: "Có lúc nản, muốn bỏ hết. Rồi nhìn tụi nhỏ, lại thôi." Nói đến đó, giọng bà chùng xuống.
said: “Đây không phải việc của riêng ai”, anh {ten} nói ngắn gọn.
quote: “Muốn đi nhanh thì đi một mình, muốn đi xa thì phải đi cùng nhau. Chúng tôi chọn đi xa.”
quote: “Điều quý nhất không phải là tiền, mà là người ta còn nhớ đến nhau lúc ngặt nghèo.”
quote: “Một năm không dài, nhưng đủ để thấy ai thật lòng với việc này.”
quote: Sông vẫn chảy qua làng như trăm năm trước, chỉ có người trên bờ là đã khác.
quote: “Tôi ở đây từ nhỏ, đi đâu rồi cũng quay về. Ở đâu cũng không bằng mùi bùn quê mình.”
quote: Không ai bị bỏ lại phía sau, đó là lời hứa và cũng là món nợ.
other: Khai mạc Tuần lễ áo dài tại {xa}
other: Nông dân {xa} được mùa lúa hè thu
other: Bún bò và câu chuyện thương hiệu
other: Tăng cường phòng cháy rừng mùa khô ở {xa}
other: Hỏi - đáp: Thủ tục đăng ký tạm trú
other: {xa}: Hơn {n} hộ dân được cấp nước sạch
other: Doanh nghiệp dệt may tìm thêm thị trường xuất khẩu
other: Phát huy giá trị di sản trong lòng đô thị mới
other: Ghép tim thành công cho bệnh nhân {n2} tuổi
other: Trao {n} suất học bổng cho học sinh nghèo
other: Đưa sách về với trẻ em vùng cao {xa}
other: Mưa lớn, nhiều tuyến đường ở {xa} ngập sâu
other: Thông xe cầu mới qua sông Bồ
other: Ra quân làm sạch bãi biển {xa}
other: Đối thoại với thanh niên khởi nghiệp
other: Xử phạt {n2} trường hợp vi phạm nồng độ cồn
other: Triển lãm tranh của {n2} họa sĩ trẻ
other: Gỡ vướng giải phóng mặt bằng tuyến đường qua {xa}
other: Chủ động ứng phó áp thấp nhiệt đới
other: Giá vàng hôm nay {dm}: Tiếp tục giảm
other: Học làm gốm cùng nghệ nhân làng Phước Tích
other: Hợp tác xã chuyển đổi số, xã viên hưởng lợi
other: Ánh sáng mới trên đỉnh đèo
other: {tien} nâng cấp đê biển {xa}
other: Bảo tồn cây di sản {n} tuổi
other: “Ngân hàng cây giống” của phụ nữ {xa}
other: Kiểm tra an toàn thực phẩm trước lễ hội
other: Đường hoa xuân mở cửa đón khách từ {dm}
other: Tuyên dương {n2} doanh nhân tiêu biểu
other: Người trồng rừng {xa} chờ giá keo lên
sum: Sáng {dm}, {co} phối hợp với UBND {xa} tổ chức chương trình, thu hút đông đảo người dân tham
  gia.
sum: Theo {co}, có {n} trường hợp được hỗ trợ trong đợt này, tổng kinh phí {tien}. Việc chi trả
  hoàn tất trước ngày 20/12.
sum: Sau nhiều tháng chuẩn bị, công trình đã hoàn thành và đưa vào sử dụng, phục vụ hơn {n4} người
  dân vùng đầm phá.
sum: Mô hình do {ong} khởi xướng đang cho những kết quả bước đầu, mở ra hướng đi mới cho bà con.
sum: Chiều {dm}, tại {xa} diễn ra lễ trao tặng, với sự góp mặt của nhiều nhà hảo tâm trong và
  ngoài thành phố.
sum: Không ồn ào, không phô trương, câu chuyện ở {xa} khiến nhiều người phải suy nghĩ.
sum: Dự báo trong 24 giờ tới, khu vực có mưa vừa, mưa to; người dân cần đề phòng lũ quét và sạt lở
  đất.
sum: Chỉ tiêu năm nay tăng {pct}, song nhiều đơn vị vẫn gặp khó trong khâu giải ngân.
comment: Bài viết rất hay và xúc động. Tôi là người con xa quê đã hơn 20 năm, đọc xong chỉ muốn về
  ngay. Mong báo có thêm nhiều bài như thế này để chúng tôi biết quê mình đang thay đổi từng ngày.
comment: Theo tôi, cơ quan chức năng cần vào cuộc sớm hơn. Năm nào cũng nói mà năm nào cũng vậy.
  Người dân chúng tôi chỉ mong có một câu trả lời rõ ràng, đừng để lâu quá rồi lại quên.
comment: Đồng ý với tác giả. Ở chỗ tôi cũng xảy ra chuyện tương tự vào tháng 9/2024, phải mất ba
  tháng mới giải quyết xong.
comment: Cho hỏi muốn đăng ký thì liên hệ ở đâu vậy ạ? Tôi gọi số trong bài mấy lần không ai nghe
  máy.
comment: Chúc mừng! Rất tự hào về các bạn trẻ. Hy vọng thành phố có chính sách hỗ trợ lâu dài chứ
  không chỉ khen thưởng một lần rồi thôi, vì các em còn cả chặng đường dài phía trước.
comment: Ảnh đẹp quá, nhìn mà nhớ nhà.
comment: Tôi đã đến tận nơi và thấy đúng như bài báo viết. Bà con ở đây hiền lành, mến khách. Chỉ
  tiếc là đường vào còn nhỏ, xe lớn không vào được, mong chính quyền sớm mở rộng.
comment: Số liệu trong bài có lẽ chưa đầy đủ, theo báo cáo công bố hồi tháng 3 thì con số còn cao
  hơn nhiều. Đề nghị tòa soạn kiểm tra lại giúp bạn đọc.
ad: Giảm đến 50% toàn bộ phòng nghỉ dưỡng ven biển, chỉ trong tháng này. Đặt ngay hôm nay để nhận
  thêm một bữa tối miễn phí cho hai người.
ad: Mở thẻ tín dụng, hoàn tiền 10% cho mọi chi tiêu. Không phí thường niên năm đầu.
ad: Căn hộ trung tâm chỉ từ 1,2 tỷ đồng, bàn giao quý IV. Hỗ trợ vay 70% với lãi suất ưu đãi.
ad: Khóa học tiếng Anh trực tuyến cho trẻ từ 6 tuổi: học thử hai buổi không mất phí, giáo viên bản
  ngữ kèm riêng.
"""
