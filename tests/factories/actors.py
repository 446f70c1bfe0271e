"""Actors of every role, as a membership would make them."""

from uuid import UUID

from kernel.ids import new_id
from kernel.policy import Actor, Workspace
from kernel.roles import Role, WorkspaceKind
from tenants.public import CollegeFacts


def somebody(kind: WorkspaceKind, workspace_id: UUID, role: Role, person_id: UUID | None = None) -> Actor:
    """A person with a membership that no table holds."""
    return Actor(Workspace(kind, workspace_id), role, new_id(), new_id(), person_id)


def in_college(college: CollegeFacts, role: Role, person_id: UUID | None = None) -> Actor:
    """Somebody with a role in a college."""
    return somebody(WorkspaceKind.COLLEGE, college.id, role, person_id)


def a_curator(college: CollegeFacts) -> Actor:
    return in_college(college, Role.CURATOR)


def a_director(college: CollegeFacts) -> Actor:
    return in_college(college, Role.DIRECTOR)


def a_controller(college: CollegeFacts) -> Actor:
    return in_college(college, Role.CONTROLLER)


def a_psychologist(college: CollegeFacts) -> Actor:
    return in_college(college, Role.PSYCHOLOGIST)


def a_teacher(college: CollegeFacts) -> Actor:
    return in_college(college, Role.TEACHER)


def a_mentor(college: CollegeFacts, person_id: UUID) -> Actor:
    return in_college(college, Role.MENTOR, person_id)


def a_mentee(college: CollegeFacts, person_id: UUID) -> Actor:
    return in_college(college, Role.MENTEE, person_id)


def the_system(college: CollegeFacts) -> Actor:
    """The actor of tasks and handlers."""
    return Actor.system(WorkspaceKind.COLLEGE, college.id)


def a_coordinator(employer_id: UUID) -> Actor:
    return somebody(WorkspaceKind.EMPLOYER, employer_id, Role.COORDINATOR)


def an_analyst(region_id: UUID) -> Actor:
    return somebody(WorkspaceKind.REGION, region_id, Role.ANALYST)


def an_operator() -> Actor:
    return somebody(WorkspaceKind.CONSOLE, new_id(), Role.OPERATOR)
