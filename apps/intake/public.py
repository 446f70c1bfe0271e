"""The door of the bases."""

from apps.intake import policy
from apps.intake.rules.entering import BASES, MenteeFields, MentorFields
from apps.intake.selectors import conditions
from apps.intake.selectors import mentees as mentee_reads
from apps.intake.selectors import mentors as mentor_reads
from apps.intake.selectors import request_map as maps
from apps.intake.selectors.mentees import MenteeFacts, MenteeRow
from apps.intake.selectors.mentors import MentorFacts, MentorRow
from apps.intake.selectors.request_map import RequestLine, RequestMap
from apps.intake.services import mentees, mentors
from kernel.policy import permitted

mentees_page = permitted(policy.SEE_BASES)(mentee_reads.mentees_page)
mentees_sheet = permitted(policy.SEE_BASES)(mentee_reads.mentees_sheet)
mentors_page = permitted(policy.SEE_BASES)(mentor_reads.mentors_page)
mentors_sheet = permitted(policy.SEE_BASES)(mentor_reads.mentors_sheet)
mentee_entries = permitted(policy.SEE_ENTRIES)(mentee_reads.mentee_entries)
mentee_entry = permitted(policy.SEE_ENTRIES)(mentee_reads.mentee_entry)
mentor_entries = permitted(policy.SEE_ENTRIES)(mentor_reads.mentor_entries)
mentor_entry = permitted(policy.SEE_ENTRIES)(mentor_reads.mentor_entry)
request_map = permitted(policy.COUNT_REQUESTS)(maps.request_map)

enter_mentee = permitted(policy.ENTER_MENTEE)(mentees.enter_mentee)
change_mentee = permitted(policy.ENTER_MENTEE)(mentees.change_mentee)
let_mentee_go = permitted(policy.ENTER_MENTEE)(mentees.let_mentee_go)
mark_mentee_paired = permitted(policy.SETTLE_MENTEE)(mentees.mark_mentee_paired)
mark_mentee_waiting = permitted(policy.SETTLE_MENTEE)(mentees.mark_mentee_waiting)
enter_mentor = permitted(policy.ENTER_MENTOR)(mentors.enter_mentor)
change_mentor = permitted(policy.ENTER_MENTOR)(mentors.change_mentor)
pause_mentor = permitted(policy.ENTER_MENTOR)(mentors.pause_mentor)
resume_mentor = permitted(policy.ENTER_MENTOR)(mentors.resume_mentor)
let_mentor_go = permitted(policy.ENTER_MENTOR)(mentors.let_mentor_go)

somebody_asks = permitted(policy.COUNT_REQUESTS)(conditions.somebody_asks)
mentees_have_consented = permitted(policy.COUNT_REQUESTS)(conditions.mentees_have_consented)
somebody_offers_help = permitted(policy.COUNT_REQUESTS)(conditions.somebody_offers_help)
the_main_bases_are_filled = permitted(policy.COUNT_REQUESTS)(conditions.the_main_bases_are_filled)

__all__ = [
    "BASES",
    "MenteeFacts",
    "MenteeFields",
    "MenteeRow",
    "MentorFacts",
    "MentorFields",
    "MentorRow",
    "RequestLine",
    "RequestMap",
    "change_mentee",
    "change_mentor",
    "enter_mentee",
    "enter_mentor",
    "let_mentee_go",
    "let_mentor_go",
    "mark_mentee_paired",
    "mark_mentee_waiting",
    "mentee_entries",
    "mentee_entry",
    "mentees_have_consented",
    "mentees_page",
    "mentees_sheet",
    "mentor_entries",
    "mentor_entry",
    "mentors_page",
    "mentors_sheet",
    "pause_mentor",
    "request_map",
    "resume_mentor",
    "somebody_asks",
    "somebody_offers_help",
    "the_main_bases_are_filled",
]
