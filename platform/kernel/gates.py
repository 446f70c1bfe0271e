"""Gates of the seven stages: a gate is a table of named conditions, each asked through a part's door.

`config/gates.py` fills the table; the programme reads it and never learns which parts there are.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from kernel.policy import Actor


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a condition is met; `missing` says in words what is not, an msgid with its facts."""

    is_met: bool
    missing: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)


MET = Verdict(is_met=True)


class Question(Protocol):
    """What a condition asks in the college, as its system: a gate says the same to everybody."""

    def __call__(self, *, actor: Actor) -> Verdict: ...


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of a gate. A hard one blocks, a soft one may be passed with a debt by the director."""

    code: str
    title: str
    hard: bool
    ask: Question


_GATES: dict[int, tuple[Condition, ...]] = {}


def declare(stage: int, *conditions: Condition) -> None:
    """Set the conditions of a stage's gate, once. Raises ValueError when done twice."""
    if stage in _GATES:
        raise ValueError(f"the gate of stage {stage} is declared twice")
    _GATES[stage] = conditions


def conditions_of(stage: int) -> tuple[Condition, ...]:
    """The conditions of a stage's gate; empty when none are declared yet."""
    return _GATES.get(stage, ())
