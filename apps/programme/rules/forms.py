"""The forms of mentoring as data (R31): who may be a mentee, from which bases mentors come, role models."""

from dataclasses import dataclass

from kernel.refusals import Refusal
from kernel.words import noop

STUDENT, STAFF = "student", "staff"
STUDENTS, ALUMNI, PARTNERS, TEACHERS, PARENTS = "students", "alumni", "partners", "teachers", "parents"

BASE_NAMES: dict[str, str] = {
    ALUMNI: noop("Alumni"),
    PARTNERS: noop("Employees of partners"),
    TEACHERS: noop("Teachers and masters"),
    STUDENTS: noop("Students"),
    PARENTS: noop("Parents"),
}
"""The three main bases first (R103)."""
MAIN_BASES = (ALUMNI, PARTNERS, TEACHERS)


class NoSuchForm(Refusal):
    """A form that the programme does not know."""

    message = noop("There is no such form of mentoring.")
    way_out = noop("Choose one from the list.")


@dataclass(frozen=True, slots=True)
class RoleModel:
    """A variant of a form (R39, R47, R55); `name` is an msgid."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Form:
    """One form: names are msgids, `mentees` is the kind of person, `bases` those of its mentors."""

    code: str
    name: str
    mentees: str
    bases: tuple[str, ...]
    role_models: tuple[RoleModel, ...]
    on_by_default: bool = True


FORMS: tuple[Form, ...] = (
    Form(
        "student_student",
        noop("Student to student"),
        STUDENT,
        (STUDENTS,),
        (
            RoleModel("achiever_struggler", noop("One who does well and one who struggles")),
            RoleModel("leader_passive", noop("A leader and one who keeps aside")),
            RoleModel("peer_peer", noop("Equal to equal")),
        ),
    ),
    Form(
        "teacher_teacher",
        noop("Teacher to teacher"),
        STAFF,
        (TEACHERS,),
        (
            RoleModel("experienced_newcomer", noop("An experienced teacher and a young specialist")),
            RoleModel("leader_troubled", noop("A leader among teachers and a colleague in difficulty")),
            RoleModel("innovator_conservative", noop("An innovator and a keeper of the usual ways")),
            RoleModel("subject_subject", noop("Two teachers of one subject")),
        ),
    ),
    Form("teacher_student", noop("Teacher to student"), STUDENT, (TEACHERS, ALUMNI, PARENTS), ()),
    Form(
        "employer_student",
        noop("Employer to student"),
        STUDENT,
        (PARTNERS, ALUMNI, PARENTS),
        (
            RoleModel("active_indifferent", noop("An active professional and an indifferent student")),
            RoleModel("successful_choosing", noop("A professional and one who is choosing a profession")),
            RoleModel("colleague_future", noop("A colleague and a future colleague")),
            RoleModel("employer_future", noop("An employer and a future employee")),
        ),
    ),
    Form("student_pupil", noop("Student to school pupil"), STUDENT, (STUDENTS,), (), on_by_default=False),
)


def form_of(code: str) -> Form:
    """The form called `code`. Raises NoSuchForm."""
    found = next((form for form in FORMS if form.code == code), None)
    if found is None:
        raise NoSuchForm
    return found
