"""What the database refused, said as a refusal."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import IntegrityError, models, router, transaction

from kernel.refusals import Refusal


@contextmanager
def refusing(model: type[models.Model], **refusals: Refusal) -> Iterator[None]:
    """Raise the refusal that stands under the name of the constraint which was broken inside.

    A savepoint lets the unit go on after it. A constraint that is not named here stays an IntegrityError.
    """
    try:
        with transaction.atomic(using=router.db_for_write(model)):
            yield
    except IntegrityError as broken:
        refusal = refusals.get(_constraint_of(broken))
        if refusal is None:
            raise
        raise refusal from broken


def _constraint_of(broken: IntegrityError) -> str:
    diagnosis = getattr(broken.__cause__, "diag", None)
    return getattr(diagnosis, "constraint_name", None) or ""
