"""The door of the college's people."""

from apps.people import policy
from apps.people.roster import KIND_LABELS, Kind
from apps.people.rules.cards import PersonDetails
from apps.people.rules.consents import ConsentKind, Signer
from apps.people.rules.settling import Settled
from apps.people.selectors import drafts, recognising
from apps.people.selectors import people as lists
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
from apps.people.services import consents, loading, partners, people, reading
from apps.people.services import drafts as drafting
from apps.people.services.loading import LOAD_LIST, Loading
from apps.people.services.partners import PartnerEmployee
from apps.people.services.showing import shows_minors
from kernel.policy import permitted

people_page = permitted(policy.SEE_PEOPLE)(reading.people_page)
people_sheet = permitted(policy.SEE_PEOPLE)(reading.people_sheet)
find_people = permitted(policy.SEE_PEOPLE)(reading.find_people)
groups = permitted(policy.SEE_PEOPLE)(lists.groups)
person_card = permitted(policy.SEE_CARD)(reading.person_card)
card_to_change = permitted(policy.CHANGE_PEOPLE)(reading.person_card)
groups_to_choose = permitted(policy.CHANGE_PEOPLE)(lists.groups)
people_to_sign = permitted(policy.RECORD_CONSENT)(reading.people_chosen)
names_of = permitted(policy.NAME_PEOPLE)(lists.names_of)
facts_of = permitted(policy.SEE_FACTS)(lists.facts_of)
contacts_of = permitted(policy.REACH_PEOPLE)(lists.contacts_of)
emails_of = permitted(policy.WRITE_TO_PEOPLE)(lists.emails_of)
headcount = permitted(policy.COUNT_PEOPLE)(lists.headcount)

add_person = permitted(policy.CHANGE_PEOPLE)(people.add_person)
change_person = permitted(policy.CHANGE_PEOPLE)(people.change_person)
keep_representative = permitted(policy.CHANGE_PEOPLE)(people.keep_representative)
record_consent = permitted(policy.RECORD_CONSENT)(consents.record_consent)
record_papers = permitted(policy.RECORD_CONSENT)(consents.record_papers)
withdraw_consent = permitted(policy.RECORD_CONSENT)(consents.withdraw_consent)
enter_partner_employee = permitted(policy.ENTER_PARTNERS)(partners.enter_partner_employee)
link_account = permitted(policy.LINK_ACCOUNT)(people.link_account)

recognise_list = permitted(policy.IMPORT_PEOPLE)(recognising.recognise_list)
keep_draft = permitted(policy.IMPORT_PEOPLE)(drafting.keep_draft)
open_drafts = permitted(policy.IMPORT_PEOPLE)(drafts.open_drafts)
review_draft = permitted(policy.IMPORT_PEOPLE)(drafts.review)
review_file = permitted(policy.IMPORT_PEOPLE)(drafts.review_file)
draft_columns = permitted(policy.IMPORT_PEOPLE)(drafts.columns)
settle_draft = permitted(policy.IMPORT_PEOPLE)(drafting.settle_draft)
settle_columns = permitted(policy.IMPORT_PEOPLE)(drafting.settle_columns)
drop_draft = permitted(policy.IMPORT_PEOPLE)(drafting.drop_draft)
begin_loading = permitted(policy.IMPORT_PEOPLE)(loading.begin_loading)
load_draft = permitted(policy.IMPORT_PEOPLE)(loading.load_draft)
loaded_batch = permitted(policy.IMPORT_PEOPLE)(drafts.batch)
loaded_batches = permitted(policy.IMPORT_PEOPLE)(drafts.batches)
forget_file = permitted(policy.FORGET_FILES)(drafting.forget_file)

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
    "settle_columns",
    "settle_draft",
    "shows_minors",
    "withdraw_consent",
]
