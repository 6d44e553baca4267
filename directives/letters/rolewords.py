"""The turns of phrase by which a letter says who does what, as patterns."""

import re
from functools import cache

from directives.letters.lexicon import any_of


@cache
def above_committees() -> re.Pattern[str]:
    """An issuer to whom a People's Committee answers."""
    return re.compile(any_of("roles", "above_committees"))


@cache
def committee() -> re.Pattern[str]:
    """A People's Committee or its leaders."""
    return re.compile(any_of("roles", "committees"))


@cache
def council() -> re.Pattern[str]:
    """A People's Council."""
    return re.compile(any_of("roles", "councils"))


@cache
def duties_of() -> re.Pattern[str]:
    """A heading opens with these before it names a unit."""
    return re.compile(any_of("roles", "duties_of") + r"\s+")


@cache
def passive() -> re.Pattern[str]:
    """What a group was told to do, which only says who it is."""
    return re.compile(rf"\s*,?\s*{any_of('roles', 'passive')}")


@cache
def qualifying() -> re.Pattern[str]:
    """What tells a group from others of its kind begins like this."""
    return re.compile(rf"\s+{any_of('units', 'qualifying')}")


@cache
def joint() -> re.Pattern[str]:
    """The words for working together, with whom still to be said."""
    return re.compile(rf"\s*,?\s*{any_of('roles', 'coordinate')}")


@cache
def opening() -> re.Pattern[str]:
    """The words of a block that only give the order."""
    told = any_of("roles", "ask", "assign", "tell")
    orders = rf"(?:{any_of('roles', 'issuers')}\s+(?:{told}\s+)?|(?:{any_of('roles', 'ask', 'assign')}\s+)?)"
    return re.compile(rf"\s*{orders}(?:{any_of('roles', 'for')}\s+)?")


@cache
def lead_word() -> re.Pattern[str]:
    """Behind a unit: it leads."""
    little = rf"(?:{any_of('roles', 'between_lead', 'duty')}\s*,?\s*){{0,3}}"
    return re.compile(rf"\s*,?\s*{little}{any_of('roles', 'lead')}(?!\s*:)")


@cache
def leading() -> re.Pattern[str]:
    """Behind a unit: it leads, with the pause after it."""
    return re.compile(rf"\s*,?\s*(?:{any_of('roles', 'between_lead')}\s+)?{any_of('roles', 'lead')}\s*,?\s*")


@cache
def chairing() -> re.Pattern[str]:
    """Behind a unit: it chairs a meeting, which leads nothing."""
    return re.compile(rf"\s*,?\s*{any_of('roles', 'lead')}\s+{any_of('roles', 'chairs')}")


@cache
def past() -> re.Pattern[str]:
    """Behind a unit: what it has done already."""
    return re.compile(rf"\s*{any_of('roles', 'past')}\s+(?!{any_of('roles', 'duty', 'duty_nouns')})")


@cache
def duty() -> re.Pattern[str]:
    """Behind a unit: it has the duty to do something."""
    return re.compile(rf"\s*,?\s*{any_of('roles', 'duty')}")


@cache
def doing() -> re.Pattern[str]:
    """Behind a unit: what it is to do begins."""
    does = rf"(?:{any_of('roles', 'duty', 'between', 'manner')}|{any_of('verbs', 'verbs')})"
    return re.compile(rf"\s*,?\s*(?!{any_of('verbs', 'nouns')}){does}")


@cache
def preamble() -> re.Pattern[str]:
    """A sentence opens with the ground on which somebody acts."""
    return re.compile(any_of("roles", "preambles"))


@cache
def assigned() -> re.Pattern[str]:
    """Before a unit: the work is given to it."""
    return re.compile(any_of("roles", "assign") + r"\s*:?\s*$")


@cache
def reported_order() -> re.Pattern[str]:
    """Before a unit: an order is only told of."""
    return re.compile(rf"{any_of('roles', 'reported')}\s+{any_of('roles', 'assign')}\s*$")


@cache
def asking() -> re.Pattern[str]:
    """Before a unit: it is asked."""
    told = rf"{any_of('roles', 'issuers')}\s+{any_of('roles', 'tell')}"
    return re.compile(rf"(?:{any_of('roles', 'ask')}|{told})\s*:?\s*$")


@cache
def as_for() -> re.Pattern[str]:
    """Before a unit: what follows is said of it."""
    return re.compile(any_of("roles", "as_for"))


@cache
def issuer() -> re.Pattern[str]:
    """Before an order: the letter's own issuer gives it."""
    return re.compile(any_of("roles", "issuers") + r"(?:\s+\w+){0,6}\s*$")


@cache
def described() -> re.Pattern[str]:
    """Before a unit: something is done by it, which is no order."""
    return re.compile(any_of("roles", "described") + r"\s*$")


@cache
def label(key: str) -> re.Pattern[str]:
    """Before a unit: a label of one list, with its colon."""
    return re.compile(any_of("roles", key) + r"\s*:\s*$")


@cache
def coordinate() -> re.Pattern[str]:
    """Before a unit: others work together with it."""
    return re.compile(any_of("roles", "coordinate") + r"\s*$")


@cache
def leading_before() -> re.Pattern[str]:
    """Before "together with": the lead is named."""
    return re.compile(any_of("roles", "lead") + rf"\s*(?:,|{any_of('units', 'and')})?\s*$")


@cache
def only_little() -> re.Pattern[str]:
    """Nothing but little words, and perhaps "together with"."""
    return re.compile(rf"(?:[\s,:]|{any_of('roles', 'between')}){{0,24}}(?:{any_of('roles', 'coordinate')}\s*)?")


@cache
def matter() -> re.Pattern[str]:
    """Behind a unit: what it is concerned with, no part of its name: "Đoàn giám sát việc sử dụng …"."""
    return re.compile(rf"\s*{any_of('roles', 'matters')}")
