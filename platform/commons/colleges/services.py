"""Opening a college: directory row, host, role, schema and the first curator's invitation, or nothing."""

from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import ValidationError

from commons.accounts.public import InvitationLink, invite
from commons.colleges import rules
from commons.records.public import record
from kernel.policy import Actor
from kernel.roles import Role, WorkspaceKind
from tenants.public import CollegeFacts, add_college, add_municipality, add_region, provisioning_unit


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCollege:
    """What is known of a college when it is opened; `time_zone` is an IANA name."""

    slug: str
    name: str
    short_name: str
    city: str
    municipality_id: UUID
    time_zone: str = "Europe/Moscow"


@dataclass(frozen=True, slots=True)
class OpenedCollege:
    """A college that answers from now on, and the link by which its first curator comes in."""

    college: CollegeFacts
    invitation: InvitationLink


def open_college(*, actor: Actor, new: NewCollege, curator_email: str) -> OpenedCollege:
    """Open a college in one transaction over the provisioner's connection.

    Raises AddressIsTaken, AddressIsUnfit, CannotProvision.
    """
    with provisioning_unit():
        college = _added(new)
        system = Actor.system(WorkspaceKind.COLLEGE, college.id)
        invitation = invite(actor=system, role=Role.CURATOR, email=curator_email)
        record(actor=actor, act="colleges.open_college", subjects=[college.id])
    return OpenedCollege(college, invitation)


def _added(new: NewCollege) -> CollegeFacts:
    try:
        return add_college(
            slug=new.slug,
            name=new.name,
            short_name=new.short_name,
            city=new.city,
            municipality_id=new.municipality_id,
            time_zone=new.time_zone,
        )
    except ValidationError as problem:
        codes = {error.code for errors in problem.error_dict.values() for error in errors}
        if "slug" not in problem.error_dict:
            raise
        reason = rules.AddressIsTaken if "unique" in codes else rules.AddressIsUnfit
        raise reason(slug=new.slug) from problem


def open_region(
    *, actor: Actor, slug: str, name: str, authority_name: str, municipalities: list[str], time_zone: str
) -> dict[str, UUID]:
    """A new region with its municipalities; the ids of these by name, and the region's under its slug."""
    region_id = add_region(slug=slug, name=name, authority_name=authority_name, time_zone=time_zone)
    record(actor=actor, act="colleges.add_region", subjects=[region_id])
    parts = {name: add_municipality(region_id=region_id, name=name) for name in municipalities}
    return {slug: region_id, **parts}
