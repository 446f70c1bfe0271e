"""The conditions of the seven gates (R82, R84–R90): hard ones block, soft ones may be a debt."""

from apps.intake import public as intake
from apps.programme import public as programme
from kernel.gates import Condition, declare
from kernel.words import noop

HARD, SOFT = True, False


def declare_all() -> None:
    """Stage by stage."""
    declare(
        1,
        Condition("approved", noop("The programme is approved"), HARD, programme.programme_is_approved),
        Condition("curator", noop("The curator is appointed"), HARD, programme.curator_is_appointed),
        Condition("cycle", noop("The cycle is open"), HARD, programme.cycle_is_open),
    )
    declare(
        2,
        Condition("mentees", noop("The base of mentees is begun"), HARD, intake.somebody_asks),
        Condition(
            "consents", noop("Every mentee's consents are in force"), SOFT, intake.mentees_have_consented
        ),
    )
    declare(
        3,
        Condition("mentors", noop("The base of mentors is begun"), HARD, intake.somebody_offers_help),
        Condition("bases", noop("The three main bases are filled"), SOFT, intake.the_main_bases_are_filled),
    )
