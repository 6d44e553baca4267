# Đơn vị đổi tên, sáp nhập, chia tách, giải thể: báo cho đầu mối, cho văn phòng, và trên dòng lệnh.

unit-renamed = Từ {$day}, <b>{$old}</b> có tên mới là <b>{$unit}</b>. Anh/chị tiếp tục báo cáo như trước, không phải đăng ký lại.
unit-followed = Từ {$day}, <b>{$old}</b> được tổ chức lại; nay anh/chị là <b>{$post}</b> của <b>{$unit}</b>.
    { $owed ->
        [0] Hiện không có việc nào phải báo cáo.
       *[other] {$owed} việc đang chờ báo cáo, xem bằng lệnh /nhiemvu. Cách báo cáo không thay đổi.
    }
unit-received = Từ {$day}, <b>{$unit}</b> tiếp nhận nhiệm vụ của {$old}.
    { $owed ->
        [0] Không có việc chưa hoàn thành nào chuyển sang.
       *[other] <b>{$owed} việc</b> chưa hoàn thành được chuyển sang đơn vị anh/chị, xem bằng lệnh /nhiemvu.
    }
unit-dissolved = Từ {$day}, <b>{$unit}</b> kết thúc hoạt động. Anh/chị không phải báo cáo các việc của đơn vị này nữa. Xin cảm ơn anh/chị đã phối hợp.
unit-check-split = ⚠ Từ {$day}, <b>{$old}</b> được chia thành: {$heirs}.
unit-check-ended = ⚠ Từ {$day}, <b>{$old}</b> kết thúc hoạt động, không có đơn vị tiếp nhận.
unit-check-passed = {$count} việc chưa hoàn thành đã chuyển cho <b>{$heir}</b>. Vui lòng xem lại từng việc, giao thêm cho đơn vị khác nếu cần:
unit-check-stopped = {$count} việc chưa hoàn thành không còn đơn vị thực hiện. Vui lòng xem và giao lại:
unit-check-task = • Việc {$label} (văn bản {$number}): {$title}
unit-check-more = … và {$count} việc nữa.
unit-check-unmanned = Chưa có đầu mối: {$units}. Mời bằng lệnh <code>/moi {$code}</code>.
units-changed-head = 🏛 <b>Đã cập nhật {$count} thay đổi về đơn vị</b>
units-changed-more = … và {$count} thay đổi nữa.
unit-change-item = • {$change}
units-changed-refused = ⚠ <b>{$count} thay đổi đã đến ngày nhưng chưa thực hiện được</b>, vì đơn vị liên quan đã thay đổi. Vui lòng báo quản trị kiểm tra lại:
units-changed-how = Xem danh bạ bằng lệnh /donvi.
change-new = Từ {$day}: thành lập {$into}
change-rename = Từ {$day}: {$units} đổi tên thành {$name}
change-merge = { BLANK($name) ->
    [yes] Từ {$day}: {$units} sáp nhập vào {$into}
   *[no] Từ {$day}: {$units} tổ chức lại thành {$into}
}
change-split = Từ {$day}: {$units} chia thành {$into}
change-dissolve = Từ {$day}: {$units} kết thúc hoạt động, không có đơn vị tiếp nhận
followed = “{$old}” nay là {$unit} (từ {$day})
followed-by-several = “{$old}” nay gồm nhiều đơn vị (từ {$day}), vui lòng chọn: {$units}
followed-by-nobody = “{$old}” đã kết thúc hoạt động từ {$day}, không có đơn vị tiếp nhận
draft-followed = 🔁 {$what}
history-passed = {$at}: chuyển từ {$old} sang {$unit}
history-unit-ended = {$at}: {$unit} kết thúc hoạt động, chưa có đơn vị tiếp nhận
refusal-unit-gone = { BLANK($next) ->
    [yes] {$name} ({$code}) không còn hoạt động, không có đơn vị tiếp nhận.
   *[no] {$name} ({$code}) không còn hoạt động. Nay là: {$next}.
}
refusal-alias-taken = “{$alias}” đã là tên gọi của {$name} ({$code}).
refusal-alias-unfit = “{$alias}” không dùng làm tên gọi của một đơn vị được.
cli-refusal-unit-gone = { BLANK($next) ->
    [yes] {$name} ({$code}) không còn hoạt động, không có đơn vị tiếp nhận.
   *[no] {$name} ({$code}) không còn hoạt động. Nay là: {$next}.
}

unit-change-unreadable = không đọc được, có dấu ngoặc kép chưa đóng hoặc sai chỗ.
unit-change-file-empty = Tệp chưa có thay đổi nào.
unit-change-columns-missing = thiếu cột {$columns}. Dòng đầu phải là date,change,units,into,name,kind,aliases.
unit-change-too-many = Tệp có quá {$most} thay đổi; đề nghị kiểm tra lại.
unit-change-date-wrong = chưa rõ ngày “{$written}”. Viết như 1/7/2025 hoặc 2025-07-01.
unit-change-change-unknown = chưa rõ thay đổi “{$written}”. Dùng: rename, merge, split, dissolve, new.
unit-change-kind-unknown = chưa rõ loại “{$written}”. Các loại: {$kinds}.
unit-change-code-form = mã “{$code}” không hợp lệ. Mã gồm 1–16 chữ in hoa không dấu, chữ số hoặc gạch nối.
unit-change-name-too-long = tên dài quá {$most} ký tự.
unit-change-lacking-new = đơn vị mới cần đúng một mã ở cột into, cùng name và kind.
unit-change-lacking-rename = đổi tên cần đúng một mã đơn vị và tên mới.
unit-change-lacking-merge = sáp nhập cần ít nhất một mã đơn vị và đúng một mã đơn vị tiếp nhận.
unit-change-lacking-split = chia tách cần đúng một mã đơn vị và mã các đơn vị tiếp nhận; tên đơn vị mới ghi ở dòng new.
unit-change-lacking-dissolve = giải thể cần đúng một mã đơn vị và không có gì khác.
unit-change-unit-unknown = danh bạ không có đơn vị {$code}.
unit-change-unit-gone = {$code} đã không còn{ BLANK($next) ->
    [yes] {""}
   *[no] {" "}(nay là {$next})
}.
unit-change-into-itself = {$code} không thể nhập vào chính mình.
unit-change-into-gone = {$code} đã không còn nên không tiếp nhận được{ BLANK($next) ->
    [yes] {""}
   *[no] {" "}(nay là {$next})
}.
unit-change-code-taken = mã {$code} đã là của {$name}.
unit-change-part-unknown = chưa có đơn vị {$code}; thêm bằng dòng new trước dòng này, hoặc hoatoc units import.
unit-change-into-unknown = chưa có đơn vị {$code}; ghi thêm tên và loại để lập mới.
unit-change-parts-few = chia tách cần ít nhất hai đơn vị tiếp nhận.
unit-change-name-taken = “{$name}” đang là tên của {$code}.
unit-change-line = Dòng {$line}: {$problem}

cli-units-changes-refused = Chưa thay đổi gì, {$count} chỗ cần sửa. {$first}
cli-units-changes-none = Không có gì mới: {$done} thay đổi đã được thực hiện hoặc ghi nhận trước đó.
cli-units-changes-now = Thực hiện ngay ({$count}):
cli-units-changes-later = Chờ đến ngày ({$count}):
cli-units-changes-before = Đã có từ trước, bỏ qua: {$count}
cli-units-changes-ask = Thực hiện? [c/K]
cli-units-changes-not-agreed = Chưa thay đổi gì. Thêm --yes để thực hiện không hỏi lại.
cli-units-changes-made = Đã thực hiện {$now} thay đổi, {$later} thay đổi chờ đến ngày.
cli-units-gone-left = Bỏ qua {$count} đơn vị không còn hoạt động: {$codes}
cli-units-history-none = Chưa có thay đổi nào.
cli-units-history-waiting = Chờ đến ngày:
cli-units-withdrawn = Đã rút lại: {$change}
cli-units-withdraw-none = Không có thay đổi nào mang số {$number} đang chờ. Xem bằng hoatoc units history.
cli-units-day-wrong = Chưa rõ ngày “{$written}”. Viết như 1/7/2025 hoặc 2025-07-01.
cli-units-kind-wrong = Chưa rõ loại “{$written}”. Các loại: {$kinds}.
