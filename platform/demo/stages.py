"""The stages of a college at work: each passed when its gate allows, with a debt where it must."""

from contextlib import suppress

from apps.programme.public import StageFacts, pass_stage, pass_stage_with_debt, stages_now
from kernel.policy import Actor, Workspace
from kernel.refusals import Refusal
from kernel.roles import Role, WorkspaceKind
from tenants.public import CollegeFacts, college_unit

WORK = 6
"""The stage in which pairs meet; it ends in spring."""
DEBT = "Базу выпускников дополним после встречи выпускников в декабре"


def go_on(college: CollegeFacts) -> None:
    """Pass the present stage if its gate lets through; the director answers for a soft condition."""
    workspace = Workspace(WorkspaceKind.COLLEGE, college.id)
    with college_unit(college.id):
        now = present(Actor(workspace, Role.CURATOR))
    if now is None or now.number >= WORK:
        return
    with suppress(Refusal), college_unit(college.id):
        if now.missing:
            pass_stage_with_debt(actor=Actor(workspace, Role.DIRECTOR), stage=now.number, debt=DEBT)
        else:
            pass_stage(actor=Actor(workspace, Role.CURATOR), stage=now.number)


def present(actor: Actor) -> StageFacts | None:
    """The stage that the college is in."""
    return next((one for one in stages_now(actor=actor) if one.is_now), None)
