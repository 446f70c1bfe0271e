"""A run over the bases: it proposes with reasons, leaves with reasons, and decides nothing."""

from datetime import timedelta

import pytest
import time_machine

from apps.intake.public import let_mentee_go
from apps.matching.models import Pair, Proposal, Run
from apps.matching.public import (
    accept_proposal,
    candidates_for,
    decline_proposal,
    end_pair,
    run_matching,
    studio,
    waiting_count,
    waiting_list,
)
from apps.matching.rules import PairState
from apps.matching.rules import refusals as said
from apps.people.public import ConsentKind, Signer, withdraw_consent
from apps.programme.public import close_cycle, required_cycle
from config.gates import nobody_waits
from kernel.clock import now
from kernel.policy import Actor
from kernel.refusals import NotPermitted
from tenants.public import CollegeFacts
from tests.factories.actors import a_controller, a_curator
from tests.factories.intake import a_mentee_entry, a_mentor_entry
from tests.factories.matching import (
    Match,
    a_confirmed_pair,
    a_lawful_mentor,
    a_match,
    a_waiting_mentee,
)
from tests.factories.people import a_master, who_consented
from tests.factories.programme import an_open_cycle
from tests.factories.refusals import refused


@pytest.fixture
def curator(college: CollegeFacts) -> Actor:
    an_open_cycle(college)
    return a_curator(college)


@pytest.fixture
def match(curator: Actor) -> Match:
    return a_match(curator)


def the_proposal(actor: Actor) -> Proposal:
    run_matching(actor=actor)
    return Proposal.objects.order_by("-id").first() or pytest.fail("nothing is proposed")


def test_only_a_curator_runs(college: CollegeFacts, match: Match) -> None:
    with refused(college, NotPermitted):
        run_matching(actor=a_controller(college))

    assert not Run.objects.exists()


def test_without_an_open_cycle_nothing_is_computed(college: CollegeFacts, curator: Actor) -> None:
    close_cycle(actor=curator, cycle_id=required_cycle(actor=curator).id)

    with refused(college, said.CycleNotOpen):
        run_matching(actor=curator)


def test_l5_a_run_proposes_with_reasons_and_makes_no_pair(curator: Actor, match: Match) -> None:
    run_matching(actor=curator)

    run = studio(actor=curator).run
    assert run is not None
    (proposal,) = run.proposals
    assert (proposal.mentee.id, proposal.mentor.id) == (match.mentee, match.mentor)
    assert "Can help with what is asked for: {requests}" in {one["msgid"] for one in proposal.reasons}
    assert run.certificate["primal"] == run.certificate["bound"]
    assert run.counts["mentees"] == run.counts["mentors"] == run.counts["proposed"] == 1
    assert not Pair.objects.exists()


def test_r129_an_accepted_proposal_waits_for_both(curator: Actor, match: Match) -> None:
    pair_id = accept_proposal(actor=curator, proposal_id=the_proposal(curator).id)

    pair = Pair.objects.get(id=pair_id)
    assert (pair.state, pair.mentee_agreed_on, pair.mentor_agreed_on) == (PairState.PROPOSED, None, None)
    assert pair.reasons == the_first_reasons(curator)
    assert waiting_list(actor=curator) == ()


def the_first_reasons(curator: Actor) -> object:
    run = studio(actor=curator).run
    return list(run.proposals[0].reasons) if run else None


def test_a_proposal_is_decided_once(college: CollegeFacts, curator: Actor, match: Match) -> None:
    proposal = the_proposal(curator)
    decline_proposal(actor=curator, proposal_id=proposal.id)

    with refused(college, said.ProposalIsDecided):
        accept_proposal(actor=curator, proposal_id=proposal.id)

    assert not Pair.objects.exists()


def test_what_was_declined_or_has_ended_is_not_proposed_again(curator: Actor, match: Match) -> None:
    decline_proposal(actor=curator, proposal_id=the_proposal(curator).id)

    run_matching(actor=curator)

    run = studio(actor=curator).run
    assert run is not None
    assert run.proposals == ()
    other = a_mentor_entry(curator, a_lawful_mentor(curator, "Орехова Нина Фёдоровна"))
    proposal = the_proposal(curator)
    assert proposal.mentor_entry_id == other
    end_pair(actor=curator, pair_id=accept_proposal(actor=curator, proposal_id=proposal.id), why="нет")
    run_matching(actor=curator)
    assert Proposal.objects.filter(run=Run.objects.order_by("-ran_at").first()).count() == 0


def test_an_accepted_proposal_that_became_unlawful_is_refused(
    college: CollegeFacts, curator: Actor, match: Match
) -> None:
    proposal = the_proposal(curator)
    withdraw_consent(
        actor=curator, person_id=match.mentor, kind=ConsentKind.PARTICIPATION, signer=Signer.SELF
    )

    with refused(college, said.MentorWithoutConsent):
        accept_proposal(actor=curator, proposal_id=proposal.id)

    assert Proposal.objects.get(id=proposal.id).state == Proposal.State.OPEN


def test_pairs_in_force_take_their_place_out_of_the_run(curator: Actor, match: Match) -> None:
    a_confirmed_pair(curator, match)
    a_waiting_mentee(curator, "Носов Пётр Ильич")

    run_matching(actor=curator)

    run = studio(actor=curator).run
    assert run is not None
    assert (run.counts["mentees"], run.counts["proposed"], run.counts["left"]) == (1, 0, 1)


def test_r135_who_waits_is_listed_with_age_and_reason(
    college: CollegeFacts, curator: Actor, match: Match
) -> None:
    a_confirmed_pair(curator, match)
    entry = a_waiting_mentee(curator, "Носов Пётр Ильич")
    (waits,) = waiting_list(actor=curator)
    assert (waits.entry.id, waits.why, waits.days) == (entry, "not_computed", 0)

    run_matching(actor=curator)
    with time_machine.travel(now() + timedelta(days=9)):
        (waits,) = waiting_list(actor=curator)

    assert (waits.why, waits.days) == ("left", 9)
    assert [one["msgid"] for one in waits.said] == [
        "Every mentor who could be paired with this mentee is already full."
    ]


def test_r135_list_counts_and_gate_agree_on_who_waits(curator: Actor, match: Match) -> None:
    a_confirmed_pair(curator, match)
    let_mentee_go(actor=curator, entry_id=match.mentee_entry)
    a_mentee_entry(curator, match.mentee, form="teacher_student", requests=("study_results",))
    assert counts_of_who_waits(curator) == (0, 0, 0)

    a_waiting_mentee(curator, "Носов Пётр Ильич")
    assert counts_of_who_waits(curator) == (1, 1, 1)
    assert nobody_waits(actor=curator).facts == {"n": 1}


def counts_of_who_waits(actor: Actor) -> tuple[int, int, int]:
    """In the list, on the desk, in the studio."""
    return len(waiting_list(actor=actor)), waiting_count(actor=actor), studio(actor=actor).waiting


def test_r135_a_proposal_that_waits_is_the_reason(curator: Actor, match: Match) -> None:
    run_matching(actor=curator)

    assert [row.why for row in waiting_list(actor=curator)] == ["proposed"]


def test_r135_the_bottleneck_is_what_is_asked_for_and_lacking(curator: Actor, match: Match) -> None:
    a_waiting_mentee(curator, "Носов Пётр Ильич", requests=("welding",))
    a_waiting_mentee(curator, "Зуев Фёдор Ильич", requests=("welding",), tier=2)

    run_matching(actor=curator)

    run = studio(actor=curator).run
    assert run is not None
    assert run.counts["bottleneck"] == {"request": "welding", "asking": 2, "left": 2, "places": 0}


def test_everybody_stands_beside_the_mentee_with_reasons_or_rules(curator: Actor, match: Match) -> None:
    a_mentor_entry(curator, who_consented(curator, a_master(curator, "Юдин Олег Ильич")))

    found = candidates_for(actor=curator, mentee_entry_id=match.mentee_entry)

    allowed, refused_one = found.rows
    assert (allowed.entry_id, allowed.refused) == (match.mentor_entry, ())
    assert [one.code for one in refused_one.refused] == ["mentor_not_ready", "adult_without_clearance"]
