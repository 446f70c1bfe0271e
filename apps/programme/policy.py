"""The operations of the programme."""

from kernel.policy import operation
from kernel.roles import LEADERS, PARTICIPANTS, STAFF, Role, WorkspaceKind

COLLEGE = WorkspaceKind.COLLEGE
EVERYBODY = STAFF | PARTICIPANTS | {Role.SYSTEM}

READ_PASSPORT = operation("programme.read_passport", COLLEGE, STAFF | {Role.SYSTEM})
RECORD_PROGRAMME = operation("programme.record_programme", COLLEGE, LEADERS | {Role.SYSTEM}, STAFF)
APPROVE_PROGRAMME = operation("programme.approve_programme", COLLEGE, {Role.DIRECTOR}, STAFF)
APPOINT_CURATOR = operation("programme.appoint_curator", COLLEGE, {Role.DIRECTOR}, STAFF)
OPEN_CYCLE = operation("programme.open_cycle", COLLEGE, LEADERS, STAFF)
CLOSE_CYCLE = operation("programme.close_cycle", COLLEGE, LEADERS, STAFF)
READ_CURATOR = operation("programme.read_curator", COLLEGE, EVERYBODY)
READ_CYCLE = operation("programme.read_cycle", COLLEGE, EVERYBODY)
READ_PARAMETERS = operation("programme.read_parameters", COLLEGE, EVERYBODY)
OVERRIDE_PARAMETER = operation("programme.override_parameter", COLLEGE, LEADERS, STAFF)
READ_FORMS = operation("programme.read_forms", COLLEGE, EVERYBODY)
SWITCH_FORM = operation("programme.switch_form", COLLEGE, LEADERS, STAFF)
READ_STAGES = operation("programme.read_stages", COLLEGE, STAFF | {Role.SYSTEM})
PASS_STAGE = operation("programme.pass_stage", COLLEGE, LEADERS, STAFF)
PASS_STAGE_WITH_DEBT = operation("programme.pass_stage_with_debt", COLLEGE, {Role.DIRECTOR}, STAFF)
SEE_DESK = operation("programme.see_desk", COLLEGE, STAFF)
