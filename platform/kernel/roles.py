"""Roles that a membership can carry, and what the law of sign-in asks of each."""

from enum import StrEnum


class WorkspaceKind(StrEnum):
    """Where work is done; one kind of college workspace and three shared ones."""

    COLLEGE = "college"
    EMPLOYER = "employer"
    REGION = "region"
    CONSOLE = "console"


class Role(StrEnum):
    """Every role of the product (R20, R21, R79); access follows from a membership alone."""

    CURATOR = "curator"
    DIRECTOR = "director"
    CONTROLLER = "controller"
    PSYCHOLOGIST = "psychologist"
    TEACHER = "teacher"
    MENTOR = "mentor"
    MENTEE = "mentee"
    REPRESENTATIVE = "representative"
    COORDINATOR = "coordinator"
    ANALYST = "analyst"
    OPERATOR = "operator"
    SYSTEM = "system"


STAFF = frozenset({Role.CURATOR, Role.DIRECTOR, Role.CONTROLLER, Role.PSYCHOLOGIST, Role.TEACHER})
LEADERS = frozenset({Role.CURATOR, Role.DIRECTOR})
PARTICIPANTS = frozenset({Role.MENTOR, Role.MENTEE, Role.REPRESENTATIVE})

NEEDS_SECOND_FACTOR = frozenset(
    {
        Role.CURATOR,
        Role.DIRECTOR,
        Role.CONTROLLER,
        Role.PSYCHOLOGIST,
        Role.COORDINATOR,
        Role.ANALYST,
        Role.OPERATOR,
    }
)

ROLES_OF: dict[WorkspaceKind, frozenset[Role]] = {
    WorkspaceKind.COLLEGE: STAFF | PARTICIPANTS,
    WorkspaceKind.EMPLOYER: frozenset({Role.COORDINATOR}),
    WorkspaceKind.REGION: frozenset({Role.ANALYST}),
    WorkspaceKind.CONSOLE: frozenset({Role.OPERATOR}),
}
