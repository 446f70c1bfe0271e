"""From people to proposals: who is proposed, who is not, and the reasons given."""

import ast
import random
from pathlib import Path

import pytest

from apps.matching import engine
from apps.matching.engine import Reason, errors, propose
from tests.apps.matching.engine.cast import a_mentee, a_mentor, number


def test_r129_r113_the_mentor_with_the_right_experience_is_proposed_with_reasons() -> None:
    outcome = propose([a_mentee(1)], [a_mentor(101, competences=frozenset({"sport"})), a_mentor(102)])
    (proposal,) = outcome.proposals
    assert (proposal.mentee, proposal.mentor) == (number(1), number(102))
    assert proposal.score == sum(one.points for one in proposal.contributions) == 450 + 75 + 75 + 50 + 50 + 25
    assert [one.criterion for one in proposal.contributions if one.favours] == ["requests", "course"]
    assert outcome.unmatched == ()
    assert (outcome.certificate.matched, outcome.certificate.total) == (1, 725)


def test_capacity_is_respected_and_the_rest_are_told_that_all_are_full() -> None:
    outcome = propose([a_mentee(i) for i in range(1, 6)], [a_mentor(101, places=3)])
    assert len(outcome.proposals) == 3
    assert [one.reason for one in outcome.unmatched] == [Reason.ALL_FULL, Reason.ALL_FULL]
    assert outcome.unmatched[0].suitable == (number(101),)


def test_a_mentor_who_was_full_from_the_start_is_named_as_full_not_as_unsuitable() -> None:
    (left,) = propose([a_mentee()], [a_mentor(101, places=0)]).unmatched
    assert (left.reason, left.suitable) == (Reason.ALL_FULL, (number(101),))
    assert left.refused_by == (("no_free_place", 1),)


def test_no_eligible_mentor_names_the_rules_that_refused_most_first() -> None:
    mentors = [a_mentor(101, course=1), a_mentor(102, course=1), a_mentor(103, ready=False)]
    (left,) = propose([a_mentee()], mentors).unmatched
    assert left.reason == Reason.NO_ELIGIBLE_MENTOR
    assert left.refused_by == (("mentor_not_in_higher_course", 2), ("mentor_not_ready", 1))
    assert left.said[0].msgid == "The rules allow no mentor of the base to be paired with this mentee."


def test_r80_a_mentee_without_consent_is_left_out_whoever_the_mentors_are() -> None:
    for mentors in ([], [a_mentor()]):
        (left,) = propose([a_mentee(consented=False)], mentors).unmatched
        assert left.reason == Reason.NOT_ADMITTED
        assert [sentence.msgid for sentence in left.said] == ["The mentee's consents are not all in force."]


def test_fixed_pairs_are_kept_and_forbidden_ones_avoided() -> None:
    mentees = [a_mentee(1), a_mentee(2)]
    mentors = [a_mentor(101), a_mentor(102, competences=frozenset())]
    fixed = propose(mentees, mentors, fixed=[(number(1), number(102))])
    assert [(one.mentee.int, one.mentor.int) for one in fixed.proposals] == [(1, 102), (2, 101)]
    avoided = propose(mentees, mentors, forbidden=[(number(1), number(101)), (number(1), number(102))])
    assert [one.mentee.int for one in avoided.proposals] == [2]
    assert avoided.unmatched[0].refused_by == (("ruled_out", 2),)


def test_a_ruled_out_pair_cannot_be_fixed() -> None:
    pair = (number(1), number(101))
    with pytest.raises(errors.FixedPairNotEligible):
        propose([a_mentee()], [a_mentor()], fixed=[pair], forbidden=[pair])


def test_a_hard_rule_cannot_be_overruled_by_fixing() -> None:
    with pytest.raises(errors.FixedPairNotEligible):
        propose([a_mentee()], [a_mentor(age=30, cleared=False)], fixed=[(number(1), number(101))])


def test_unknown_and_repeated_people_are_refused_by_name() -> None:
    with pytest.raises(errors.NoSuchPerson):
        propose([a_mentee()], [a_mentor()], fixed=[(number(1), number(9))])
    with pytest.raises(errors.ListedTwice):
        propose([a_mentee(), a_mentee()], [a_mentor()])
    with pytest.raises(errors.ListedTwice):
        propose([a_mentee()], [a_mentor(), a_mentor()])


def test_nobody_at_all_is_an_empty_outcome() -> None:
    outcome = propose([], [])
    assert (outcome.proposals, outcome.unmatched, outcome.certificate.primal) == ((), (), 0)


def test_the_order_in_which_people_are_given_changes_nothing() -> None:
    dice = random.Random(3)
    topics = ["studies", "career", "sport", "friends"]
    mentees = [
        a_mentee(i, requests=frozenset(dice.sample(topics, 2)), course=dice.randint(1, 2))
        for i in range(1, 31)
    ]
    mentors = [
        a_mentor(100 + j, competences=frozenset(dice.sample(topics, 2)), course=dice.randint(2, 4), places=2)
        for j in range(1, 13)
    ]
    before = propose(mentees, mentors)
    dice.shuffle(mentees)
    dice.shuffle(mentors)
    assert propose(mentees, mentors) == before
    assert before.certificate.matched == 24


def test_the_engine_imports_nothing_of_ours() -> None:
    allowed = {"collections", "dataclasses", "enum", "math", "typing", "uuid", "numpy", "scipy"}
    for path in Path(engine.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            for name in names:
                assert name.startswith("apps.matching.engine") or name.split(".")[0] in allowed, (
                    path.name,
                    name,
                )
