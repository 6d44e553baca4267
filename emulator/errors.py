"""Telegram's refusals: an HTTP status, a description in Telegram's own words and, for some, parameters."""

from typing import Any


class BotApiError(Exception):
    """A Bot API call that Telegram refuses; `code` is also the HTTP status of the answer."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def answer(self) -> dict[str, Any]:
        """The JSON body that carries this refusal to the client."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


def bad_request(description: str, **parameters: Any) -> BotApiError:
    """A 400; Telegram writes the first letter small unless the description is one of its constants."""
    return BotApiError(400, f"Bad Request: {_small_first(description)}", parameters or None)


def forbidden(description: str) -> BotApiError:
    """A 403: the chat exists, but this bot may not write there."""
    return BotApiError(403, f"Forbidden: {description}")


def conflict(description: str) -> BotApiError:
    """A 409: somebody else already receives this bot's updates."""
    return BotApiError(409, f"Conflict: {description}")


def too_many_requests(seconds: int) -> BotApiError:
    """A 429: nothing was done, and nothing will be for `seconds`."""
    return BotApiError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def _small_first(description: str) -> str:
    is_constant = len(description) > 1 and (description[1] == "_" or "A" <= description[1] <= "Z")
    return description if is_constant else description[:1].lower() + description[1:]
