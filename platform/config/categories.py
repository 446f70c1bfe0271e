"""Who tells the parts before the library what the categories of requests are called."""

from commons.library.public import categories
from kernel.categories import named_by


def _names() -> dict[str, str]:
    return {one.code: one.name for one in categories()}


def declare_all() -> None:
    """Hand the library's names to the kernel."""
    named_by(_names)
