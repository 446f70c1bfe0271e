"""Who of the staff is counted as teaching: those with a subject or a teaching post (R91)."""

from apps.people.roster import Kind

TEACHING_POSTS = (
    "преподават",
    "мастер",
    "педагог",
    "учител",
    "воспитател",
    "методист",
    "психолог",
    "концертмейстер",
    "тренер",
    "руководитель физ",
    "тьютор",
    "teacher",
)


def teaches(kind: Kind, position: str, subject: str) -> bool:
    """Whether this person counts in the teaching staff of the college."""
    post = position.casefold()
    return kind is Kind.STAFF and (bool(subject) or any(stem in post for stem in TEACHING_POSTS))
