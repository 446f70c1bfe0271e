"""The solver against brute force, and laws that hold whatever the instance."""

import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings

from apps.matching.engine.checker import check
from apps.matching.engine.problem import pose
from apps.matching.engine.solver import solve
from tests.apps.matching.engine.instances import (
    Instance,
    best_by_trying_everything,
    instances,
    reached,
)


@settings(max_examples=600, deadline=None)
@given(instances())
def test_b12_result_is_the_best_of_all_possible_ones_and_proven(instance: Instance) -> None:
    solution = solve(instance.posed())
    certificate = check(instance.posed(), solution)
    assert reached(instance, solution.mate.tolist()) == best_by_trying_everything(instance)
    assert (certificate.matched, certificate.total) == (solution.matched, solution.total)
    assert certificate.primal == certificate.bound


@settings(max_examples=150, deadline=None)
@given(instances())
def test_renaming_people_and_shuffling_pairs_changes_nothing(instance: Instance) -> None:
    shuffled = random.Random(len(instance.edges))
    row, column = list(range(len(instance.tiers))), list(range(len(instance.places)))
    shuffled.shuffle(row)
    shuffled.shuffle(column)
    edges = [(row[i], column[j], score) for i, j, score in instance.edges]
    shuffled.shuffle(edges)
    renamed = Instance(
        tiers=[instance.tiers[row.index(i)] for i in range(len(row))],
        places=[instance.places[column.index(j)] for j in range(len(column))],
        edges=edges,
        fixed=tuple((row[i], column[j]) for i, j in instance.fixed),
        forbidden=tuple((row[i], column[j]) for i, j in instance.forbidden),
    )
    before, after = solve(instance.posed()), solve(renamed.posed())
    assert reached(renamed, after.mate.tolist()) == reached(instance, before.mate.tolist())


@settings(max_examples=150, deadline=None)
@given(instances())
def test_one_more_mentor_never_lowers_the_matched_count(instance: Instance) -> None:
    newcomer = len(instance.places)
    edges = [(i, newcomer, 0) for i in range(0, len(instance.tiers), 2)]
    richer = replace(instance, places=[*instance.places, 1], edges=[*instance.edges, *edges])
    assert solve(richer.posed()).matched >= solve(instance.posed()).matched


@settings(max_examples=150, deadline=None)
@given(instances())
def test_fixing_the_optimum_keeps_it(instance: Instance) -> None:
    solution = solve(instance.posed())
    made = tuple((i, j) for i, j in enumerate(solution.mate.tolist()) if j >= 0)
    fixed = replace(instance, fixed=made).posed()
    assert solve(fixed).mate.tolist() == solution.mate.tolist()
    assert check(fixed, solve(fixed)).total == solution.total


@settings(max_examples=100, deadline=None)
@given(instances())
def test_the_same_problem_always_gets_the_same_answer(instance: Instance) -> None:
    again = replace(instance, edges=instance.edges[::-1])
    assert solve(again.posed()).mate.tolist() == solve(instance.posed()).mate.tolist()


@pytest.mark.parametrize("people", [(0, 0), (3, 0), (0, 3), (3, 3)])
def test_empty_and_one_sided_input_leaves_everybody_unmatched(people: tuple[int, int]) -> None:
    n, m = people
    problem = pose(tiers=[1] * n, places=[2] * m, edges=[])
    solution = solve(problem)
    assert solution.mate.tolist() == [-1] * n
    assert (solution.matched, solution.total) == (0, 0)
    assert check(problem, solution).primal == n


def test_all_equal_scores_are_still_fully_matched() -> None:
    problem = pose(tiers=[1] * 9, places=[3] * 3, edges=[(i, j, 500) for i in range(9) for j in range(3)])
    solution = solve(problem)
    assert (solution.matched, solution.total) == (9, 4500)
    assert np.bincount(solution.mate).tolist() == [3, 3, 3]
    check(problem, solution)


def test_one_more_person_outweighs_any_score() -> None:
    problem = pose(tiers=[1, 1], places=[1, 1], edges=[(0, 0, 1000), (0, 1, 0), (1, 0, 0)])
    assert solve(problem).mate.tolist() == [1, 0]


def test_a_higher_tier_is_served_before_a_better_score() -> None:
    problem = pose(tiers=[2, 1], places=[1], edges=[(0, 0, 1000), (1, 0, 0)])
    assert solve(problem).mate.tolist() == [-1, 0]


def test_a_lower_tier_is_not_left_out_for_a_higher_one_that_can_go_elsewhere() -> None:
    problem = pose(tiers=[1, 3], places=[1, 1], edges=[(0, 0, 900), (0, 1, 10), (1, 0, 5)])
    assert solve(problem).mate.tolist() == [1, 0]


def test_a_whole_college_is_solved_and_proven() -> None:
    dice = random.Random(5)
    edges = [(i, j, dice.randrange(1001)) for i in range(300) for j in range(100) if dice.random() < 0.2]
    problem = pose(tiers=[dice.choice([1, 2]) for _ in range(300)], places=[2] * 100, edges=edges)
    solution = solve(problem)
    assert solution.matched == 200
    check(problem, solution)
