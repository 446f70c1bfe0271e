"""Where the cycle stands in the seven stages (R82), and what the gates say."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext

from apps.programme.models import StagePassage
from apps.programme.rules.stages import STAGES, GateState, stage_now
from apps.programme.selectors.cycles import CycleFacts, current_cycle
from kernel.gates import Condition, Verdict, conditions_of
from kernel.policy import Actor, on_behalf_of
from kernel.refusals import found

PASSED, DEBT, CLOSED = "passed", "debt", "closed"


@dataclass(frozen=True, slots=True)
class Answer:
    """One condition of a gate and whether it is met; texts in the reader's language."""

    title: str
    is_hard: bool
    is_met: bool
    missing: str


@dataclass(frozen=True, slots=True)
class StageFacts:
    """One stage; `gate` is passed, debt or closed, `answers` are asked of the present stage and of debts."""

    number: int
    title: str
    gate: str
    is_now: bool
    is_ahead: bool
    answers: tuple[Answer, ...] = ()
    passed_on: date | None = None
    debt: str = ""

    @property
    def met(self) -> int:
        """How many conditions are met."""
        return sum(answer.is_met for answer in self.answers)

    @property
    def missing(self) -> tuple[str, ...]:
        """What is missing, in words."""
        return tuple(answer.missing for answer in self.answers if not answer.is_met)


def stages_now(*, actor: Actor) -> tuple[StageFacts, ...]:
    """The seven stages of the open cycle; before there is one, the first stage is the present one."""
    return stages_of(current_cycle(actor=actor), actor=actor)


def stage_to_pass(*, actor: Actor, stage: int) -> StageFacts:
    """The present stage, before its gate is passed. Raises NotVisible for any other."""
    return found(one for one in stages_now(actor=actor) if one.is_now and one.number == stage)


def stages_of(cycle: CycleFacts | None, *, actor: Actor) -> tuple[StageFacts, ...]:
    """The seven stages of this cycle."""
    passages = _passages(cycle)
    now = stage_now(frozenset(passages))
    return tuple(_stage(number, now, passages.get(number), actor) for number in range(1, len(STAGES) + 1))


def passed_stages(cycle: CycleFacts) -> frozenset[int]:
    """Numbers of the stages whose gates were passed."""
    return frozenset(_passages(cycle))


def gate_state(*, actor: Actor, stage: int) -> GateState:
    """What is missing at the gate of a stage, as the rules want it; one without conditions is closed."""
    if not conditions_of(stage):
        return GateState(stage, hard_missing=(gettext("its conditions are not settled yet"),))
    answers = [answer for answer in _answers(conditions_of(stage), actor) if not answer.is_met]
    return GateState(
        stage,
        hard_missing=tuple(answer.missing for answer in answers if answer.is_hard),
        soft_missing=tuple(answer.missing for answer in answers if not answer.is_hard),
    )


def _passages(cycle: CycleFacts | None) -> Mapping[int, StagePassage]:
    if cycle is None:
        return {}
    return {row.stage: row for row in StagePassage.objects.filter(cycle_id=cycle.id)}


def _stage(number: int, now: int, passage: StagePassage | None, actor: Actor) -> StageFacts:
    is_now = number == now and passage is None
    asked = is_now or (passage is not None and bool(passage.debt))
    answers = _answers(conditions_of(number), actor) if asked else ()
    return StageFacts(
        number=number,
        title=gettext(STAGES[number - 1]),
        gate=_gate(passage),
        is_now=is_now,
        is_ahead=number > now,
        answers=tuple(answers),
        passed_on=passage.passed_on if passage else None,
        debt=passage.debt if passage else "",
    )


def _gate(passage: StagePassage | None) -> str:
    if passage is None:
        return CLOSED
    return DEBT if passage.debt else PASSED


def _answers(conditions: Iterable[Condition], actor: Actor) -> tuple[Answer, ...]:
    system = on_behalf_of(actor)
    return tuple(_answer(condition, condition.ask(actor=system)) for condition in conditions)


def _answer(condition: Condition, verdict: Verdict) -> Answer:
    missing = "" if verdict.is_met else gettext(verdict.missing or condition.title).format_map(verdict.facts)
    return Answer(gettext(condition.title), condition.hard, verdict.is_met, missing)
