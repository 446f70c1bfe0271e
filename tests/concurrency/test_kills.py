"""Worker and relay are killed while effects flow: none is lost or doubled; without the ledger some are."""

import os
from pathlib import Path

from tests.concurrency.kills import kill_while_effects_flow, staged

EFFECTS = int(os.environ.get("VERIFY_EFFECTS_EFFECTS", "2000"))
KILLS = int(os.environ.get("VERIFY_EFFECTS_KILLS", "8"))
SECONDS = 120 + EFFECTS / 20 + KILLS * 6


def test_kills_lose_nothing_and_double_nothing(committed: str, tmp_path: Path) -> None:
    with staged(committed, tmp_path / "log") as stage:
        outcome = kill_while_effects_flow(stage, effects=EFFECTS, kills=KILLS, deadline=SECONDS)
        ended = stage.end()

    print(outcome, ended, stage.fallen)  # noqa: T201 — the figures of a larger run
    assert (outcome.lost, outcome.doubled) == (0, 0), (tmp_path / "log").read_text()[-5000:]
    assert (outcome.effects, outcome.kills) == (EFFECTS, KILLS)
    assert outcome.repeated > 0
    assert stage.fallen == 0
    assert ended == dict.fromkeys(ended, 0)


def test_without_the_ledger_kills_double_effects(committed: str, tmp_path: Path) -> None:
    with staged(committed, tmp_path / "log", WITHOUT_LEDGER="yes", LINGER_SECONDS="0.1") as stage:
        outcome = kill_while_effects_flow(stage, effects=240, kills=6, deadline=120)

    assert outcome.lost == 0
    assert outcome.doubled > 0
