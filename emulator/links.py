"""Addresses: which ones Telegram takes as links, and what its own `tg:` and `t.me` ones mean."""

import re
from urllib.parse import parse_qs, urlsplit

_WEB_SCHEMES = frozenset({"http", "https", "ton", "tg"})
_HOST = re.compile(
    r"(?:[^\s/?#@]*@)?(?:localhost|[\d.]+|\[[\da-f:]+\]|(?:[\w-]+\.)+[^\W\d][\w-]+)(?::\d+)?\Z", re.IGNORECASE
)
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}\Z")


def web_address(address: str) -> str | None:
    """The address in full, a missing scheme being http; None where Telegram sees no link."""
    address = address.strip()
    scheme, colon, rest = address.partition("://")
    if colon and scheme.lower() not in _WEB_SCHEMES:
        return None
    if scheme.lower() in {"tg", "ton"}:
        return address if rest else None
    whole = address if colon else f"http://{address}"
    try:
        parts = urlsplit(whole)
    except ValueError:
        return None
    if not _HOST.match(parts.netloc):
        return None
    return whole if parts.path or parts.query or parts.fragment else f"{whole}/"


def unsupported_scheme(address: str) -> bool:
    """Whether an address names a scheme that Telegram does not open."""
    scheme, colon, _ = address.partition("://")
    return bool(colon) and scheme.lower() not in _WEB_SCHEMES


def user_mentioned(address: str) -> int | None:
    """The person that a `tg://user?id=…` link means."""
    match = re.match(r"tg:(?://)?user\?id=(\d{1,18})\Z", address.strip(), re.IGNORECASE)
    return int(match.group(1)) if match else None


def start_payload(link: str, bot_username: str) -> str | None:
    """The code of a deep link to this bot, empty for a link without one; None for any other address."""
    try:
        parts = urlsplit(link if "://" in link else f"https://{link}")
    except ValueError:
        return None
    query = parse_qs(parts.query)
    if parts.scheme == "tg":
        named = query.get("domain", [""])[0]
    elif parts.netloc.lower() in {"t.me", "telegram.me", "telegram.dog"}:
        named = parts.path.strip("/")
    else:
        return None
    if named.lower() != bot_username.lower():
        return None
    payload = query.get("start", [""])[0]
    return payload if not payload or _PAYLOAD.match(payload) else None
