"""How large a file may be and how much its reading may cost."""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one reading; every figure is checked where its cost arises."""

    file_bytes: int = 5 * MEGABYTE
    unpacked_bytes: int = 25 * MEGABYTE
    rows: int = 20_000
    columns: int = 100
    cell_characters: int = 1_000
    memory_bytes: int = 512 * MEGABYTE
    cpu_seconds: int = 10
    wall_seconds: float = 15.0


LIMITS = Limits()
