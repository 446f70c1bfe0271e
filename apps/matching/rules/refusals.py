"""Why two people cannot be a pair now, one named refusal for each hard rule, with the way out."""

from kernel.refusals import Refusal
from kernel.words import noop


class MenteeWithoutConsent(Refusal):
    """R80."""

    message = noop("The mentee's consents are not all in force.")
    way_out = noop("Record the missing consents in the mentee's card.")


class MentorWithoutConsent(Refusal):
    """R80."""

    message = noop("The mentor's consents are not all in force.")
    way_out = noop("Record the missing consents in the mentor's card.")


class MenteeAlreadyPaired(Refusal):
    """R134."""

    message = noop("The mentee already has a pair in this form of mentoring.")
    way_out = noop("End that pair first, or choose another form.")


class MentorNotReady(Refusal):
    """R27."""

    message = noop("The mentor is selected but not ready yet.")
    way_out = noop("Fill in what is missing in the checklist of readiness.")


class MentorHasNoFreePlace(Refusal):
    """The mentor's own limit."""

    message = noop("The mentor has no free place: {taken} of {places} are taken.")
    way_out = noop("Propose another mentor, or agree on one more place with this one.")


class AdultWithoutClearance(Refusal):
    """L3."""

    message = noop("An adult without a valid clearance cannot be the mentor of a minor.")
    way_out = noop("Check the original document and record the clearance.")


class TheSamePerson(Refusal):
    """A pair is two people."""

    message = noop("Nobody can be their own mentor.")
    way_out = noop("Choose another mentor.")


class AnotherForm(Refusal):
    """R31."""

    message = noop("The mentor does not take part in this form of mentoring.")
    way_out = noop("Choose another mentor, or add this form to the mentor's entry.")


class CourseUnknown(Refusal):
    """R36."""

    message = noop("It is not recorded in which course each of them studies.")
    way_out = noop("Add the course in both cards.")


class MentorNotInHigherCourse(Refusal):
    """R36."""

    message = noop("The mentor studies in the same course as the mentee or in a lower one.")
    way_out = noop("Choose a mentor from a higher course, or the role model of equals.")


class AnotherSubject(Refusal):
    """R45."""

    message = noop("A subject mentor must teach the mentee's subject.")
    way_out = noop("Choose a mentor of the same subject.")


class NotBothAgreed(Refusal):
    """R129."""

    message = noop("Both sides have to agree first.")
    way_out = noop("Record the agreement of the mentee and of the mentor.")


class AgreedInTheFuture(Refusal):
    """An agreement is recorded after it was given."""

    message = noop("This date has not come yet: only what has taken place is recorded.")
    way_out = noop("Check the date, or come back when it is done.")


class CycleNotOpen(Refusal):
    """Pairs are made in an open cycle."""

    message = noop("The cycle is not open.")
    way_out = noop("Open a cycle of the programme first.")


class PairHasEnded(Refusal):
    """An ended pair stays as it was."""

    message = noop("This pair has already ended.")
    way_out = noop("Propose a new pair.")


class PairIsConfirmed(Refusal):
    """What a pair rests on does not change under it."""

    message = noop("This pair is already confirmed.")
    way_out = noop("Open the pair to see it.")


class ProposalIsDecided(Refusal):
    """Somebody has accepted or declined it."""

    message = noop("This proposal has been decided already.")
    way_out = noop("Open the page again to see what is left.")


OF_RULE: dict[str, type[Refusal]] = {
    "mentee_without_consent": MenteeWithoutConsent,
    "mentee_already_paired": MenteeAlreadyPaired,
    "mentor_not_ready": MentorNotReady,
    "mentor_without_consent": MentorWithoutConsent,
    "no_free_place": MentorHasNoFreePlace,
    "same_person": TheSamePerson,
    "another_form": AnotherForm,
    "adult_without_clearance": AdultWithoutClearance,
    "course_unknown": CourseUnknown,
    "mentor_not_in_higher_course": MentorNotInHigherCourse,
    "another_subject": AnotherSubject,
}
"""The refusal of each hard rule of the engine."""
