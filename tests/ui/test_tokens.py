"""Colours of the style sheet: both dark themes agree, and every pair of text and ground can be read."""

import re

import pytest

from ui.assets import HERE

SHEET = (HERE / "styles/tokens.css").read_text()
LIGHT = r":root \{\n  color-scheme: light;"
DARK = r':root\[data-theme="dark"\] \{'
SYSTEM = r':root:not\(\[data-theme="light"\]\) \{'

TEXT = [
    *(
        (ink, ground)
        for ink in ("ink", "ink-2", "ink-3", "accent")
        for ground in ("surface", "paper", "surface-2")
    ),
    ("ink-2", "sunk"),
    ("ink-3", "sunk"),
    ("on-accent", "accent"),
    ("on-accent", "accent-h"),
    ("accent", "accent-soft"),
    ("ink", "accent-soft"),
    ("on-toast", "toast"),
    ("toast-act", "toast"),
    *((state, f"{state}-soft") for state in ("risk", "overdue", "silent", "stuck", "thin", "ok")),
    *((state, "surface") for state in ("risk", "overdue", "silent", "stuck", "thin", "ok")),
    *(("ink", f"{state}-soft") for state in ("risk", "overdue", "ok")),
]
MARKS = [
    ("line-2", "surface"),
    ("line-2", "paper"),
    ("accent", "sunk"),
    *((f"{state}-mark", "surface") for state in ("risk", "overdue", "silent", "stuck", "thin", "ok")),
]


def theme(opening: str) -> dict[str, str]:
    found = re.search(opening + r"(.*?)\n *\}", SHEET, re.DOTALL)
    assert found, opening
    return dict(re.findall(r"--n-([\w-]+): ([^;]+(?:;charset[^;]+)?);", found.group(1)))


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_chosen_dark_theme_is_the_dark_theme_of_the_system() -> None:
    assert theme(DARK) == theme(SYSTEM)
    assert theme(DARK).keys() == theme(LIGHT).keys()


@pytest.mark.parametrize("opening", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_every_text_can_be_read(opening: str, ink: str, ground: str) -> None:
    colours = theme(opening)
    assert ratio(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize("opening", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("mark", "ground"), MARKS)
def test_borders_and_marks_can_be_seen(opening: str, mark: str, ground: str) -> None:
    colours = theme(opening)
    assert ratio(colours[mark], colours[ground]) >= 3


def test_the_sheet_speaks_only_what_the_oldest_browser_knows() -> None:
    ours = "".join(part.read_text() for part in (HERE / "styles").glob("*.css"))
    assert re.findall(r"light-dark\(|color-mix\(|oklch\(|rgb\(from|:has\(|@container", ours) == []


def test_nothing_is_smaller_than_twelve_except_initials_and_the_counter() -> None:
    ours = "".join(part.read_text() for part in (HERE / "styles").glob("*.css"))
    sizes = {float(size) for size in re.findall(r"(0\.\d+)rem", ours)}
    assert min(sizes) >= 0.6875
    assert len(re.findall(r"0\.6875rem", ours)) == 2
