"""Geometry of the small charts, which are drawn by the server as SVG."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """Per cent of the track: how much is filled, where the target stands (None: no target)."""

    filled: str
    target: str | None


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a strip: state or whether done, and its place in per cent."""

    name: str
    count: int
    x: str
    width: str


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a line with its label, in user units of a 300 by 150 drawing."""

    label: str
    value: float
    x: str
    y: str
    below: str
    last: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A line and, when there is one, its target, as SVG point lists."""

    points: list[Point]
    path: str
    target: str
    target_y: str


GAP = 0.6
WIDTH, TOP, FLOOR, LEFT, RIGHT = 300, 14, 112, 14, 286


def _share(value: float, of: float) -> float:
    return 0.0 if of <= 0 else max(0.0, min(100.0, 100 * value / of))


def bar(value: float, of: float, target: float | None = None) -> Bar:
    """A bar of `value` on a track of `of`; a value beyond the track fills it."""
    mark = None if target is None else f"{_share(target, of):.2f}%"
    return Bar(f"{_share(value, of):.2f}%", mark)


def strip(parts: list[tuple[str, int]]) -> list[Piece]:
    """Pieces as wide as their counts, with a gap between; empty ones are left out."""
    present = [(name, count) for name, count in parts if count > 0]
    total = sum(count for _, count in present)
    room = 100 - GAP * (len(present) - 1)
    pieces, x = [], 0.0
    for name, count in present:
        width = room * count / total
        pieces.append(Piece(name, count, f"{x:.2f}%", f"{width:.2f}%"))
        x += width + GAP
    return pieces


def segments(done: int, of: int) -> list[Piece]:
    """`of` equal segments, the first `done` of them filled."""
    gap = min(1.0, 10 / max(of, 1))
    width = (100 - gap * (of - 1)) / max(of, 1)
    return [
        Piece("done" if index < done else "rest", 1, f"{index * (width + gap):.2f}%", f"{width:.2f}%")
        for index in range(of)
    ]


def line(points: list[tuple[str, float]], target: list[tuple[str, float]] | None = None) -> Line:
    """Points spread evenly; both lines share one scale. Needs at least one point."""
    values = [value for _, value in [*points, *(target or [])]]
    low, high = min(values), max(values)

    def place(row: list[tuple[str, float]]) -> list[tuple[float, float]]:
        step = (RIGHT - LEFT) / max(len(row) - 1, 1)
        span = (high - low) or 1
        return [
            (LEFT + step * index, FLOOR - (FLOOR - TOP) * (value - low) / span)
            for index, (_, value) in enumerate(row)
        ]

    placed, aimed = place(points), place(target or [])
    return Line(
        points=[
            Point(label, value, f"{x:.1f}", f"{y:.1f}", f"{y + 18:.1f}", index == len(points) - 1)
            for index, ((label, value), (x, y)) in enumerate(zip(points, placed, strict=True))
        ],
        path=" ".join(f"{x:.1f},{y:.1f}" for x, y in placed),
        target=" ".join(f"{x:.1f},{y:.1f}" for x, y in aimed),
        target_y=f"{aimed[-1][1]:.1f}" if aimed else "",
    )
