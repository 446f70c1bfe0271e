"""Opening an employer's workspace."""

from uuid import UUID

from commons.employers.models import Employer
from commons.records.public import record
from kernel.policy import Actor


def open_employer(*, actor: Actor, region_id: UUID, slug: str, name: str, inn: str) -> UUID:
    """Enter a partner organisation into the region's register (R206); its coordinator is invited apart.

    Raises ValidationError for a malformed slug or INN, or one that is taken.
    """
    employer = Employer(region_id=region_id, slug=slug, name=name, inn=inn)
    employer.full_clean()
    employer.save(force_insert=True)
    record(actor=actor, act="employers.open_employer", subjects=[employer.id])
    return employer.id
