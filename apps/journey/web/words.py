"""What the points of an acquaintance are called on the pages."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.journey import rules

PRESENT = {
    rules.CURATOR: pgettext_lazy("who was there", "The curator"),
    rules.MENTOR: pgettext_lazy("who was there", "The mentor"),
    rules.MENTEE: pgettext_lazy("who was there", "The mentee"),
}
TOLD = {
    "who_i_am": _("Who I am"),
    "why_i_take_part": _("Why I take part"),
    "my_questions": _("Which questions and difficulties I have"),
    "what_matters_in_a_mentor": _("What matters to me in a mentor"),
}
PRINCIPLES = {
    "manifesto": _("The manifesto of mentoring"),
    "code": _("The mentor's code"),
}
TOPICS = {
    "confidentiality": _("What stays between us, and when it cannot"),
    "honesty": _("We speak openly and honestly"),
    "boundaries": _("Each of us has personal boundaries"),
    "contacts": _("How we reach each other"),
}
MEETINGS = {
    "acquaintance": _("Acquaintance"),
    "trial": _("First meeting"),
    "planning": _("Planning meeting"),
    "working": _("Working meeting"),
    "final": _("Final meeting"),
}
LENGTHS = {"20": _("20 minutes"), "30": _("30 minutes"), "40": _("40 minutes"), "60": _("1 hour")}
"""Lengths to tap; any other is typed."""

YES_NO = {"yes": _("Yes, we will work together"), "no": _("No, this pair does not fit")}
SAID = {"yes": _("Yes, ready"), "no": _("No, does not want to"), "": _("Has not said yet")}
