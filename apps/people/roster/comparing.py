"""What the file would change of a known person."""

from apps.people.roster.draft import Draft
from apps.people.roster.dry_run import Change
from apps.people.roster.fields import Field
from apps.people.roster.known import KnownPerson

CONSENTS = (Field.CONSENT, Field.REPRESENTATIVE_CONSENT)
YES = "yes"


def changes_of(draft: Draft, person: KnownPerson) -> list[Change]:
    """Fields that differ, in the order of the fields; what the file leaves empty erases nothing."""
    return [
        Change(field, person.values[field], draft.values[field])
        for field in Field
        if field in draft.values and field in person.values and differs(draft, field, person.values[field])
    ]


def differs(draft: Draft, field: Field, before: str) -> bool:
    """Whether the value says something new; a kind nobody wrote and an «е» for «ё» do not."""
    after = draft.values[field]
    if field in CONSENTS:
        return renews(before, after)
    if field is Field.KIND and not draft.kind_was_said:
        return False
    return after not in (before, before.replace("ё", "е").replace("Ё", "Е"))


def renews(before: str, after: str) -> bool:
    """A first consent, or one signed later; a consent withdrawn is not given again by an old list."""
    return not before or (after != YES and after > before)
