# Thẻ văn bản và việc trên điện thoại của đầu mối.

maybe-repeated = <i>(Tin này có thể đã được gửi trước đó.)</i>
card-head = {$urgency} · {$kind} số <b>{$number}</b> ngày {$day}
card-issuer = {$issuer}
card-subject = <i>V/v {$subject}</i>
card-owed = <b>{$unit} chủ trì {$count} việc:</b>
card-owed-followed = <b>{$unit} phải báo cáo {$count} việc:</b>
card-more = … và {$count} việc nữa. Bấm <b>Toàn văn các việc</b> để xem đủ.
card-nothing-owed = <b>{$unit}</b> không phải báo cáo việc nào trong văn bản này.
card-task = <b>{$label}.</b> {$text}
card-deadline = ⏰ Hạn: <b>{$due}</b>
card-status = Tình hình: {$status}
card-helped = <b>Phối hợp {$count} việc:</b> {$labels}
card-known = <b>Để biết {$count} việc:</b> {$labels}
card-how = Báo cáo: gõ số việc và tình hình, ví dụ <code>{$label} xong</code>, <code>{$label} được 60%</code>, <code>{$label} vướng mặt bằng</code>.
card-please = 👉 Vui lòng bấm <b>Đã nhận</b>, hoặc trả lời: đã nhận.
card-seen = ✔ Đã nhận lúc {$at} ({$person}).
full-part-lead = <b>Việc {$label}</b> (chủ trì)
full-part-owed = <b>Việc {$label}</b> (phải báo cáo)
full-part-coordinator = <b>Việc {$label}</b> (phối hợp)
full-part-informed = <b>Việc {$label}</b> (để biết)
full-leads = Chủ trì: {$leads}
full-task = {$text}
full-reporting = <b>Chế độ báo cáo:</b> {$text}

line-forwarded = Tin chuyển tiếp không được ghi nhận. Vui lòng tự gõ số việc và tình hình, ví dụ: 12 xong.
line-acknowledged = ✔ Đã ghi nhận: đơn vị đã nhận văn bản {$numbers}.
line-acknowledged-before = Đơn vị đã xác nhận trước đó, không cần gửi lại. Để báo cáo, vui lòng gõ số việc và tình hình, ví dụ: 12 xong.
line-task-not-yours = Việc {$label} không thuộc đơn vị anh/chị. { BLANK($open) ->
    [yes] Đơn vị không còn việc nào phải báo cáo.
   *[no] Các việc đang chờ báo cáo: {$open}.
}
line-nothing-open = Đơn vị không còn việc nào phải báo cáo. Gõ /nhiemvu để xem lại.
understood-head = { $edited ->
    [yes] ✏ <b>Đã sửa báo cáo:</b>
   *[no] 📝 <b>Đã ghi nhận:</b>
}
understood-line = Việc <b>{$label}</b>: <b>{$said}</b> – <i>{$title}</i>
understood-office-told = ↳ Đã chuyển Văn phòng xem xét.
understood-extension = ↳ Đã trình xin ý kiến. Hạn hiện nay chưa đổi cho đến khi được đồng ý.
understood-unconfirmed = ↳ Chờ Văn phòng xác nhận.
understood-proof = ↳ Văn bản kèm theo: {$proof}
understood-struck = <s>{$line}</s>
understood-taken-back = ↩ Đã hoàn tác.
understood-replaced = ✏ Đã thay bằng nội dung sửa.
understood-say-why = ↳ Vui lòng cho biết vướng ở đâu, ví dụ <code>{$label} vướng mặt bằng</code>.
undone-head = ↩ <b>Đã hoàn tác.</b> Tình hình hiện nay:
question-which = Anh/chị báo cáo việc nào ạ? Vui lòng bấm một nút, hoặc gõ lại kèm số việc, ví dụ: <code>{$label} xong</code>.
question-what = Việc <b>{$label}</b> – <i>{$title}</i>
    Tình hình thực hiện thế nào ạ? Vui lòng bấm một nút, hoặc gõ, ví dụ: <code>{$label} được 60%</code>.

tasks-none = Đơn vị không còn việc nào phải báo cáo. Cảm ơn anh/chị.
tasks-head = <b>{$count} việc đang chờ đơn vị báo cáo</b>
tasks-line = <b>{$label}.</b> {$title}{$due}
    Tình hình: {$status}
tasks-more = … và {$count} việc nữa.
tasks-unit = {" "}({$unit})
tasks-letter = {" "}(văn bản {$number})
tasks-due = {" "}⏰ <b>{$due}</b>
tasks-due-late = {" "}🔴 <b>quá hạn {$due}</b>
tasks-how = Báo cáo: gõ số việc và tình hình, ví dụ <code>{$label} xong</code>.
assignment-how = Bấm nút, hoặc gõ, ví dụ <code>{$label} được 60%</code>, <code>{$label} xin lùi đến 15/10</code>. Ảnh, tệp gửi vào đây là minh chứng.
reminder-head = 🔔 <b>Nhắc thời hạn thực hiện</b>
reminder-line = <b>{$label}.</b> {$title} (văn bản {$number})
    {$when}
    Tình hình: {$status}
reminder-days = ⏰ Còn <b>{$days} ngày</b> (hạn {$due})
reminder-today = ⏰ <b>Đến hạn hôm nay</b> ({$due})
reminder-late = 🔴 <b>Đã quá hạn {$days} ngày</b> (hạn {$due})
task-head = <b>Việc {$label}</b> – văn bản {$number}
task-doubtful = ❔ Mốc thời gian, chưa chắc là thời hạn: {$due}
task-unit = • {$unit}: {$status}
task-nobody-owes = Việc gửi để biết, không đơn vị nào phải báo cáo.
task-history = {$at}, {$unit} ({$person}): {$what} – “{$words}”
task-history-undone = <s>{$line}</s> (đã hoàn tác)
task-history-replaced = <s>{$line}</s> (đã sửa)
task-history-proof = {" "}📄 {$proof}
task-unit-extended = {" "}(được lùi hạn đến {$due})
button-report = ✍ Báo cáo việc {$label}
