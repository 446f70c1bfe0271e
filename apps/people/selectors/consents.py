"""Consents of many people at once, and the question of consent as part of a query."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from uuid import UUID

from django.db.models import BooleanField, Func, QuerySet, Value

from apps.people.models import Consent, Person
from apps.people.rules.consents import ConsentFacts, ConsentKind, Signer
from kernel.policy import Actor


def standing_consents(
    person_ids: Collection[UUID],
    *,
    actor: Actor,
) -> Mapping[UUID, list[ConsentFacts]]:
    """The consents nobody withdrew, by person; one query."""
    found: dict[UUID, list[ConsentFacts]] = defaultdict(list)
    for row in Consent.objects.standing().filter(person_id__in=person_ids):
        found[row.person_id].append(facts_of_consent(row))
    return found


def facts_of_consent(row: Consent) -> ConsentFacts:
    """A row as the rules know it."""
    return ConsentFacts(ConsentKind(row.kind), Signer(row.signer), row.signed_on, row.valid_until)


def with_consent(people: QuerySet[Person], on_day: date, *, given: bool) -> QuerySet[Person]:
    """Those who have all needed consents that day, or those who lack one (R80)."""
    told = Func("id", Value(on_day), function="people_consents_in_force", output_field=BooleanField())
    return people.alias(consented=told).filter(consented=given)
