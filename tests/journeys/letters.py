"""Letters that leave much to be asked, and how an office at its phone comes to the screens of their drafts."""

from directives.letters import read_letter
from directives.letters.draft import Doubt, Draft, Source
from emulator import MessageView, Phone
from operations.issue import keep_draft
from tests.town import Town

DOUBTFUL = """ỦY BAN NHÂN DÂN
TỈNH KIÊN GIANG

Số:     /UBND-TH

V/v rà soát công trình phòng, chống thiên tai

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Kiên Giang, ngày 17 tháng 6 năm 2024

Kính gửi:

- Các sở, ban, ngành cấp tỉnh;
- Ủy ban nhân dân các huyện, thành phố.

Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các đơn vị thực hiện những nội dung sau:

1. Sở Phòng thủ dân sự chủ trì, phối hợp Sở Tài chính: Rà soát toàn bộ công trình phòng, chống thiên tai, báo cáo \
Ủy ban nhân dân tỉnh trước ngày 28 tháng 6 năm 2024.

2. Sở Y tế chủ trì, phối hợp Sở Phòng thủ dân sự: Tổ chức diễn tập cấp cứu hàng loạt. Tập huấn cho cán bộ y tế xã từ \
ngày 01 tháng 7 năm 2024 đến ngày 15 tháng 7 năm 2024. Chuẩn bị đủ thuốc.

3. Ủy ban nhân dân các huyện, thành phố chủ trì: Lập danh sách hộ dân phải sơ tán.

Nơi nhận:
- Như trên;
- Lưu: VT.

CHỦ TỊCH

Nguyễn Văn Mẫu
"""
"""Its number is missing, task 2 may have a deadline, and nobody is called Sở Phòng thủ dân sự."""

PLAIN = (
    DOUBTFUL.replace("Số:     /UBND-TH", "Số: 15/UBND-TH")
    .replace("Sở Phòng thủ dân sự", "Sở Xây dựng")
    .replace("từ ngày 01 tháng 7 năm 2024 đến ngày 15 tháng 7 năm 2024", "cơ sở")
)
"""The same with nothing to be asked."""


async def sent(town: Town, clerk: Phone, text: str) -> MessageView:
    """The card of the draft that a letter became."""
    clerk.send_file("cong-van.txt", text.encode())
    return await town.hears(clerk, "BẢN DỰ THẢO")


async def pressed(town: Town, phone: Phone, message: MessageView, *labels: str) -> str:
    """Press one button after the other; the text that the message has then."""
    for label in labels:
        phone.press(message, label)
        await town.calm()
    return message.text


async def typed(town: Town, phone: Phone, text: str, *parts: str) -> MessageView:
    """Say it and hear the answer."""
    phone.say(text)
    return await town.hears(phone, *parts)


async def scanned(town: Town, text: str = PLAIN) -> int:
    """A draft as the recognition of a picture leaves it."""
    letter = read_letter(text, source=Source.SCAN)
    assert Doubt(code="read-by-ocr") in letter.doubts
    return await kept(town, letter)


async def kept(town: Town, letter: Draft) -> int:
    """A draft that nobody sent in."""
    async with town.office.database.writing() as records:
        return await keep_draft(records, letter, file_name=None, by=None, at=town.clock.now())


def data_of(message: MessageView, label: str) -> str:
    """What the button with that label sends back."""
    buttons = [button for row in message.raw["reply_markup"]["inline_keyboard"] for button in row]
    return next(str(button["callback_data"]) for button in buttons if label in button["text"])
