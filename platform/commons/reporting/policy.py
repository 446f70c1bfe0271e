"""Operations of reporting and who may do them."""

from kernel.policy import operation
from kernel.roles import STAFF, Role, WorkspaceKind

REGION = WorkspaceKind.REGION
READERS = frozenset({Role.ANALYST, Role.SYSTEM})
ONLY_SYSTEM = frozenset({Role.SYSTEM})

STORE_FACTS = operation("reporting.store_facts", REGION, ONLY_SYSTEM)
CLOSE_MONTH = operation("reporting.close_month", REGION, ONLY_SYSTEM)
READ_REPORT = operation("reporting.read_report", REGION, READERS)
SET_TARGET = operation("reporting.set_target", REGION, READERS)
READ_OWN_TARGET = operation("reporting.read_own_target", WorkspaceKind.COLLEGE, STAFF | ONLY_SYSTEM)
