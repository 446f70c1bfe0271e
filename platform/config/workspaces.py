"""The workspaces of the base host: how each kind is found by its address and what it is called."""

from commons.accounts.public import workspaces_by
from commons.employers.web.workspace import DIRECTORY as EMPLOYERS
from commons.reporting.web.workspace import DIRECTORY as REGIONS
from kernel.roles import WorkspaceKind


def declare_all() -> None:
    """Tell accounts where each kind is."""
    workspaces_by(WorkspaceKind.EMPLOYER, EMPLOYERS)
    workspaces_by(WorkspaceKind.REGION, REGIONS)
