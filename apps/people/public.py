"""The door of the college's people."""

from apps.people import policy
from apps.people.roster import KIND_LABELS, Kind
from apps.people.rules.cards import PersonDetails
from apps.people.rules.consents import ConsentKind, Signer
from apps.people.selectors import people as lists
from apps.people.selectors.rows import (
    ConsentRow,
    Headcount,
    PersonCard,
    PersonFacts,
    PersonName,
    PersonRow,
    RepresentativeRow,
)
from apps.people.services import consents, partners, people, reading
from apps.people.services.partners import PartnerEmployee
from kernel.policy import permitted

people_page = permitted(policy.SEE_PEOPLE)(reading.people_page)
people_sheet = permitted(policy.SEE_PEOPLE)(reading.people_sheet)
find_people = permitted(policy.SEE_PEOPLE)(reading.find_people)
groups = permitted(policy.SEE_PEOPLE)(lists.groups)
person_card = permitted(policy.SEE_CARD)(reading.person_card)
names_of = permitted(policy.NAME_PEOPLE)(lists.names_of)
facts_of = permitted(policy.SEE_FACTS)(lists.facts_of)
emails_of = permitted(policy.WRITE_TO_PEOPLE)(lists.emails_of)
headcount = permitted(policy.COUNT_PEOPLE)(lists.headcount)

add_person = permitted(policy.CHANGE_PEOPLE)(people.add_person)
change_person = permitted(policy.CHANGE_PEOPLE)(people.change_person)
keep_representative = permitted(policy.CHANGE_PEOPLE)(people.keep_representative)
record_consent = permitted(policy.RECORD_CONSENT)(consents.record_consent)
withdraw_consent = permitted(policy.RECORD_CONSENT)(consents.withdraw_consent)
enter_partner_employee = permitted(policy.ENTER_PARTNERS)(partners.enter_partner_employee)
link_account = permitted(policy.LINK_ACCOUNT)(people.link_account)

__all__ = [
    "KIND_LABELS",
    "ConsentKind",
    "ConsentRow",
    "Headcount",
    "Kind",
    "PartnerEmployee",
    "PersonCard",
    "PersonDetails",
    "PersonFacts",
    "PersonName",
    "PersonRow",
    "RepresentativeRow",
    "Signer",
    "add_person",
    "change_person",
    "emails_of",
    "enter_partner_employee",
    "facts_of",
    "find_people",
    "groups",
    "headcount",
    "keep_representative",
    "link_account",
    "names_of",
    "people_page",
    "people_sheet",
    "person_card",
    "record_consent",
    "withdraw_consent",
]
