# Đơn vị chưa xác nhận hoặc im lặng: thang báo tiếp, danh sách cần gọi điện, hỏi lại tình hình, số điện thoại.

command-ladder = Thang báo tiếp khi đơn vị chưa xác nhận
command-phone = Số điện thoại của mình
card-awaited = { $whom ->
    [deputies] ⏰ <b>Đầu mối chưa xác nhận.</b> Văn bản gửi đơn vị từ {$at}; đề nghị anh/chị xác nhận thay.
    [head] ⏰ <b>Kính báo lãnh đạo đơn vị:</b> văn bản gửi từ {$at}, đến nay đơn vị chưa xác nhận. Kính đề nghị chỉ đạo thực hiện và xác nhận.
   *[first] ⏰ <b>Nhắc lại:</b> văn bản gửi từ {$at}, đơn vị chưa xác nhận.
}
calls-head = 📞 <b>{$count} đơn vị chưa xác nhận văn bản {$number}</b> (phát hành {$at}). Đề nghị gọi điện ngay:
calls-over = ✅ Các đơn vị cần gọi điện đều đã xác nhận văn bản <b>{$number}</b>.
calls-recalled = Văn bản <b>{$number}</b> đã thu hồi lúc {$at}, không cần gọi điện nữa.
calls-unit = <b>{$name}</b> (<code>{$code}</code>)
calls-officer = • {$name}, {$post}: { BLANK($phone) ->
        [yes] chưa có số điện thoại
       *[no] {$phone}
    }{ $reachable ->
        [yes] {""}
       *[no] {" "}(không gửi được tin)
    }
calls-nobody = <b>{$count} đơn vị chưa có ai đăng ký:</b> {$units}
    Cấp mã mời bằng lệnh /moi MÃ, ví dụ <code>/moi {$code}</code>.
calls-answered = ✔ {$name}: đã xác nhận lúc {$at} ({$person})
ladders-changed = ✅ <b>Đã đổi thang báo tiếp.</b> Áp dụng ngay, kể cả với văn bản đang chờ xác nhận.
ladders-unclear = Chưa đọc được thang báo tiếp. Vui lòng gõ lại theo mẫu bên dưới.
ladders-head = <b>Thang báo tiếp khi đơn vị chưa xác nhận văn bản</b>
ladder-ordinary = 📄 <b>KHÔNG GHI ĐỘ KHẨN</b>
ladder-none = {$urgency}: không báo tiếp theo phút
ladder-name = {$urgency}{ $by_day ->
        [yes] {" "}(trong giờ)
       *[no] {" "}(cả ngày đêm)
    }
ladder-rung = • sau {$minutes} phút: { $whom ->
    [deputies] gửi phó đầu mối
    [head] gửi lãnh đạo đơn vị
    [office] báo Văn phòng gọi điện
   *[first] gửi lại người nhận đầu tiên
}
ladders-how = “Trong giờ”: chỉ tính từ {$begins} đến {$ends}. Để đổi, gõ độ khẩn rồi số phút của bốn bậc (gửi lại, phó đầu mối, lãnh đạo, Văn phòng); dấu - là bỏ bậc đó. Ví dụ:
    <code>/leothang hỏa tốc 10 20 40 60</code>
    <code>/leothang khẩn 1h - 4h 6h</code>
    <code>/leothang khẩn tắt</code>
    <code>/leothang khẩn mặc định</code>
refusal-ladder-unfit = Bậc sau phải muộn hơn bậc trước, tính bằng phút, trong vòng {$days} ngày.
silent-head = 🔔 <b>Đề nghị cho biết tình hình:</b> { $count ->
    [1] việc sau đã nhiều ngày chưa có tin.
   *[other] {$count} việc sau đã nhiều ngày chưa có tin.
}
silent-task = <b>{$label}.</b> {$title} (văn bản {$number}){ BLANK($due) ->
        [yes] {""}
       *[no] {" "}⏰ {$due}
    }
    Tình hình: {$status}
silent-how = Chỉ cần gõ số việc và tình hình, ví dụ <code>{$label} đang làm</code>, hoặc bấm nút của việc.
phone-known = { BLANK($phone) ->
    [yes] Chưa có số điện thoại của anh/chị. Vui lòng gõ kèm số, ví dụ <code>/sodienthoai 0912 345 678</code>. Chỉ Văn phòng, lãnh đạo và quản trị xem được, để gọi khi cần gấp.
   *[no] Số điện thoại của anh/chị: <b>{$phone}</b>. Để đổi, gõ kèm số mới; để xóa: <code>/sodienthoai xóa</code>.
}
phone-kept = ✅ Đã ghi số điện thoại <b>{$phone}</b>. Chỉ Văn phòng, lãnh đạo và quản trị xem được, để gọi khi cần gấp.
phone-forgotten = Đã xóa số điện thoại của anh/chị.
phone-off-words = xóa, xoá, xoa, bỏ, bo, off
refusal-phone-unclear = Chưa đọc được số điện thoại. Vui lòng gõ lại, ví dụ /sodienthoai 0912 345 678.
welcome-head = Anh/chị đã được ghi nhận là <b>lãnh đạo</b> của <b>{$unit}</b>.
    { $waiting ->
        [0] Khi đơn vị chậm xác nhận văn bản khẩn, kênh sẽ báo anh/chị tại đây.
       *[other] Đơn vị có {$waiting} văn bản chưa xác nhận, được gửi ngay dưới đây.
    }
    { $owed ->
        [0] Gõ /trogiup để xem hướng dẫn.
       *[other] Đơn vị đang có <b>{$owed}</b> việc phải báo cáo: gõ /nhiemvu để xem, /trogiup để xem hướng dẫn.
    }
relieved-head = Vai trò lãnh đạo của <b>{$unit}</b> trên kênh này đã được bàn giao cho người khác. Cảm ơn anh/chị.
invite-head-words = lãnh đạo, lanh dao, thủ trưởng, thu truong
post-head = lãnh đạo đơn vị
button-invite-head = ✉ Mời lãnh đạo đơn vị
cli-option-head = mời lãnh đạo đơn vị
cli-setting-silent-days = sau số ngày này, đơn vị đã nhận việc mà chưa có tin được hỏi lại, từ 1 đến 365
help-phone = /sodienthoai SỐ: số điện thoại để Văn phòng gọi khi cần gấp
help-ladder = /leothang: báo tiếp cho ai, sau bao nhiêu phút, khi đơn vị chưa xác nhận văn bản
