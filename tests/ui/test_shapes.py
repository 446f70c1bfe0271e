"""Geometry of the small charts."""

from ui import shapes


def test_a_bar_is_filled_in_proportion_and_never_beyond_its_track() -> None:
    assert shapes.bar(17, 21) == shapes.Bar("80.95%", None)
    assert shapes.bar(30, 21).filled == "100.00%"
    assert shapes.bar(-1, 21).filled == "0.00%"
    assert shapes.bar(1, 0).filled == "0.00%"
    assert shapes.bar(39.1, 100, 70).target == "70.00%"


def test_a_strip_leaves_out_what_is_empty_and_fills_the_width() -> None:
    pieces = shapes.strip([("risk", 4), ("silent", 0), ("ok", 4)])
    assert [(piece.name, piece.count, piece.x, piece.width) for piece in pieces] == [
        ("risk", 4, "0.00%", "49.70%"),
        ("ok", 4, "50.30%", "49.70%"),
    ]
    assert shapes.strip([("ok", 0)]) == []


def test_segments_say_how_many_steps_are_done() -> None:
    assert [piece.name for piece in shapes.segments(3, 4)] == ["done", "done", "done", "rest"]
    assert shapes.segments(0, 0) == []


def test_a_line_shares_its_scale_with_its_target() -> None:
    line = shapes.line([("2025", 0.0), ("2026", 50.0)], [("2025", 100.0), ("2026", 100.0)])
    assert line.path == "14.0,112.0 286.0,63.0"
    assert line.target == "14.0,14.0 286.0,14.0"
    assert [point.last for point in line.points] == [False, True]


def test_a_flat_line_of_one_point_can_be_drawn() -> None:
    assert shapes.line([("2026", 5.0)]).path == "14.0,112.0"
