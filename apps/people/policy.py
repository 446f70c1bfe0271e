"""Operations on people and who may do them; whom a role sees is said in `rules.sight`."""

from kernel.policy import operation
from kernel.roles import PARTICIPANTS, STAFF, Role, WorkspaceKind

COLLEGE = WorkspaceKind.COLLEGE
KEEPERS = frozenset({Role.CURATOR, Role.DIRECTOR, Role.SYSTEM})
READERS = STAFF | {Role.SYSTEM}

SEE_PEOPLE = operation("people.see_people", COLLEGE, READERS)
SEE_CARD = operation("people.see_card", COLLEGE, READERS - {Role.TEACHER}, seen_by=STAFF)
SEE_FACTS = operation("people.see_facts", COLLEGE, READERS - {Role.TEACHER}, seen_by=STAFF)
NAME_PEOPLE = operation("people.name_people", COLLEGE, READERS | PARTICIPANTS)
"""Names by id, for pages of other parts that have decided already whom the actor may see."""
COUNT_PEOPLE = operation("people.count_people", COLLEGE, READERS)
CHANGE_PEOPLE = operation("people.change_people", COLLEGE, KEEPERS, seen_by=STAFF)
RECORD_CONSENT = operation("people.record_consent", COLLEGE, KEEPERS, seen_by=STAFF)
IMPORT_PEOPLE = operation("people.import_people", COLLEGE, KEEPERS, seen_by=STAFF)
ENTER_PARTNERS = operation("people.enter_partners", COLLEGE, {Role.CURATOR, Role.SYSTEM}, seen_by=STAFF)
LINK_ACCOUNT = operation("people.link_account", COLLEGE, {Role.SYSTEM})
FORGET_FILES = operation("people.forget_files", COLLEGE, {Role.SYSTEM})
WRITE_TO_PEOPLE = operation("people.write_to_people", COLLEGE, {Role.SYSTEM})
"""Addresses for letters that the system sends."""
REACH_PEOPLE = operation("people.reach_people", COLLEGE, {Role.SYSTEM})
"""Telephone and e-mail of those whom others are told to turn to, such as the curator."""
