"""Brings a line into one form, and tells words that somebody says from commands, code and what is only passed on."""

import re
import unicodedata

from directives.status_lines.shapes import any_of

_QUOTED = re.compile(r"\"[^\"\n]{0,500}\"|(?<![^\W_])'[^'\n]{0,500}'(?![^\W_])")
_TAG = re.compile(r"</?(?:b|i|u|s|em|strong|code|pre|p|br|span)\s{0,3}/?>")
_COMMAND = re.compile(r"\s*(?:=\s?[\w@(]|/[a-z]|@\w+\(|[\d\s+*/().-]+=[\d\s.]+$)")
_CODE = re.compile(
    r"<\s*/?[a-z!][^<>]{0,300}>|\$\{|\{\{|\{\s*\""
    r"|\b(?:select\s.{0,80}\bfrom|drop\s+table|insert\s+into|delete\s+from|update\s+\w+\s+set)\b"
)
_FORWARDED = re.compile(rf"\s*(?:\[\s*(?:{any_of('forwarded')})|(?:{any_of('forwarded')})\s*:|forwarded from)")
_EMOTICON = re.compile(r"<3+(?!\d)|[:=;]-?[)(dpvo3]+(?![^\W_])|\^[_.]?\^")


def normalised(line: str) -> str:
    """The line composed (NFKC), lower-cased, without invisible characters, with one kind of quotation mark."""
    text = unicodedata.normalize("NFKC", line).lower()
    text = "".join(char for char in text if unicodedata.category(char) != "Cf")
    text = unicodedata.normalize("NFC", text).translate(_QUOTES)
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return _EMOTICON.sub(" , ", "\n".join(line for line in lines if line))


_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "\t": " ", "\r": "\n"})


def is_foreign(text: str) -> bool:
    """Whether the line is a command, a formula, markup, code or a forwarded message: nobody's own words."""
    return bool(_COMMAND.match(text) or _CODE.search(_TAG.sub(" ", text)) or _FORWARDED.match(text))


def unquoted(text: str) -> str:
    """The line without formatting tags and without what it only quotes."""
    return _QUOTED.sub(" , ", _TAG.sub(" ", text))
