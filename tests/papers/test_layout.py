"""The letters of our own, printed: as PDF pages and in Word they say what they say as text."""

import json
import re
from html import escape
from itertools import groupby
from pathlib import Path

import pytest

from benchmarks.gold import differences
from directives.letters import read_letter
from directives.letters.draft import to_json
from papers.paper import Limits
from papers.pdf import read_pdf
from papers.word import read_word
from tests.papers.made import WIDTH, Leaf, paragraph, pdf, word

OWN = Path(__file__).parents[1] / "directives" / "letters" / "own"
IN_ORDER = sorted(
    path.name.removesuffix(".gold.json")
    for path in OWN.glob("*.gold.json")
    if not path.name.startswith(("lon-xon", "mat-"))  # one is out of order, one is secret
)
LEFT, RIGHT, TOP, BOTTOM, SIZE, LEADING, SPACE = 85, 540, 70, 780, 12, 17, 3.0


COLUMN = re.compile(r"\s{3,}")


class Press:
    """Sets paragraphs in justified rows, page after page; rows of a table in ruled cells, columns side by side."""

    def __init__(self):
        self.leaves = [Leaf()]
        self.y = TOP

    def feed(self, step=LEADING):
        self.y += step
        if self.y > BOTTOM:
            self.leaves.append(Leaf())
            self.y = TOP
            self.leaves[-1].say(300, 40, str(len(self.leaves)))

    def set(self, text):
        words = text.split()
        x = LEFT + (30 if len(text) > 60 or text.startswith("- ") or text.endswith(".") else 0)
        while words:
            row = [words.pop(0)]
            while words and self.wide([*row, words[0]], SPACE) < RIGHT - x:
                row.append(words.pop(0))
            gap = (RIGHT - x - self.wide(row, 0)) / (len(row) - 1) if words and len(row) > 1 else SPACE
            self.row(row, x, gap)
            self.feed()
            x = LEFT

    def set_side_by_side(self, line):
        texts = [one.strip() for one in COLUMN.split(line)]
        for number, text in enumerate(texts):
            self.row(text.split(), LEFT + number * (RIGHT - LEFT) / len(texts), SPACE)
        self.feed()

    def set_table(self, rows):
        widths = [max(self.wide(row[at].split(), SPACE) for row in rows) + 8 for at in range(len(rows[0]))]
        edges = [LEFT + sum(widths[:at]) for at in range(len(widths) + 1)]
        top = self.y - LEADING
        for row in rows:
            for at, text in enumerate(row):
                self.row(text.split(), edges[at] + 4, SPACE)
            self.feed()
        for at in range(len(rows) + 1):
            self.leaves[-1].rule(edges[0], top + at * LEADING + 4, edges[-1], top + at * LEADING + 4)
        for x in edges:
            self.leaves[-1].rule(x, top + 4, x, top + len(rows) * LEADING + 4)

    def row(self, words, x, gap):
        for one in words:
            self.leaves[-1].say(x, self.y, one, SIZE)
            x += self.wide([one], 0) + gap

    @staticmethod
    def wide(words, gap):
        return sum(map(len, words)) * SIZE * WIDTH + (len(words) - 1) * gap


def printed(text):
    press = Press()
    lines = text.replace("\f", "").split("\n")
    for is_table, together in groupby(lines, lambda line: "\t" in line):
        if is_table:
            press.set_table([line.split("\t") for line in together])
            continue
        for line in together:
            if COLUMN.search(line.strip()):
                press.set_side_by_side(line)
            elif line.strip():
                press.set(line)
            else:
                press.feed(LEADING / 2)
    return read_pdf(pdf(press.leaves), Limits(), lambda page, of: None).text


def written(text):
    return read_word(word("".join(map(paragraph, map(escape, text.replace("\f", "").split("\n"))))), Limits()).text


@pytest.mark.parametrize("made", [printed, written], ids=["PDF", "Word"])
@pytest.mark.parametrize("name", IN_ORDER)
def test_a_letter_says_on_paper_what_it_says_as_text(name, made):
    text = (OWN / f"{name}.txt").read_text(encoding="utf-8")
    gold = json.loads((OWN / f"{name}.gold.json").read_text(encoding="utf-8"))
    draft = to_json(read_letter(made(text)), lambda doubt: doubt.code)
    assert differences(draft, gold) == []
