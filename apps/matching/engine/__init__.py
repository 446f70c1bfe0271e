"""The matching engine: a library of its own that imports nothing of ours.

`propose` turns people into proven proposals with reasons; `pose`, `solve` and `check` work on
plain arrays; `refusals` says which hard rules forbid one combination.
"""

from apps.matching.engine.checker import Certificate, check
from apps.matching.engine.criteria import CRITERIA, DEFAULT_WEIGHTS, Criterion
from apps.matching.engine.eligibility import Refused, refusals
from apps.matching.engine.errors import EngineError
from apps.matching.engine.facts import (
    EMPLOYER_STUDENT,
    PEERS,
    STUDENT_STUDENT,
    TEACHER_STUDENT,
    TEACHER_TEACHER,
    Mentee,
    Mentor,
)
from apps.matching.engine.problem import Problem, Solution, pose
from apps.matching.engine.proposing import Outcome, Proposal, Reason, Unmatched, propose
from apps.matching.engine.scoring import Contribution, explain, score, shares
from apps.matching.engine.solver import solve
from apps.matching.engine.words import Fact, Sentence

__all__ = [
    "CRITERIA",
    "DEFAULT_WEIGHTS",
    "EMPLOYER_STUDENT",
    "PEERS",
    "STUDENT_STUDENT",
    "TEACHER_STUDENT",
    "TEACHER_TEACHER",
    "Certificate",
    "Contribution",
    "Criterion",
    "EngineError",
    "Fact",
    "Mentee",
    "Mentor",
    "Outcome",
    "Problem",
    "Proposal",
    "Reason",
    "Refused",
    "Sentence",
    "Solution",
    "Unmatched",
    "check",
    "explain",
    "pose",
    "propose",
    "refusals",
    "score",
    "shares",
    "solve",
]
