"""A refusal: the rules say no, in the words of a phrase."""

from typing import ClassVar


class Refusal(Exception):  # noqa: N818 - it is an answer, not an error
    """The rules say no; the asker is told why in the words of `phrase`."""

    phrase: ClassVar[str] = "refusal"

    def __init__(self, **facts: str | int) -> None:
        """Keep the facts that the phrase needs."""
        super().__init__(self.phrase)
        self.facts = facts
