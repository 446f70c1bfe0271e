"""Tables of the notices."""

from apps.notices.models.letter import Letter
from apps.notices.models.notice import Notice

__all__ = ["Letter", "Notice"]
