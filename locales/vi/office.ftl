# Màn hình của văn phòng, lãnh đạo và quản trị.

draft-missing = chưa thấy
draft-head = <b>BẢN DỰ THẢO GIAO VIỆC ĐỂ KIỂM TRA</b>
    { BLANK($urgency) ->
        [yes] {$kind}
       *[no] <b>{$urgency}</b> {$kind}
    } số <b>{$number}</b> ngày {$day}
draft-head-urgent = <b>BẢN DỰ THẢO CHỈ ĐẠO HỎA TỐC ĐỂ KIỂM TRA</b>
    Không qua văn bản · ngày {$day}
draft-signer = Người ký: {$title} {$name}
draft-counts = {$tasks} việc · {$recipients} nơi nhận trong phần “Kính gửi”
draft-tasks-count = {$tasks} việc
draft-doubts-head = ⚠ <b>{$count} điểm cần xem lại:</b>
draft-doubt = • {$doubt}
draft-more = … và {$count} dòng nữa
draft-unmatched = Chưa rõ là đơn vị nào: “{$phrase}”
draft-no-date = chưa rõ ngày
draft-reach = 📣 Sẽ gửi đến <b>{$reached}/{$total}</b> đơn vị, tất cả đều có người nhận.
draft-reach-missing = 📣 Sẽ gửi đến <b>{$reached}/{$total}</b> đơn vị. <b>{$missing} đơn vị chưa có người nhận:</b> {$names}
draft-tasks-head = <b>{$count} việc</b> – trang {$page}/{$pages}
draft-task = <b>Việc {$label}.</b> { BLANK($section) ->
    [yes] {""}
   *[no] (mục {$section}){" "}
}{$text}
draft-everybody = tất cả nơi nhận
draft-task-general = Không ghi chủ trì: gửi tất cả nơi nhận để biết
draft-task-followed = Không ghi chủ trì: tất cả nơi nhận phải báo cáo
draft-coordinators = Phối hợp: {$names}
draft-dropped = Đã bỏ bản dự thảo, chưa gửi cho ai.
issued = ✅ <b>Đã phát hành {$name}.</b>
    {$tasks} việc, {$units} đơn vị; đang gửi {$notifications} tin.{ $unreached ->
        [0] {""}
       *[other] {" "}{$unreached} đơn vị chưa gửi được, xem tin riêng.
    }
    Gõ /tonghop để theo dõi.
unreached-head = ⚠ <b>{$count} đơn vị chưa nhận được văn bản {$number}</b> do chưa có người nhận hoặc không liên lạc được:
unreached-line = • <code>{$code}</code> {$name}
unreached-how = Vui lòng gọi điện báo ngay, rồi bấm nút dưới đây (hoặc gõ /moi MÃ) để cấp mã mời. Đầu mối nhập mã xong sẽ nhận được văn bản.

units-none = Danh bạ chưa có đơn vị nào. Quản trị nhập danh bạ bằng lệnh: <code>hoatoc units import TỆP.csv</code>
units-head = <b>Danh bạ: {$total} đơn vị, {$missing} chưa có đầu mối</b> – trang {$page}/{$pages}
units-line = ✔ <code>{$code}</code> {$name}: {$people}
units-line-unreachable = ⚠ <code>{$code}</code> {$name}: {$people} (không gửi được tin)
units-line-missing = ✖ <code>{$code}</code> {$name}: chưa đăng ký
units-how = Mời hoặc bàn giao đầu mối: /moi MÃ, ví dụ <code>/moi SNV</code>.
unit-owes = <b>{$count} việc đang chờ báo cáo</b>
unit-usage = Vui lòng gõ kèm mã hoặc tên đơn vị, ví dụ <code>/xemdonvi SYT</code> hoặc <code>/xemdonvi Sở Y tế</code>.
task-usage = Vui lòng gõ kèm số việc, ví dụ <code>/viec 12</code>.
task-parts = Việc {$label} gồm nhiều việc: {$parts}. Vui lòng gõ đủ số, ví dụ <code>/viec {$first}</code>.
invite-usage = Vui lòng gõ kèm mã đơn vị, ví dụ <code>/moi SNV</code>; mời phó đầu mối: <code>/moi SNV phó</code>; mời lãnh đạo đơn vị: <code>/moi SNV lãnh đạo</code>. Xem mã đơn vị bằng lệnh /donvi.
invitation = ✉ <b>Thư mời {$post}{$whose}</b>
    Mã mời: <code>{$code}</code>
    Đường dẫn: {$link}
    Dùng một lần, đến hết ngày {$until}. Vui lòng chuyển riêng cho đúng người.
invitation-unit = {" "}của {$unit}
admin = <b>Tình trạng hệ thống</b>
    Đơn vị: {$units}; liên lạc được {$reachable}, chưa liên lạc được {$unreachable}
    Tin đến chờ xử lý: {$inbox}; tin đi chờ gửi: {$outbox}
    Nhóm được xem tổng hợp: {$groups}
group-authorise = Cho phép nhóm <b>{$title}</b> xem tình hình các văn bản bằng lệnh /tonghop?
group-authorised = ✅ Nhóm <b>{$title}</b> được xem tình hình. Gõ /tonghop để xem.
group-not-authorised = Nhóm <b>{$title}</b> không được xem tình hình.

summary-empty = Chưa có văn bản nào được phát hành.
summary-no-such-directive = Không có văn bản số {$number}. Gõ /tonghop để xem tất cả.
summary-head = 📊 <b>Tình hình đến {$at}</b>
summary-directive-title = Văn bản <b>{$number}</b>: <i>{$subject}</i>
summary-acknowledged = Đã xác nhận: <b>{$acknowledged}/{$units}</b> đơn vị
summary-acknowledged-several = Đã xác nhận: <b>{$acknowledged}/{$units}</b> lượt đơn vị nhận văn bản
summary-total = Việc phải báo cáo: <b>{$total}</b>, trong đó chưa báo cáo: <b>{$silent}</b>
class-done-in-time = {$mark} Hoàn thành đúng hạn: <b>{$count}</b>
class-done-late = {$mark} Hoàn thành quá hạn: <b>{$count}</b>
class-in-time = {$mark} Đang thực hiện, trong hạn: <b>{$count}</b>
class-late = {$mark} Đang thực hiện, quá hạn: <b>{$count}</b>
class-no-deadline = {$mark} Không có hạn: <b>{$count}</b>
summary-unconfirmed = Đã báo hoàn thành, chờ xác nhận: <b>{$count}</b>
summary-extended = Được lùi hạn: <b>{$count}</b>
summary-directive = • <b>{$number}</b>: xong {$finished}/{$total}, quá hạn {$late}, xác nhận {$acknowledged}/{$units}
summary-deadlines-head = <b>Hạn gần nhất</b>
summary-deadline = ⏰ <b>{$due}</b> – việc {$label} ({$who}): {$title}
summary-deadline-units = {$count} đơn vị
summary-silent = <b>{$count} đơn vị chưa xác nhận:</b>
summary-silent-unit = • {$unit}
summary-silent-more = … và {$count} đơn vị nữa
summary-more-directives = … và {$count} văn bản nữa
overdue-none = Không có việc nào quá hạn.
overdue-head = 🔴 <b>{$count} việc quá hạn</b>
overdue-line = <b>{$label}.</b> <b>{$unit}</b> – {$title}
    🔴 Hạn {$due}. Tình hình: {$status}
overdue-more = … và {$count} việc nữa.
overdue-in-private = Để xem tên đơn vị, vui lòng nhắn riêng lệnh /quahan.
invite-deputy-words = phó, pho, phó đầu mối, pho dau moi

command-unitgroup = Gõ trong nhóm của đơn vị để báo cáo ngay tại nhóm
unitgroup-in-group = Lệnh này gõ trong nhóm của đơn vị, sau khi thêm kênh Hỏa tốc vào nhóm.
unitgroup-bound = ✅ Từ nay đầu mối và phó đầu mối của <b>{$unit}</b> báo cáo được ngay trong nhóm này: trả lời tin của kênh, hoặc gọi tên kênh rồi gõ số việc và tình hình. /nhiemvu: các việc của đơn vị.
unitgroup-left = Từ nay kênh không nhận báo cáo trong nhóm này nữa.
unitgroup-taken = Nhóm này đã dùng cho đơn vị khác. Vui lòng dùng nhóm riêng của đơn vị.
unitgroup-figures = Nhóm này đang dùng để xem tổng hợp nên không nhận báo cáo của một đơn vị. Vui lòng dùng nhóm riêng của đơn vị.
unitgroup-which = Vui lòng gõ lại kèm mã đơn vị ({$codes}), ví dụ: /nhomdonvi {$example}
unitgroup-off-words = thôi, bỏ, off
