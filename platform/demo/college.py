"""What each college has before anybody signs in: its list of people, an approved programme, an open cycle."""

from datetime import date
from uuid import UUID

from apps.people.public import Kind, find_people, keep_draft, load_draft, review_draft
from apps.programme.public import (
    PassportFields,
    appoint_curator,
    approve_programme,
    open_cycle,
    record_programme,
)
from demo.calendar import cycle_begins
from demo.crowd import Crowd
from demo.lists import list_of
from demo.places import CollegePlan
from kernel.policy import Actor, Workspace
from kernel.roles import Role, WorkspaceKind
from tenants.public import CollegeFacts, college_unit


def settle_in(plan: CollegePlan, college: CollegeFacts, today: date) -> None:
    """Everything, in the order a college does it."""
    workspace = Workspace(WorkspaceKind.COLLEGE, college.id)
    with college_unit(college.id):
        load_list(Actor(workspace, Role.CURATOR), plan, today)
    with college_unit(college.id):
        launch(Actor(workspace, Role.DIRECTOR), plan, today)


def load_list(actor: Actor, plan: CollegePlan, today: date) -> None:
    """The list goes the way of every list: kept, looked through, loaded."""
    crowd = Crowd(plan.slug, today)
    content = list_of([*crowd.staff(plan), *crowd.students(plan)], today)
    draft_id = keep_draft(actor=actor, file_name="Студенты и сотрудники.csv", content=content)
    review = review_draft(actor=actor, draft_id=draft_id)
    load_draft(actor=actor, draft_id=draft_id, version=review.version)


def launch(actor: Actor, plan: CollegePlan, today: date) -> UUID:
    """A programme that the council considered and the director approved, the curator's order, a cycle."""
    begins = cycle_begins(today)
    programme_id = record_programme(
        actor=actor,
        fields=PassportFields(
            name="Программа наставничества",
            begins_year=begins.year,
            ends_year=begins.year + 4,
            council_protocol="1",
            council_on=begins.replace(month=8, day=28),
        ),
    )
    approve_programme(actor=actor, programme_id=programme_id, approved_on=begins.replace(month=8, day=30))
    curator = find_people(actor=actor, search=plan.curator, kinds=[Kind.STAFF])[0]
    appoint_curator(
        actor=actor,
        programme_id=programme_id,
        number="118-од",
        dated=begins.replace(month=8, day=31),
        curator_name=plan.curator,
        curator_person_id=curator.id,
    )
    return open_cycle(
        actor=actor,
        programme_id=programme_id,
        name=f"{begins.year}/{(begins.year + 1) % 100:02}",
        begins_on=begins,
        ends_on=begins.replace(year=begins.year + 1, month=6, day=30),
    )
