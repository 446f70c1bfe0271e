"""How a model declares the personal data it holds; a test demands one from every model."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Personal:
    """Columns with personal data: whose they are, why they are kept and for how long (152-FZ)."""

    columns: tuple[str, ...]
    whose: str
    why: str
    keep: str


@dataclass(frozen=True, slots=True)
class Nothing:
    """The model holds no personal data."""


NOTHING = Nothing()
