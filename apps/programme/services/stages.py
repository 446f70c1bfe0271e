"""Passing the gate at the end of a stage (R82)."""

from apps.programme.events import StagePassed
from apps.programme.models import Cycle, StagePassage
from apps.programme.rules.launching import NoCycleIsOpen
from apps.programme.rules.stages import check_passable
from apps.programme.selectors.cycles import facts_of
from apps.programme.selectors.stages import gate_state, passed_stages
from apps.records.public import emit, record
from kernel.columns import check_columns
from kernel.policy import Actor
from tenants.public import today_in


def pass_stage(*, actor: Actor, stage: int) -> None:
    """Go on to the next stage. Raises NoCycleIsOpen, StageIsNotNext, GateIsClosed, GateNeedsAReason."""
    _pass(actor=actor, stage=stage, act="programme.pass_stage")


def pass_stage_with_debt(*, actor: Actor, stage: int, debt: str) -> None:
    """Go on without a soft condition, for a recorded reason. Raises as `pass_stage`."""
    _pass(actor=actor, stage=stage, act="programme.pass_stage_with_debt", debt=debt)


def _pass(*, actor: Actor, stage: int, act: str, debt: str = "") -> None:
    cycle = Cycle.objects.select_for_update().filter(state=Cycle.State.OPEN).first()
    if cycle is None:
        raise NoCycleIsOpen
    gate = gate_state(actor=actor, stage=stage)
    check_passable(stage, passed_stages(facts_of(cycle)), gate, debt)
    passed_on = today_in(actor.workspace.id)
    owed = debt.strip() if gate.soft_missing else ""
    check_columns(StagePassage, {"debt": owed})
    StagePassage.objects.create(cycle=cycle, stage=stage, passed_on=passed_on, debt=owed)
    record(actor=actor, act=act, subjects=[cycle.id], why=owed)
    emit(StagePassed(cycle.id, stage))
