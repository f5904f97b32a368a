"""Word stock for schools, health, daily life and sport. All of it is made up.

One entry a line, ``kind: text``; an indented line goes on with the one before; an empty line
ends a topic. ``{xa}`` and the like are filled in by `texts.Filler`.
"""

TOPICS_B = """\
section: giao-duc=Giáo dục/tuyen-sinh=Tuyển sinh
title: Học trò {xa} chế tạo máy cảnh báo ngập
title: Tuyển sinh lớp 10: Những mốc thời gian cần nhớ
title: Thầy giáo {n2} năm chèo đò đưa trẻ đến trường
title: Điểm chuẩn {n2} ngành tăng mạnh, vì sao?
title: Bữa sáng 0 đồng ở cổng trường
lead: Từ trận lũ năm ngoái, nhóm học sinh Trường THCS {lang} nảy ra ý tưởng làm thiết bị báo mực
  nước gửi thẳng về điện thoại.
lead: {Co} vừa công bố kế hoạch tuyển sinh vào lớp 10 năm học mới với nhiều điểm thay đổi.
lead: Mỗi sáng thứ Hai, hơn {n} suất ăn được các cô giáo và phụ huynh chuẩn bị từ 4 giờ 30.
s: Thiết bị gồm một cảm biến siêu âm, bo mạch và tấm pin mặt trời, giá thành chưa tới {gia} đồng.
s: Em {ten}, học sinh lớp 9, cho biết cả nhóm mất ba tháng mới viết xong phần mềm.
s: Thí sinh đăng ký tối đa ba nguyện vọng và không được thay đổi sau ngày 15/5.
s: Tổng chỉ tiêu năm nay là {n4}, tăng {pct} so với năm {nam}.
s: Hội đồng giám khảo đánh giá sản phẩm có tính ứng dụng cao, dễ nhân rộng.
s: “Các em làm từ những thứ nhặt nhạnh được, vậy mà chạy tốt hơn tôi tưởng”, thầy {ten} chia sẻ.
s: Nhà trường tổ chức ôn tập miễn phí cho {n} học sinh có hoàn cảnh khó khăn.
s: Đường đến trường của nhiều em phải qua hai lần đò, mùa mưa nước lớn đành nghỉ học.
s: Kết quả khảo sát cho thấy {pct} phụ huynh đồng tình với phương án mới.
s: Điểm bài thi được làm tròn đến hai chữ số thập phân.
s: Học sinh thuộc diện ưu tiên nộp minh chứng kèm hồ sơ trước {gio} ngày 20/5.
s: Năm học này, toàn ngành thiếu {n} giáo viên, nhiều nhất ở môn Tin học và Tiếng Anh.
s: Một bức ảnh chụp lớp học dột nát từng khiến nhiều người rơi nước mắt, nay lớp học ấy đã được
  xây mới.
s: Phụ huynh có thể để lại ý kiến góp ý tại hộp thư đặt ở cổng trường.
h: Học từ chính chuyện của mình
h: Những thay đổi đáng chú ý
h: Con chữ qua sông
h: Áp lực từ phụ huynh
cap: Nhóm học sinh thử nghiệm thiết bị
cap: Thí sinh làm bài thi môn Ngữ văn
cap: Thầy {ten} đưa học trò qua sông
cap: Bữa sáng ở cổng trường. Mỗi suất gồm một tô cháo và một hộp sữa
cap: Phụ huynh xem thông báo tuyển sinh
tag: tuyển sinh lớp 10; giáo dục; học sinh; {xa}; sáng tạo trẻ; điểm chuẩn
item: Từ 5/5 đến 15/5: đăng ký nguyện vọng trực tuyến.
item: Ngày 2/6: làm thủ tục dự thi, nghe phổ biến quy chế.
item: Ngày 3/6 và 4/6: thi ba môn Ngữ văn, Toán, Ngoại ngữ.
item: Ngày 20/6: công bố kết quả.
item: Chậm nhất ngày 30/6: nộp hồ sơ nhập học
table: Môn thi|Thời gian|Hình thức / Ngữ văn|120 phút|Tự luận / Toán|90 phút|Tự luận / Ngoại
  ngữ|60 phút|Trắc nghiệm

section: y-te-suc-khoe=Y tế - Sức khỏe
title: Cứu sống cụ bà 92 tuổi bị nhồi máu cơ tim
title: Sốt xuất huyết tăng ở {xa}: Đừng chủ quan
title: Ngủ trưa bao lâu là đủ?
title: Trạm y tế {xa} có bác sĩ về làm việc
title: {n} người hiến máu trong một buổi sáng
lead: Chỉ trong hai tuần, trên địa bàn {xa} ghi nhận {n2} ca mắc mới, nhiều ổ dịch nhỏ xuất hiện
  trong khu dân cư.
lead: Các bác sĩ vừa can thiệp thành công cho một bệnh nhân 92 tuổi nhập viện trong tình trạng
  nguy kịch.
lead: Một giấc ngủ ngắn buổi trưa giúp phục hồi sức khỏe, nhưng ngủ quá dài lại có thể gây hại.
s: Bệnh nhân nhập viện lúc {gio} trong tình trạng khó thở, huyết áp tụt.
s: Ê kíp gồm {n2} người đã tiến hành can thiệp trong 45 phút.
s: Bác sĩ {ten} cho biết, thời gian vàng để cứu người bệnh là sáu giờ đầu.
s: Người dân cần loại bỏ vật dụng chứa nước, ngủ màn cả ban ngày.
s: Theo TTXVN, nghiên cứu này theo dõi hơn {n4} người trưởng thành trong 10 năm.
s: Tỷ lệ khỏi bệnh đạt {pct}, không ghi nhận trường hợp tử vong.
s: “Nếu đến muộn nửa giờ nữa, chúng tôi không dám chắc điều gì”, bác sĩ {ten} nói.
s: Trạm được đầu tư máy siêu âm, máy điện tim và hệ thống khám bệnh từ xa.
s: Đội cơ động đã phun hóa chất tại {n} hộ gia đình ở {xa}.
s: Nhiều người có thói quen tự mua thuốc theo các bài chia sẻ trên mạng, rất nguy hiểm.
s: Chuyên gia đánh giá nguy cơ bùng phát dịch trong tháng tới ở mức cao.
s: Hơn {n} đơn vị máu được tiếp nhận, bổ sung kịp thời cho dịp nghỉ lễ.
s: Người cao tuổi nên đo huyết áp vào một giờ cố định mỗi ngày.
s: Hiện sức khỏe bệnh nhân ổn định, dự kiến xuất viện vào cuối tuần.
h: Giành giật từng phút
h: Phòng bệnh từ trong nhà
h: Lời khuyên của bác sĩ
h: Dấu hiệu cần nhập viện ngay
cap: Bác sĩ thăm khám cho bệnh nhân sau can thiệp
cap: Phun hóa chất diệt muỗi ở {xa}
cap: Đoàn viên thanh niên tham gia hiến máu
cap: Khám bệnh từ xa tại trạm y tế. Mỗi tháng trạm tiếp nhận khoảng {n} lượt người bệnh
cap: Ngủ màn là cách phòng bệnh hiệu quả
tag: sốt xuất huyết; sức khỏe; hiến máu; trạm y tế; tim mạch; {xa}
item: Sốt cao liên tục từ hai ngày trở lên.
item: Đau bụng, nôn nhiều.
item: Chảy máu chân răng, chảy máu cam.
item: Mệt lả, chân tay lạnh.
item: Trẻ bỏ bú, lừ đừ, khó đánh thức
table: Địa bàn|Số ca mắc|So với tuần trước / Thuận An|24|Tăng 9 ca / Vỹ Dạ|17|Giảm 2 ca / Kim
  Long|8|Không đổi

section: doi-song=Đời sống/xa-hoi=Xã hội
title: Làng hoa {xa} vào vụ Tết
title: Chuyện bà Mười nuôi năm đứa trẻ mồ côi
title: Xóm vạn đò lên bờ: Nhà mới, nỗi lo cũ
title: Nước rút, cả làng cùng dọn bùn
title: Nhặt được {tien2}, người chạy xe ôm tìm trả
lead: Những ngày này, nông dân {xa} tất bật chong đèn, tỉa nụ cho vụ hoa lớn nhất trong năm.
lead: Hơn hai mươi năm nay, căn nhà nhỏ của bà Mười ở {xa} luôn rộn tiếng trẻ con, dù chẳng đứa
  nào là con cháu ruột.
lead: Nước lũ vừa rút, hàng trăm người dân {xa} cùng bộ đội, công an ra quân dọn dẹp, khắc phục
  hậu quả.
s: Vụ này, bà con trồng khoảng {n} nghìn chậu cúc, chủ yếu là giống cúc đại đóa.
s: Ông {ten} dậy từ 3 giờ sáng, đi một vòng quanh vườn rồi mới nhóm bếp pha trà.
s: Đứa lớn nhất năm nay vào đại học, đứa nhỏ nhất mới tròn bốn tuổi.
s: “Cho thì cho, chứ tính toán chi. Mình khổ quen rồi”, bà cười.
s: Lớp bùn dày 30 đến 40 cm phủ khắp đường làng, ngõ xóm.
s: Gần {n} chiến sĩ được huy động giúp dân, ưu tiên trường học, trạm y tế.
s: Căn hộ tái định cư rộng 45 m2, có điện, nước máy, nhưng nghề cũ thì không còn.
s: Chính quyền {xa} đã hỗ trợ mỗi hộ {tien2} để chuyển đổi nghề nghiệp.
s: Câu chuyện được chia sẻ rộng rãi, nhiều người tìm đến tận nhà để giúp đỡ.
s: Thương lái từ các tỉnh phía nam đã đặt cọc {pct} số hoa trong vườn.
s: Anh {ten} nộp lại toàn bộ số tiền cho công an phường lúc {gio} cùng ngày.
s: Năm nay nhuận, thời tiết thất thường nên hoa nở sớm hơn dự tính.
s: Trên vách nhà, bà treo kín ảnh các con từ thuở lẫm chẫm đến ngày tốt nghiệp.
s: Người dân đánh giá đây là trận lũ lớn nhất trong vòng 20 năm qua.
h: Trắng đêm canh hoa
h: Mái nhà của những đứa trẻ
h: Lên bờ rồi, làm gì để sống?
h: Tình làng nghĩa xóm
cap: Nông dân {xa} chăm sóc hoa Tết
cap: Bà Mười và các con
cap: Bộ đội giúp dân dọn bùn. Đến trưa {dm}, các tuyến đường chính đã thông
cap: Khu tái định cư nhìn từ trên cao
cap: Ông {ten} tỉa nụ cúc dưới ánh đèn. Mỗi đêm ông thức đến hơn 1 giờ
tag: làng hoa; lũ lụt; người tốt việc tốt; tái định cư; {xa}; Tết
item: Quần áo ấm và chăn màn cho {n} hộ.
item: Sách vở, bút mực cho học sinh bị lũ cuốn mất.
item: Gạo, mì tôm, nước uống đóng chai.
item: Máy phát điện và máy bơm nước.
item: Thuốc khử khuẩn nguồn nước
table: Loại hoa|Số chậu|Giá tại vườn / Cúc đại đóa|12.000|180.000 đồng/cặp / Thược
  dược|3.500|60.000 đồng/chậu / Hồng|1.200|90.000 đồng/chậu

section: the-thao=Thể thao/trong-nuoc=Trong nước
title: Huế thắng ngược 3-2 trên sân Tự Do
title: {n4} vận động viên chạy bộ qua sáu cây cầu
title: Kình ngư 15 tuổi và giấc mơ huy chương
title: Đua ghe ngày xuân trên sông Như Ý
title: Bóng đá trẻ: Trồng cây chưa vội hái quả
lead: Bị dẫn trước hai bàn, đội chủ nhà vẫn có màn lội ngược dòng đầy cảm xúc trong trận đấu chiều
  {dm}.
lead: Sáng {dm}, giải chạy thường niên khởi tranh với sự góp mặt của vận động viên đến từ {n2}
  tỉnh, thành phố.
lead: Mới tập bơi từ năm lên bảy để chống đuối nước, cô bé ở {xa} giờ là niềm hy vọng của đội
  tuyển trẻ.
s: Bàn gỡ đến ở phút 67 sau cú sút phạt của tiền vệ {ten}.
s: Hơn {n4} khán giả đội mưa cổ vũ đến phút cuối cùng.
s: Huấn luyện viên {ten} thừa nhận hàng thủ mắc quá nhiều lỗi cá nhân.
s: “Chúng tôi thắng nhờ không ai chịu đứng yên”, đội trưởng {ten} nói.
s: Cự ly 42 km xuất phát lúc 3 giờ 30, cự ly 5 km xuất phát lúc 6 giờ.
s: Thành tích 2 giờ 24 phút 15 giây là kỷ lục mới của giải.
s: Ban tổ chức trao tổng giải thưởng {tien} cho các nội dung.
s: Em tập mỗi ngày hai buổi, tổng quãng đường bơi khoảng {n2} km mỗi tuần.
s: Các nhà bình luận dự đoán đội sẽ trụ hạng sớm hai vòng đấu.
s: Giới chuyên môn đánh giá lứa cầu thủ U17 năm nay có kỹ thuật tốt.
s: Trận tiếp theo diễn ra lúc 17 giờ ngày 21/12 trên sân khách.
s: Hàng nghìn bức ảnh đường chạy được người hâm mộ đăng tải, chia sẻ ngay trong buổi sáng.
s: Tiếng trống, tiếng hò vang cả khúc sông từ tờ mờ sáng.
s: Đội ghe {xa} về nhất ở cả hai nội dung nam và nữ.
h: Bước ngoặt phút 67
h: Đường chạy di sản
h: Giấc mơ từ dòng sông quê
h: Cần thêm thời gian
cap: Niềm vui của các cầu thủ sau bàn thắng quyết định
cap: Vận động viên chạy qua cầu Trường Tiền
cap: Kình ngư nhí trong buổi tập sáng. Em đặt mục tiêu giành vé dự giải trẻ quốc gia
cap: Đua ghe trên sông Như Ý
cap: Khán giả đội mưa cổ vũ
tag: bóng đá Huế; marathon; bơi lội; đua ghe; thể thao; sân Tự Do
item: Cự ly 42 km: 640 vận động viên.
item: Cự ly 21 km: 1.850 vận động viên.
item: Cự ly 10 km: 2.900 vận động viên.
item: Cự ly 5 km: 3.400 vận động viên.
item: Chạy gia đình: 210 nhóm
table: Đội|Trận|Điểm / Huế|14|26 / Đồng Nai|14|25 / Long An|14|21 / Phú Thọ|14|17
"""
