"""Who is to be paired in the demonstration: students who ask, teachers and senior students who help."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import cycle, islice
from uuid import UUID

from apps.intake.public import MenteeFields, MentorFields, enter_mentee, enter_mentor
from apps.people.public import PersonRow, people_sheet
from apps.selection.public import ITEMS, ClearanceFacts, record_checklist, record_clearance
from kernel.policy import Actor

A_YEAR = timedelta(days=365)
MOST_COMPETENCES = 3
EVENINGS = (15, 39, 63)
"""Three afternoons of the week, as hours from Monday's midnight on."""
INTERESTS = ("робототехника", "волейбол", "музыка", "фотография", "история края")


@dataclass(frozen=True, slots=True)
class Way:
    """One form of mentoring with what is asked for in it; `base` is where its mentors stand."""

    form: str
    base: str
    places: int
    requests: tuple[str, ...]


BY_TEACHERS = Way(
    "teacher_student",
    "teachers",
    3,
    ("professional_skills", "goals_and_planning", "career", "work_and_study", "study_results", "enterprise"),
)
BY_STUDENTS = Way(
    "student_student",
    "students",
    2,
    ("low_performance", "new_study_group", "no_motivation", "soft_skills", "no_leisure"),
)
WAYS = (BY_TEACHERS, BY_TEACHERS, BY_STUDENTS)
"""Two pairs in three are led by a teacher."""


@dataclass(slots=True)
class Mentor:
    """A mentor in the base; `left` places are free."""

    entry_id: UUID
    competences: tuple[str, ...]
    left: int


@dataclass(slots=True)
class Bases:
    """People with consents, in the order in which they come, and the mentors entered so far."""

    mentees: Iterator[PersonRow]
    helpers: dict[str, Iterator[PersonRow]]
    mentors: dict[str, Mentor] = field(default_factory=dict)
    ways: Iterator[Way] = field(default_factory=lambda: cycle(WAYS))
    turn: int = 0

    def ask(self, actor: Actor, form: str, request: str) -> UUID:
        """One more mentee in the base, with what is asked for."""
        self.turn += 1
        fields = MenteeFields(
            form=form, requests=(request,), interests=self._interests(), free_hours=EVENINGS[self.turn % 2 :]
        )
        return enter_mentee(actor=actor, person_id=next(self.mentees).id, fields=fields)

    def mentor(self, actor: Actor, way: Way, today: date) -> Mentor:
        """The mentor entered last, or when every place is taken the next one, checked and cleared."""
        known = self.mentors.get(way.base)
        if known is None or not known.left:
            known = self.mentors[way.base] = self.one_more(actor, way, today)
        return known

    def one_more(self, actor: Actor, way: Way, today: date) -> Mentor:
        """The next mentor of this way, who has led nobody yet."""
        person = next(self.helpers[way.base])
        record_checklist(actor=actor, person_id=person.id, met=dict.fromkeys(ITEMS, today))
        record_clearance(actor=actor, person_id=person.id, facts=clearance(person, today))
        self.turn += 1
        competences = tuple(islice(cycle(way.requests), self.turn, self.turn + MOST_COMPETENCES))
        fields = MentorFields(
            base=way.base,
            forms=(way.form,),
            places=way.places,
            competences=competences,
            interests=self._interests(),
            free_hours=EVENINGS,
        )
        entry_id = enter_mentor(actor=actor, person_id=person.id, fields=fields)
        return Mentor(entry_id, competences, way.places)

    def _interests(self) -> tuple[str, ...]:
        return (INTERESTS[self.turn % len(INTERESTS)],)


def bases_of(actor: Actor) -> Bases:
    """The youngest students ask; teachers and those of age in the senior course help."""
    everybody = people_sheet(actor=actor, search="", filters={}, order="name")
    ready = [one for one in everybody if one.has_consents]
    students = sorted((one for one in ready if one.course), key=lambda one: (one.course, one.name))
    seniors = [one for one in students[len(students) // 2 :] if not one.is_minor][::-1]
    juniors = [one for one in students if one not in seniors]
    teachers = (one for one in ready if one.position and not one.group and "директор" not in one.position)
    return Bases(iter(juniors), {"teachers": teachers, "students": iter(seniors)})


def clearance(person: PersonRow, today: date) -> ClearanceFacts:
    """A certificate of an invented number."""
    return ClearanceFacts(
        kind="criminal_record",
        number=f"77-{person.id.int % 1_000_000:06}",
        issued_on=today - timedelta(days=30),
        valid_until=today + A_YEAR,
        checked_by="Отдел кадров",
    )
