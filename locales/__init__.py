"""The bot's words."""

from locales.words import DEFAULT_LOCALE, LOCALES, Html, Words, words_for

__all__ = ["DEFAULT_LOCALE", "LOCALES", "Html", "Words", "words_for"]
