"""What is typed on the way through one record, step by step."""

from apps.journey import rules
from tests.factories.journey import PairAtWork

FIRST = {"goal": "Три вопроса о цехе", "on": "2026-11-25", "time": "15:30", "place": "Заводская, 8"}
STEPS: tuple[dict[str, object], ...] = (
    {"held_on": "2026-11-23", "length": "20", "exact": ""},
    {"present": list(rules.PRESENT)},
    {"told": list(rules.TOLD), "principles": list(rules.PRINCIPLES), "topics": list(rules.TOPICS)},
    {"mentor_ready": "yes"},
    dict(FIRST),
)
WHOLE = {
    **{name: value for answers in STEPS for name, value in answers.items()},
    "exact": "35",
    "mentee_ready": "yes",
}
"""The same on the curator's one page."""


def step(pair: PairAtWork, number: int) -> str:
    """The address of one step of the record."""
    return f"/my/{pair.id}/record/{number}/"
