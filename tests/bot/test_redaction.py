"""Words with a mark of secrecy are gone before an update is kept."""

import pytest

from bot.redaction import Redaction
from handlers.incoming import read_update

LONG = "Giao Sở Y tế. " * 280
CHAT = {"id": 5, "type": "private", "first_name": "x"}


def update(number, **content):
    sender = {"id": 5, "is_bot": False, "first_name": "x"}
    message = {"message_id": number, "date": 1000 + number, "chat": CHAT, "from": sender, **content}
    return {"update_id": number, "message": message}


@pytest.mark.parametrize(
    "content",
    [
        {"text": "MẬT\nGiao Sở Y tế việc lớn"},
        {"text": "Độ mật: Tối mật\nGiao Sở Y tế việc lớn"},
        {"caption": "TUYỆT MẬT", "photo": [{"file_id": "việc lớn", "file_unique_id": "p", "width": 9, "height": 9}]},
        {"text": "việc lớn", "reply_to_message": update(1, text="MẬT\nviệc lớn")["message"]},
    ],
    ids=["a text", "a label", "a caption", "what is answered"],
)
def test_words_with_a_mark_are_cut_out_of_what_is_kept(content):
    kept = Redaction().clean(update(2, **content))
    assert "việc lớn" not in str(kept)
    ask = read_update(kept, "bot")
    assert ask is not None
    assert ask.secrecy is not None


@pytest.mark.parametrize("text", ["12 xong, giữ bí mật", "Thực hiện công tác bảo vệ\nbí mật nhà nước", "/help"])
def test_words_without_a_mark_are_kept_as_they_came(text):
    came = update(2, text=text)
    assert Redaction().clean(came) is came


def test_the_rest_of_a_secret_text_that_filled_its_message_is_cut_out_too_and_answered_once():
    redaction = Redaction()
    parts = [
        update(1, text=f"MẬT\n{LONG}"),
        update(2, text=LONG),
        update(3, text="việc lớn"),
        update(4, text="12 xong"),
    ]
    kept = [redaction.clean(part) for part in parts]
    assert "Giao" not in str(kept)
    assert "việc lớn" not in str(kept)
    assert kept[3] is parts[3]
    assert [read_update(one, "bot") is not None for one in kept] == [True, False, False, True]


def test_pictures_that_were_sent_with_a_secret_one_are_cut_out_too():
    redaction = Redaction()
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9}]
    redaction.clean(update(1, caption="MẬT", photo=photo, media_group_id="7"))
    assert read_update(redaction.clean(update(2, photo=photo, media_group_id="7")), "bot") is None
