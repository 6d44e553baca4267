# Việc chờ quyết định: xin lùi hạn, vượt thẩm quyền, không thuộc đơn vị, vướng mắc, báo hoàn thành.

matter-asked = 📌 <b>{$unit}</b> – việc {$label}, văn bản {$number}
    <i>{$title}</i>
    Tình hình: <b>{$what}</b>
    Nguyên văn: “{$words}”
    ({$person}, {$at})
matter-due = ⏰ Hạn hiện nay: <b>{$due}</b>
matter-not-yours = { $kind ->
    [beyond_authority] ↳ Đã trình lãnh đạo cho ý kiến.
    [extension] ↳ Lãnh đạo phụ trách văn bản này quyết định.
   *[other] ↳ Người khác quyết định việc này.
}
matter-how = { $kind ->
    [extension] Bấm nút, hoặc trả lời tin này: <code>đồng ý</code>, <code>đồng ý đến 15/10</code>, <code>không, vì …</code>
    [beyond_authority] Bấm nút, hoặc trả lời ngay tin này bằng một dòng ý kiến.
    [not_ours] Bấm nút, hoặc trả lời tin này: <code>giao Sở Y tế</code>, <code>vẫn giao, vì …</code>
    [done] Bấm nút, hoặc trả lời tin này: <code>xác nhận</code>, <code>trả lại, vì …</code>
   *[other] Bấm nút, hoặc trả lời ngay tin này bằng một dòng ý kiến.
}
matter-out-granted = ✅ <b>Đồng ý lùi đến {$day}</b> – {$person}, {$at}
matter-out-refused = ❌ <b>Không lùi hạn.</b> Lý do: “{$words}” – {$person}, {$at}
matter-out-answered = 💬 <b>Đã trả lời:</b> “{$words}” – {$person}, {$at}
matter-out-reassigned = 🔁 <b>Đã giao đơn vị khác</b> – {$person}, {$at}
matter-out-insisted = ↪ <b>Vẫn giao đơn vị thực hiện.</b> Lý do: “{$words}” – {$person}, {$at}
matter-out-confirmed = ✅ <b>Đã xác nhận hoàn thành</b> – {$person}, {$at}
matter-out-returned = ↩ <b>Đã trả lại.</b> Lý do: “{$words}” – {$person}, {$at}
matter-out-withdrawn = ↩ Đơn vị đã rút lại báo cáo này.
matter-out-overtaken = Không còn phải quyết định: tình hình đã thay đổi.
matter-agreed = Đồng ý với đề xuất của đơn vị.

done-head = ✅ <b>{$count} việc đơn vị báo hoàn thành, chờ xác nhận</b>
done-none = ✅ Không còn việc nào chờ xác nhận hoàn thành.
done-how = Bấm nút, hoặc trả lời tin này: <code>xác nhận hết</code>, <code>xác nhận {$label}</code>, <code>trả lại {$label}, vì …</code>
pending-head = 📥 <b>{$count} việc chờ ý kiến</b>
pending-none = Không có việc nào chờ anh/chị cho ý kiến.{ $elsewhere ->
    [0] {""}
   *[other] {" "}{$elsewhere} việc đang chờ người khác quyết định.
}
pending-kind = { $kind ->
    [blocked] ⛔ <b>Vướng mắc</b>
    [beyond_authority] ⬆ <b>Vượt thẩm quyền</b>
    [not_ours] 🔁 <b>Đơn vị báo không phải việc của mình</b>
    [extension] ⏰ <b>Xin lùi hạn</b>
   *[done] ✅ <b>Báo hoàn thành, chờ xác nhận</b>
}
pending-line = • <b>{$label}</b> – {$unit}: {$what}
    <i>{$title}</i>
    “{$words}” ({$at})
pending-more = … và {$count} việc nữa.
pending-elsewhere = Ngoài ra {$count} việc đang chờ người khác quyết định.
obstacles-head = ⛔ <b>{$count} vướng mắc đã lâu chưa có trả lời</b>
pending-how = Bấm một việc để xem và cho ý kiến.

decided-head = 📬 <b>Ý kiến về báo cáo của đơn vị</b>
decided-granted = ✅ Việc <b>{$label}</b> ({$unit}): <b>được lùi hạn đến {$day}</b>.
    <i>{$title}</i> ({$person})
decided-refused = ❌ Việc <b>{$label}</b> ({$unit}): <b>không lùi hạn</b>{ BLANK($due) ->
    [yes] .
   *[no] , hạn vẫn là {$due}.
} Lý do: “{$words}”
    <i>{$title}</i> ({$person})
decided-answered = 💬 Việc <b>{$label}</b> ({$unit}), { $kind ->
    [beyond_authority] nội dung xin ý kiến
   *[other] vướng mắc
}: “{$words}”
    <i>{$title}</i> ({$person})
decided-reassigned = 🔁 Việc <b>{$label}</b>: đã giao đơn vị khác, {$unit} không phải thực hiện nữa.
    <i>{$title}</i> ({$person})
decided-insisted = ↪ Việc <b>{$label}</b> <b>vẫn do {$unit} thực hiện</b>. Lý do: “{$words}”
    <i>{$title}</i> ({$person})
decided-confirmed = ✅ Việc <b>{$label}</b> ({$unit}): đã <b>xác nhận hoàn thành</b>. Cảm ơn anh/chị.
    <i>{$title}</i> ({$person})
decided-returned = ↩ Việc <b>{$label}</b> ({$unit}): <b>chưa được xác nhận hoàn thành</b>. Lý do: “{$words}” Vui lòng thực hiện tiếp và báo cáo lại.
    <i>{$title}</i> ({$person})
confirmed = ✅ Đã xác nhận hoàn thành {$count} việc.
confirmed-nothing = Trong danh sách không còn việc nào để xác nhận{ BLANK($labels) ->
    [yes] .
   *[no] {" "}mang số {$labels}.
}
toast-decided = Đã ghi nhận ý kiến.
toast-confirmed = Đã xác nhận {$count} việc.
toast-confirmed-before = Các việc này đã được xử lý trước đó.

prompt-matter-date = <b>Cho việc {$label} ({$unit}) lùi đến ngày nào?</b>
    Ví dụ: 15/10, 17h ngày 15/10, thứ Sáu tuần sau.
hint-matter-date = Ví dụ: 15/10
prompt-matter-refuse = <b>Lý do không cho việc {$label} ({$unit}) lùi hạn?</b>
    Lý do được gửi cho đơn vị.
hint-matter-refuse = Lý do
prompt-matter-answer = <b>Ý kiến về việc {$label} ({$unit})?</b>
    Ý kiến được gửi nguyên văn cho đơn vị.
hint-matter-answer = Ý kiến chỉ đạo
prompt-matter-insist = <b>Lý do việc {$label} vẫn do {$unit} thực hiện?</b>
    Lý do được gửi cho đơn vị.
hint-matter-insist = Lý do
prompt-matter-return = <b>Việc {$label} ({$unit}) còn thiếu gì?</b>
    Lý do trả lại được gửi cho đơn vị.
hint-matter-return = Ví dụ: chưa có biên bản nghiệm thu

button-grant = ✅ Đồng ý đến {$day}
button-grant-other = ⏰ Cho ngày khác…
button-refuse = ❌ Không đồng ý…
button-agree = ✅ Đồng ý với đề xuất
button-answer = 💬 Trả lời…
button-reassign = 🔁 Giao đơn vị khác…
button-insist = ↪ Vẫn giao đơn vị này…
button-confirm = ✅ Xác nhận
button-return = ↩ Trả lại…
button-confirm-all = { $count ->
    [1] ✅ Xác nhận việc này
   *[other] ✅ Xác nhận cả {$count} việc
}
button-matter = {$label} · {$unit}

command-pending = Việc chờ cho ý kiến, chờ xác nhận
help-deciding = /choxuly: việc đơn vị xin lùi hạn, vướng mắc, báo hoàn thành… đang chờ anh/chị cho ý kiến
refusal-matter-gone = Việc này không còn phải quyết định: đã thu hồi, đã chuyển, hoặc nút không còn đúng.
refusal-matter-settled = { BLANK($person) ->
    [yes] Không còn phải quyết định: đơn vị đã báo cáo khác.
   *[no] {$person} đã quyết định việc này trước đó.
}
refusal-not-yours-to-decide = Việc này do người khác quyết định, anh/chị không phải trả lời.
refusal-own-request = Đây là đề nghị của chính anh/chị hoặc đơn vị của anh/chị; người khác sẽ quyết định.
refusal-words-needed = Vui lòng ghi lý do hoặc ý kiến, ví dụ: không, vì hạn do Thủ tướng giao.
refusal-day-needed = Đơn vị chưa nêu ngày. Vui lòng ghi ngày được lùi đến, ví dụ: đồng ý đến 15/10
refusal-decision-unclear = { $kind ->
    [extension] Chưa rõ ý anh/chị. Vui lòng trả lời thẻ: đồng ý; đồng ý đến 15/10; hoặc: không, vì …
    [not_ours] Chưa rõ ý anh/chị. Vui lòng trả lời thẻ: giao Sở Y tế; hoặc: vẫn giao, vì …
   *[done] Chưa rõ ý anh/chị. Vui lòng trả lời: xác nhận hết; xác nhận 12; hoặc: trả lại 12, vì …
}
refusal-decided-meanwhile = Việc {$label} đã có ý kiến quyết định nên không hoàn tác hay sửa được nữa. Vui lòng gửi báo cáo mới.
refusal-nothing-to-undo = Không có báo cáo nào trong {$minutes} phút vừa qua để hoàn tác. Vui lòng gõ lại số việc và tình hình, ví dụ: 12 đang làm.
refusal-edit-unclear = Chưa rõ nội dung vừa sửa nên báo cáo trước vẫn giữ nguyên. Vui lòng sửa lại kèm số việc và tình hình, ví dụ: 12 xong, hoặc bấm Hoàn tác.
refusal-edit-outdated = Việc {$label} đã có báo cáo mới hơn nên nội dung vừa sửa không được ghi nhận. Nếu cần, vui lòng gửi báo cáo mới.
question-left = Đã bỏ câu vừa rồi. Vui lòng gõ lại số việc và tình hình, ví dụ: 12 xong.

timeline-head = <b>Diễn biến</b>
timeline-received = {$at}, {$unit}: đã nhận văn bản ({$person})
timeline-granted = {$at}, {$person}: đồng ý cho {$unit} <b>lùi hạn đến {$day}</b>
timeline-refused = {$at}, {$person}: không cho {$unit} lùi hạn: “{$words}”
timeline-answered = {$at}, {$person} trả lời {$unit}: “{$words}”
timeline-reassigned = {$at}, {$person}: giao đơn vị khác thay {$unit}
timeline-insisted = {$at}, {$person}: vẫn giao {$unit}: “{$words}”
timeline-confirmed = {$at}, {$person}: <b>xác nhận {$unit} đã hoàn thành</b>
timeline-returned = {$at}, {$person}: trả lại báo cáo hoàn thành của {$unit}: “{$words}”

rules-head = <b>Cách xử lý báo cáo của văn bản {$name}</b>
rules-leader = { BLANK($leader) ->
    [yes] ⏰ Xin lùi hạn: <b>Văn phòng</b> quyết định. Vượt thẩm quyền: lãnh đạo cho ý kiến.
   *[no] ⏰ Xin lùi hạn, vượt thẩm quyền: <b>{$leader}</b> quyết định.
}
rules-word = { $suffices ->
    [yes] ✅ Báo hoàn thành: <b>lời báo của đơn vị là đủ</b>, Văn phòng không phải xác nhận.
   *[no] ✅ Báo hoàn thành: <b>Văn phòng xác nhận</b> từng việc.
}
button-rules = ⚖ Cách xử lý báo cáo
button-rules-leader = 👤 {$name} quyết định
button-rules-office = 🏛 Văn phòng quyết định lùi hạn
button-rules-word = ✅ Lời báo của đơn vị là đủ
button-rules-confirm = 🔎 Văn phòng xác nhận từng việc
changed-leader = { BLANK($name) ->
    [yes] Văn phòng quyết định việc xin lùi hạn
   *[no] Giao <b>{$name}</b> quyết định việc xin lùi hạn, vượt thẩm quyền
}
changed-trust = { $suffices ->
    [yes] Lời báo hoàn thành của đơn vị là đủ, không phải xác nhận
   *[no] Văn phòng xác nhận từng việc báo hoàn thành
}
refusal-leader-unknown = Người này không còn là lãnh đạo trên kênh. Vui lòng chọn người khác.
