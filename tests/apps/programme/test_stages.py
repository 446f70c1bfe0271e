"""The seven stages and their gates (R82)."""

from datetime import date

import pytest
from django.utils.translation import override

from apps.programme import public as programme
from apps.programme.models import StagePassage
from apps.programme.rules.stages import GateIsClosed, GateNeedsAReason, StageIsNotNext
from kernel import gates
from kernel.gates import MET, Condition, Verdict
from kernel.policy import Actor
from kernel.refusals import NotPermitted
from tenants.public import CollegeFacts
from tests.factories.actors import a_controller, a_curator, a_director, a_teacher
from tests.factories.intake import a_mentee_entry, a_mentor_entry
from tests.factories.people import a_grown_student, a_master
from tests.factories.programme import an_approved_programme, an_open_cycle

LACKING = Verdict(is_met=False, missing="{n} are still learning", facts={"n": 3})


def met(*, actor: Actor) -> Verdict:
    return MET


def lacking(*, actor: Actor) -> Verdict:
    return LACKING


@pytest.fixture
def other_gates(monkeypatch: pytest.MonkeyPatch) -> dict[int, tuple[Condition, ...]]:
    """Gates of the test's own in place of those that the parts declare."""
    table: dict[int, tuple[Condition, ...]] = {1: (Condition("met", "Met", hard=True, ask=met),)}
    monkeypatch.setattr(gates, "_GATES", table)
    return table


def test_r82_seven_stages_in_their_order(college: CollegeFacts) -> None:
    stages = programme.stages_now(actor=a_controller(college))

    assert [stage.number for stage in stages] == [1, 2, 3, 4, 5, 6, 7]
    assert [stage.is_now for stage in stages] == [True] + [False] * 6


def test_r84_the_first_gate_tells_what_is_missing(college: CollegeFacts) -> None:
    an_approved_programme(college)

    first, *_ = programme.stages_now(actor=a_curator(college))

    assert (first.met, len(first.answers)) == (1, 3)
    with pytest.raises(programme.NoCycleIsOpen):
        programme.pass_stage(actor=a_curator(college), stage=1)


def test_r82_r84_the_first_gate_opens_with_the_cycle(college: CollegeFacts) -> None:
    an_open_cycle(college)

    programme.pass_stage(actor=a_curator(college), stage=1)

    first, second, *_ = programme.stages_now(actor=a_curator(college))
    assert (first.gate, second.is_now) == ("passed", True)


def test_r82_a_stage_out_of_its_turn_is_refused(
    college: CollegeFacts, other_gates: dict[int, tuple[Condition, ...]]
) -> None:
    an_open_cycle(college)

    with pytest.raises(StageIsNotNext):
        programme.pass_stage(actor=a_curator(college), stage=2)


def test_r82_a_hard_condition_is_never_passed_over(
    college: CollegeFacts, other_gates: dict[int, tuple[Condition, ...]]
) -> None:
    an_open_cycle(college)
    other_gates[1] = (Condition("hard", "Hard", hard=True, ask=lacking),)

    with pytest.raises(GateIsClosed) as refused:
        programme.pass_stage_with_debt(actor=a_director(college), stage=1, debt="we are in a hurry")
    assert refused.value.facts == {"stage": 1, "missing": "3 are still learning"}


@pytest.fixture
def soft_gate(other_gates: dict[int, tuple[Condition, ...]]) -> None:
    """The first gate lacks something that may be a debt."""
    other_gates[1] = (Condition("soft", "Soft", hard=False, ask=lacking),)


def test_a_soft_condition_needs_a_reason(college: CollegeFacts, soft_gate: None) -> None:
    an_open_cycle(college)

    with pytest.raises(GateNeedsAReason):
        programme.pass_stage(actor=a_director(college), stage=1)


def test_the_curator_makes_no_debts(college: CollegeFacts, soft_gate: None) -> None:
    an_open_cycle(college)

    with pytest.raises(NotPermitted):
        programme.pass_stage_with_debt(actor=a_curator(college), stage=1, debt="they finish in May")


def test_the_director_passes_with_a_debt(college: CollegeFacts, soft_gate: None) -> None:
    an_open_cycle(college)

    programme.pass_stage_with_debt(actor=a_director(college), stage=1, debt="they finish in May")

    first, *_ = programme.stages_now(actor=a_curator(college))
    assert (first.gate, first.debt) == ("debt", "they finish in May")
    assert first.missing == ("3 are still learning",)


def test_the_controller_watches_and_does_not_pass(college: CollegeFacts) -> None:
    an_open_cycle(college)

    with pytest.raises(NotPermitted):
        programme.pass_stage(actor=a_controller(college), stage=1)


def test_r82_a_gate_without_conditions_is_closed(
    college: CollegeFacts, other_gates: dict[int, tuple[Condition, ...]]
) -> None:
    an_open_cycle(college)
    del other_gates[1]

    with pytest.raises(GateIsClosed):
        programme.pass_stage(actor=a_director(college), stage=1)


def test_every_gate_answers_to_all_staff(college: CollegeFacts) -> None:
    cycle_id = an_open_cycle(college)
    for stage in range(1, 6):
        assert programme.stages_now(actor=a_teacher(college))[stage - 1].answers
        StagePassage.objects.create(cycle_id=cycle_id, stage=stage, passed_on=date(2026, 9, 10))


def test_r87_r88_gates_four_and_five_tell_what_is_missing(college: CollegeFacts) -> None:
    cycle_id, curator = an_open_cycle(college), a_curator(college)
    for stage in (1, 2, 3):
        StagePassage.objects.create(cycle_id=cycle_id, stage=stage, passed_on=date(2026, 9, 10))
    a_mentor_entry(curator, a_master(curator))
    a_mentee_entry(curator, a_grown_student(curator))

    with override("en"):
        missing = programme.stages_now(actor=curator)[3].missing
        assert missing == ("no mentor is ready", "mentors not ready yet: 1")
        StagePassage.objects.create(cycle_id=cycle_id, stage=4, passed_on=date(2026, 9, 10))
        missing = programme.stages_now(actor=curator)[4].missing
    assert missing == ("no pair is confirmed", "mentees without a pair: 1")
