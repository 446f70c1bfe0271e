"""Tables of the library."""

from commons.library.models.request_category import RequestCategory

__all__ = ["RequestCategory"]
