"""The door of the college's people."""

from apps.people import policy, selectors, services
from apps.people.roster.fields import KIND_LABELS, Kind
from apps.people.roster.reading import uploaded_content
from apps.people.roster.spelling import search_words
from apps.people.rules.cards import PersonDetails
from apps.people.rules.consents import ConsentKind, Signer
from apps.people.rules.settling import Settled
from apps.people.selectors.drafts import BatchRow, DraftColumns, DraftReview, DraftRow
from apps.people.selectors.recognising import RecognisedList, RecognisedRow
from apps.people.selectors.rows import (
    ConsentRow,
    Headcount,
    PersonCard,
    PersonContact,
    PersonFacts,
    PersonName,
    PersonRow,
    RepresentativeRow,
)
from apps.people.services.loading import LOAD_LIST, Loading
from apps.people.services.partners import PartnerEmployee
from apps.people.services.showing import shows_minors
from kernel.policy import permitted

people_page = shows_minors(policy.SEE_PEOPLE, act="people.read_list")(selectors.people.people_page)
people_sheet = shows_minors(policy.SEE_PEOPLE, act="people.export_list")(selectors.people.people_sheet)
find_people = shows_minors(policy.SEE_PEOPLE, act="people.find_people")(selectors.people.find_people)
groups = permitted(policy.SEE_PEOPLE)(selectors.people.groups)
person_card = shows_minors(policy.SEE_CARD, act="people.read_card")(selectors.cards.person_card)
card_to_change = shows_minors(policy.CHANGE_PEOPLE, act="people.read_card")(selectors.cards.person_card)
groups_to_choose = permitted(policy.CHANGE_PEOPLE)(selectors.people.groups)
people_to_sign = shows_minors(policy.RECORD_CONSENT, act="people.read_list")(selectors.people.people_chosen)
names_of = permitted(policy.NAME_PEOPLE)(selectors.people.names_of)
facts_of = permitted(policy.SEE_FACTS)(selectors.people.facts_of)
contacts_of = permitted(policy.REACH_PEOPLE)(selectors.people.contacts_of)
emails_of = permitted(policy.WRITE_TO_PEOPLE)(selectors.people.emails_of)
headcount = permitted(policy.COUNT_PEOPLE)(selectors.people.headcount)

add_person = permitted(policy.CHANGE_PEOPLE)(services.people.add_person)
change_person = permitted(policy.CHANGE_PEOPLE)(services.people.change_person)
keep_representative = permitted(policy.CHANGE_PEOPLE)(services.people.keep_representative)
record_consent = permitted(policy.RECORD_CONSENT)(services.consents.record_consent)
record_papers = permitted(policy.RECORD_CONSENT)(services.consents.record_papers)
withdraw_consent = permitted(policy.RECORD_CONSENT)(services.consents.withdraw_consent)
enter_partner_employee = permitted(policy.ENTER_PARTNERS)(services.partners.enter_partner_employee)
link_account = permitted(policy.LINK_ACCOUNT)(services.people.link_account)

recognise_list = permitted(policy.IMPORT_PEOPLE)(selectors.recognising.recognise_list)
keep_draft = permitted(policy.IMPORT_PEOPLE)(services.drafts.keep_draft)
open_drafts = permitted(policy.IMPORT_PEOPLE)(selectors.drafts.open_drafts)
review_draft = permitted(policy.IMPORT_PEOPLE)(selectors.drafts.review)
review_file = permitted(policy.IMPORT_PEOPLE)(selectors.drafts.review_file)
draft_columns = permitted(policy.IMPORT_PEOPLE)(selectors.drafts.columns)
settle_draft = permitted(policy.IMPORT_PEOPLE)(services.drafts.settle_draft)
settle_columns = permitted(policy.IMPORT_PEOPLE)(services.drafts.settle_columns)
drop_draft = permitted(policy.IMPORT_PEOPLE)(services.drafts.drop_draft)
begin_loading = permitted(policy.IMPORT_PEOPLE)(services.loading.begin_loading)
load_draft = permitted(policy.IMPORT_PEOPLE)(services.loading.load_draft)
loaded_batch = permitted(policy.IMPORT_PEOPLE)(selectors.drafts.batch)
loaded_batches = permitted(policy.IMPORT_PEOPLE)(selectors.drafts.batches)
forget_file = permitted(policy.FORGET_FILES)(services.drafts.forget_file)
destroy_files = permitted(policy.FORGET_FILES)(services.drafts.destroy_files)
stray_files = permitted(policy.FORGET_FILES)(services.drafts.stray_files)

__all__ = [
    "KIND_LABELS",
    "LOAD_LIST",
    "BatchRow",
    "ConsentKind",
    "ConsentRow",
    "DraftColumns",
    "DraftReview",
    "DraftRow",
    "Headcount",
    "Kind",
    "Loading",
    "PartnerEmployee",
    "PersonCard",
    "PersonContact",
    "PersonDetails",
    "PersonFacts",
    "PersonName",
    "PersonRow",
    "RecognisedList",
    "RecognisedRow",
    "RepresentativeRow",
    "Settled",
    "Signer",
    "add_person",
    "begin_loading",
    "card_to_change",
    "change_person",
    "contacts_of",
    "destroy_files",
    "draft_columns",
    "drop_draft",
    "emails_of",
    "enter_partner_employee",
    "facts_of",
    "find_people",
    "forget_file",
    "groups",
    "groups_to_choose",
    "headcount",
    "keep_draft",
    "keep_representative",
    "link_account",
    "load_draft",
    "loaded_batch",
    "loaded_batches",
    "names_of",
    "open_drafts",
    "people_page",
    "people_sheet",
    "people_to_sign",
    "person_card",
    "recognise_list",
    "record_consent",
    "record_papers",
    "review_draft",
    "review_file",
    "search_words",
    "settle_columns",
    "settle_draft",
    "shows_minors",
    "stray_files",
    "uploaded_content",
    "withdraw_consent",
]
