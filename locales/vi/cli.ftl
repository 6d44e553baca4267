# Dòng lệnh hoatoc.

cli-hoatoc = Giao và theo dõi việc khẩn của UBND tỉnh qua trò chuyện.
cli-demo = chạy thử cả văn phòng trên máy này, không cần tài khoản
cli-run = chạy bot với máy chủ Bot API trong cấu hình
cli-read = đọc một văn bản và in bản đọc
cli-reply = đọc các dòng báo cáo từ đầu vào chuẩn và in cách hiểu
cli-units = nhập hoặc xuất danh bạ đơn vị (CSV)
cli-invite = cấp mã mời dùng một lần
cli-issue = đọc, kiểm tra và phát hành một văn bản; bot đang chạy sẽ gửi đi
cli-summary = in các số liệu mà /tonghop hiển thị
cli-emulator = chỉ chạy Telegram cục bộ và trang điện thoại
cli-doctor = kiểm tra cấu hình, cơ sở dữ liệu, Bot API và nhóm lãnh đạo
cli-settings = Cấu hình (biến môi trường hoặc tệp .env):
cli-usage = {$command}: {$what}. Xem: {$command} --help
cli-not-a-port = "{$text}" không phải số cổng từ 0 đến 65535
cli-setting-wrong = Cấu hình {$name} có giá trị không dùng được. Cần: {$expected}.
cli-env-unreadable = Không đọc được tệp .env; tệp phải là văn bản UTF-8.
cli-env-line-wrong = Tệp .env, dòng {$line}: không đúng dạng TÊN=giá trị.
cli-port-refused = Không dùng được cổng {$port} ({$why}). Chọn cổng khác, ví dụ: --port 8090
cli-listen-refused = Không nhận được kết nối tại {$address} ({$why}). Sửa HOATOC_LISTEN.
cli-units-refused = Chưa nhập gì từ {$name}, {$count} chỗ cần sửa. {$first}
cli-units-none = Danh bạ chưa có đơn vị; chạy: hoatoc units import TỆP.csv
cli-issue-yes = c co có y yes
cli-setting-bot-token = mã bot do BotFather cấp, không bao giờ được in ra hay ghi nhật ký
cli-setting-api-url = địa chỉ http(s) của máy chủ Bot API
cli-setting-proxy = proxy tới Bot API, dạng socks5://máy:cổng hoặc http://máy:cổng
cli-setting-database-url = cơ sở dữ liệu, dạng sqlite+aiosqlite:///TỆP hoặc postgresql+asyncpg://…
cli-setting-admins = số định danh Telegram của các quản trị đầu tiên, cách nhau bằng dấu phẩy
cli-setting-leader-chats = số định danh các nhóm được xem tổng hợp ngay từ đầu, cách nhau bằng dấu phẩy
cli-setting-timezone = múi giờ hiển thị, theo tên IANA
cli-setting-rate-per-second = số tin mỗi giây gửi tới Telegram, tính chung mọi nơi, từ 1 đến 1000
cli-setting-webhook-url = địa chỉ https công khai, đặt khi nhận tin bằng webhook
cli-setting-webhook-secret = 1–256 ký tự A-Z a-z 0-9 _ -, bắt buộc khi dùng webhook
cli-setting-listen = máy:cổng mà máy chủ webhook mở ở máy này, bắt buộc khi dùng webhook
cli-setting-missing = Thiếu cấu hình {$name}. Đặt biến môi trường hoặc ghi vào tệp .env.
cli-token-refused = Telegram không nhận HOATOC_BOT_TOKEN này. Xin lấy lại từ BotFather.
cli-already-running = Đã có một bot khác đang chạy trên cơ sở dữ liệu này.
cli-database-newer = Cơ sở dữ liệu do bản hoatoc mới hơn tạo ra. Xin cài bản mới.
cli-database-unreachable = Không mở được cơ sở dữ liệu ({$why}). Kiểm tra HOATOC_DATABASE_URL.
cli-file-unreadable = Không mở được tệp {$name}: {$why}
cli-not-a-date = Ngày không đúng dạng YYYY-MM-DD: {$text}
cli-units-file-missing = Xin ghi tên tệp, ví dụ: hoatoc units import donvi.csv
cli-units-not-text = Tệp {$name} không phải văn bản CSV.
cli-units-imported = Đã nhập danh bạ: thêm {$added}, cập nhật {$changed} đơn vị.
cli-invite-whom = Xin ghi mã đơn vị, ví dụ: hoatoc invite SNV STC; hoặc --all cho mọi đơn vị chưa có đầu mối.
cli-bot-name-unknown = Chưa biết tên bot nên chưa tạo được đường dẫn. Chạy "hoatoc run" một lần, hoặc đặt HOATOC_BOT_TOKEN.
cli-invitation = {$unit}: mã {$code}, đến hết {$until}: {$link}
cli-refusal-unit-unknown = Không có đơn vị mang mã {$code}. Xem danh bạ: hoatoc units export
cli-refusal-nobody-to-send-to = Không có đơn vị nào trong danh bạ khớp với văn bản này. Nhập danh bạ: hoatoc units import TỆP.csv
cli-refusal-draft-gone = Bản đọc này đã được phát hành hoặc đã bỏ.
cli-draft-head = {$urgency} {$kind} số {$number} ngày {$day}
    {$issuer}
    V/v {$subject}
cli-draft-task = [{$section}] {$leads}: {$text}
cli-draft-deadline = {"    "}hạn {$when} ("{$phrase}")
cli-draft-deadline-doubtful = {"    "}mốc chưa chắc {$when} ("{$phrase}")
cli-draft-doubt = ! {$doubt}
cli-issue-reach = Sẽ gửi {$reached} đơn vị; {$missing} đơn vị chưa có người nhận: {$names}
cli-issue-not-agreed = Chưa phát hành. Thêm --yes để phát hành không hỏi lại.
cli-drafts = in các bản dự thảo chưa phát hành
cli-drafts-none = Không có bản dự thảo nào đang chờ.
cli-drafts-line = #{$draft} số {$number}, {$tasks} việc, nhận lúc {$day}: {$subject}
cli-draft-corrects = {"    "}Đính chính văn bản #{$directive}: văn bản đó sẽ được thay thế khi phát hành.
cli-draft-doubts = Cần kiểm tra ({$count}):
cli-draft-twin = Số {$number} trùng với văn bản #{$directive} phát hành ngày {$day}. Nhập “trùng văn bản”, “đính chính #{$directive}” hoặc “văn bản khác”.
cli-draft-twin-draft = Số {$number} trùng với bản dự thảo #{$draft} nhận ngày {$day}. Nhập “trùng văn bản” hoặc “văn bản khác”.
cli-draft-proposed = Chưa rõ “{$phrase}”, có thể là: {$names}. Nhập “{$phrase}” là MÃ.
cli-draft-lead = {$leads}:
cli-draft-followed = {"  "}{$label}. {$text}
cli-draft-informed = {"  "}{$label}. (để biết) {$text}
cli-draft-dropped = Đã bỏ {$label}. {$text}
cli-draft-coordinators = {"    "}phối hợp: {$names}
cli-draft-group = “{$phrase}” là {$count} đơn vị: {$names}
cli-draft-left-out = {"    "}trừ: {$names}
cli-draft-left = Bản dự thảo #{$draft} vẫn được giữ. Mở lại: hoatoc issue --draft {$draft}
cli-draft-is-dropped = Đã bỏ bản dự thảo; chưa gửi cho ai.
cli-issue-what = Xin ghi tên tệp văn bản, hoặc --draft SỐ. Xem các bản dự thảo: hoatoc drafts
cli-issue-silent = {"    "}có đầu mối nhưng bot không nhắn tới được: {$names}
cli-issue-rings = Nếu phát hành ngay, máy cuối cùng đổ chuông khoảng {$at}.
cli-issue-prompt = Sửa (ví dụ “3 hạn 30/9”), “phát hành” hoặc “thôi”:
cli-issue-twin = Lưu ý: số {$number} đã có ở một văn bản khác.
cli-change-is-no-change = “{$line}” không phải là một thay đổi. Ví dụ: --change "3 hạn 30/9"
cli-issued = Đã phát hành văn bản #{$directive}: {$tasks} việc, {$units} đơn vị, {$notifications} tin đang chờ gửi; {$unreached} đơn vị chưa có người nhận.
cli-no-such-directive = Không có văn bản số #{$number}.
cli-emulator-started = Telegram cục bộ: {$url}
    Mã bot: {$token}
cli-demo-starting = Đang mở văn phòng mẫu…
cli-demo-started = Mở trang này bằng trình duyệt: {$url}
    Nhấn Ctrl-C để kết thúc.
cli-demo-ended = Đã kết thúc.
cli-doctor-sound = Mọi thứ ổn.
cli-doctor-wrong = {$count} điểm cần sửa.
cli-doctor-database = Cơ sở dữ liệu mở được, bảng đúng phiên bản.
cli-doctor-units = {$units} đơn vị trong danh bạ; {$unreachable} đơn vị chưa liên lạc được.
cli-doctor-api-unreachable = Không tới được Bot API; kiểm tra mạng, HOATOC_API_URL và HOATOC_PROXY.
cli-doctor-api = Bot API trả lời: @{$name}
cli-doctor-group = Nhóm {$chat}: bot là thành viên.
cli-doctor-group-missing = Nhóm {$chat}: bot chưa được thêm vào nhóm.
demo-clerk-file = Công văn mẫu 1071 (ứng phó mưa bão), { $form ->
    [docx] bản Word
    [pdf] bản PDF
   *[txt] bản chữ
}
demo-given-file = Văn bản kèm theo lệnh
demo-bot-name = Hỏa tốc
demo-group = Lãnh đạo UBND tỉnh
demo-try-letter = Văn phòng: gửi công văn mẫu, xem bản dự thảo, rồi bấm Phát hành.
demo-try-received = Đầu mối: bấm “Đã nhận” trên thẻ vừa đến.
demo-try-done = Đầu mối: gõ một dòng báo cáo, ví dụ “{$label} xong r”.
demo-try-percent = Đầu mối khác: “{$label} dc 60%, vuong thoi tiet xau”.
demo-try-summary = Nhóm lãnh đạo: gõ /tonghop.
demo-try-clock = Bấm “Đến sự kiện kế tiếp” để thấy tin nhắc việc.
demo-event-reminder = Nhắc {$unit}: việc {$label}, hạn {$day}
