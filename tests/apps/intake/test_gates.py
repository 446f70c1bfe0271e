"""What the gates of stages 2 and 3 find in the bases."""

from apps.intake import public as intake
from apps.people.public import Kind
from tenants.public import CollegeFacts
from tests.factories.actors import a_curator
from tests.factories.intake import a_mentee_entry, a_mentor_entry
from tests.factories.people import a_grown_student, a_master, a_minor_student, a_person, who_consented
from tests.factories.programme import an_open_cycle


def test_r85_the_second_gate_asks_for_mentees_with_consent(college: CollegeFacts) -> None:
    an_open_cycle(college)
    curator = a_curator(college)
    assert not intake.somebody_asks(actor=curator).is_met

    a_mentee_entry(curator, who_consented(curator, a_grown_student(curator)))
    assert intake.somebody_asks(actor=curator).is_met
    assert intake.mentees_have_consented(actor=curator).is_met

    a_mentee_entry(curator, a_minor_student(curator))
    assert intake.mentees_have_consented(actor=curator).facts == {"n": 1}


def test_r86_r103_the_third_gate_asks_for_three_main_bases(college: CollegeFacts) -> None:
    an_open_cycle(college)
    curator = a_curator(college)
    assert not intake.somebody_offers_help(actor=curator).is_met

    a_mentor_entry(curator, a_master(curator))
    assert intake.somebody_offers_help(actor=curator).is_met
    assert intake.the_main_bases_are_filled(actor=curator).facts == {"n": 2}

    for base, kind in (("alumni", Kind.ALUMNUS), ("partners", Kind.PARTNER_EMPLOYEE)):
        person_id = a_person(curator, "Зуев Павел Ильич", kind)
        a_mentor_entry(curator, person_id, base=base, forms=("employer_student",))
    assert intake.the_main_bases_are_filled(actor=curator).is_met
