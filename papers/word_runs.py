"""The words of one paragraph of Word: what is shown, with changes accepted, and the boxes that hang on it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from papers.word_names import child, is_on, tag, value

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_GONE = frozenset(map(tag, ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:instrText", "w:delText", "w:rubyPr", "w:rt")))
_SIGNS = {
    tag("w:tab"): "\t",
    tag("w:ptab"): "\t",
    tag("w:cr"): "\n",
    tag("w:noBreakHyphen"): "-",
    tag("w:softHyphen"): "",
}
_TEXT, _BREAK, _SYMBOL, _RUN = tag("w:t"), tag("w:br"), tag("w:sym"), tag("w:r")
_NOTES = {tag("w:footnoteReference"): "footnote", tag("w:endnoteReference"): "endnote"}
_CHOICES, _CHOICE, _FALLBACK = tag("mc:AlternateContent"), tag("mc:Choice"), tag("mc:Fallback")
_BOX, _WORD_ART, _DRAWN = tag("w:txbxContent"), tag("v:textpath"), tag("a:t")
_DASH_LIKE = "-"


@dataclass(slots=True)
class Notes:
    """Which notes the text refers to, in order; the place of one is its number."""

    cited: list[tuple[str, str]] = field(default_factory=list)

    def mark(self, kind: str, note: str) -> str:
        """The raised number of a note."""
        if (kind, note) not in self.cited:
            self.cited.append((kind, note))
        return str(self.cited.index((kind, note)) + 1).translate(_SUPERSCRIPTS)


@dataclass(slots=True)
class Words:
    """The text of a paragraph, the text boxes that hang on it, and words drawn as pictures."""

    parts: list[str] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    drawn: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """As it is read."""
        return "".join(self.parts)


def words_of(paragraph: Any, notes: Notes) -> Words:
    """What a paragraph shows."""
    words = Words()
    for part in paragraph:
        _take(part, notes, words, caps=False)
    return words


def _take(element: Any, notes: Notes, words: Words, *, caps: bool) -> None:
    name = element.tag
    if name in _GONE or not isinstance(name, str):
        return
    if name == _RUN:
        _take_run(element, notes, words)
    elif name == _CHOICES:
        chosen = element.find(_CHOICE)
        if chosen is None:
            chosen = element.find(_FALLBACK)
        for part in () if chosen is None else chosen:
            _take(part, notes, words, caps=caps)
    elif name == _BOX:
        words.boxes.append(element)
    elif name == _WORD_ART:
        words.drawn.append(element.get("string", ""))
    elif name == _DRAWN:
        words.drawn.append(element.text or "")
    else:
        words.parts.extend(_signs(element, notes, caps=caps))
        for part in element:
            _take(part, notes, words, caps=caps)


def _take_run(run: Any, notes: Notes, words: Words) -> None:
    look = child(run, "w:rPr")
    if look is not None and (is_on(look, "w:vanish") or is_on(look, "w:webHidden")):
        return
    caps = look is not None and (is_on(look, "w:caps") or is_on(look, "w:smallCaps"))
    begin = len(words.parts)
    for part in run:
        _take(part, notes, words, caps=caps)
    if look is not None and value(look, "w:vertAlign") == "superscript":
        raised = "".join(words.parts[begin:])
        if raised.strip().isdecimal():
            words.parts[begin:] = [raised.translate(_SUPERSCRIPTS)]


def _signs(element: Any, notes: Notes, *, caps: bool) -> Iterator[str]:
    name = element.tag
    if name == _TEXT:
        text = element.text or ""
        yield text.upper() if caps else text
    elif name in _SIGNS:
        yield _SIGNS[name]
    elif name == _BREAK:
        yield "\f" if element.get(tag("w:type")) == "page" else "\n"
    elif name == _SYMBOL:
        yield _symbol(element.get(tag("w:char"), ""))
    elif name in _NOTES:
        yield notes.mark(_NOTES[name], element.get(tag("w:id"), ""))


def _symbol(code: str) -> str:
    """A sign of a font of signs; most are bullets and arrows, which say nothing."""
    try:
        sign = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return _DASH_LIKE if "\ue000" <= sign <= "\uf8ff" else sign
