# Rà soát bản dự thảo: từng điểm cần xem, nhóm và nơi nhận, xem lần cuối trước khi gửi, danh sách bản dự thảo.

command-drafts = Các bản dự thảo chờ xem và phát hành
help-drafts = <b>Bản dự thảo chờ phát hành</b>
    /duthao: các bản dự thảo đang chờ; <code>/duthao 3</code>: mở bản số 3
    <code>/duthao 3 bỏ việc 2</code>, <code>/duthao 3 việc 2 hạn 30/9</code>: sửa bằng một dòng chữ
refusal-draft-not-named = Không có bản dự thảo nào đang chờ mang số “{$wanted}”. Gõ /duthao để xem danh sách.

# Từng điểm cần xem.

point-head = <b>Điểm {$place}/{$count}</b> – {$name}
point-words = {$before}<b>{$phrase}</b>{$after}
point-name = ❔ <b>Chưa rõ là đơn vị nào: “{$phrase}”</b>
point-vague = ❔ <b>Chưa rõ gồm những đơn vị nào: “{$phrase}”</b>
point-in-recipients = Trong phần “Kính gửi”: {$phrase}
point-in-leads = Chủ trì việc {$task}: {$phrase}
    <i>{$text}</i>
point-in-coordinators = Phối hợp việc {$task}: {$phrase}
    <i>{$text}</i>
point-in-task = Việc {$task}: <i>{$text}</i>
point-more-places = … và {$count} chỗ nữa trong văn bản
point-name-how = Chọn một đơn vị thì mọi chỗ có tên này đều là đơn vị đó, và tên này được ghi nhớ cho các văn bản sau.
point-deadline = ⏰ <b>{$doubt}</b>
point-doubt = ❔ <b>{$doubt}</b>
point-twin = ⚠ <b>Trùng số với văn bản {$name}</b>, đã phát hành lúc {$at}{ BLANK($subject) ->
    [yes] .
   *[no] :
        <i>{$subject}</i>
}
    Văn bản anh/chị vừa gửi là gì?
point-twin-draft = ⚠ <b>Trùng số {$number} với bản dự thảo {$draft}</b>, nhận lúc {$at}, chưa phát hành.
    Văn bản anh/chị vừa gửi là gì?
point-twin-corrects = Nếu là văn bản đính chính, thay thế: khi phát hành, văn bản cũ được thu hồi và các đơn vị được báo; báo cáo đã có của những việc giống nhau được giữ lại.
point-compare = 📷 <b>Văn bản được nhận dạng từ ảnh, cần đối chiếu với bản gốc trước khi phát hành.</b>
point-compare-head = Số: <b>{$number}</b>
    Ngày: <b>{$day}</b>
    Độ khẩn: <b>{$urgency}</b>
point-no-urgency = không ghi
point-compare-deadline = Hạn việc {$task}: <b>{$when}</b>
point-compare-how = Xem thêm tên đơn vị và nội dung từng việc. Chỗ nào sai, bấm nút để sửa rồi quay lại đây.

button-point-same = 🗑 Trùng – bỏ bản này
button-point-other-draft = 🔎 Xem bản kia
button-point-corrects = 🔁 Đính chính, thay thế văn bản cũ
button-point-another = Là văn bản khác, giữ số này
button-point-number = ✏ Sai số – gõ lại số
button-point-unit = {$name}
button-point-all = Cả {$count} đơn vị thuộc loại này
button-point-which-units = ✏ Gõ tên các đơn vị
button-point-other-unit = ✏ Đơn vị khác
button-point-nobody = 🚫 Không gửi ai / ngoài tỉnh
button-point-is-deadline = ✅ Là hạn {$when}
button-point-not-deadline = Không phải hạn
button-point-other-deadline = ✏ Gõ hạn khác
button-point-type-deadline = ✏ Gõ hạn
button-point-keep-words = Giữ nguyên lời văn, không nhắc hạn
button-point-type = ✏ Gõ vào
button-point-empty = Để trống
button-point-recipients = ✏ Gõ nơi nhận
button-point-keep = ✅ Đã xem, giữ nguyên
button-point-task = ✏ Sửa việc {$task}
button-point-compared = ✅ Đã đối chiếu với bản gốc
button-point-before = ← Điểm trước
button-point-skip = Để sau, điểm tiếp →

settled-named = ✔ “{$phrase}” là <b>{$units}</b>. Tên này sẽ được ghi nhớ khi phát hành.
settled-means = ✔ “{$phrase}” là {$count} đơn vị: {$units}. Bấm “Nơi nhận” nếu cần bớt.
settled-nobody = ✔ “{$phrase}”: không gửi ai.
settled-deadline = ✔ Hạn việc {$task}: <b>{$value}</b>.
settled-no-deadline = ✔ Việc {$task}: đã bỏ, không phải hạn.
settled-header = ✔ Đã ghi { $field ->
    [number] số văn bản
    [date] ngày ban hành
    [issuer] cơ quan ban hành
    [kind] loại văn bản
   *[other] trích yếu
}: <b>{$value}</b>.
settled-recipients = ✔ Đã thêm {$count} nơi nhận: {$units}.
settled-another = ✔ Là văn bản khác, giữ nguyên số.
settled-corrects = ✔ Thay thế văn bản {$number} khi phát hành.
settled-compared = ✔ Đã đối chiếu với bản gốc.
settled-kept = ✔ Đã xem, giữ nguyên.
toast-no-points = Đã xem hết các điểm. Có thể phát hành.
toast-point-settled = Điểm này đã được xử lý.

prompt-point-units = <b>“{$phrase}” là đơn vị nào?</b>
    Gõ tên hoặc mã; nhiều đơn vị thì cách nhau bằng dấu phẩy. Gõ “không gửi ai” nếu không phải đơn vị trong tỉnh.
hint-point-units = Ví dụ: Sở Y tế, STC
prompt-point-deadline = <b>Hạn của việc {$label} (“{$phrase}”) là khi nào?</b>
    Ví dụ: 30/9, 17h ngày 25/9, thứ Sáu tuần sau; hoặc: không có hạn.
hint-point-deadline = Ví dụ: 30/9
prompt-point-header = <b>{ $field ->
    [number] Số văn bản?</b> Ví dụ: 1071/UBND-NC
    [date] Ngày ban hành?</b> Ví dụ: 17/6/2024
    [issuer] Cơ quan ban hành?</b> Ví dụ: Ủy ban nhân dân tỉnh
    [kind] Loại văn bản?</b> Ví dụ: công văn
   *[other] Trích yếu?</b> Ví dụ: tăng cường phòng, chống cháy rừng
}
hint-point-header = { $field ->
    [number] Ví dụ: 1071/UBND-NC
    [date] Ví dụ: 17/6/2024
    [issuer] Ví dụ: Ủy ban nhân dân tỉnh
    [kind] Ví dụ: công văn
   *[other] Nội dung trích yếu
}
prompt-point-recipients = <b>Gửi văn bản này cho những đơn vị nào?</b>
    Gõ tên, mã hoặc nhóm, ví dụ: Sở Y tế, UBND các huyện, thành phố.
hint-point-recipients = Ví dụ: các sở, UBND các huyện

# Nhóm và nơi nhận.

groups-head = 👥 <b>Nơi nhận của {$name}: {$units} đơn vị</b>
groups-how = Bấm một nhóm để xem đủ tên, bỏ bớt hoặc lấy lại từng đơn vị.
groups-none = Văn bản không có cụm từ nào chỉ nhiều đơn vị.
groups-group = <b>{$place}. “{$phrase}”</b>: {$count} đơn vị
groups-names = {$names}
groups-left-out = ⬜ Đã bỏ {$count}: {$names}
groups-followed = <b>Tên cũ trong văn bản</b>
groups-added = ➕ <b>Thêm ngoài văn bản ({$count}):</b> {$names}
group-head = <b>“{$phrase}”</b>
    Gửi {$count}/{$total} đơn vị – trang {$page}/{$pages}
group-in = ✅ {$unit}
group-out = ⬜ <s>{$unit}</s>
group-out-reached = ⬜ <s>{$unit}</s> (vẫn nhận tin vì có tên ở chỗ khác trong văn bản)
group-how = Bấm tên để bỏ ra (⬜) hoặc lấy lại (✅). Chỉ có hiệu lực với văn bản này.
added-head = <b>{$count} nơi nhận đã thêm</b> – trang {$page}/{$pages}. Bấm để bỏ.
prompt-draft-recipients = <b>Gửi thêm cho đơn vị nào?</b>
    Gõ tên, mã hoặc nhóm, ví dụ: Sở Y tế, UBND các huyện trừ Phú Quốc.
hint-draft-recipients = Ví dụ: Sở Y tế, STC
button-group = {$place}. {$phrase}
button-leave-out = ✅ {$unit}
button-take-in = ⬜ {$unit}
button-remove-added = 🗑 {$unit}
button-add-recipients = ➕ Thêm nơi nhận
button-added = 🗑 Bớt ({$count})
button-back-to-groups = ← Về các nhóm

# Xem lần cuối trước khi gửi.

issue-head = <b>Phát hành {$name}?</b>
issue-again = ⚠ <b>Văn bản số {$number} đã được phát hành trước đó.</b> Gửi tiếp thì các đơn vị sẽ nhận lần nữa.
confirm-tasks = 📋 {$count} việc: {$followed} phải báo cáo{ $informed ->
    [0] {""}
   *[other] , {$informed} chỉ để biết
}
confirm-unowed = ⛔ <b>Chưa đơn vị nào chịu trách nhiệm việc {$labels}.</b>
confirm-deadlines = ⏰ {$count} thời hạn{ $doubtful ->
    [0] {""}
   *[other] , thêm {$doubtful} thời điểm chưa chắc là hạn (sẽ không nhắc)
}
confirm-passed = ⚠ <b>Hạn đã qua: việc {$labels}.</b> Vui lòng sửa hạn trước khi gửi.
confirm-replaces = 🔁 Thay thế văn bản <b>{$name}</b> (phát hành lúc {$at}): văn bản đó được thu hồi, báo cáo của những việc giống nhau được giữ lại.
confirm-points = ⚠ <b>Còn {$count} điểm chưa xem.</b>
confirm-whom = 📲 <b>{$count} đơn vị nhận được, người nhận là:</b>
confirm-nobody-rung = 📲 <b>Chưa đơn vị nào có người nhận.</b>
confirm-rung = • {$unit} – {$person} ({$post})
confirm-more-units = … và {$count} đơn vị nữa
confirm-missing = 🚫 <b>{$count} đơn vị không nhận được:</b>
confirm-without-officer = Chưa có đầu mối ({$count}): {$names}
confirm-silent = Đầu mối đã chặn kênh này ({$count}): {$names}
confirm-missing-how = Mời đầu mối mới bằng lệnh <code>/moi MÃ</code>; nếu gấp, vui lòng gọi điện hoặc gửi bản giấy.
confirm-rings = ⏱ Nếu gửi ngay, máy cuối cùng đổ chuông lúc <b>{$at}</b>.
whom-head = <b>{$rung} đơn vị nhận được, {$missing} đơn vị không nhận được</b> – trang {$page}/{$pages}
whom-without = 🚫 {$unit} – chưa có đầu mối
whom-silent = 🚫 {$unit} – đầu mối đã chặn kênh này
button-whom = 👥 Xem đủ {$count} đơn vị
button-back-to-confirm = ← Về trang phát hành
toast-look-again = Có thay đổi sau khi anh/chị xem. Chưa gửi cho ai. Vui lòng xem lại rồi bấm gửi.

# Các bản dự thảo đang chờ.

drafts-none = Không có bản dự thảo nào đang chờ. Gửi văn bản vào đây để bắt đầu.
drafts-head = <b>{$count} bản dự thảo đang chờ</b> – trang {$page}/{$pages}
drafts-line = <b>Bản {$draft}: {$name}</b>
    {$subject}
    {$person} gửi lúc {$at} · { $points ->
        [0] không còn điểm cần xem
       *[other] ⚠ {$points} điểm cần xem
    }
drafts-how = Bấm một bản để mở, hoặc gõ <code>/duthao {$draft}</code>.
button-open-draft = Bản {$draft}: {$name}
