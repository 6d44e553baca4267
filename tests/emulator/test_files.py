"""Files up and down."""

import pytest

from emulator.files import Files, image_size


async def fetch(bot, emulator, file_id, session):
    file = await bot("getFile", file_id=file_id)
    async with session.get(f"{emulator.url}/file/bot{emulator.token}/{file['file_path']}") as response:
        assert response.status == 200
        return await response.read()


async def test_a_document_of_the_bot_reaches_the_phone(bot, ha):
    await bot.upload("sendDocument", {"document": ("Báo cáo.xlsx", b"PK\x03\x04")}, chat_id=ha.id, caption="đây ạ")
    assert (ha.last().file_name, ha.last().document, ha.last().text) == ("Báo cáo.xlsx", b"PK\x03\x04", "đây ạ")


async def test_a_document_of_a_person_can_be_fetched(bot, emulator, ha, session):
    ha.send_file("1088.pdf", b"%PDF-1.4", caption="công văn mới")
    (update,) = await bot.updates()
    document = update["message"]["document"]
    assert (document["mime_type"], update["message"]["caption"]) == ("application/pdf", "công văn mới")
    assert await fetch(bot, emulator, document["file_id"], session) == b"%PDF-1.4"


async def test_a_file_is_sent_again_by_its_file_id(bot, ha):
    sent = await bot.upload("sendDocument", {"document": ("a.txt", b"abc")}, chat_id=ha.id)
    await bot("sendDocument", chat_id=ha.id, document=sent["result"]["document"]["file_id"])
    assert ha.last().document == b"abc"


async def test_a_photo_has_its_size_and_a_picture_is_a_document_only_as_a_document(bot, ha, png):
    sent = await bot.upload("sendPhoto", {"photo": ("bieu-do.png", png)}, chat_id=ha.id)
    assert [(size["width"], size["height"]) for size in sent["result"]["photo"]] == [(2, 3)]
    assert ha.last().photo == png
    as_photo = {"chat_id": ha.id, "document": sent["result"]["photo"][0]["file_id"]}
    assert await bot.refusal("sendDocument", **as_photo) == (
        400,
        "Bad Request: can't use file of type Photo as Document",
    )


@pytest.mark.parametrize(
    ("method", "params", "why"),
    [
        ("sendDocument", {}, "there is no document in the request"),
        ("sendPhoto", {"photo": "attach://nothing"}, "there is no photo in the request"),
        ("sendDocument", {"document": "BQAC-wrong"}, "wrong file identifier/HTTP URL specified"),
        ("sendPhoto", {"photo": "https://a.vn/x.png"}, "failed to get HTTP URL content"),
        ("sendDocument", {"document": "x", "caption": "x" * 1025}, "message caption is too long"),
        ("getFile", {}, "file_id is not specified"),
        ("getFile", {"file_id": "x"}, "invalid file_id"),
    ],
)
async def test_a_file_that_is_none_is_refused(bot, ha, method, params, why):
    assert await bot.refusal(method, chat_id=ha.id, **params) == (400, f"Bad Request: {why}")


async def test_an_empty_file_and_a_photo_that_is_no_image_are_refused(bot, ha):
    empty = await bot.upload("sendDocument", {"document": ("a.txt", b"")}, chat_id=ha.id)
    assert empty["description"] == "Bad Request: file must be non-empty"
    no_image = await bot.upload("sendPhoto", {"photo": ("a.png", b"text")}, chat_id=ha.id)
    assert no_image["description"] == "Bad Request: IMAGE_PROCESS_FAILED"


async def test_what_is_above_20_megabytes_cannot_be_fetched_and_above_50_not_sent(bot, ha):
    ha.send_file("lon.bin", b"x" * (20 * 1024 * 1024 + 1))
    (update,) = await bot.updates()
    file_id = update["message"]["document"]["file_id"]
    assert await bot.refusal("getFile", file_id=file_id) == (400, "Bad Request: file is too big")
    too_large = await bot.upload("sendDocument", {"document": ("a.bin", b"x" * (50 * 1024 * 1024 + 1))}, chat_id=ha.id)
    assert (too_large["error_code"], too_large["description"]) == (413, "Request Entity Too Large")


async def test_an_album_sends_several_documents_each_with_its_caption(bot, ha):
    media = [{"type": "document", "media": f"attach://f{n}", "caption": f"số {n}"} for n in range(2)]
    files = {f"f{n}": (f"{n}.txt", str(n).encode()) for n in range(2)}
    sent = await bot.upload("sendMediaGroup", files, chat_id=ha.id, media=media)
    assert len({message["media_group_id"] for message in sent["result"]}) == 1
    assert [(message.text, message.document) for message in ha.messages()] == [("số 0", b"0"), ("số 1", b"1")]


async def test_an_album_does_not_mix_kinds_and_holds_one_to_ten(bot, ha, png):
    mixed = [{"type": "document", "media": "attach://a"}, {"type": "photo", "media": "attach://b"}]
    files = {"a": ("a.txt", b"x"), "b": ("b.png", png)}
    refused = await bot.upload("sendMediaGroup", files, chat_id=ha.id, media=mixed)
    assert refused["description"] == "Bad Request: can't use the media of the specified type in the album"
    many = await bot.upload("sendMediaGroup", files, chat_id=ha.id, media=[mixed[0]] * 11)
    assert many["description"] == "Bad Request: too many messages to send as an album"
    none = await bot.refusal("sendMediaGroup", chat_id=ha.id, media=[])
    assert none == (400, "Bad Request: there are no messages to send")


async def test_an_edit_can_put_another_file_in_place(bot, ha):
    sent = await bot.upload("sendDocument", {"document": ("a.txt", b"cu")}, chat_id=ha.id, caption="cũ")
    media = {"type": "document", "media": "attach://neu", "caption": "mới"}
    await bot.upload(
        "editMessageMedia",
        {"neu": ("b.txt", b"moi")},
        chat_id=ha.id,
        message_id=sent["result"]["message_id"],
        media=media,
    )
    assert (ha.last().file_name, ha.last().document, ha.last().text) == ("b.txt", b"moi", "mới")


def test_the_size_of_an_image_is_read_from_its_header(png):
    gif = b"GIF89a\x04\x00\x05\x00rest"
    jpeg = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08\x00\x07\x00\x06\x03rest"
    found = [image_size(data) for data in (png, gif, jpeg, b"\x89PNG\r\n\x1a\n", b"", b"\xff\xd8\xff")]
    assert found == [(2, 3, "image/png"), (4, 5, "image/gif"), (6, 7, "image/jpeg"), None, None, None]


def test_the_oldest_files_are_forgotten_above_the_limit():
    files = Files(kept_bytes=10)
    first, second = files.add_document("a", b"x" * 6), files.add_document("b", b"x" * 6)
    assert files.get(first.file_id) is None
    assert files.get(second.file_id) is second


def test_a_file_keeps_a_plain_name_and_a_type_that_a_browser_can_be_told():
    files = Files()
    odd = files.add_document("../thư mục/\x07bản\udcff.txt", b"x", "text/html; charset=utf-8")
    assert (odd.name, odd.mime_type) == ("bản?.txt", "text/html")
    assert files.add_document("a.pdf", b"x", "nonsense").mime_type == "application/pdf"
    assert files.add_document("", b"x").name == "file"
