"""Forms of the portal: whom to offer to a call, and a person for the pool."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from commons.employers.public import BriefRow
from commons.pool.public import OfferCard, OfferChoice
from ui.dates import local_today
from ui.forms import DayField, VersionField

SCHOOL_YEAR_ENDS = (6, 30)


class AnswerForm(forms.Form):
    """One of the people in the pool."""

    offer = forms.ChoiceField(
        label=_("Whom to offer"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose a person."),
            "invalid_choice": _("This person can no longer be offered to this request."),
        },
    )

    def __init__(self, posted: Any, *, choices: Iterable[OfferChoice]) -> None:
        super().__init__(posted)
        offer = self.fields["offer"]
        assert isinstance(offer, forms.ChoiceField)  # noqa: S101
        offer.choices = [(str(one.offer_id), one.name) for one in choices]


class PlacesForm(forms.Form):
    """For how many students, until when."""

    quota = forms.IntegerField(
        label=_("How many students at once"),
        min_value=1,
        max_value=10,
        help_text=_("Over all colleges together"),
    )
    until = DayField(label=_("Until"))
    version = VersionField()

    @classmethod
    def of(cls, card: OfferCard) -> "PlacesForm":
        """The form filled with the offer as it stands."""
        return cls(initial={"quota": card.quota, "until": card.until, "version": card.version})


class OfferForm(PlacesForm):
    """Which person besides."""

    employee = forms.ChoiceField(label=_("Person"))
    field_order = ("employee", "quota", "until")

    def __init__(self, posted: Any, *, people: Iterable[BriefRow]) -> None:
        super().__init__(posted, initial={"quota": 1, "until": end_of_school_year(local_today())})
        employee = self.fields["employee"]
        assert isinstance(employee, forms.ChoiceField)  # noqa: S101
        employee.choices = [("", "—"), *((str(one.id), f"{one.name}, {one.position}") for one in people)]


def end_of_school_year(today: date) -> date:
    """The next 30 June that is at least two months ahead."""
    end = date(today.year, *SCHOOL_YEAR_ENDS)
    return end if end - today > timedelta(days=60) else date(today.year + 1, *SCHOOL_YEAR_ENDS)
