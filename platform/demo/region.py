"""Opening the invented region: its directory, colleges, employers, and everybody's way in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from apps.matching.public import pairs_sheet
from apps.people.public import Kind, find_people
from commons.accounts.public import revoke_invitation
from commons.colleges.public import NewCollege, open_college, open_region
from commons.employers.public import EmployeeFacts, add_employee, open_employer
from commons.pool.public import offer_person
from demo.crowd import Crowd
from demo.places import (
    AUTHORITY,
    EMPLOYERS,
    MUNICIPALITIES,
    REGION_NAME,
    REGION_SLUG,
    ZONE,
    CollegePlan,
    EmployerPlan,
)
from demo.sign_ins import SignIn, let_in, participants, sign_ins
from kernel.policy import CONSOLE, Actor, Workspace
from kernel.roles import Role, WorkspaceKind
from tenants.public import CollegeFacts, college_unit, shared_unit

SYSTEM = Actor.system(CONSOLE.kind, CONSOLE.id)
A_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Opened:
    """What was opened: ids of workspaces by their short address."""

    region_id: UUID
    colleges: dict[str, CollegeFacts]
    employers: dict[str, UUID]

    def workspace_of(self, sign_in: SignIn) -> UUID:
        """The workspace that an account belongs to."""
        match sign_in.kind:
            case WorkspaceKind.COLLEGE:
                return self.colleges[sign_in.place].id
            case WorkspaceKind.EMPLOYER:
                return self.employers[sign_in.place]
            case _:
                return self.region_id


def open_places(plans: Iterable[CollegePlan]) -> Opened:
    """The directory: region, colleges, employers."""
    with shared_unit():
        ids = open_region(
            actor=SYSTEM,
            slug=REGION_SLUG,
            name=REGION_NAME,
            authority_name=AUTHORITY,
            municipalities=list(MUNICIPALITIES),
            time_zone=ZONE,
        )
        employers = {
            one.slug: open_employer(
                actor=SYSTEM, region_id=ids[REGION_SLUG], slug=one.slug, name=one.name, inn=one.inn
            )
            for one in EMPLOYERS
        }
    colleges = {plan.slug: _opened(plan, ids[plan.municipality]) for plan in plans}
    return Opened(ids[REGION_SLUG], colleges, employers)


def _opened(plan: CollegePlan, municipality_id: UUID) -> CollegeFacts:
    """A college; its curator has an account already, so the invitation is taken back."""
    new = NewCollege(
        slug=plan.slug,
        name=plan.name,
        short_name=plan.short_name,
        city=plan.city,
        municipality_id=municipality_id,
        time_zone=ZONE,
    )
    opened = open_college(actor=SYSTEM, new=new, curator_email=f"{Role.CURATOR}@{plan.slug}.example")
    with shared_unit():
        actor = Actor.system(WorkspaceKind.COLLEGE, opened.college.id)
        revoke_invitation(actor=actor, invitation_id=opened.invitation.invitation_id)
    return opened.college


def hire(opened: Opened, today: date) -> None:
    """The employers' people, cleared and offered to the colleges."""
    for plan in EMPLOYERS:
        crowd = Crowd(plan.slug, today)
        actor = Actor(Workspace(WorkspaceKind.EMPLOYER, opened.employers[plan.slug]), Role.COORDINATOR)
        with shared_unit():
            for number, (position, craft) in enumerate(plan.crafts, 1):
                employee_id = add_employee(actor=actor, facts=_employee(crowd, plan, number, position, craft))
                offer_person(actor=actor, employee_id=employee_id, quota=1 + number % 2, until=today + A_YEAR)


def _employee(crowd: Crowd, plan: EmployerPlan, number: int, position: str, craft: str) -> EmployeeFacts:
    somebody = crowd.employee(position)
    return EmployeeFacts(
        family_name=somebody.family_name,
        given_name=somebody.given_name,
        patronymic=somebody.patronymic,
        birth_date=somebody.birth_date,
        position=position,
        experience_years=somebody.experience_years,
        competences=(craft,),
        email=f"mentor-{number}@{plan.slug}.example",
        clearance_kind="paper",
        clearance_number=f"{plan.inn[-4:]}-{number:03}",
        clearance_issued_on=crowd.today - timedelta(days=60),
        clearance_valid_until=crowd.today + A_YEAR,
        consent_on=crowd.today - timedelta(days=30),
    )


def let_everybody_in(opened: Opened, plans: Iterable[CollegePlan]) -> None:
    """Accounts and memberships; those of a college are joined to their rows on its list."""
    for sign_in in sign_ins(plans):
        workspace_id = opened.workspace_of(sign_in)
        if sign_in.kind == WorkspaceKind.COLLEGE:
            with college_unit(workspace_id):
                let_in(sign_in, workspace_id, _listed(workspace_id, sign_in.person))
        else:
            with shared_unit():
                let_in(sign_in, workspace_id)


def let_a_pair_in(opened: Opened, plans: Iterable[CollegePlan]) -> None:
    """Accounts for the two of one pair."""
    for sign_in in participants(plans):
        workspace_id = opened.workspace_of(sign_in)
        with college_unit(workspace_id):
            mentee_id, mentor_id = two_of_a_pair(workspace_id)
            let_in(sign_in, workspace_id, mentor_id if sign_in.role == Role.MENTOR else mentee_id)


def two_of_a_pair(college_id: UUID) -> tuple[UUID, UUID]:
    """Mentee and mentor of the first pair on the list."""
    actor = Actor(Workspace(WorkspaceKind.COLLEGE, college_id), Role.CURATOR)
    pair = pairs_sheet(actor=actor, search="", filters={}, order="mentor")[0]
    return pair.mentee_person_id, pair.mentor_person_id


def _listed(college_id: UUID, name: str) -> UUID:
    actor = Actor.system(WorkspaceKind.COLLEGE, college_id)
    return find_people(actor=actor, search=name, kinds=[Kind.STAFF])[0].id
