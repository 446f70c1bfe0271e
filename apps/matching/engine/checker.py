"""The independent checker: is a solution feasible, and do its duals prove that none is better?

It shares nothing with the solver but the published convention (see `check`).
"""

from collections import Counter
from dataclasses import dataclass

from apps.matching.engine import errors
from apps.matching.engine.problem import Problem, Solution

ALONE = -1
Scores = dict[tuple[int, int], int]


@dataclass(frozen=True, slots=True)
class Certificate:
    """What the checker established: the objective reached and the bound nobody can pass, equal."""

    matched: int
    total: int
    primal: int
    bound: int


def check(problem: Problem, solution: Solution) -> Certificate:
    """Prove `solution` feasible and optimal in exact integers; raises NotFeasible or NotProven.

    With fixed and forbidden pairs taken out, S the largest score left, BIG = S·min(n, Σcap)+1 and
    cost = S - score, the primal is Σ cost of the pairs + BIG·(T+1-t) per unmatched mentee of tier t.
    Duals must satisfy cost - u - v >= 0 on every pair left, u <= BIG·(T+1-t), v <= 0; then
    Σu + Σcap·v is a lower bound, and equality proves the optimum. Fixed mentees have u = 0.
    """
    scores = _eligible(problem)
    mate = _check_feasible(problem, solution, scores)
    fixed = dict(problem.fixed.tolist())
    decided = [mentee for mentee in range(problem.n) if mentee not in fixed]
    cap = problem.cap.tolist()
    for mentor in fixed.values():
        cap[mentor] -= 1
    open_pairs = {pair: score for pair, score in scores.items() if pair[0] not in fixed}
    top = max(open_pairs.values(), default=0)
    big = top * min(len(decided), sum(cap)) + 1
    tiers = problem.tier.tolist()
    penalty = {mentee: big * (max(tiers) + 1 - tiers[mentee]) for mentee in decided}
    primal = sum(penalty[i] if mate[i] == ALONE else top - scores[i, mate[i]] for i in decided)
    bound = _check_duals(solution, cap, {pair: top - score for pair, score in open_pairs.items()}, penalty)
    if primal != bound:
        raise errors.NotProven(f"reached {primal}, bound {bound}")
    return Certificate(solution.matched, solution.total, primal, bound)


def _eligible(problem: Problem) -> Scores:
    forbidden = {(i, j) for i, j in problem.forbidden.tolist()}
    edges = zip(problem.src.tolist(), problem.dst.tolist(), problem.score.tolist(), strict=True)
    return {(i, j): score for i, j, score in edges if (i, j) not in forbidden}


def _check_feasible(problem: Problem, solution: Solution, scores: Scores) -> list[int]:
    """Every pair eligible, every mentor within capacity, every fixed pair kept, the sums as reported."""
    mate: list[int] = solution.mate.tolist()
    if len(mate) != problem.n or len(solution.u) != problem.n or len(solution.v) != problem.m:
        raise errors.NotFeasible("wrong shape")
    made = [(mentee, mentor) for mentee, mentor in enumerate(mate) if mentor != ALONE]
    if not all(pair in scores for pair in made):
        raise errors.NotFeasible("a pair that is not eligible")
    places = problem.cap.tolist()
    if any(taken > places[mentor] for mentor, taken in Counter(mentor for _, mentor in made).items()):
        raise errors.NotFeasible("a mentor beyond capacity")
    if not all(mate[mentee] == mentor for mentee, mentor in problem.fixed.tolist()):
        raise errors.NotFeasible("a fixed pair was lost")
    if (solution.matched, solution.total) != (len(made), sum(scores[pair] for pair in made)):
        raise errors.NotFeasible("the sums are not those of the pairs")
    return mate


def _check_duals(solution: Solution, cap: list[int], cost: Scores, penalty: dict[int, int]) -> int:
    """The bound that the duals prove, once they are shown to be lawful."""
    u: list[int] = solution.u.tolist()
    v: list[int] = solution.v.tolist()
    if any(price > 0 for price in v):
        raise errors.NotProven("a positive price of a place")
    if any(u[i] > penalty[i] for i in penalty) or any(u[i] for i in range(len(u)) if i not in penalty):
        raise errors.NotProven("a mentee's dual out of bounds")
    if any(price - u[i] - v[j] < 0 for (i, j), price in cost.items()):
        raise errors.NotProven("a pair cheaper than its duals")
    return sum(u[i] for i in penalty) + sum(places * price for places, price in zip(cap, v, strict=True))
