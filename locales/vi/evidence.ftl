# Minh chứng: ảnh và tệp của đầu mối, lưu vào việc mà chúng cho thấy.

evidence-files = { $photos ->
    [0] {$documents} tệp
   *[other] { $documents ->
        [0] {$photos} ảnh
       *[other] {$photos} ảnh và {$documents} tệp
    }
}
evidence-kept = 📎 Đã lưu {$files} vào việc <b>{$label}</b> – <i>{$title}</i>
evidence-with-report = 📎 Kèm theo: {$files}
evidence-which = 📎 {$files} vừa gửi là minh chứng của việc nào ạ? Vui lòng bấm một nút, hoặc gõ số việc, ví dụ: <code>{$label}</code>.
evidence-undone = ↩ <b>Đã hoàn tác.</b> Ảnh, tệp vừa gửi không còn lưu vào việc {$labels}. Để lưu vào việc khác, vui lòng gửi lại và ghi số việc ở phần chú thích.
evidence-no-task = Ảnh, tệp này chưa được lưu, vì đơn vị không có việc nào phải báo cáo. Gõ /nhiemvu để xem lại.
evidence-count = 📎 Minh chứng: {$count} tệp
evidence-file = 📎 Việc <b>{$label}</b> – {$unit}{ BLANK($post) ->
    [yes] {""}
   *[no] {" "}({$post})
}, {$day}
evidence-gone = 📎 Telegram không còn giữ { BLANK($name) ->
    [yes] ảnh này
   *[no] tệp “{$name}”
} nên không xem lại được: việc <b>{$label}</b> – {$unit}{ BLANK($post) ->
    [yes] {""}
   *[no] {" "}({$post})
}, {$day}
button-evidence = 📎 Xem minh chứng ({$count})
button-more-evidence = Còn {$count} tệp
toast-no-evidence = Việc này không có minh chứng nào.
admin-evidence-lost = ⚠ {$count} tệp minh chứng chưa sao được vào thư mục, vì Telegram không còn giữ hoặc tệp lớn hơn 20 MB.
