"""What a test does with phones beyond the ordinary: forged presses, odd messages, and everything heard at once."""

import sample
from emulator import Group, MessageView, Phone
from tests.town import Town


async def news(town: Town, phone: Phone, chat: Group | None = None) -> list[MessageView]:
    """Everything that this phone heard in a chat and nobody spoke of yet, all of it spoken of by now."""
    await town.calm()
    return heard_now(town, phone, chat)


def heard_now(town: Town, phone: Phone, chat: Group | None = None) -> list[MessageView]:
    """The same at once, where the town is calm already."""
    heard = town._unspoken(phone, chat)
    town._expected.update((message.chat_id, message.id) for message in heard)
    return heard


async def answers(town: Town, phone: Phone, text: str, *, reply_to: MessageView | None = None) -> list[str]:
    """What the bot says in private to a text."""
    phone.say(text, reply_to=reply_to)
    return [message.text for message in await news(town, phone)]


def data_of(message: MessageView) -> list[str]:
    """What the buttons under a message bear."""
    return [button["callback_data"] for row in message.raw["reply_markup"]["inline_keyboard"] for button in row]


def forge(town: Town, phone: Phone, data: str, on: MessageView) -> str:
    """Press a button that does not stand under a message, as a client of one's own making can; returns the press."""
    return town.emulator.town.press(phone.person, on.message, data).id


def toast_of(town: Town, press: str) -> str | None:
    """What was answered to a press once the town is calm, None for an answer without words; one and no more."""
    answered = [
        call for call in town.emulator.calls_of("answerCallbackQuery") if call.params["callback_query_id"] == press
    ]
    assert len(answered) == 1, "every press is answered, once"
    return answered[0].params.get("text")


async def send_raw(town: Town, phone: Phone, content: dict[str, object]) -> None:
    """A message in private whose content is Telegram's own JSON: a sticker, a voice, a forwarded text."""
    message = town.emulator.town.post(phone.person, phone.person.user(), content)
    town.emulator.town.updates.add("message", message.body)
    await town.calm()


async def issue_sample(town: Town, clerk: Phone, *, letter: bytes | None = None) -> MessageView:
    """The office sends the sample letter, or another of its number, and issues it; returns the draft's message."""
    clerk.send_file("cong-van.txt", letter or sample.letter())
    draft = await town.hears(clerk, "1071/UBND-NC")
    clerk.press(draft, "Phát hành…")
    await town.calm()
    clerk.press(draft, "Gửi ngay")
    await town.calm()
    await news(town, clerk)
    return draft
