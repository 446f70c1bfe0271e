"""What the engine is told about people: plain facts on the day of the run, no names."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

STUDENT_STUDENT = "student_student"
TEACHER_TEACHER = "teacher_teacher"
TEACHER_STUDENT = "teacher_student"
EMPLOYER_STUDENT = "employer_student"
PEERS = "peer_peer"  # the role model among equals, excepted from R36

ADULT_AGE = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentee:
    """One entry of the mentee base: a person and the form asked for.

    id: of the entry · person: of the person · age: whole years · course: 1 and up · requests,
    specialty, subject, interests: codes, "" or empty when not known · free_hours: hours of the
    week when free, 0 = Monday 00:00 … 167 · tier: 1 is served first · consented: R80, all
    consents in force · paired: has an active pair in this form.
    """

    id: UUID
    person: UUID
    form: str
    consented: bool
    role_model: str = ""
    paired: bool = False
    tier: int = 1
    requests: frozenset[str] = frozenset()
    age: int | None = None
    course: int | None = None
    specialty: str = ""
    subject: str = ""
    interests: frozenset[str] = frozenset()
    free_hours: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentor:
    """One entry of the mentor base; see `Mentee` for units.

    places: how many more mentees now, pairs in force already subtracted · ready: R27, meets the
    criteria and has completed training · cleared: L3, a valid clearance check is recorded ·
    teaches_subject: a subject mentor (R44), for whom R45 holds · prefers_age: youngest and oldest.
    """

    id: UUID
    person: UUID
    forms: frozenset[str]
    places: int
    ready: bool
    consented: bool
    cleared: bool
    competences: frozenset[str] = frozenset()
    age: int | None = None
    course: int | None = None
    specialty: str = ""
    subject: str = ""
    teaches_subject: bool = False
    interests: frozenset[str] = frozenset()
    free_hours: frozenset[int] = frozenset()
    prefers_age: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Combination:
    """A mentee and a mentor looked at together."""

    mentee: Mentee
    mentor: Mentor


Weights = Mapping[str, float]
PairOfIds = tuple[UUID, UUID]
