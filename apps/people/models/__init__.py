"""Tables of the college's people."""

from apps.people.models.consent import Consent
from apps.people.models.importing import ImportBatch, ImportDraft
from apps.people.models.person import Person, Representative

__all__ = ["Consent", "ImportBatch", "ImportDraft", "Person", "Representative"]
