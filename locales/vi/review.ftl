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
       *[other] Cơ quan ban hành không được để trống. Ví dụ: “cơ quan ban hành: UBND tỉnh”.
    }
refusal-line-unclear = Chưa hiểu “{$line}”. Ví dụ: “3 hạn 30/9”, “3 chủ trì: Sở Y tế”, “bỏ 3”, “gộp 3 và 4”, “hoàn tác”.
refusal-number-not-in-draft = Bản dự thảo không có việc số {$label}. Vui lòng dùng số ghi trước mỗi việc.
refusal-typed-deadline-unclear = Chưa hiểu thời hạn “{$text}”. Ví dụ: “30/9”, “17h ngày 30/9”, “hết tháng 9”, “thứ 6 tuần sau”.
refusal-typed-units-unknown = Danh bạ không có đơn vị “{$phrase}”. Vui lòng nhập tên hoặc mã đơn vị, ví dụ: “Sở Y tế, STC”.
refusal-typed-units-proposed = “{$phrase}” chưa rõ là đơn vị nào, có thể là: {$names}. Vui lòng nhập đúng tên hoặc mã.
refusal-directive-not-there = Không có văn bản đã phát hành nào mang số thứ tự này. Ví dụ: “đính chính #5”.

# Thẻ bản dự thảo.

draft-no-doubts = ✔ Không còn điểm nào cần xem lại.
draft-twin = Số {$number} trùng với văn bản đã phát hành ngày {$day}
draft-twin-draft = Số {$number} trùng với một bản dự thảo nhận ngày {$day}
draft-corrects = Đính chính văn bản #{$directive}: văn bản đó sẽ được thay thế khi phát hành.
draft-lead = <b>{$leads}</b>
draft-lead-informed = <b>{$leads}</b> (chỉ để biết)
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
draft-over-issued = Văn bản số {$number} đã được phát hành. Gõ /vanban để xem hoặc điều chỉnh.
draft-over-dropped = Bản dự thảo của văn bản số {$number} đã bỏ, chưa gửi cho ai.
draft-task-informed = Chủ trì (chỉ để biết): {$leads}
draft-task-dropped = <b>Việc {$label}.</b> <s>{$text}</s>
    🚫 Đã bỏ
draft-tasks-how = Bấm số việc để sửa.
button-doubts = ⚠ Xử lý {$count} điểm cần xem
button-draft-tasks = ✏ Xem, sửa {$count} việc
button-draft-header = 🏷 Số, ngày, trích yếu
button-draft-groups = 👥 Nơi nhận
button-draft-history = 🕘 Lịch sử
button-draft-undo = ↩ Hoàn tác: {$kind ->
        [leads] đổi chủ trì
        [coordinators] đổi phối hợp
        [deadlines] đổi hạn
        [deadline-added] thêm hạn
        [deadline-dropped] bỏ hạn
        [deadline-decided] xác định hạn
        [text] sửa nội dung
        [split] tách việc
        [merged] gộp việc
        [dropped] bỏ việc
        [brought-back] lấy lại việc
        [treatment] theo dõi, để biết
        [ruling] chọn đơn vị
        [left-out] bớt đơn vị trong nhóm
        [taken-in] thêm đơn vị trong nhóm
        [recipients] thêm nơi nhận
        [recipients-removed] bớt nơi nhận
        [header] sửa phần đầu
        [settled] đã kiểm tra
       *[other] đính chính
    }{ BLANK($label) ->
    [yes] {""}
   *[no] {" "}({$label})
}
