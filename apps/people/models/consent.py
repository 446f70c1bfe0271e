"""Consents, each a signed paper."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from apps.people.models.person import Person
from apps.people.rules.consents import ConsentKind, Signer
from kernel.clock import now
from kernel.personal_data import Personal
from tenants.models import CollegeModel


class ConsentQuerySet(models.QuerySet["Consent"]):
    """Consents as they are asked for."""

    def standing(self) -> Self:
        """Those that nobody withdrew."""
        return self.filter(withdrawn_at=None)


class Consent(CollegeModel):
    """One paper: what was agreed to, who signed, when, until when (None: without term) and its withdrawal."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="consents")
    kind = models.CharField(max_length=20, choices=[(kind.value, kind.value) for kind in ConsentKind])
    signer = models.CharField(max_length=20, choices=[(signer.value, signer.value) for signer in Signer])
    signed_on = models.DateField()
    valid_until = models.DateField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True)
    recorded_at = models.DateTimeField(default=now)

    objects = ConsentQuerySet.as_manager()
    personal_data = Personal(
        columns=("kind", "signer", "signed_on", "valid_until"),
        whose="the person who agreed or for whom the representative agreed",
        why="to show that the college may keep and use the data (152-FZ)",
        keep="three years after withdrawal or the end of its term",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in ConsentKind]),
                name="a_consent_is_of_a_known_kind",
            ),
            models.CheckConstraint(
                condition=Q(signer__in=[signer.value for signer in Signer]),
                name="a_consent_is_signed_by_self_or_representative",
            ),
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gte=F("signed_on")),
                name="a_consent_ends_after_it_is_signed",
            ),
            models.UniqueConstraint(
                fields=["person", "kind", "signer", "signed_on"],
                condition=Q(withdrawn_at=None),
                name="one_standing_consent_per_paper",
            ),
        ]
