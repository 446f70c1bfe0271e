"""Whose signature is needed and when consent is in force, without a database (R80, L1)."""

from datetime import date

import pytest

from apps.people.rules.consents import (
    NEEDED,
    AdultSignsAlone,
    ChildDoesNotSign,
    ConsentEndsTooSoon,
    ConsentFacts,
    ConsentKind,
    SignedInTheFuture,
    Signer,
    check_signature,
    is_minor,
    kinds_named,
    missing_signatures,
    signers_needed,
)
from kernel.refusals import Refusal

DAY = date(2026, 11, 23)
ADULT, YOUTH, CHILD = date(2008, 11, 23), date(2008, 11, 24), date(2012, 11, 24)
SELF, REPRESENTATIVE = Signer.SELF, Signer.REPRESENTATIVE


def papers(*signers: Signer, **more: date) -> list[ConsentFacts]:
    """Both needed consents of these signers."""
    return [
        ConsentFacts(kind, signer, more.get("on", date(2026, 9, 1)), more.get("until"))
        for kind in NEEDED
        for signer in signers
    ]


@pytest.mark.parametrize(
    ("born", "signers"),
    [
        (ADULT, (SELF,)),
        (YOUTH, (SELF, REPRESENTATIVE)),
        (date(2012, 11, 23), (SELF, REPRESENTATIVE)),
        (CHILD, (REPRESENTATIVE,)),
        (None, (SELF, REPRESENTATIVE)),
    ],
)
def test_r80_age_decides_who_signs(born: date | None, signers: tuple[Signer, ...]) -> None:
    assert signers_needed(born, DAY) == signers


@pytest.mark.parametrize(("born", "minor"), [(ADULT, False), (YOUTH, True), (None, True)])
def test_r80_an_unknown_date_of_birth_counts_as_a_minor_s(born: date | None, minor: bool) -> None:
    assert is_minor(born, DAY) is minor


@pytest.mark.parametrize(
    ("born", "signed", "missing"),
    [
        (ADULT, (SELF,), 0),
        (ADULT, (REPRESENTATIVE,), 2),
        (YOUTH, (SELF,), 2),
        (YOUTH, (SELF, REPRESENTATIVE), 0),
        (CHILD, (REPRESENTATIVE,), 0),
        (CHILD, (SELF,), 2),
        (None, (SELF,), 2),
    ],
)
def test_r80_every_needed_signature_must_be_there(
    born: date | None, signed: tuple[Signer, ...], missing: int
) -> None:
    assert len(missing_signatures(born, papers(*signed), DAY)) == missing


def test_l1_participation_and_personal_data_are_two_papers() -> None:
    only_data = [ConsentFacts(ConsentKind.PERSONAL_DATA, SELF, DAY)]

    assert missing_signatures(ADULT, only_data, DAY) == ((ConsentKind.PARTICIPATION, SELF),)


def test_l7_consent_to_publication_is_none_of_the_needed() -> None:
    published = [ConsentFacts(ConsentKind.PUBLICATION, SELF, DAY)]

    assert len(missing_signatures(ADULT, published, DAY)) == 2


def test_consent_is_good_from_its_first_day_to_its_last() -> None:
    until = papers(SELF, until=DAY)

    assert missing_signatures(ADULT, until, DAY) == ()
    assert len(missing_signatures(ADULT, until, date(2026, 11, 24))) == 2
    assert len(missing_signatures(ADULT, papers(SELF, on=date(2026, 11, 24)), DAY)) == 2


@pytest.mark.parametrize(
    ("born", "paper", "refusal"),
    [
        (ADULT, ConsentFacts(ConsentKind.PARTICIPATION, SELF, date(2026, 11, 24)), SignedInTheFuture),
        (ADULT, ConsentFacts(ConsentKind.PARTICIPATION, SELF, DAY, date(2026, 11, 22)), ConsentEndsTooSoon),
        (ADULT, ConsentFacts(ConsentKind.PARTICIPATION, REPRESENTATIVE, DAY), AdultSignsAlone),
        (CHILD, ConsentFacts(ConsentKind.PARTICIPATION, SELF, DAY), ChildDoesNotSign),
    ],
)
def test_a_paper_that_cannot_be_is_refused(born: date, paper: ConsentFacts, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        check_signature(born, paper, DAY)


def test_the_representative_s_paper_of_the_year_before_is_recorded_for_one_who_is_of_age_now() -> None:
    check_signature(ADULT, ConsentFacts(ConsentKind.PARTICIPATION, REPRESENTATIVE, date(2025, 9, 1)), DAY)


@pytest.mark.parametrize(
    ("heading", "kinds"),
    [
        ("Согласие на обработку ПДн", (ConsentKind.PERSONAL_DATA,)),
        ("Согласие на участие", (ConsentKind.PARTICIPATION,)),
        ("Согласие на участие и обработку данных", NEEDED),
        ("Согласие родителя", NEEDED),
    ],
)
def test_a_heading_says_which_consent_it_means(heading: str, kinds: tuple[ConsentKind, ...]) -> None:
    assert kinds_named(heading) == kinds
