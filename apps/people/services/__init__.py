"""Use-cases about people: each locks, asks the rule, writes, journals and tells."""

from apps.people.services import consents, drafts, loading, partners, people

__all__ = ["consents", "drafts", "loading", "partners", "people"]
