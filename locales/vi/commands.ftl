# Mô tả các lệnh trong trình đơn "/".

command-start = Bắt đầu, nhập mã mời
command-help = Trợ giúp
command-language = Chọn ngôn ngữ
command-tasks = Việc của đơn vị
command-summary = Tình hình chung
command-overdue = Việc quá hạn
command-task = Một việc, kèm số việc
command-unit = Một đơn vị, kèm mã đơn vị
command-units = Danh bạ đơn vị
command-invite = Cấp mã mời, kèm mã đơn vị
command-admin = Quản trị
command-cancel = Thôi, không nhập nữa
