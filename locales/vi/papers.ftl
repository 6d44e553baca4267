# Đọc văn bản từ tệp, ảnh và chữ dán vào; những điều cần nói khi không đọc được.

letter-unreadable = Không đọc được tệp này. Vui lòng gửi văn bản dạng Word (.docx), PDF, ảnh chụp hoặc .txt.
letter-too-large = Tệp lớn quá {$megabytes} MB nên không nhận được. Vui lòng lưu lại bản nhẹ hơn rồi gửi.
letter-secret = ⛔ Văn bản có dấu <b>{$mark}</b>, không được đưa vào kênh này. Hệ thống chưa lưu nội dung nào. Vui lòng xóa ngay tin vừa gửi và chuyển văn bản theo chế độ mật.
letter-empty = Tệp này không có chữ nào. Vui lòng kiểm tra rồi gửi lại.
letter-broken = Tệp này bị hỏng. Vui lòng mở trên máy, lưu lại thành .docx hoặc PDF rồi gửi.
letter-locked = Tệp này có mật khẩu. Vui lòng lưu bản không đặt mật khẩu rồi gửi.
letter-other-format = { $name ->
    [doc] Tệp Word đời cũ (.doc) chưa đọc được. Vui lòng mở bằng Word, chọn Save As → Word Document (.docx) rồi gửi.
    [rtf] Tệp .rtf chưa đọc được. Vui lòng mở bằng Word, chọn Save As → Word Document (.docx) rồi gửi.
    [odt] Tệp LibreOffice (.odt) chưa đọc được. Vui lòng chọn Save As → Word (.docx) hoặc xuất ra PDF rồi gửi.
    [xlsx] Bảng tính chưa đọc được. Vui lòng gửi văn bản chính, hoặc xuất bảng ra PDF rồi gửi.
    [pptx] Tệp trình chiếu không phải là văn bản. Vui lòng gửi văn bản chính dạng .docx hoặc PDF.
    [archive] Tệp nén chưa đọc được. Vui lòng giải nén rồi gửi từng văn bản.
    [mail] Đây là thư điện tử. Vui lòng mở thư, tải tệp đính kèm về rồi gửi tệp đó.
    [web] Đây là trang web. Vui lòng in trang ra PDF hoặc tải tệp văn bản gốc rồi gửi.
    [heic] Ảnh HEIC chưa đọc được. Vui lòng gửi bằng mục Ảnh của Telegram, hoặc đổi sang JPG rồi gửi.
    [album] Một lượt gửi chung chỉ nhận các ảnh của cùng một văn bản. Vui lòng gửi riêng từng tệp.
   *[film] Đây là tệp phim hoặc âm thanh. Vui lòng gửi văn bản dạng .docx, PDF hoặc ảnh chụp.
    }
letter-too-long = Văn bản dài quá {$pages} trang. Vui lòng chỉ gửi phần văn bản và phụ lục giao việc.
letter-too-heavy = Tệp này quá nặng, không đọc được. Vui lòng lưu lại thành .docx hoặc PDF gọn hơn rồi gửi.
letter-too-slow = Đọc quá {$seconds} giây chưa xong nên đã dừng. Vui lòng gửi bản có chữ (.docx, PDF) thay cho bản quét, hoặc gửi ít trang hơn.
ocr-missing = Đây là bản quét hoặc ảnh chụp, nhưng máy chủ chưa cài nhận dạng chữ. Quản trị chạy: sudo apt install tesseract-ocr tesseract-ocr-vie
letter-without-tasks = Không thấy việc nào được giao trong văn bản này. Vui lòng kiểm tra lại có đúng văn bản cần gửi không.
letter-in-progress = ⏳ Đang đọc văn bản{ $of ->
    [1] …
   *[other] : trang {$page}/{$of}…
    }

cli-letter-unreadable = Không đọc được tệp này. Hãy dùng Word (.docx), PDF, ảnh chụp hoặc .txt.
cli-letter-too-large = Tệp lớn hơn {$megabytes} MB; hãy lưu lại bản nhẹ hơn.
cli-letter-secret = Văn bản mang dấu {$mark}: không được đưa vào hệ thống này. Chưa lưu gì.
cli-letter-empty = Tệp này không có nội dung.
cli-letter-broken = Tệp này bị hỏng; hãy lưu lại thành .docx hoặc PDF.
cli-letter-locked = Tệp này có mật khẩu; hãy lưu bản không đặt mật khẩu.
cli-letter-other-format = { $name ->
    [doc] Tệp Word đời cũ (.doc) chưa đọc được; chuyển: soffice --convert-to docx TỆP.doc
    [rtf] Tệp .rtf chưa đọc được; chuyển: soffice --convert-to docx TỆP.rtf
    [odt] Tệp .odt chưa đọc được; chuyển: soffice --convert-to docx TỆP.odt
    [xlsx] Bảng tính chưa đọc được; hãy xuất ra PDF.
    [pptx] Tệp trình chiếu không phải là văn bản; hãy dùng văn bản chính.
    [archive] Tệp nén chưa đọc được; hãy giải nén trước.
    [mail] Đây là thư điện tử; hãy lưu tệp đính kèm rồi đọc tệp đó.
    [web] Đây là trang web; hãy in ra PDF.
    [heic] Ảnh HEIC chưa đọc được; hãy đổi sang JPG.
    [album] Chỉ đọc chung được các ảnh của một văn bản.
   *[film] Đây là tệp phim hoặc âm thanh, không phải văn bản.
    }
cli-letter-too-long = Văn bản dài quá {$pages} trang; xem HOATOC_READING_PAGES.
cli-letter-too-heavy = Đọc tệp này cần quá nhiều bộ nhớ; xem HOATOC_READING_MEGABYTES.
cli-letter-too-slow = Đọc quá {$seconds} giây chưa xong; xem HOATOC_READING_SECONDS.
cli-ocr-missing = Bản quét và ảnh cần nhận dạng chữ; cài: sudo apt install tesseract-ocr tesseract-ocr-vie
cli-letter-without-tasks = Không thấy việc nào được giao trong văn bản này.
cli-setting-reading-seconds = số giây tối đa để đọc một văn bản, từ 1 đến 3600
cli-setting-reading-megabytes = số MB bộ nhớ tối đa để đọc một văn bản, từ 256 đến 65536
cli-setting-reading-pages = số trang tối đa của một văn bản, từ 1 đến 1000

doubt-read-by-ocr = Văn bản được nhận dạng từ ảnh: vui lòng đối chiếu số, ngày và thời hạn với bản gốc.
