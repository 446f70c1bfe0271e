"""People ticked in a list."""

from uuid import UUID

from django.http import QueryDict

MOST = 500


def chosen_ids(asked: QueryDict) -> list[UUID]:
    """The ids of the ticked rows; what is no id is passed over."""
    return [found for text in asked.getlist("chosen")[:MOST] if (found := _id(text))]


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
