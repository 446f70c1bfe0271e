"""The door of selection: clearances, readiness, and the standing of a mentor."""

from apps.people.public import shows_minors
from apps.selection import policy, selectors, services
from apps.selection.rules import ITEMS, ClearanceFacts, Standing
from apps.selection.selectors import ClearanceRow, MentorLine, MentorStanding
from kernel.policy import permitted

record_clearance = permitted(policy.RECORD_CLEARANCE)(services.clearances.record_clearance)
revoke_clearance = permitted(policy.REVOKE_CLEARANCE)(services.clearances.revoke_clearance)
clearance_to_revoke = permitted(policy.REVOKE_CLEARANCE)(selectors.clearance_to_revoke)
record_readiness = permitted(policy.RECORD_READINESS)(services.readiness.record_readiness)
record_checklist = permitted(policy.RECORD_READINESS)(services.readiness.record_checklist)
tell_lapsed = permitted(policy.TELL_LAPSED)(services.lapsing.tell_lapsed)
standing_of = permitted(policy.SEE_STANDING)(selectors.standing_of)
mentors_with_standing = shows_minors(policy.SEE_STANDING, act="selection.read_standings")(
    selectors.mentors_with_standing
)
mentor_standing = shows_minors(policy.SEE_STANDING, act="selection.read_standing")(selectors.mentor_standing)

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
