"""Tables of the bases."""

from apps.intake.models.base_draft import BaseDraft
from apps.intake.models.mentee_entry import MenteeEntry
from apps.intake.models.mentor_entry import MentorEntry

__all__ = ["BaseDraft", "MenteeEntry", "MentorEntry"]
