"""How the region's workspace is found by its address, and what it is called."""

from collections.abc import Collection
from uuid import UUID

from django.urls import reverse

from commons.accounts.public import WorkspaceDirectory, WorkspaceFacts
from tenants.public import NoSuchRegion, region_by_slug, regions


def _find(slug: str) -> UUID | None:
    try:
        return region_by_slug(slug).id
    except NoSuchRegion:
        return None


def _describe(wanted: Collection[UUID]) -> dict[UUID, WorkspaceFacts]:
    return {
        region.id: WorkspaceFacts(
            region.name, reverse("reporting:overview", "config.urls.base_host", [region.slug])
        )
        for region in regions()
        if region.id in wanted
    }


DIRECTORY = WorkspaceDirectory("region_slug", _find, _describe)
