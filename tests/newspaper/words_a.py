"""Word stock for politics, markets, travel and culture. All of it is made up.

One entry a line, ``kind: text``; an indented line goes on with the one before; an empty line
ends a topic. ``{xa}`` and the like are filled in by `texts.Filler`.
"""

TOPICS_A = """\
section: chinh-tri-xa-hoi=Chính trị - Xã hội/xay-dung-dang=Xây dựng Đảng
title: Đổi mới sinh hoạt chi bộ ở {xa}: Họp ít, việc nhiều
title: {n} đảng viên trẻ {xa} nhận nhiệm vụ mới
title: Khi người dân “chấm điểm” cán bộ {xa}
title: Công bố quyết định về công tác cán bộ ở {xa}, {xa2}
title: Gần dân để hiểu dân hơn
title: Đẩy mạnh cải cách thủ tục hành chính, rút ngắn thời gian chờ đợi của người dân
  và doanh nghiệp trên địa bàn {xa}
lead: Sáng {dm}, Đảng ủy {xa} tổ chức hội nghị sơ kết công tác 9 tháng, triển khai nhiệm vụ trọng
  tâm những tháng cuối năm {nam}.
lead: Không còn những cuộc họp kéo dài cả buổi, chi bộ ở {xa} đang chọn cách làm ngắn gọn hơn: mỗi
  kỳ một việc, mỗi việc một người chịu trách nhiệm.
lead: Từ mô hình tiếp dân tại nhà văn hóa, {xa} đã giải quyết {n} kiến nghị tồn đọng nhiều năm.
s: Tham dự hội nghị có {ong}, Phó Bí thư Đảng ủy {xa}; cùng dự có đại diện {n2} chi bộ trực thuộc.
s: Trong 9 tháng, toàn Đảng bộ kết nạp mới {n2} đảng viên, nâng tổng số đảng viên lên {n4}.
s: Chất lượng sinh hoạt chi bộ được nâng lên rõ rệt, nhất là ở các tổ dân phố vùng ven.
s: Nhiều đại biểu cho rằng, việc đánh giá cán bộ phải dựa trên sản phẩm cụ thể chứ không thể dừng
  ở cảm tính.
s: Theo báo cáo, có {pct} ý kiến phản ánh của người dân được giải quyết trước hạn.
s: Ban Thường vụ phân công từng đồng chí phụ trách địa bàn, định kỳ ngày 15 hằng tháng báo cáo kết
  quả.
s: Công tác kiểm tra, giám sát được tiến hành thường xuyên, không có vùng cấm, không có ngoại lệ.
s: “Việc gì có lợi cho dân thì làm đến cùng, việc gì còn vướng thì phải nói rõ vì sao còn vướng”,
  {ong} nhấn mạnh.
s: Sổ tay đảng viên điện tử được cài đặt cho {pct} đảng viên trong độ tuổi sinh hoạt.
s: Các đại biểu tập trung thảo luận ba nhóm vấn đề: Sắp xếp bộ máy; nâng cao năng lực chi bộ; phát
  triển đảng viên trẻ.
s: Những kinh nghiệm hay ở cơ sở được chia sẻ thẳng thắn, kể cả những việc làm chưa tới nơi tới
  chốn.
s: Sau sáp nhập, {xa} có {n4} hộ dân với địa bàn trải dài hơn {n2} km2.
s: Tổ công nghệ số cộng đồng đến từng nhà hướng dẫn bà con nộp hồ sơ trực tuyến.
s: Nhân dịp này, {n2} tập thể và {n2} cá nhân được biểu dương vì có thành tích xuất sắc.
h: Việc khó bắt đầu từ cơ sở
h: Chọn đúng người, giao đúng việc
h: Dân biết, dân bàn
h: Không để “sáp nhập trên giấy”
cap: Các đại biểu tham dự hội nghị
cap: {Ong} phát biểu chỉ đạo tại hội nghị
cap: Người dân {xa} làm thủ tục tại bộ phận một cửa
cap: Trao giấy khen cho các tập thể tiêu biểu. Đây là năm thứ ba {xa} tổ chức hoạt động này
cap: Đại biểu thảo luận
tag: xây dựng Đảng; {xa}; công tác cán bộ; chi bộ; chuyển đổi số; chính quyền 2 cấp
item: Rà soát, bổ sung quy chế làm việc của cấp ủy trước ngày 30/11.
item: Giao chỉ tiêu phát triển đảng viên cho từng chi bộ.
item: Đối thoại với người dân ít nhất hai lần mỗi năm.
item: Công khai đường dây nóng tại trụ sở.
item: Mỗi đảng viên phụ trách từ 5 đến 7 hộ gia đình
table: Đơn vị|Chi bộ|Đảng viên / Phú Xuân|42|1.860 / Thuận Hóa|55|2.314 / Hương Trà|31|1.127

section: kinh-te=Kinh tế/thong-tin-thi-truong=Thông tin thị trường
title: Giá rau xanh tại chợ {cho} tăng {pct} sau mưa lũ
title: Hàng Tết về chợ sớm, sức mua còn dè dặt
title: {n} gian hàng tham gia hội chợ nông sản vùng cao
title: Tiểu thương chợ {cho} bán hàng không tiền mặt
title: “Giữ giá để giữ khách”
lead: Những ngày qua, giá nhiều mặt hàng thực phẩm tại các chợ trên địa bàn thành phố biến động
  mạnh do nguồn cung khan hiếm.
lead: Ngày {dm}, {co} khai mạc hội chợ nông sản với sự tham gia của {n2} hợp tác xã.
lead: Tết còn hơn một tháng nhưng các kho hàng ở {xa} đã đầy ắp; điều người bán lo nhất lúc này là
  sức mua.
s: Tại chợ {cho}, cải xanh có giá {gia} đồng/kg, tăng gần gấp đôi so với tuần trước.
s: Chị {ten}, tiểu thương bán rau hơn 20 năm, cho biết mỗi ngày chỉ lấy được vài chục ký hàng.
s: “Khách hỏi nhiều mà mua ít, mình bán huề vốn để giữ mối”, chị {ten} chia sẻ.
s: Nguồn cung từ các vườn rau ở {xa} giảm khoảng {pct} do ngập úng kéo dài.
s: Các siêu thị cam kết giữ giá bình ổn đến hết ngày 15 tháng Chạp.
s: Theo {co}, tổng giá trị hàng hóa dự trữ phục vụ Tết ước đạt {tien}.
s: Đội quản lý thị trường đã kiểm tra {n} vụ, xử phạt vi phạm hành chính hơn {tien2}.
s: Mã QR được dán ở hầu hết quầy hàng, kể cả những gánh bún, gánh xôi ngoài cổng chợ.
s: Giá thịt heo hơi dao động từ {gia} đến 72.000 đồng/kg, tùy thời điểm trong ngày.
s: Hợp tác xã ở {xa} đưa ra thị trường {n2} tấn thanh trà, chủ yếu bán qua mạng xã hội.
s: Nhiều người tiêu dùng đọc bình luận trên mạng rồi mới đến tận nơi xem hàng.
s: Dự báo đến đầu tháng sau, khi rau ngắn ngày cho thu hoạch, giá sẽ hạ nhiệt.
s: Đơn hàng trực tuyến chiếm {pct} doanh số, con số mà hai năm trước không ai dám nghĩ tới.
s: So với cùng kỳ năm {nam}, sức mua giảm nhẹ ở nhóm hàng gia dụng nhưng tăng ở nhóm thực phẩm chế
  biến.
h: Người bán cũng lo
h: Hàng về nhiều, khách về ít
h: Bình ổn từ gốc
h: Chợ truyền thống chuyển mình
cap: Rau xanh tại chợ {cho} sáng {dm}
cap: Khách chọn mua nông sản ở hội chợ
cap: Chị {ten} bên sạp hàng. Hơn 20 năm bán rau, chị chưa thấy năm nào giá tăng nhanh như năm nay
cap: Quét mã thanh toán
cap: Gian hàng thanh trà của hợp tác xã {xa}
tag: giá cả; chợ {cho}; hàng Tết; bình ổn giá; nông sản; thanh toán không tiền mặt
item: Rau ăn lá: tăng từ 30 đến 50%.
item: Thịt heo: ổn định, nguồn cung dồi dào.
item: Trứng gia cầm: tăng nhẹ khoảng 2.000 đồng/chục.
item: Cá nước ngọt: giảm do vào vụ thu hoạch.
item: Gạo các loại: không biến động
table: Mặt hàng|Giá tuần trước|Giá hiện nay / Cải xanh|18.000 đồng/kg|34.000 đồng/kg / Xà
  lách|25.000 đồng/kg|45.000 đồng/kg / Cà chua|22.000 đồng/kg|28.000 đồng/kg / Trứng gà|32.000
  đồng/chục|34.000 đồng/chục

section: du-lich=Du lịch
title: Đêm trên phá Tam Giang
title: Huế - Đà Nẵng: Một chuyến tàu, hai di sản
title: Huế đón {n4} lượt khách dịp lễ
title: Đi bộ giữa rừng thông, nghe chuyện làng cũ ở {xa}
title: Mở tuyến thuyền đêm trên sông Hương từ tháng 4
title: Du lịch cộng đồng {xa}: Làm thật, khách mới ở lại
lead: Bốn giờ sáng, khi chợ nổi còn lẫn trong sương, những chuyến thuyền đầu tiên đã đưa khách ra
  phá.
lead: Trong ba ngày nghỉ lễ, lượng khách lưu trú tăng {pct} so với cùng kỳ, công suất phòng nhiều
  nơi đạt trên 90%.
lead: {Co} vừa cho phép khai thác thử nghiệm tuyến du lịch mới, kết nối {xa} với vùng đầm phá.
s: Du khách được trải nghiệm đạp xe, chèo thuyền và tự tay nấu một bữa cơm quê.
s: Bà {ten}, chủ một homestay ở {xa}, kể rằng những đoàn khách đầu tiên đến đây chỉ vì một bức ảnh
  đăng trên mạng.
s: Bức ảnh chụp buổi hoàng hôn ấy nhận hàng nghìn lượt chia sẻ chỉ sau một đêm.
s: Giá vé thử nghiệm là {gia} đồng/khách, miễn phí cho trẻ em dưới 1,2 m.
s: Trên các trang đặt phòng, nhiều khách đánh giá cao sự thân thiện của người dân.
s: Mỗi chuyến đi kéo dài khoảng ba giờ, khởi hành lúc {gio}.
s: Cơ quan chức năng yêu cầu chủ thuyền trang bị đủ áo phao, bình chữa cháy và thiết bị liên lạc.
s: Doanh thu từ dịch vụ lưu trú ước đạt {tien}, trong đó khách quốc tế chiếm {pct}.
s: Nhiều hộ dân mạnh dạn vay vốn sửa nhà, làm thêm phòng nghỉ.
s: “Khách thích sự yên tĩnh, nên chúng tôi không mở loa, không treo bảng hiệu lòe loẹt”, anh {ten}
  nói.
s: Từ trung tâm thành phố, du khách chỉ mất khoảng 40 phút để đến {xa}.
s: Các nghệ nhân ca Huế biểu diễn trên thuyền vào tối thứ Bảy và Chủ nhật hằng tuần.
s: Nếu quan tâm, bạn có thể đăng ký trước tại ban quản lý điểm đến.
s: Mùa này, nước phá trong và lặng, cá đối vào từng đàn.
h: Khách ở lại lâu hơn
h: Làm du lịch từ nếp nhà
h: Còn nhiều việc phải làm
h: Giữ lấy sự yên tĩnh
cap: Bình minh trên phá
cap: Du khách chèo thuyền trên đầm
cap: Một góc homestay ở {xa}. Căn nhà rường hơn 100 tuổi được giữ gần như nguyên vẹn
cap: Hoàng hôn nhìn từ cầu gỗ lim
cap: Bữa cơm quê gồm cá kho, canh rau tập tàng và vả trộn
tag: du lịch Huế; Tam Giang; homestay; {xa}; lễ hội; sông Hương
item: Thời gian khởi hành: 5 giờ và 16 giờ 30.
item: Số khách tối đa mỗi thuyền là 12 người.
item: Khách cần mang theo giấy tờ tùy thân.
item: Không mang chai nhựa dùng một lần lên thuyền.
item: Vé bán tại bến và trên ứng dụng du lịch thông minh
table: Tuyến|Thời gian|Giá vé / Bến Tòa Khâm - Thiên Mụ|90 phút|150.000 đồng / Bến Than - phá Tam
  Giang|3 giờ|280.000 đồng / Vòng quanh đầm Chuồn|2 giờ|200.000 đồng

section: van-hoa-nghe-thuat=Văn hóa - Nghệ thuật/di-san=Di sản
title: Người giữ nhịp trống ở {xa}
title: Trùng tu ngôi đình 300 tuổi: Chậm mà chắc
title: Hơn {n} hiện vật lần đầu ra mắt công chúng
title: Nghe bài chòi giữa phố
title: Tranh giấy dó và câu chuyện của một họa sĩ trẻ
lead: Hơn 50 năm gắn bó với chiếc trống của ông nội để lại, nghệ nhân {ten} vẫn chiều chiều gõ
  nhịp cho lũ trẻ trong xóm học hát.
lead: Chiều {dm}, {co} khai mạc trưng bày chuyên đề, giới thiệu {n} hiện vật được sưu tầm trong
  mười năm qua.
lead: Sau ba năm hạ giải, ngôi đình cổ ở {xa} đang dần lấy lại dáng vẻ xưa nhờ bàn tay của những
  người thợ địa phương.
s: Ngôi đình được dựng vào cuối thế kỷ XVIII, từng nhiều lần hư hại vì bão lụt.
s: Mỗi cấu kiện gỗ trước khi hạ giải đều được đánh số, chụp ảnh và vẽ ghi tỉ mỉ.
s: Ông {ten} đưa cho chúng tôi xem tấm ảnh cũ đã ngả màu, chụp cả gia đình trước sân đình năm
  1968.
s: Giới nghiên cứu bình luận rằng đây là một trong những bộ sưu tập tư nhân giá trị nhất miền
  Trung.
s: “Tôi không sợ nghề mất, chỉ sợ người ta quên vì sao có nghề”, nghệ nhân {ten} trầm ngâm.
s: Lớp học miễn phí mở vào tối thứ Ba và thứ Năm, hiện có {n2} học viên.
s: Kinh phí trùng tu khoảng {tien}, một nửa do người dân và con em xa quê đóng góp.
s: Những hoa văn chạm lộng trên vì kèo vẫn còn sắc nét sau hơn hai thế kỷ.
s: Trong số hiện vật trưng bày có 12 chiếc đĩa men lam ký kiểu và một bộ triều phục còn khá nguyên
  vẹn.
s: Không gian trưng bày mở cửa từ 7 giờ 30 đến 17 giờ 30 hằng ngày.
s: Trên tấm bia đá còn đọc được dòng tên NGUYỄN PHƯỚC TỘC và niên hiệu Gia Long.
s: Tiếng trống chầu vang lên, cả xóm nhỏ như sống lại những mùa hội cũ.
s: Hội đồng đánh giá hồ sơ gồm {n2} thành viên, làm việc trong hai ngày.
s: Người xem chủ yếu là sinh viên và du khách nước ngoài.
h: Giữ hồn cho gỗ
h: Nghề chọn người
h: Từ sân đình ra phố
h: Lặng lẽ những đôi tay
cap: Nghệ nhân {ten} bên chiếc trống gia truyền
cap: Thợ mộc phục chế cấu kiện gỗ
cap: Hoa văn trên vì kèo ngôi đình. Phần sơn son thếp vàng được giữ nguyên trạng
cap: Khách xem trưng bày
cap: Lũ trẻ trong xóm học hát bài chòi. Lớp học mở vào mỗi tối thứ Ba
tag: di sản; trùng tu; bài chòi; nghệ nhân; đình làng; cổ vật
item: Hạ giải toàn bộ phần mái và hệ rui mè.
item: Gia cố móng bằng đá thanh địa phương.
item: Phục chế 36 cấu kiện gỗ hư hỏng nặng.
item: Lợp lại mái bằng ngói liệt truyền thống.
item: Hoàn thiện sân vườn và bình phong
table: Giai đoạn|Công việc|Hoàn thành / 1|Hạ giải, khảo sát|Tháng 3/2023 / 2|Phục chế gỗ|Tháng
  10/2024 / 3|Lợp mái, sơn thếp|Tháng 12/2025
"""
