"""The door of the bases."""

from apps.intake import policy, selectors, services
from apps.intake.rules.entering import BASES, MenteeFields, MentorFields
from apps.intake.selectors.choices import EntryChoices
from apps.intake.selectors.drafts import BadRow, ListReview
from apps.intake.selectors.mentees import MenteeFacts, MenteeRow
from apps.intake.selectors.mentors import MentorFacts, MentorRow
from apps.intake.selectors.request_map import RequestLine, RequestMap
from apps.people.public import shows_minors
from kernel.policy import permitted

mentees_page = shows_minors(policy.SEE_BASES, act="intake.read_mentees")(selectors.mentees.mentees_page)
mentees_sheet = shows_minors(policy.SEE_BASES, act="intake.export_mentees")(selectors.mentees.mentees_sheet)
mentors_page = shows_minors(policy.SEE_BASES, act="intake.read_mentors")(selectors.mentors.mentors_page)
mentors_sheet = shows_minors(policy.SEE_BASES, act="intake.export_mentors")(selectors.mentors.mentors_sheet)
mentee_entries = permitted(policy.SEE_ENTRIES)(selectors.mentees.mentee_entries)
mentee_entry = permitted(policy.SEE_ENTRIES)(selectors.mentees.mentee_entry)
mentor_entries = permitted(policy.SEE_ENTRIES)(selectors.mentors.mentor_entries)
mentor_entry = permitted(policy.SEE_ENTRIES)(selectors.mentors.mentor_entry)
mentee_choices = shows_minors(policy.ENTER_MENTEE, act="intake.read_mentee")(selectors.choices.mentee_choices)
mentor_choices = shows_minors(policy.ENTER_MENTOR, act="intake.read_mentor")(selectors.choices.mentor_choices)
people_to_enter = shows_minors(policy.ENTER_MENTEE, act="intake.find_people")(
    selectors.choices.people_to_enter
)
people_to_mentor = shows_minors(policy.ENTER_MENTOR, act="intake.find_people")(
    selectors.choices.people_to_mentor
)
base_names = permitted(policy.SEE_BASES)(selectors.choices.base_names)
request_names = permitted(policy.SEE_BASES)(selectors.choices.request_names)
form_rules = permitted(policy.SEE_BASES)(selectors.choices.form_rules)
on_the_desk = permitted(policy.SEE_DESK)(selectors.desk.on_the_desk)
mentees_standing = permitted(policy.COUNT_REQUESTS)(selectors.standing.mentees_standing)
request_map = permitted(policy.COUNT_REQUESTS)(selectors.request_map.request_map)

enter_mentee = permitted(policy.ENTER_MENTEE)(services.mentees.enter_mentee)
change_mentee = permitted(policy.ENTER_MENTEE)(services.mentees.change_mentee)
let_mentee_go = permitted(policy.ENTER_MENTEE)(services.mentees.let_mentee_go)
mark_mentee_paired = permitted(policy.SETTLE_MENTEE)(services.mentees.mark_mentee_paired)
mark_mentee_waiting = permitted(policy.SETTLE_MENTEE)(services.mentees.mark_mentee_waiting)
enter_mentor = permitted(policy.ENTER_MENTOR)(services.mentors.enter_mentor)
change_mentor = permitted(policy.ENTER_MENTOR)(services.mentors.change_mentor)
pause_mentor = permitted(policy.ENTER_MENTOR)(services.mentors.pause_mentor)
resume_mentor = permitted(policy.ENTER_MENTOR)(services.mentors.resume_mentor)
hold_mentor = permitted(policy.HOLD_MENTOR)(services.mentors.hold_mentor)
let_mentor_go = permitted(policy.ENTER_MENTOR)(services.mentors.let_mentor_go)
check_base_list = permitted(policy.LOAD_BASES)(services.lists.check_base_list)
base_list = permitted(policy.LOAD_BASES)(selectors.drafts.base_list)
load_base_list = permitted(policy.LOAD_BASES)(services.lists.load_base_list)
grouped_requests = permitted(policy.LOAD_BASES)(selectors.choices.grouped_requests)
forget_old_drafts = permitted(policy.FORGET_DRAFTS)(services.lists.forget_old_drafts)
enter_partner_mentor = permitted(policy.ENTER_PARTNER_MENTOR)(services.partners.enter_partner_mentor)
retire_partner_mentor = permitted(policy.ENTER_PARTNER_MENTOR)(services.partners.retire_partner_mentor)

somebody_asks = permitted(policy.COUNT_REQUESTS)(selectors.conditions.somebody_asks)
mentees_have_consented = permitted(policy.COUNT_REQUESTS)(selectors.conditions.mentees_have_consented)
somebody_offers_help = permitted(policy.COUNT_REQUESTS)(selectors.conditions.somebody_offers_help)
the_main_bases_are_filled = permitted(policy.COUNT_REQUESTS)(selectors.conditions.the_main_bases_are_filled)

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
