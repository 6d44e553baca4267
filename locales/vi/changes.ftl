# Thay đổi sau khi phát hành: điều chỉnh, thêm bớt đơn vị, thu hồi, thay thế; chỉ đạo hỏa tốc không qua văn bản.

directive-unnumbered = { BLANK($urgency) ->
    [yes] {""}
   *[no] {$urgency}{" "}
}#{$id}{ BLANK($day) ->
    [yes] {""}
   *[no] {" "}ngày {$day}
}
date-short = {$day}/{$month}
card-head-unnumbered = {$urgency} · {$kind} <b>#{$number}</b> ngày {$day}
letter-kind-chi-dao = Chỉ đạo
card-replaces = 🔁 Thay thế văn bản <b>{$number}</b>
card-gained = 📌 <b>Mới giao cho đơn vị: việc {$labels}</b>
card-recalled = ⛔ <b>ĐÃ THU HỒI</b> lúc {$at}{ BLANK($reason) ->
    [yes] .
   *[no] . Lý do: {$reason}.
} Đơn vị không phải thực hiện văn bản này nữa.
card-replaced = 🔁 <b>ĐÃ ĐƯỢC THAY THẾ</b> bằng văn bản <b>{$number}</b> lúc {$at}. Vui lòng thực hiện theo văn bản mới.
card-relieved = <b>{$unit}</b> không còn việc nào trong văn bản này.
card-struck = <s>{$text}</s>

command-directives = Các văn bản đang thực hiện, chỉnh sửa và thu hồi
command-correct = Điều chỉnh một việc đã giao
command-add = Thêm đơn vị vào việc hoặc văn bản
command-remove = Bớt đơn vị khỏi việc hoặc văn bản
command-recall = Thu hồi văn bản hoặc một việc
command-urgent = Chỉ đạo hỏa tốc, không cần văn bản
help-changes = <b>Sau khi phát hành</b>
    /vanban: các văn bản đang thực hiện; bấm nút để chỉnh sửa, thêm đơn vị, thu hồi
    <code>/sua 3 hạn 30/9</code>: đổi hạn; <code>/sua 3 chủ trì: Sở Y tế</code>; <code>/sua 3 phối hợp: STC, SYT</code>; <code>/sua 3 nội dung: …</code>
    <code>/themdonvi 3 STC</code>, <code>/botdonvi 3 STC</code>: thêm, bớt đơn vị; thay số việc bằng số văn bản để thêm, bớt ở cả văn bản
    <code>/thuhoi việc 3 lý do</code>, <code>/thuhoi 1071/UBND-NC lý do</code>: thu hồi một việc, cả văn bản
    <code>/hoatoc Sở Y tế: báo cáo … trước 17h hôm nay</code>: chỉ đạo hỏa tốc không cần văn bản; không ghi đơn vị thì được hỏi và chọn bằng nút
    Bao giờ cũng được xem trước ai sẽ nhận tin rồi mới gửi. /huy: thôi, không nhập nữa

refusal-nothing-changes = Hiện đã đúng như vậy, không có gì thay đổi.
refusal-last-lead = Việc {$labels} sẽ không còn đơn vị nào chịu trách nhiệm. Vui lòng đổi chủ trì (ví dụ /sua 3 chủ trì: SYT) hoặc thu hồi việc.
refusal-last-task = Đây là việc duy nhất còn lại của văn bản. Vui lòng thu hồi cả văn bản.
refusal-task-gone = Việc này đã thu hồi.
refusal-task-ended = Việc {$label} đã thu hồi hoặc đã chuyển cho đơn vị khác, không phải báo cáo nữa.
refusal-directive-gone = Không có văn bản này, hoặc văn bản đã thu hồi.
refusal-directive-several = Có nhiều văn bản mang số này: {$names}. Vui lòng gõ lại bằng số có dấu #, ví dụ {$example}.
refusal-changed-meanwhile = Đồng nghiệp vừa thay đổi nội dung này. Vui lòng xem lại rồi xác nhận.
refusal-change-settled = Thay đổi này đã gửi hoặc đã thôi.
refusal-change-unclear = Chưa gửi cho ai. Để gửi, gõ: gửi. Để thôi, gõ /huy
refusal-deadline-passed = “{$phrase}” đã qua. Vui lòng gõ hạn từ nay trở đi; nếu là năm sau, gõ cả năm, ví dụ: 30/9/2030.
refusal-part-unclear = Vui lòng bấm một nút, hoặc gõ: chủ trì, phối hợp, hay để biết.
refusal-text-too-short = Nội dung quá ngắn. Vui lòng gõ đủ nội dung mới của việc.
refusal-reason-missing = Vui lòng cho biết lý do thu hồi, ví dụ: ban hành nhầm.

line-task-ended = Việc {$label} (văn bản {$number}) đã chuyển cho đơn vị khác hoặc đã thu hồi; đơn vị không phải báo cáo việc này nữa.
line-task-recalled = Văn bản {$number} đã thu hồi ngày {$day}; việc {$label} không phải báo cáo nữa.

correct-usage = Vui lòng gõ số việc rồi điều cần sửa, ví dụ:
    <code>/sua 3 hạn 30/9</code>, <code>/sua 3 hạn: không có hạn</code>
    <code>/sua 3 chủ trì: Sở Y tế</code>
    <code>/sua 3 phối hợp: STC, Sở Nội vụ</code>
    <code>/sua 3 nội dung: …</code>
    Hoặc gõ /vanban rồi bấm nút.
add-usage = Vui lòng gõ số việc hoặc số văn bản rồi đơn vị, ví dụ <code>/themdonvi 3 STC phối hợp</code> hoặc <code>/themdonvi 1071/UBND-NC STC</code> (cả văn bản, để biết).
remove-usage = Vui lòng gõ số việc hoặc số văn bản rồi đơn vị, ví dụ <code>/botdonvi 3 STC</code> hoặc <code>/botdonvi 1071/UBND-NC STC</code>.
recall-usage = Vui lòng gõ việc hoặc văn bản rồi lý do, ví dụ <code>/thuhoi việc 3 giao trùng</code> hoặc <code>/thuhoi 1071/UBND-NC ban hành nhầm</code>.

prompt-change-deadline = <b>Hạn mới của việc {$label}?</b>
    Ví dụ: 30/9, 17h ngày 25/9, thứ Sáu tuần sau; hoặc: không có hạn.
hint-change-deadline = Ví dụ: 30/9
prompt-change-leads = <b>Đơn vị chủ trì mới của việc {$label}?</b>
    Gõ tên hoặc mã; nhiều đơn vị thì cách nhau bằng dấu phẩy.
hint-change-leads = Ví dụ: Sở Y tế
prompt-change-coordinators = <b>Các đơn vị phối hợp của việc {$label}?</b>
    Gõ đủ danh sách mới, cách nhau bằng dấu phẩy.
hint-change-coordinators = Ví dụ: STC, Sở Nội vụ
prompt-change-text = <b>Nội dung mới của việc {$label}?</b>
    Gõ đủ nội dung, thay cho nội dung cũ.
hint-change-text = Nội dung mới của việc
prompt-change-add = <b>Thêm đơn vị nào vào { BLANK($label) ->
    [yes] văn bản {$name}
   *[no] việc {$label}
}?</b>
    Gõ tên hoặc mã; nhiều đơn vị thì cách nhau bằng dấu phẩy.
hint-change-add = Ví dụ: STC
prompt-change-take-off = <b>Bớt đơn vị nào khỏi { BLANK($label) ->
    [yes] văn bản {$name}
   *[no] việc {$label}
}?</b>
    Gõ tên hoặc mã; nhiều đơn vị thì cách nhau bằng dấu phẩy.
hint-change-take-off = Ví dụ: STC
prompt-change-recall = <b>Lý do thu hồi { BLANK($label) ->
    [yes] văn bản {$name}
   *[no] việc {$label}
}?</b>
    Lý do được gửi kèm cho các đơn vị.
hint-change-recall = Ví dụ: ban hành nhầm

change-part = Thêm <b>{$units}</b> vào việc {$label} với vai trò nào? Vui lòng bấm nút, hoặc gõ: chủ trì, phối hợp, để biết.
part-lead = chủ trì
part-coordinator = phối hợp
part-informed = để biết
no-deadline = không có hạn
nobody = chưa có đơn vị nào

changed-head = { $what ->
    [recall] ⛔ <b>Thu hồi văn bản {$name}</b>
    [replaced] 🔁 <b>Thay thế văn bản {$name}</b>
   *[other] 📌 <b>Điều chỉnh văn bản {$name}</b>
}
changed-task = <i>{$label}. {$title}</i>
changed-deadline = Hạn việc <b>{$label}</b>: từ {$from} thành <b>{$to}</b>
changed-leads = Chủ trì việc <b>{$label}</b>: từ {$from} thành <b>{$to}</b>
changed-coordinators = Phối hợp việc <b>{$label}</b>: từ {$from} thành <b>{$to}</b>
changed-text = Nội dung việc <b>{$label}</b> nay là: {$to}
changed-add = Thêm <b>{$units}</b> vào việc <b>{$label}</b> ({$part})
changed-add-all = Thêm <b>{$units}</b> vào văn bản ({$part})
changed-take-off = Bớt <b>{$units}</b> khỏi việc <b>{$label}</b>
changed-take-off-all = Bớt <b>{$units}</b> khỏi văn bản
changed-recall = ⛔ Thu hồi việc <b>{$label}</b>. Lý do: {$reason}
changed-recall-all = ⛔ <b>Thu hồi văn bản</b>. Lý do: {$reason}
changed-replaced = 🔁 Văn bản được thay thế bằng văn bản <b>{$name}</b>
changed-carried = Nhận báo cáo từ việc {$label} của văn bản {$name}: “{$words}”
changed-acknowledged = {$unit} đã xác nhận trước đó lúc {$at} ({$person}), nay phải xác nhận lại
lost-leads = Việc <b>{$label}</b> nay do <b>{$to}</b> chủ trì; <b>{$unit}</b> không phải báo cáo việc này nữa.
lost-coordinators = <b>{$unit}</b> thôi phối hợp việc <b>{$label}</b>.
lost-task = <b>{$unit}</b> không còn tham gia việc <b>{$label}</b>.
lost-directive = <b>{$unit}</b> không còn việc nào trong văn bản này.
lost-recall = ⛔ Việc <b>{$label}</b> đã thu hồi, không phải thực hiện nữa. Lý do: {$reason}
lost-recall-all = Đơn vị không phải thực hiện văn bản này nữa. Lý do: {$reason}
lost-replaced = Văn bản đã được thay thế bằng văn bản <b>{$name}</b>; <b>{$unit}</b> không còn việc phải thực hiện.

confirm-head = <b>Xem lại trước khi gửi</b> – văn bản <b>{$name}</b>
confirm-gaining = 📲 Nhận thẻ việc, phải xác nhận: {$units}
confirm-losing = 📲 Được báo thôi thực hiện: {$units}
confirm-hearing = 📲 Được báo thay đổi: {$units}
confirm-nobody = Không đơn vị nào phải báo.
confirm-unreached = ⚠ <b>Chưa có người nhận, cần gọi điện:</b> {$units}
confirm-others = Ngoài ra không ai nhận tin. Bấm nút dưới đây, hoặc gõ: gửi.
confirm-unit = {$unit} ({$person})
confirm-count = {$count} đơn vị
confirm-more = … và {$count} đơn vị nữa
change-made = ✅ <b>Đã gửi</b> – văn bản <b>{$name}</b>
change-made-told = { $told ->
    [0] Không ai phải nhận tin.
   *[other] Đang gửi {$told} tin cho đúng các đơn vị liên quan.
}
change-left = Đã thôi, chưa thay đổi gì.

directives-none = Không có văn bản nào đang thực hiện.
directives-head = <b>{$count} văn bản đang thực hiện</b> – trang {$page}/{$pages}
directives-line = <b>{$name}</b> – {$subject}
    Xong {$finished}/{$total}, quá hạn {$late}, xác nhận {$acknowledged}/{$units}
directives-how = Bấm một văn bản để xem, hoặc gõ <code>/vanban {$number}</code>.
directive-head = {$urgency} · <b>{$name}</b>
directive-issued = Phát hành lúc {$at}
directive-counts = Xác nhận {$acknowledged}/{$units} đơn vị · phải báo cáo {$total} · xong {$finished} · quá hạn {$late}
directive-task = <b>{$label}.</b> {$title}
    {$who}{ BLANK($due) ->
        [yes] {""}
       *[no] {" "}⏰ {$due}
    }
directive-task-recalled = <s>{$label}. {$title}</s> (đã thu hồi)
directive-tasks-head = <b>Các việc của văn bản {$name}</b> – trang {$page}/{$pages}
directive-recalled = ⛔ Đã thu hồi lúc {$at}
directive-replaced = 🔁 Đã được thay thế bằng văn bản {$name} lúc {$at}
directive-history-head = <b>Các thay đổi sau khi phát hành</b>
directive-edit-head = <b>Việc {$label}</b> – văn bản {$name}
directive-edit-leads = Chủ trì: {$units}
directive-edit-coordinators = Phối hợp: {$units}
directive-edit-informed = Để biết: {$count} đơn vị
directive-edit-how = Bấm nút cần sửa, hoặc gõ, ví dụ <code>/sua {$label} hạn 30/9</code>.
history-event = {$at}, {$person}: {$what}
history-nobody = hệ thống
task-ended = ⛔ <b>Việc này đã thu hồi.</b>

button-directive = {$name}
button-tasks = 🔎 Các việc
button-edit = ✏ Điều chỉnh
button-change-deadline = ⏰ Đổi hạn
button-change-leads = 👤 Đổi chủ trì
button-change-coordinators = 🤝 Phối hợp
button-change-text = ✏ Sửa nội dung
button-change-add = ➕ Thêm đơn vị
button-change-take-off = ➖ Bớt đơn vị
button-change-recall = ⛔ Thu hồi…
button-apply = 📣 Gửi ngay
button-leave = Thôi
button-part-lead = Chủ trì
button-part-coordinator = Phối hợp
button-part-informed = Để biết
button-back-to-directive = ← Về văn bản
button-back-to-directives = ← Các văn bản

urgent-usage = Vui lòng gõ đơn vị, dấu hai chấm, rồi nội dung, ví dụ:
    <code>/hoatoc Sở Y tế, Sở Tài chính: báo cáo số giường dự phòng trước 17h hôm nay</code>
    <code>/hoatoc gửi UBND các huyện, thành phố: kiểm tra đê, báo cáo trước 10h ngày 21/6</code>
    <code>/hoatoc tất cả: trực 24/24 giờ</code>
urgent-whom = { BLANK($unclear) ->
    [yes] {""}
   *[no] ⚠ Chưa rõ “{$unclear}” là đơn vị nào.{" "}
}<b>Gửi cho ai?</b>
    <i>{$text}</i>
    Vui lòng bấm nút, hoặc gõ tên các đơn vị, ví dụ: Sở Y tế, STC. Gõ /huy để thôi.
urgent-pick = <b>Chọn từng đơn vị</b> – trang {$page}/{$pages}
    <i>{$text}</i>
    { $count ->
        [0] Chưa chọn đơn vị nào. Bấm tên để chọn, bấm lần nữa để bỏ.
       *[other] Đã chọn <b>{$count}</b>: {$units}
    }
button-urgent-all = Tất cả ({$count} đơn vị)
button-urgent-departments = Các sở, ban, ngành ({$count})
button-urgent-localities = Các địa phương ({$count})
button-urgent-pick = ☑ Chọn từng đơn vị…
button-unit = ▫ {$name}
button-unit-picked = ✅ {$name}
button-picked = Chọn xong {$count} đơn vị →
toast-pick-first = Vui lòng chọn ít nhất một đơn vị.
