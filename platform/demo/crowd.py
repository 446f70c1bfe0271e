"""Invented people, the same at every start: drawn by a generator seeded with the college's address."""

import random
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date

from demo import names
from demo.places import CollegePlan

SUBJECTS = ("математика", "физика", "русский язык", "история", "информатика", "английский язык")
POSITIONS = ("преподаватель", "мастер производственного обучения")
COURSES = 4
YOUNGEST_OF_A_COURSE = 15
"""A student of the first course is 15 or 16 years old, so of four courses about half are minors."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """One invented person; `representative` answers for a minor."""

    family_name: str
    given_name: str
    patronymic: str
    sex: str
    birth_date: date
    email: str = ""
    key: str = ""
    group: str = ""
    course: int | None = None
    specialty: str = ""
    position: str = ""
    subject: str = ""
    experience_years: int | None = None
    representative: str = ""

    @property
    def full_name(self) -> str:
        """«Фамилия Имя Отчество»."""
        return f"{self.family_name} {self.given_name} {self.patronymic}"


class Crowd:
    """Draws people for one place."""

    def __init__(self, place: str, today: date) -> None:
        self.draw = random.Random(place)
        self.today = today

    def students(self, plan: CollegePlan) -> Iterator[Somebody]:
        """As many students as the plan says, course after course."""
        for number in range(plan.students):
            course = 1 + number * COURSES // plan.students
            specialty, letters = plan.specialties[number % len(plan.specialties)]
            year = self.today.year % 100 - course + (self.today.month > 8)
            born = self._born(YOUNGEST_OF_A_COURSE + course - 1, 2)
            name = names.drawn(self.draw, young=True)
            yield Somebody(
                **asdict(name),
                birth_date=born,
                key=f"{plan.slug[:3].upper()}-{number + 1:04}",
                group=f"{letters}-{year:02}",
                course=course,
                specialty=specialty,
                representative=names.parent_of(self.draw, name),
            )

    def staff(self, plan: CollegePlan) -> Iterator[Somebody]:
        """As many members of the staff as the plan says: the director, the curator, then those who teach."""
        yield self._leader(plan, plan.director, "директор", "ТН-001")
        yield self._leader(plan, plan.curator, "заместитель директора по воспитательной работе", "ТН-002")
        for number in range(3, plan.staff + 1):
            yield Somebody(
                **asdict(names.drawn(self.draw, young=False)),
                birth_date=self._born(25, 38),
                key=f"ТН-{number:03}",
                position=POSITIONS[number % 3 == 2],
                subject=SUBJECTS[number % len(SUBJECTS)],
                specialty=plan.specialties[number % len(plan.specialties)][0],
                experience_years=1 + number % 20,
            )

    def _leader(self, plan: CollegePlan, name: str, position: str, key: str) -> Somebody:
        family_name, given_name, patronymic = name.split()
        return Somebody(
            family_name=family_name,
            given_name=given_name,
            patronymic=patronymic,
            sex="female" if patronymic.endswith("на") else "male",
            birth_date=self._born(38, 20),
            email=f"{'curator' if name == plan.curator else 'director'}@{plan.slug}.example",
            key=key,
            position=position,
            experience_years=15,
        )

    def employee(self, position: str) -> Somebody:
        """Somebody who works for an employer."""
        return Somebody(
            **asdict(names.drawn(self.draw, young=False)),
            birth_date=self._born(30, 25),
            position=position,
            experience_years=self.draw.randint(5, 25),
        )

    def _born(self, youngest: int, span: int) -> date:
        days = self.draw.randrange(span * 365)
        return date.fromordinal(self.today.toordinal() - youngest * 365 - youngest // 4 - days - 1)
