"""Names that sound right for the age: of students, and of their parents and teachers (lists beside)."""

import random
from dataclasses import dataclass
from pathlib import Path

LISTS = {
    title: names.split()
    for title, _, names in (
        line.partition(":")
        for line in Path(__file__).with_name("names.ru.txt").read_text(encoding="utf-8").splitlines()
    )
}
KEEP_THE_VOWEL = {"Дмитрий"}
OF_FATHER = {"Пётр": "Петрович", "Павел": "Павлович", "Михаил": "Михайлович"}


@dataclass(frozen=True, slots=True)
class Name:
    """A whole name; `sex` is `male` or `female`."""

    family_name: str
    given_name: str
    patronymic: str
    sex: str


def drawn(draw: random.Random, *, young: bool) -> Name:
    """A name of either sex, of the students' generation or of the one before."""
    female = draw.random() < 0.5
    given = LISTS[("young " if young else "") + ("women" if female else "men")]
    return Name(
        f"{draw.choice(LISTS['family'])}{'а' if female else ''}",
        draw.choice(given),
        patronymic(draw.choice(LISTS["men"]), female=female),
        "female" if female else "male",
    )


def patronymic(father: str, *, female: bool) -> str:
    """«Сергей» → «Сергеевич», «Сергеевна»."""
    masculine = OF_FATHER.get(father) or _regular(father)
    return masculine.removesuffix("ич") + "на" if female else masculine


def _regular(father: str) -> str:
    if father.endswith("ий"):
        return father.removesuffix("ий") + ("иевич" if father in KEEP_THE_VOWEL else "ьевич")
    if father.endswith("й"):
        return father.removesuffix("й") + "евич"
    return father.removesuffix("ь") + ("евич" if father.endswith("ь") else "ович")


def parent_of(draw: random.Random, child: Name) -> str:
    """The whole name of a mother or father with the child's family name."""
    parent = drawn(draw, young=False)
    root = child.family_name.removesuffix("а") if child.sex == "female" else child.family_name
    return f"{root}{'а' if parent.sex == 'female' else ''} {parent.given_name} {parent.patronymic}"
