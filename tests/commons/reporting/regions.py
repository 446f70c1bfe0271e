"""Invented regions to publish: small ones drawn by hypothesis, believable ones drawn by a seed."""

import random

from hypothesis import strategies as st

from commons.reporting.rules.disclosure import Frame, Measure, Row, Table, tabulate

COVERAGE = (Measure("people"), Measure("covered", of="people"), Measure("pairs"))
BY_KIND = (
    Measure("students"),
    Measure("staff"),
    Measure("people", parts=("students", "staff")),
    Measure("covered_students", of="students"),
    Measure("covered_staff", of="staff"),
    Measure("covered", of="people", parts=("covered_students", "covered_staff")),
)
COUNTS = st.integers(0, 14) | st.integers(0, 60) | st.integers(0, 400)


def frame_of(municipalities: list[int], measures: tuple[Measure, ...]) -> Frame:
    """A region with the given number of colleges in each municipality."""
    rows = [Row("region"), *(Row(f"m{i}", "region") for i in range(len(municipalities)))]
    rows += [Row(f"m{i}c{j}", f"m{i}") for i, size in enumerate(municipalities) for j in range(size)]
    return Frame(tuple(rows), measures)


def colleges_of(frame: Frame) -> list[str]:
    return [row.key for row in frame.rows if row.key not in frame.children()]


@st.composite
def small_regions(draw: st.DrawFn) -> Table:
    """One to three municipalities of one to four colleges, with many figures near the threshold."""
    shape = draw(st.lists(st.integers(1, 4), min_size=1, max_size=3))
    by_kind = draw(st.booleans())
    frame = frame_of(shape, BY_KIND if by_kind else COVERAGE)
    counts: dict[tuple[str, str], int] = {}
    for college in colleges_of(frame):
        figures = _by_kind(draw) if by_kind else _plain(draw)
        counts |= {(college, measure): value for measure, value in figures.items()}
    return tabulate(frame, counts)


def _plain(draw: st.DrawFn) -> dict[str, int]:
    people, covered = _share(draw)
    return {"people": people, "covered": covered, "pairs": draw(COUNTS)}


def _by_kind(draw: st.DrawFn) -> dict[str, int]:
    (students, covered_students), (staff, covered_staff) = _share(draw), _share(draw)
    return {
        "students": students,
        "staff": staff,
        "people": students + staff,
        "covered_students": covered_students,
        "covered_staff": covered_staff,
        "covered": covered_students + covered_staff,
    }


def _share(draw: st.DrawFn) -> tuple[int, int]:
    one, other = draw(COUNTS), draw(COUNTS)
    return one + other, one


FORMS = {"student_student": 8, "teacher_teacher": 1, "teacher_student": 4, "employer_student": 2}


def believable_region(seed: int, colleges: int) -> Table:
    """Colleges of 150 to 2,500 people, about two to a municipality, coverage, forms, pairs and meetings."""
    dice = random.Random(seed)
    municipalities = colleges // 2
    sizes = [1] * municipalities
    for _ in range(colleges - municipalities):
        sizes[dice.randrange(municipalities)] += 1
    forms = tuple(Measure(form, of="people") for form in FORMS)
    frame = frame_of(sizes, (*COVERAGE, *forms, Measure("meetings")))
    counts: dict[tuple[str, str], int] = {}
    for college in colleges_of(frame):
        people = int(min(2500, max(150, dice.lognormvariate(6.6, 0.7))))
        covered = int(people * dice.uniform(0.3, 0.85))
        figures = {"people": people, "covered": covered, "pairs": covered // 2, "meetings": covered * 3}
        weights = {form: weight * dice.gammavariate(2, 1) for form, weight in FORMS.items()}
        for form, weight in weights.items():
            figures[form] = int(covered * weight / sum(weights.values())) if dice.random() > 0.1 else 0
        counts |= {(college, measure): value for measure, value in figures.items()}
    return tabulate(frame, counts)
