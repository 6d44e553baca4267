# Đôn đốc: nhắc nhở, phê bình, yêu cầu kiểm điểm.

command-urge = Đôn đốc một việc hoặc một đơn vị
degree-reminder = nhắc nhở
degree-criticism = phê bình
degree-account = yêu cầu kiểm điểm
urging-words-reminder = Đề nghị đơn vị khẩn trương thực hiện và báo cáo kết quả.
urging-words-criticism = Phê bình đơn vị chậm thực hiện nhiệm vụ được giao. Yêu cầu thực hiện ngay và báo cáo kết quả.
urging-words-account = Yêu cầu đơn vị kiểm điểm trách nhiệm trong việc chậm thực hiện nhiệm vụ được giao và báo cáo kết quả.
urge-usage = Vui lòng gõ số việc hoặc mã đơn vị, rồi mức độ và nội dung (nếu có), ví dụ:
    <code>/dondoc 3</code>
    <code>/dondoc 3 phê bình: đã quá hạn 5 ngày</code>
    <code>/dondoc STC đề nghị báo cáo trước 17h hôm nay</code>
urge-head = <b>Xem lại trước khi đôn đốc</b> – mức độ: <b>{$degree}</b>
urge-task = <b>{$label}.</b> {$unit}: {$title}{ BLANK($due) ->
        [yes] {""}
       *[no] {" "}⏰ {$due}
    }
    Tình hình: {$status}
urge-words = Nội dung: “{$words}”
urge-reaches = 📲 Nhận tin: {$units}
urge-how = Bấm nút để đổi mức độ hoặc gửi; gõ nội dung khác để thay; hoặc gõ: gửi.
urged = ✅ Đã gửi đôn đốc ({$degree}) tới { $told ->
    [0] 0 người: chưa đơn vị nào nhận được tin.
   *[other] {$told} người.
}
urging-head = { $degree ->
    [criticism] ⚠ <b>PHÊ BÌNH</b> (đôn đốc lần thứ {$times})
    [account] ⛔ <b>YÊU CẦU KIỂM ĐIỂM</b> (đôn đốc lần thứ {$times})
   *[reminder] 🔔 <b>ĐÔN ĐỐC</b> (lần thứ {$times})
}
urging-task = <b>{$label}.</b> {$title} (văn bản {$number}){ BLANK($due) ->
        [yes] {""}
       *[no] {" "}⏰ {$due}
    }{ $late ->
        [0] {""}
       *[other] {" "}🔴 <b>quá hạn {$late} ngày</b>
    }
    Tình hình: {$status}
urging-words = “{$words}” – {$person}
timeline-urged = {$at}, {$person}: <b>{$degree}</b> {$unit}: “{$words}”
task-unit-urged = {" "}· đã đôn đốc {$count} lần
button-urge = 📢 Đôn đốc
button-degree = {$degree}
button-degree-chosen = ● {$degree}
refusal-nobody-to-urge = Không còn đơn vị nào phải đôn đốc: việc đã báo hoàn thành, đã thu hồi, hoặc không phải báo cáo.
help-urging = <code>/dondoc 3</code>, <code>/dondoc STC</code>: đôn đốc một việc, một đơn vị (nhắc nhở, phê bình, kiểm điểm); được xem trước rồi mới gửi
