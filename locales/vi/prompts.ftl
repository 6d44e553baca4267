# Những điều kênh đề nghị văn phòng gõ vào: prompt-… là lời đề nghị, hint-… là ví dụ mờ trong ô nhập (64 ký tự).

prompt-foot = <i>Trả lời ngay dưới tin này. Gõ /huy để thôi.</i>
prompt-left = Đã thôi, chưa thay đổi gì.
prompt-none = Không có việc gì đang chờ anh/chị nhập. Gõ /trogiup để xem các lệnh.
prompt-over = Câu hỏi này đã được trả lời hoặc đã thôi. Vui lòng bấm lại nút nếu cần.
