# Lời đáp: chào, tham gia, từ chối, trợ giúp.

stranger-greeting = Kính chào anh/chị. Đây là kênh giao việc của Văn phòng UBND tỉnh, chỉ dành cho người được mời.
    Nếu đã có mã mời, vui lòng gõ mã đó vào đây (ví dụ <code>K7QM-2XWD</code>). Nếu chưa có, vui lòng liên hệ Văn phòng UBND tỉnh.
welcome-focal = Anh/chị đã được ghi nhận là <b>đầu mối</b> của <b>{$unit}</b>.
    { $waiting ->
        [0] Khi có văn bản khẩn, anh/chị sẽ nhận được ngay tại đây.
       *[other] Đơn vị có {$waiting} văn bản chưa xác nhận, được gửi ngay dưới đây.
    }
    { $owed ->
        [0] Gõ /trogiup để xem hướng dẫn.
       *[other] Đơn vị đang có <b>{$owed}</b> việc phải báo cáo: gõ /nhiemvu để xem, /trogiup để xem hướng dẫn.
    }
welcome-deputy = Anh/chị đã được ghi nhận là <b>phó đầu mối</b> của <b>{$unit}</b>.
    { $waiting ->
        [0] Khi không liên hệ được đầu mối, văn bản sẽ được gửi cho anh/chị.
       *[other] Đơn vị có {$waiting} văn bản chưa xác nhận, được gửi ngay dưới đây.
    }
    { $owed ->
        [0] Gõ /trogiup để xem hướng dẫn.
       *[other] Đơn vị đang có <b>{$owed}</b> việc phải báo cáo: gõ /nhiemvu để xem, /trogiup để xem hướng dẫn.
    }
welcome-office = Anh/chị đã được ghi nhận với vai trò <b>{$role}</b>. Gõ /trogiup để xem các lệnh.
relieved = Vai trò đầu mối của <b>{$unit}</b> đã được bàn giao cho người khác. Từ nay việc của đơn vị không gửi cho anh/chị nữa. Cảm ơn anh/chị.
guessing = ⚠ <b>{$name}</b> đã nhập sai mã mời {$count} lần trong một giờ và phải chờ mới được thử tiếp. Nếu đây là người của đơn vị, vui lòng cấp mã mới.
officer-blocked = ⚠ <b>{$name}</b> ({$units}) vừa chặn kênh này nên không nhận được tin nữa. Vui lòng gọi điện đề nghị mở lại, hoặc gõ /moi kèm mã đơn vị để mời người khác.

refusal-invitation-unknown = Mã mời không đúng. Vui lòng kiểm tra lại từng ký tự, hoặc liên hệ Văn phòng UBND tỉnh để được cấp mã mới.
refusal-invitation-used = Mã mời này đã có người dùng. Vui lòng liên hệ Văn phòng UBND tỉnh để được cấp mã mới.
refusal-invitation-yours = Anh/chị đã tham gia bằng mã này rồi. Gõ /trogiup để xem các lệnh.
refusal-invitation-expired = Mã mời này đã hết hạn. Vui lòng liên hệ Văn phòng UBND tỉnh để được cấp mã mới.
refusal-guessing-slowed = Anh/chị đã nhập sai nhiều lần. Vui lòng thử lại sau {$minutes} phút.
refusal-not-your-unit = Chỉ đầu mối của đơn vị được giao mới báo cáo được việc này.
refusal-draft-gone = Bản dự thảo này đã được phát hành hoặc đã bỏ.
refusal-nobody-to-send-to = Chưa có đơn vị nào trong danh bạ khớp với văn bản này. Vui lòng kiểm tra danh bạ bằng lệnh /donvi.
refusal-too-late-to-undo = Chỉ hoàn tác được một lần, trong vòng {$minutes} phút. Vui lòng gửi lại tình hình mới, ví dụ: 12 đang làm.
refusal-unit-unknown = Danh bạ không có đơn vị mang mã hoặc tên “{$code}”. Vui lòng kiểm tra lại, ví dụ: SYT.
refusal-task-unknown = Không có việc mang số này, hoặc việc không thuộc phạm vi anh/chị được xem.

unknown-command = Không có lệnh này. Gõ /trogiup để xem các lệnh.
not-for-you = Lệnh này không dành cho vai trò của anh/chị. Gõ /trogiup để xem các lệnh dùng được.
group-in-private = Lệnh này chỉ dùng khi nhắn riêng cho kênh Hỏa tốc.
office-text = Tin này không được ghi nhận: chỉ đầu mối đơn vị báo cáo bằng tin nhắn. Gõ /trogiup để xem các lệnh.
file-not-for-you = Chỉ Văn phòng UBND tỉnh được gửi văn bản để phát hành. Để báo cáo, vui lòng gõ số việc và tình hình, ví dụ: 12 xong.
send-text-please = Kênh này chỉ nhận chữ, ảnh và tệp. Vui lòng gõ số việc và tình hình, ví dụ: 12 xong; minh chứng vui lòng gửi bằng ảnh hoặc tệp.
line-slowed = Kênh đã nhận đủ các tin của anh/chị và đang ghi nhận lần lượt, không tin nào bị mất. Vui lòng chờ ít phút, không cần gửi lại.
something-failed = Hệ thống gặp trục trặc khi xử lý tin vừa rồi và đã báo quản trị. Vui lòng gửi lại sau ít phút.

help-head = <b>Hỏa tốc</b>: kênh giao việc khẩn của Văn phòng UBND tỉnh.
help-officer = <b>Đầu mối đơn vị</b>
    /nhiemvu: các việc đơn vị còn phải báo cáo
    Khi nhận được văn bản: bấm <b>Đã nhận</b>, hoặc gõ: đã nhận
    Báo cáo: gõ số việc và tình hình trên một dòng, ví dụ:
    <code>12 xong</code>
    <code>13 được 60%, vướng mặt bằng</code>
    <code>12 xin lùi đến 15/10</code>
    Minh chứng: gửi ảnh hoặc tệp, ghi số việc và tình hình ở phần chú thích
    Không tiện gõ: /nhiemvu, bấm nút của việc, rồi bấm tình hình
    Nếu ghi nhầm: trong 10 phút, bấm <b>Hoàn tác</b> hoặc gõ: sai; hoặc sửa ngay dòng đã gửi
    /viec SỐ: diễn biến của một việc
help-focal = Muốn báo cáo trong nhóm của đơn vị: thêm kênh vào nhóm rồi gõ /nhomdonvi tại đó
help-office = <b>Văn phòng</b>
    Gửi văn bản vào đây (Word, PDF, ảnh chụp hoặc dán chữ), kiểm tra kết quả đọc rồi phát hành
    /donvi: danh bạ đơn vị, đơn vị nào chưa đăng ký
    /moi MÃ: cấp mã mời đầu mối, ví dụ <code>/moi SNV</code>; thêm chữ “phó” để mời phó đầu mối, “lãnh đạo” để mời lãnh đạo đơn vị
    /tonghop: tình hình chung; /quahan: việc quá hạn
    /viec SỐ: một việc; /xemdonvi MÃ: một đơn vị
help-leader = <b>Lãnh đạo</b>
    /tonghop: tình hình chung; <code>/tonghop 1088</code>: một văn bản
    /quahan: việc quá hạn
    /viec SỐ: một việc, kèm nguyên văn báo cáo của các đơn vị; /xemdonvi MÃ: một đơn vị
    /huy: thôi, không nhập nữa
help-admin = <b>Quản trị</b>
    /quantri: tình trạng hệ thống, mời văn phòng và lãnh đạo; gõ trong nhóm để cho phép nhóm xem tổng hợp
    /donvi, /moi, /xemdonvi MÃ: danh bạ và mã mời
help-foot = /ngonngu: chọn tiếng Việt hoặc tiếng Anh
help-group = Trong nhóm này: /tonghop xem tình hình chung, /quahan xem số việc quá hạn. Tên đơn vị chậm chỉ xem được khi nhắn riêng.

language-choice = Vui lòng chọn ngôn ngữ. / Please choose a language.
language-chosen = Đã chọn tiếng Việt.

toast-acknowledged = Đã ghi nhận. Cảm ơn anh/chị.
toast-acknowledged-before = Đơn vị đã xác nhận trước đó.
toast-not-for-you = Nút này không dành cho anh/chị.
toast-answered-before = Câu hỏi này đã được trả lời.
toast-button-old = Nút này không còn dùng được.
