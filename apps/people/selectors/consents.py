"""Consents of many people at once, and the question of consent as part of a query."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from uuid import UUID

from django.db.models import BooleanField, Case, Exists, OuterRef, Q, QuerySet, Value, When

from apps.people.models import Consent, Person
from apps.people.rules.consents import NEEDED, OF_AGE, SIGNS_TOO, ConsentFacts, ConsentKind, Signer
from kernel.policy import Actor


def standing_consents(
    person_ids: Collection[UUID],
    *,
    actor: Actor,  # noqa: ARG001
) -> Mapping[UUID, list[ConsentFacts]]:
    """The consents nobody withdrew, by person; one query."""
    found: dict[UUID, list[ConsentFacts]] = defaultdict(list)
    for row in Consent.objects.standing().filter(person_id__in=person_ids):
        found[row.person_id].append(facts_of_consent(row))
    return found


def facts_of_consent(row: Consent) -> ConsentFacts:
    """A row as the rules know it."""
    return ConsentFacts(ConsentKind(row.kind), Signer(row.signer), row.signed_on, row.valid_until)


def with_consent_told(people: QuerySet[Person], on_day: date) -> QuerySet[Person]:
    """Every person with `consented`, by the rule of `people_consents_in_force`, for filters."""
    of_age, signs_too = (Q(birth_date__lte=born_by(on_day, years)) for years in (OF_AGE, SIGNS_TOO))
    in_order = Q()
    for kind in NEEDED:
        child = Q(birth_date__isnull=False) & ~signs_too
        in_order &= (signed(kind, Signer.SELF, on_day) | child) & (
            signed(kind, Signer.REPRESENTATIVE, on_day) | of_age
        )
    told = Case(When(in_order, then=Value(True)), default=Value(False), output_field=BooleanField())  # noqa: FBT003
    return people.annotate(consented=told)


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
