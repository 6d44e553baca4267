# Những điều bot còn ngờ khi đọc văn bản, để văn phòng kiểm tra trước khi phát hành.

doubt-secrecy-marked = Văn bản đóng dấu {$degree}: không được chuyển qua kênh này.
doubt-internal-only = Văn bản ghi "Lưu hành nội bộ": không gửi vào nhóm.
doubt-not-a-letter = Nội dung này không có thể thức của một văn bản hành chính; chỉ nhận những việc ghi rõ đơn vị chủ trì.
doubt-no-kind = Chưa xác định được loại văn bản.
doubt-no-number = Không tìm thấy số văn bản.
doubt-no-date = Không tìm thấy ngày ban hành.
doubt-no-day = Ngày ban hành còn để trống, chỉ có tháng {$month}.
doubt-no-issuer = Không tìm thấy cơ quan ban hành.
doubt-no-place = Không tìm thấy địa danh.
doubt-no-subject = Không tìm thấy trích yếu.
doubt-no-signer = Không tìm thấy người ký.
doubt-no-recipients = Không tìm thấy mục "Kính gửi".
doubt-no-tasks = Không tìm thấy nhiệm vụ nào trong văn bản.
doubt-appendix-not-read = Văn bản có phụ lục chưa được đọc; xin xem phụ lục có giao việc hay không.
doubt-deadline-without-date = Việc {$task}: chưa tính được ngày của thời hạn "{$phrase}".
doubt-deadline-before-letter = Việc {$task}: thời hạn "{$phrase}" sớm hơn ngày ban hành, có thể ghi nhầm năm.
doubt-deadline-passed = Việc {$task}: thời hạn "{$phrase}" đã qua.
doubt-deadline-uncertain = Việc {$task}: "{$phrase}" có thể là thời gian diễn ra công việc, chưa chắc là thời hạn.
doubt-lead-as-above = Việc {$task}: ô chủ trì trong bảng để trống, tạm lấy đơn vị của dòng trên.
doubt-footnote-without-text = Việc {$task}: không tìm thấy nội dung của chú thích {$mark}.
