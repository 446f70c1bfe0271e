"""What the pages of selection are given to draw."""

from django.utils.translation import gettext as _

from apps.selection.policy import RECORD_CLEARANCE, RECORD_READINESS
from apps.selection.public import ITEMS, MentorStanding
from apps.selection.web import words
from kernel.policy import Actor, may


def standing_page(actor: Actor, facts: MentorStanding) -> dict[str, object]:
    """The person, the checklist in order, the clearances with names of their documents; what may be done."""
    met = facts.standing.met
    return {
        "facts": facts,
        "title": title_of(facts),
        "items": [(words.ITEMS[item], words.WHAT_IS_MET[item], met.get(item)) for item in ITEMS],
        "clearances": [(words.KINDS[row.kind], row) for row in facts.clearances],
        "clears": may(actor, RECORD_CLEARANCE),
        "checks": may(actor, RECORD_READINESS),
        "lacks_clearance": facts.standing.cleared_until is None and not _is_certainly_minor(facts),
    }


def title_of(facts: MentorStanding) -> str:
    """The answer of the page in one sentence."""
    lacks = len(facts.standing.missing)
    if lacks:
        return _("{met} of {of} items of readiness are met").format(met=len(ITEMS) - lacks, of=len(ITEMS))
    if facts.standing.cleared_until is None and not _is_certainly_minor(facts):
        return _("Ready, but without a clearance in force")
    return _("Ready to be a mentor")


def _is_certainly_minor(facts: MentorStanding) -> bool:
    return facts.person.is_minor and facts.person.birth_date is not None
