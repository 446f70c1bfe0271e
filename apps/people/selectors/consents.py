"""Consents of many people at once, and the question of consent as part of a query."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from uuid import UUID

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, QuerySet, When

from apps.people.models import Consent, Person
from apps.people.rules.consents import NEEDED, OF_AGE, SIGNS_TOO, ConsentFacts, ConsentKind, Signer
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


def by_consent(people: QuerySet[Person], on_day: date, *, given: bool) -> QuerySet[Person]:
    """Those who have all needed consents that day, or those who lack one (see `people_consents_in_force`)."""
    in_order = Q()
    for kind in NEEDED:
        in_order &= signed(kind, Signer.SELF, on_day) | younger_than(SIGNS_TOO, on_day)
        in_order &= signed(kind, Signer.REPRESENTATIVE, on_day) | Q(birth_date__lte=born_by(on_day, OF_AGE))
    told = Case(When(in_order, then=1), default=0, output_field=IntegerField())
    return people.annotate(consented=told).filter(consented=int(given))


def younger_than(years: int, on_day: date) -> Q:
    """Surely younger: the date of birth is known."""
    return Q(birth_date__gt=born_by(on_day, years))


def signed(kind: ConsentKind, signer: Signer, on_day: date) -> Q:
    """Such a consent is in force on that day."""
    good = Q(valid_until=None) | Q(valid_until__gte=on_day)
    given = Consent.objects.standing().filter(
        good, person_id=OuterRef("id"), kind=kind.value, signer=signer.value, signed_on__lte=on_day
    )
    return Q(Exists(given))


def born_by(on_day: date, years: int) -> date:
    """The last date of birth at which somebody is `years` old on that day."""
    try:
        return on_day.replace(year=on_day.year - years)
    except ValueError:
        return date(on_day.year - years, 2, 28)
