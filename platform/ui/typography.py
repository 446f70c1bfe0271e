"""Russian typography: quotes, dashes, spaces that do not break, figures. One filter, at output."""

import re

NBSP = "\u00a0"
_SPACE = r"[ \u00a0]"
_LETTER = "A-Za-zА-Яа-яЁё"

_TAG = re.compile(r"(<[^>]*>)")
_OPENING = re.compile(r"(^|[\s(\[«\u00a0—–-])(?:\"|&quot;)(?=[^\s])")
_CLOSING = re.compile(r"(?:\"|&quot;)")
_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(_SPACE + r"[-—]" + _SPACE), NBSP + "— "),
    (re.compile(_SPACE + r"–" + _SPACE), NBSP + "– "),
    (re.compile(r"(?<=\d)-(?=\d{1,2}(?:" + _SPACE + r"[а-яё]|\.\d))"), "–"),
    (re.compile(r"\b((?:19|20)\d\d)-((?:19|20)\d\d)\b"), r"\1–\2"),
    (re.compile(r"(?<![\d.,:/-])(\d{1,3})" + _SPACE + r"(?=\d{3}(?!\d))"), r"\1" + NBSP),
    (re.compile(r"№" + _SPACE + r"?(?=\d)"), "№" + NBSP),
    (re.compile(r"(?<=\d)" + _SPACE + r"?%"), NBSP + "%"),
    (re.compile(r"(?<=\d)" + _SPACE + r"(?=[" + _LETTER + r"])"), NBSP),
    (re.compile(r"\b([А-ЯЁ])\." + _SPACE + r"?(?=[А-ЯЁ]\.)"), r"\1." + NBSP),
    (re.compile(r"(?<=[а-яё])" + _SPACE + r"(?=[А-ЯЁ]\.)"), NBSP),
    (re.compile(r"(?<=[\u00a0 .][А-ЯЁ]\.)" + _SPACE + r"(?=[А-ЯЁ][а-яё]{2,})"), NBSP),
    (re.compile(r"^([А-ЯЁ]\.)" + _SPACE + r"(?=[А-ЯЁ][а-яё]{2,})"), r"\1" + NBSP),
    (re.compile(r"(?<![" + _LETTER + r"\d-])([" + _LETTER + r"]{1,2}) (?=\S)"), r"\1" + NBSP),
)


def typeset(text: str) -> str:
    """The text as a careful typesetter would print it. Tags inside are left as they are."""
    pieces = _TAG.split(text)
    return "".join(piece if index % 2 else _typeset_words(piece) for index, piece in enumerate(pieces))


def _typeset_words(text: str) -> str:
    text = _CLOSING.sub("»", _OPENING.sub(r"\1«", text))
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text


def thousands(number: int) -> str:
    """1204 → «1 204», parted by spaces that do not break; a minus, not a hyphen."""
    return f"{number:,}".replace(",", NBSP).replace("-", "\u2212")


def decimal(number: float, places: int = 1) -> str:
    """61.4 → «61,4»."""
    whole, _, part = f"{number:,.{places}f}".partition(".")
    digits = whole.replace(",", NBSP).replace("-", "\u2212")
    return f"{digits},{part}" if part else digits
