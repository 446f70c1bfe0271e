"""The door of the bases."""

from apps.intake import policy
from apps.intake.rules.entering import BASES, MenteeFields, MentorFields
from apps.intake.selectors import choices, conditions, drafts, standing
from apps.intake.selectors import desk as desk_reads
from apps.intake.selectors import mentees as mentee_reads
from apps.intake.selectors import mentors as mentor_reads
from apps.intake.selectors import request_map as maps
from apps.intake.selectors.choices import EntryChoices
from apps.intake.selectors.drafts import BadRow, ListReview
from apps.intake.selectors.mentees import MenteeFacts, MenteeRow
from apps.intake.selectors.mentors import MentorFacts, MentorRow
from apps.intake.selectors.request_map import RequestLine, RequestMap
from apps.intake.services import lists, mentees, mentors, partners
from apps.people.public import shows_minors
from kernel.policy import permitted

mentees_page = shows_minors("intake.read_mentees")(permitted(policy.SEE_BASES)(mentee_reads.mentees_page))
mentees_sheet = shows_minors("intake.export_mentees")(permitted(policy.SEE_BASES)(mentee_reads.mentees_sheet))
mentors_page = shows_minors("intake.read_mentors")(permitted(policy.SEE_BASES)(mentor_reads.mentors_page))
mentors_sheet = shows_minors("intake.export_mentors")(permitted(policy.SEE_BASES)(mentor_reads.mentors_sheet))
mentee_entries = permitted(policy.SEE_ENTRIES)(mentee_reads.mentee_entries)
mentee_entry = permitted(policy.SEE_ENTRIES)(mentee_reads.mentee_entry)
mentor_entries = permitted(policy.SEE_ENTRIES)(mentor_reads.mentor_entries)
mentor_entry = permitted(policy.SEE_ENTRIES)(mentor_reads.mentor_entry)
mentee_choices = shows_minors("intake.read_mentee")(permitted(policy.ENTER_MENTEE)(choices.mentee_choices))
mentor_choices = shows_minors("intake.read_mentor")(permitted(policy.ENTER_MENTOR)(choices.mentor_choices))
people_to_enter = permitted(policy.ENTER_MENTEE)(choices.people_to_enter)
people_to_mentor = permitted(policy.ENTER_MENTOR)(choices.people_to_mentor)
base_names = permitted(policy.SEE_BASES)(choices.base_names)
request_names = permitted(policy.SEE_BASES)(choices.request_names)
form_rules = permitted(policy.SEE_BASES)(choices.form_rules)
on_the_desk = permitted(policy.SEE_DESK)(desk_reads.on_the_desk)
mentees_standing = permitted(policy.COUNT_REQUESTS)(standing.mentees_standing)
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
hold_mentor = permitted(policy.HOLD_MENTOR)(mentors.hold_mentor)
let_mentor_go = permitted(policy.ENTER_MENTOR)(mentors.let_mentor_go)
check_base_list = permitted(policy.LOAD_BASES)(lists.check_base_list)
base_list = permitted(policy.LOAD_BASES)(drafts.base_list)
load_base_list = permitted(policy.LOAD_BASES)(lists.load_base_list)
grouped_requests = permitted(policy.LOAD_BASES)(choices.grouped_requests)
forget_old_drafts = permitted(policy.FORGET_DRAFTS)(lists.forget_old_drafts)
enter_partner_mentor = permitted(policy.ENTER_PARTNER_MENTOR)(partners.enter_partner_mentor)
retire_partner_mentor = permitted(policy.ENTER_PARTNER_MENTOR)(partners.retire_partner_mentor)

somebody_asks = permitted(policy.COUNT_REQUESTS)(conditions.somebody_asks)
mentees_have_consented = permitted(policy.COUNT_REQUESTS)(conditions.mentees_have_consented)
somebody_offers_help = permitted(policy.COUNT_REQUESTS)(conditions.somebody_offers_help)
the_main_bases_are_filled = permitted(policy.COUNT_REQUESTS)(conditions.the_main_bases_are_filled)

__all__ = [
    "BASES",
    "BadRow",
    "EntryChoices",
    "ListReview",
    "MenteeFacts",
    "MenteeFields",
    "MenteeRow",
    "MentorFacts",
    "MentorFields",
    "MentorRow",
    "RequestLine",
    "RequestMap",
    "base_list",
    "base_names",
    "change_mentee",
    "change_mentor",
    "check_base_list",
    "enter_mentee",
    "enter_mentor",
    "enter_partner_mentor",
    "forget_old_drafts",
    "form_rules",
    "grouped_requests",
    "hold_mentor",
    "let_mentee_go",
    "let_mentor_go",
    "load_base_list",
    "mark_mentee_paired",
    "mark_mentee_waiting",
    "mentee_choices",
    "mentee_entries",
    "mentee_entry",
    "mentees_have_consented",
    "mentees_page",
    "mentees_sheet",
    "mentees_standing",
    "mentor_choices",
    "mentor_entries",
    "mentor_entry",
    "mentors_page",
    "mentors_sheet",
    "on_the_desk",
    "pause_mentor",
    "people_to_enter",
    "people_to_mentor",
    "request_map",
    "request_names",
    "resume_mentor",
    "retire_partner_mentor",
    "somebody_asks",
    "somebody_offers_help",
    "the_main_bases_are_filled",
]
