"""The door of selection: clearances, readiness, and the standing of a mentor."""

from apps.people.public import shows_minors
from apps.selection import selectors, services
from apps.selection.policy import (
    RECORD_CLEARANCE,
    RECORD_READINESS,
    REVOKE_CLEARANCE,
    SEE_STANDING,
    TELL_LAPSED,
)
from apps.selection.rules import ITEMS, ClearanceFacts, Standing
from apps.selection.selectors import ClearanceRow, MentorLine, MentorStanding
from kernel.policy import permitted

record_clearance = permitted(RECORD_CLEARANCE)(services.record_clearance)
revoke_clearance = permitted(REVOKE_CLEARANCE)(services.revoke_clearance)
clearance_to_revoke = permitted(REVOKE_CLEARANCE)(selectors.clearance_to_revoke)
record_readiness = permitted(RECORD_READINESS)(services.record_readiness)
record_checklist = permitted(RECORD_READINESS)(services.record_checklist)
tell_lapsed = permitted(TELL_LAPSED)(services.tell_lapsed)
standing_of = permitted(SEE_STANDING)(selectors.standing_of)
mentors_with_standing = shows_minors("selection.read_standings")(
    permitted(SEE_STANDING)(selectors.mentors_with_standing)
)
mentor_standing = shows_minors("selection.read_standing")(permitted(SEE_STANDING)(selectors.mentor_standing))

__all__ = [
    "ITEMS",
    "ClearanceFacts",
    "ClearanceRow",
    "MentorLine",
    "MentorStanding",
    "Standing",
    "clearance_to_revoke",
    "mentor_standing",
    "mentors_with_standing",
    "record_checklist",
    "record_clearance",
    "record_readiness",
    "revoke_clearance",
    "standing_of",
    "tell_lapsed",
]
