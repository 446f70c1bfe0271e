"""Opening a college: directory row, host, role, schema and the first curator's invitation, or nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import ValidationError

from commons.accounts.public import InvitationLink, invite
from commons.colleges import rules
from commons.records.public import record
from kernel.policy import Actor
from kernel.roles import Role, WorkspaceKind
from tenants.public import (
    CollegeFacts,
    NewCollege,
    add_college,
    add_municipality,
    add_region,
    check_college,
    provisioning_unit,
)


@dataclass(frozen=True, slots=True)
class OpenedCollege:
    """A college that answers from now on, and the link by which its first curator comes in."""

    college: CollegeFacts
    invitation: InvitationLink


def open_college(*, actor: Actor, new: NewCollege, curator_email: str) -> OpenedCollege:
    """Open a college in one transaction over the provisioner's connection.

    Raises AddressIsTaken, AddressIsUnfit, CannotProvision.
    """
    with provisioning_unit(), _told():
        college = add_college(new)
        system = Actor.system(WorkspaceKind.COLLEGE, college.id)
        invitation = invite(actor=system, role=Role.CURATOR, email=curator_email)
        record(actor=actor, act="colleges.open_college", subjects=[college.id])
    return OpenedCollege(college, invitation)


def check_new_college(*, actor: Actor, new: NewCollege) -> None:
    """Whether a college could be opened so. Raises AddressIsTaken, AddressIsUnfit."""
    with provisioning_unit(), _told():
        check_college(new)


@contextmanager
def _told() -> Iterator[None]:
    """Say what is wrong with an address as a refusal; anything else is a mistake of ours."""
    try:
        yield
    except ValidationError as problem:
        errors = problem.error_dict
        found = [error for field in ("slug", "domain") for error in errors.get(field, ())]
        if not found:
            raise
        taken = any(error.code == "unique" for error in found)
        raise (rules.AddressIsTaken if taken else rules.AddressIsUnfit) from problem


def open_region(
    *, actor: Actor, slug: str, name: str, authority_name: str, municipalities: list[str], time_zone: str
) -> dict[str, UUID]:
    """A new region with its municipalities; the ids of these by name, and the region's under its slug."""
    region_id = add_region(slug=slug, name=name, authority_name=authority_name, time_zone=time_zone)
    record(actor=actor, act="colleges.add_region", subjects=[region_id])
    parts = {name: add_municipality(region_id=region_id, name=name) for name in municipalities}
    return {slug: region_id, **parts}
