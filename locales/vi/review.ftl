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
