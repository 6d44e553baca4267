"""Words inside the regular expressions for numbers and signs, from shapes.toml."""

import re
from typing import cast

from directives.status_lines.tables import table


def any_of(name: str) -> str:
    """A regular expression for any one of the listed words, longest first, fit for verbose mode."""
    words = cast("list[str]", table("shapes")[name])
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
