"""One college in the middle of its year: at least one row of everything that a college keeps."""

from dataclasses import dataclass

from django.utils.translation import override

from apps.intake.public import check_base_list
from apps.matching.public import end_pair, run_matching
from apps.people.public import LOAD_LIST, Kind, keep_draft, keep_representative, load_draft, person_card
from apps.programme.public import override_parameter, pass_stage, switch_form
from apps.records.public import start_task
from commons.accounts.public import invite
from kernel.ids import new_id
from kernel.policy import Actor
from kernel.roles import STAFF, Role
from tenants.public import CollegeFacts, college_unit
from tests.apps.people.roster.files import workbook
from tests.factories.actors import in_college
from tests.factories.intake import a_mentor_entry
from tests.factories.journey import PairAtWork, a_pair_at_work, who_are_acquainted
from tests.factories.matching import (
    Match,
    a_confirmed_pair,
    a_lawful_mentor,
    a_match,
    a_proposed_pair,
    a_waiting_mentee,
)
from tests.factories.people import a_grown_student, a_minor_student, a_person
from tests.isolation.tokens import Tokens


@dataclass(frozen=True)
class CollegeLife:
    """A college with its actors, by role, and the pair of its mentor and mentee."""

    college: CollegeFacts
    actors: dict[Role, Actor]


def lived_in(college: CollegeFacts, tokens: Tokens) -> CollegeLife:
    """Fill an empty college; each step in a unit of its own, as requests do."""
    word = tokens.made(college.slug, "told.in_words")
    with college_unit(college.id):
        pair = a_pair_at_work(college, mentee=f"{word} Анна Викторовна", mentor=f"{word} Олег Ильич")
    curator = pair.curator
    for step in (_meet, _pair_others, _keep_papers, _choose, _match, _invite):
        with college_unit(college.id):
            step(curator, pair, word)
    with college_unit(college.id):
        parent = a_person(curator, f"{word} Виктор", Kind.PARENT)
    actors = {role: in_college(college, role) for role in STAFF} | {
        Role.CURATOR: curator,
        Role.MENTOR: pair.mentor,
        Role.MENTEE: pair.mentee,
        Role.REPRESENTATIVE: in_college(college, Role.REPRESENTATIVE, parent),
    }
    return CollegeLife(college, actors)


def _meet(curator: Actor, pair: PairAtWork, word: str) -> None:
    who_are_acquainted(pair)


def _pair_others(curator: Actor, pair: PairAtWork, word: str) -> None:
    """Pairs of other people, which our mentor and mentee may not see: confirmed, proposed, ended."""
    match = a_match(curator)
    a_confirmed_pair(curator, match)
    mentor = a_lawful_mentor(curator, f"{word} Пётр Ильич")
    entry = a_mentor_entry(curator, mentor, places=3)
    first, second = (a_waiting_mentee(curator, f"{word} {name} Ильич") for name in ("Глеб", "Лев"))
    a_proposed_pair(curator, Match(match.mentee, mentor, first, entry))
    ended = a_proposed_pair(curator, Match(match.mentee, mentor, second, entry))
    end_pair(actor=curator, pair_id=ended, why=f"{word} переехал")


def _keep_papers(curator: Actor, pair: PairAtWork, word: str) -> None:
    """Lists on their way, a representative, a long task."""
    child = a_minor_student(curator, f"{word} Илья Егорович", email=f"{word}@example.org", phone=word)
    version = person_card(actor=curator, person_id=child).version
    keep_representative(
        actor=curator, person_id=child, full_name=f"{word} Егор", phone="", email="", version=version
    )
    headings = ("ФИО", "Дата рождения", "Группа")
    for name in ("Иван", "Павел"):
        rows = [
            headings,
            (f"Канарейкин {name} Олегович", "04.05.2006", "ТМ-31"),
            (word, "31.02.2009", "ТМ-31"),
        ]
        draft_id = keep_draft(actor=curator, file_name="список.xlsx", content=workbook(rows))
    load_draft(actor=curator, draft_id=draft_id, version=1)
    a_grown_student(curator, f"{word} Яна Олеговна")
    asking = [("ФИО", "Дата рождения", "Форма наставничества", "Запросы", "Примечание")]
    asking += [(f"{word} Яна Олеговна", "04.05.2006", "студент - студент", "сварка", word)]
    with override("ru"):
        check_base_list(actor=curator, side="mentees", file_name="a.xlsx", content=workbook(asking))
    facts = {"draft_id": str(new_id()), "version": 1, "membership_id": ""}
    start_task(actor=curator, kind=LOAD_LIST, of=1, facts=facts)


def _choose(curator: Actor, pair: PairAtWork, word: str) -> None:
    override_parameter(actor=curator, key="acquaintance.minutes", value=(30, 45), reason="так решили")
    switch_form(actor=curator, code="student_student", is_on=True, reason="так решили")
    pass_stage(actor=curator, stage=1)


def _match(curator: Actor, pair: PairAtWork, word: str) -> None:
    a_waiting_mentee(curator, f"{word} Фома Ильич")
    a_waiting_mentee(curator, f"{word} Ева Ильинична", form="employer_student", requests=("welding",))
    run_matching(actor=curator)


def _invite(curator: Actor, pair: PairAtWork, word: str) -> None:
    invite(actor=curator, role=Role.TEACHER, email=f"{word}@example.org")
