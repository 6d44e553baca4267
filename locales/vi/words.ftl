# Từ ngữ dùng chung: ngày giờ, vai trò, tình hình, mức độ khẩn, nút bấm.

language-name = Tiếng Việt
date-day = {$day}/{$month}/{$year}
date-moment = {$hour} ngày {$day}
date-extended = {$moment} (lùi từ {$first})
date-weekday = { INTEGER($number) ->
    [1] Thứ Hai
    [2] Thứ Ba
    [3] Thứ Tư
    [4] Thứ Năm
    [5] Thứ Sáu
    [6] Thứ Bảy
   *[7] Chủ nhật
}

role-admin = quản trị
role-office = văn phòng
role-leader = lãnh đạo
post-focal = đầu mối
post-deputy = phó đầu mối
post-admin = quản trị
post-office = cán bộ văn phòng
post-leader = lãnh đạo

urgency-hoa-toc = 🔴 <b>HỎA TỐC</b>
urgency-thuong-khan = 🟠 <b>THƯỢNG KHẨN</b>
urgency-khan = 🟡 <b>KHẨN</b>
urgency-none = 📄
letter-kind-unknown = Văn bản
letter-kind-cong-van = Công văn
letter-kind-cong-dien = Công điện
letter-kind-chi-thi = Chỉ thị
letter-kind-quyet-dinh = Quyết định
letter-kind-nghi-quyet = Nghị quyết
letter-kind-thong-bao = Thông báo
letter-kind-ket-luan = Kết luận
letter-kind-ke-hoach = Kế hoạch
letter-kind-huong-dan = Hướng dẫn
letter-kind-to-trinh = Tờ trình
letter-kind-bao-cao = Báo cáo
letter-kind-giay-moi = Giấy mời

kind-received = đã nhận
kind-not-started = chưa triển khai
kind-in-progress = đang thực hiện
kind-submitted = đã trình, chờ duyệt
kind-done = đã hoàn thành
kind-blocked = đang vướng mắc
kind-extension = xin gia hạn
kind-beyond-authority = vượt thẩm quyền, xin ý kiến UBND tỉnh
kind-not-ours = báo không phải việc của đơn vị
kind-unclear = chưa rõ

status-none = chưa báo cáo
status-unconfirmed = {$said}, chờ xác nhận
status-confirmed = {$said}, đã xác nhận
status-returned = {$said}, Văn phòng trả lại
status-granted = {$said}, đã được đồng ý
status-refused = {$said}, không được đồng ý
status-answered = {$said}, đã có ý kiến
status-insisted = {$said}, vẫn giao đơn vị
status-percent = {$said}, {$percent}%
status-due = {$said}, đến {$day}
status-extra-days = {$said}, thêm {$days} ngày

button-received = ✅ Đã nhận
button-full-text = 📄 Toàn văn các việc
button-report-unit = ✍ Báo cáo
button-undo = ↩ Hoàn tác
button-task = Việc {$label}: {$title}
button-task-number = Việc {$label}
button-kind-done = ✅ Đã xong
button-kind-in-progress = ⏳ Đang làm
button-kind-blocked = ⛔ Vướng mắc
button-kind-received = 👌 Đã nhận
button-kind-not-started = Chưa làm
button-kind-submitted = Đã trình
button-kind-extension = Xin gia hạn
button-kind-beyond-authority = Vượt thẩm quyền
button-kind-not-ours = Không phải việc của đơn vị
button-kind-unclear = Chưa rõ
button-issue = 📣 Phát hành…
button-issue-now = 📣 Gửi ngay
button-back-to-draft = ← Về bản dự thảo
button-follow = ➕ Bắt buộc báo cáo {$count} việc chung
button-follow-stop = ➖ Chỉ gửi để biết {$count} việc chung
button-drop = 🗑 Bỏ, không phát hành
button-previous = ← Trang trước
button-next = Trang sau →
button-invite = ✉ Mời {$code}
button-invite-focal = ✉ Mời đầu mối mới
button-invite-deputy = ✉ Mời phó đầu mối
button-invite-office = ✉ Mời cán bộ văn phòng
button-invite-leader = ✉ Mời lãnh đạo
button-invite-admin = ✉ Mời quản trị
button-copy-link = 📋 Chép đường dẫn
button-group-allow = ✅ Cho phép
button-group-deny = Không
button-task-unit = Việc {$label} – {$unit}
