"""What can be recorded of a mentor's standing, without a database."""

from datetime import date, timedelta

import pytest

from apps.selection.rules import (
    ITEMS,
    ClearanceAlreadyLapsed,
    ClearanceEndsBeforeItBegins,
    ClearanceFacts,
    DateInTheFuture,
    Standing,
    TrainingNeedsEthics,
    check_checklist,
    check_clearance,
)
from kernel.ids import new_id
from kernel.refusals import Refusal

TODAY = date(2026, 11, 23)
TOMORROW = TODAY + timedelta(days=1)
YESTERDAY = TODAY - timedelta(days=1)


@pytest.mark.parametrize(
    ("issued_on", "valid_until", "refusal"),
    [
        (TOMORROW, TOMORROW, DateInTheFuture),
        (TODAY, YESTERDAY, ClearanceEndsBeforeItBegins),
        (YESTERDAY, YESTERDAY, ClearanceAlreadyLapsed),
    ],
)
def test_l3_a_clearance_that_proves_nothing_is_refused(
    issued_on: date, valid_until: date, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        check_clearance(ClearanceFacts("criminal_record", "1", issued_on, valid_until, "Ким"), TODAY)


def test_l3_a_clearance_counts_on_its_first_and_last_day() -> None:
    check_clearance(ClearanceFacts("criminal_record", "1", TODAY, TODAY, "Ким"), TODAY)


def test_r123_training_is_not_complete_without_ethics() -> None:
    with pytest.raises(TrainingNeedsEthics):
        check_checklist({"training": TODAY}, TODAY)
    check_checklist({"training": TODAY, "ethics": TODAY}, TODAY)


def test_what_has_not_taken_place_is_not_recorded() -> None:
    with pytest.raises(DateInTheFuture):
        check_checklist({"psychological": TOMORROW}, TODAY)


@pytest.mark.parametrize("lacking", ITEMS)
def test_r27_a_mentor_is_ready_only_with_every_item(lacking: str) -> None:
    met = {item: TODAY for item in ITEMS if item != lacking}

    assert not Standing(new_id(), None, met).ready
    assert Standing(new_id(), None, met).missing == (lacking,)
    assert Standing(new_id(), None, {**met, lacking: TODAY}).ready
