# Rà soát bản dự thảo trước khi phát hành: những điều chưa làm được, và vì sao.

refusal-draft-changed = {$who ->
        [none] Văn phòng
       *[other] {$who}
    } vừa sửa phần này ({$kind ->
        [leads] đơn vị chủ trì
        [coordinators] đơn vị phối hợp
        [deadlines] thời hạn
        [deadline-added] thời hạn
        [deadline-dropped] thời hạn
        [deadline-decided] thời hạn
        [text] nội dung
        [split] tách việc
        [merged] gộp việc
        [dropped] bỏ việc
        [brought-back] lấy lại việc
        [treatment] theo dõi hay để biết
        [ruling] tên đơn vị
        [left-out] đơn vị trong nhóm
        [taken-in] đơn vị trong nhóm
        [header] phần đầu văn bản
        [undo] hoàn tác
       *[other] nội dung khác
    }). Vui lòng xem bản mới rồi sửa lại nếu vẫn cần.
refusal-nothing-to-take-back = Bản dự thảo chưa có thay đổi nào để hoàn tác.
refusal-draft-unconfirmed = Văn bản được nhận dạng từ ảnh: vui lòng đối chiếu số, ngày, thời hạn với bản gốc rồi xác nhận “đúng rồi” trước khi phát hành.
refusal-task-not-in-draft = Bản dự thảo không có việc này, hoặc việc đã được gộp vào việc khác. Vui lòng xem lại danh sách việc.
refusal-task-is-dropped = Việc này đã bỏ. Vui lòng lấy lại trước khi sửa, ví dụ: “lấy lại 3”.
refusal-task-not-dropped = Việc này vẫn có trong bản dự thảo, không cần lấy lại.
refusal-last-task-of-draft = Đây là việc cuối cùng. Nếu không giao việc nào, vui lòng bỏ cả bản dự thảo.
refusal-task-text-missing = Nội dung việc không được để trống. Ví dụ: “3 nội dung: Rà soát, báo cáo số liệu”.
refusal-nothing-to-split = Việc này chỉ có một câu nên không tách được. Anh/chị có thể sửa nội dung việc.
refusal-split-where = Việc này có {$count} câu; vui lòng cho biết tách sau câu nào, từ 1 đến {$last}. Ví dụ: “tách 3 sau câu 1”.
refusal-nothing-to-merge = Cần ít nhất hai việc khác nhau để gộp. Ví dụ: “gộp 3 và 4”.
refusal-deadline-not-there = Việc này không có thời hạn đó. Vui lòng xem lại việc rồi sửa, ví dụ: “3 hạn 30/9”.
refusal-deadline-without-date = Thời hạn này chưa có ngày. Vui lòng nhập ngày, ví dụ: “3 hạn 30/9”.
refusal-header-value-missing = {$field ->
        [number] Số văn bản chưa đúng. Ví dụ: “số 123/UBND-KT”.
        [date] Ngày văn bản chưa đúng. Ví dụ: “ngày 12/6/2024”.
        [subject] Trích yếu không được để trống. Ví dụ: “trích yếu: rà soát quy hoạch”.
        [urgency] Độ khẩn là hỏa tốc, thượng khẩn, khẩn hoặc thường. Ví dụ: “độ khẩn: hỏa tốc”.
        [kind] Loại văn bản không được để trống. Ví dụ: “công văn”.
       *[other] Cơ quan ban hành không được để trống. Ví dụ: “cơ quan ban hành: UBND tỉnh”.
    }
refusal-line-unclear = Chưa hiểu “{$line}”. Ví dụ: “3 hạn 30/9”, “3 chủ trì: Sở Y tế”, “bỏ 3”, “gộp 3 và 4”, “hoàn tác”.
refusal-number-not-in-draft = Bản dự thảo không có việc số {$label}. Vui lòng dùng số ghi trước mỗi việc.
refusal-typed-deadline-unclear = Chưa hiểu thời hạn “{$text}”. Ví dụ: “30/9”, “17h ngày 30/9”, “hết tháng 9”, “thứ 6 tuần sau”.
refusal-typed-units-unknown = Danh bạ không có đơn vị “{$phrase}”. Vui lòng nhập tên hoặc mã đơn vị, ví dụ: “Sở Y tế, STC”.
refusal-typed-units-proposed = “{$phrase}” chưa rõ là đơn vị nào, có thể là: {$names}. Vui lòng nhập đúng tên hoặc mã.
refusal-directive-not-there = Không có văn bản đã phát hành nào mang số thứ tự này. Ví dụ: “đính chính #5”.

# Thẻ bản dự thảo.

letter-name = { $kind ->
    [urgent] chỉ đạo hỏa tốc
    [unnumbered] văn bản chưa có số
   *[numbered] văn bản số {$number}
}
draft-no-doubts = ✔ Không còn điểm nào cần xem lại.
draft-twin = Số {$number} trùng với văn bản đã phát hành ngày {$day}
draft-twin-draft = Số {$number} trùng với một bản dự thảo nhận ngày {$day}
draft-corrects = Đính chính văn bản #{$directive}: văn bản đó sẽ được thay thế khi phát hành.
draft-lead = <b>{$leads}</b>{ $units ->
    [0] {""}
   *[other] {" "}({$units} đơn vị)
}
draft-lead-informed = <b>{$leads}</b>{ $units ->
    [0] {""}
   *[other] {" "}({$units} đơn vị)
} (chỉ để biết)
draft-general = <b>Việc chung</b>, không ghi chủ trì: gửi tất cả nơi nhận <b>để biết</b>
draft-general-followed = <b>Việc chung</b>, không ghi chủ trì: <b>tất cả nơi nhận phải báo cáo</b>
draft-line = • <b>{$label}.</b> {$text}{ BLANK($due) ->
    [yes] {""}
   *[no] {" "}{$due}
}
draft-line-due = ⏰ {$when}
draft-line-doubtful = ❔ {$when}
draft-more-tasks = … và {$count} việc nữa, bấm “Xem, sửa” để xem đủ.
draft-dropped-tasks = 🚫 Đã bỏ {$count} việc: {$labels}
draft-over-issued = Đã phát hành {$name}. Gõ /vanban để xem hoặc điều chỉnh.
draft-over-dropped = Đã bỏ bản dự thảo {$name}, chưa gửi cho ai.
draft-task-informed = Chủ trì (chỉ để biết): {$leads}
draft-task-dropped = <b>Việc {$label}.</b> <s>{$text}</s>
    🚫 Đã bỏ
draft-tasks-how = Bấm số việc để sửa.
button-doubts = ⚠ Xử lý {$count} điểm cần xem
button-draft-tasks = ✏ Xem, sửa {$count} việc
button-draft-header = 🏷 Số, ngày, trích yếu
button-draft-groups = 👥 Nơi nhận
button-draft-history = 🕘 Lịch sử
button-draft-undo = ↩ Hoàn tác: {$what}{ BLANK($label) ->
    [yes] {""}
   *[no] {" "}({$label})
}
draft-change-kind = {$kind ->
        [leads] đổi chủ trì
        [coordinators] đổi phối hợp
        [deadlines] đổi hạn
        [deadline-added] thêm hạn
        [deadline-dropped] bỏ bớt hạn
        [deadline-decided] xác định hạn
        [text] sửa nội dung
        [split] tách việc
        [merged] gộp việc
        [dropped] bỏ việc
        [brought-back] lấy lại việc
        [treatment] theo dõi hay để biết
        [ruling] chọn đơn vị
        [left-out] bớt đơn vị trong nhóm
        [taken-in] thêm đơn vị trong nhóm
        [recipients] thêm nơi nhận
        [recipients-removed] bớt nơi nhận
        [header] sửa phần đầu
        [settled] xác nhận đã kiểm tra
       *[other] đính chính văn bản cũ
    }
draft-kept = Bản dự thảo vẫn được giữ nguyên. Khi cần, anh/chị mở lại để sửa tiếp hoặc phát hành.

# Một việc trong bản dự thảo.

draft-task-head = ✏ <b>Việc {$label}</b>{ BLANK($section) ->
    [yes] {""}
   *[no] {" "}(mục {$section})
} – {$name}
draft-means-nobody = ⚠ “{$phrase}”: chưa rõ là đơn vị nào
draft-means-several = “{$phrase}”: {$count} đơn vị
draft-deadline = ⏰ Hạn: <b>{$when}</b> – ghi là “{$phrase}”
draft-deadline-doubtful = ❔ Chưa chắc là hạn: {$when} – ghi là “{$phrase}”. Chưa xác định thì sẽ không nhắc.
draft-no-deadline = Việc này không ghi thời hạn.
draft-task-how = <i>Bấm nút để sửa, hoặc trả lời tin này, ví dụ: “{$label} hạn 30/9”.</i>
draft-task-text = <b>Toàn văn việc {$label}</b>
    {$text}
draft-split-head = ✂ <b>Tách việc {$label} thành hai việc.</b> Anh/chị muốn tách sau câu nào?
draft-sentence = <b>Câu {$number}.</b> {$text}
draft-split-more = … và {$count} câu nữa. Để tách sau một câu khác, trả lời tin này, ví dụ: “tách {$label} sau câu 21”.
draft-merge-head = 🔗 <b>Gộp việc {$label} với việc nào?</b>
    {$text}
draft-merge-with = <b>Việc {$label}.</b> {$text}
button-draft-leads = 👤 Đổi chủ trì
button-draft-coordinators = 🤝 Đổi phối hợp
button-draft-deadline = ⏰ Đổi hạn, bỏ hạn
button-draft-more-deadline = ➕ Thêm hạn
button-draft-due-yes = ✔ Đúng là hạn: {$when}
button-draft-due-no = ✖ Không phải hạn
button-draft-due-remove = ✖ Bỏ hạn {$when}
button-draft-text = ✏ Sửa nội dung
button-draft-full = 📄 Xem toàn văn
button-draft-split = ✂ Tách việc
button-draft-merge = 🔗 Gộp việc
button-draft-follow = 👁 Chuyển sang theo dõi
button-draft-inform = 👁 Chuyển sang để biết
button-draft-leave-out = 🚫 Bỏ việc này
button-draft-bring-back = ♻ Lấy lại việc này
button-draft-cut = ✂ Sau câu {$number}
button-draft-join = 🔗 Với việc {$label}
button-draft-join-other = 🔗 Với việc khác…
button-draft-before = ← Việc {$label}
button-draft-behind = Việc {$label} →
button-draft-back-to-task = ← Về việc {$label}
button-draft-back-to-tasks = ☰ Các việc

# Phần đầu văn bản, lịch sử, bỏ bản dự thảo.

draft-header = 🏷 <b>Phần đầu văn bản</b>
    Loại: {$kind}
    Số: <b>{$number}</b>
    Ngày: <b>{$day}</b>
    Trích yếu: {$subject}
    Độ khẩn: <b>{$urgency}</b>
    Cơ quan ban hành: {$issuer}
    <i>Bấm nút để sửa chỗ đọc chưa đúng.</i>
button-draft-number = Sửa số
button-draft-date = Sửa ngày
button-draft-subject = Sửa trích yếu
button-draft-urgency = Sửa độ khẩn
button-draft-issuer = Sửa nơi ban hành
draft-drop = 🗑 <b>Bỏ hẳn bản dự thảo này?</b>
    Bản dự thảo {$name}: {$subject}
    { $changes ->
        [0] Bản dự thảo
       *[other] Bản dự thảo cùng {$changes} lần sửa
    } sẽ không còn; chưa gửi cho ai. Nếu chỉ muốn để sang lúc khác, anh/chị không cần làm gì: bản dự thảo vẫn được giữ.
button-drop-now = 🗑 Bỏ hẳn
draft-history-head = 🕘 <b>{$count} lần sửa</b>, mới nhất ở trên – trang {$page}/{$pages}
draft-history-none = Bản dự thảo chưa có lần sửa nào.
draft-history-line = • {$at}, <b>{$who}</b>: { $undone ->
    [yes] hoàn tác {$what}
   *[no] {$what}
}{ BLANK($labels) ->
    [yes] {""}
   *[no] {" "}({$labels})
}{ BLANK($value) ->
    [yes] {""}
   *[no] : {$value}
}
draft-followed-up = theo dõi
draft-informed-only = để biết
draft-is-deadline = đúng là hạn
draft-is-no-deadline = không phải hạn
draft-no-urgency = thường
button-draft-kind = Sửa loại văn bản

# Những điều văn phòng gõ khi rà soát.

prompt-draft-leads = <b>Việc {$label}: đơn vị nào chủ trì?</b>
    Gõ tên hoặc mã, nhiều đơn vị thì cách nhau bằng dấu phẩy. Gõ “không” nếu giao chung cho tất cả nơi nhận.
hint-draft-leads = Ví dụ: Sở Y tế, Công an tỉnh
prompt-draft-coordinators = <b>Việc {$label}: những đơn vị nào phối hợp?</b>
    Gõ đủ các đơn vị, cách nhau bằng dấu phẩy. Gõ “không” nếu không có đơn vị phối hợp.
hint-draft-coordinators = Ví dụ: STC, các huyện trừ Phú Quốc
prompt-draft-deadline = <b>Việc {$label}: hạn mới là ngày nào?</b>
    Gõ như thường viết: 15/10, 17h ngày 15/10, thứ 6 tuần sau, cuối tháng 10. Gõ “bỏ hạn” nếu không có hạn.
hint-draft-deadline = Ví dụ: 15/10
prompt-draft-more-deadline = <b>Việc {$label}: thêm hạn ngày nào?</b>
    Gõ như thường viết: 15/10, 17h ngày 15/10, thứ 6 tuần sau, cuối tháng 10.
hint-draft-more-deadline = Ví dụ: cuối tháng 10
prompt-draft-text = <b>Việc {$label}: nội dung mới?</b>
    Gõ toàn bộ nội dung việc; nội dung này thay cho nội dung cũ.
hint-draft-text = Nội dung mới của việc
prompt-draft-merge = <b>Gộp việc {$label} với việc nào?</b>
    Gõ số việc, nhiều việc thì cách nhau bằng dấu phẩy.
hint-draft-merge = Ví dụ: 4, 5
prompt-draft-header-number = <b>Số văn bản đúng là?</b>
hint-draft-header-number = Ví dụ: 123/UBND-KT
prompt-draft-header-date = <b>Ngày văn bản đúng là?</b>
hint-draft-header-date = Ví dụ: 12/6/2024
prompt-draft-header-subject = <b>Trích yếu đúng là?</b>
hint-draft-header-subject = Ví dụ: rà soát quy hoạch
prompt-draft-header-urgency = <b>Độ khẩn đúng là?</b>
    Gõ một trong các mức: hỏa tốc, thượng khẩn, khẩn, thường.
hint-draft-header-urgency = Ví dụ: hỏa tốc
prompt-draft-header-issuer = <b>Cơ quan ban hành đúng là?</b>
hint-draft-header-issuer = Ví dụ: UBND tỉnh
prompt-draft-header-kind = <b>Loại văn bản đúng là?</b>
hint-draft-header-kind = Ví dụ: công văn, công điện, chỉ thị
