"""The door of the programme: passport, curator's order, cycles, forms, parameters, stages, the desk."""

from datetime import date
from uuid import UUID

from apps.programme import policy
from apps.programme.rules.launching import NoCycleIsOpen
from apps.programme.rules.parameters import Value
from apps.programme.selectors import conditions
from apps.programme.selectors import cycles as cycle_reads
from apps.programme.selectors import desk as desk_reads
from apps.programme.selectors import forms as form_reads
from apps.programme.selectors import parameters as parameter_reads
from apps.programme.selectors import passports as passport_reads
from apps.programme.selectors import stages as stage_reads
from apps.programme.selectors.cycles import CycleFacts
from apps.programme.selectors.desk import Desk
from apps.programme.selectors.forms import FormFacts
from apps.programme.selectors.parameters import ParameterFacts
from apps.programme.selectors.passports import OrderFacts, Passport
from apps.programme.selectors.stages import StageFacts
from apps.programme.services import choices as choice_acts
from apps.programme.services import cycles as cycle_acts
from apps.programme.services import passports as passport_acts
from apps.programme.services import stages as stage_acts
from apps.programme.services.passports import PassportFields
from kernel.clock import today
from kernel.desk import DeskItem
from kernel.gates import Verdict
from kernel.policy import Actor, check, may, permitted
from kernel.refusals import found
from tenants.public import college_facts


@permitted(policy.READ_PASSPORT)
def passports(*, actor: Actor) -> tuple[Passport, ...]:
    """Every programme of the college in brief, the newest first."""
    return passport_reads.passports()


@permitted(policy.RECORD_PROGRAMME)
def suggested_years(*, actor: Actor) -> tuple[int, int]:
    """The term that a new programme's page offers: five years from this one."""
    this_year = today(college_facts(actor.workspace.id).time_zone).year
    return this_year, this_year + 4


passport_to_change = permitted(policy.RECORD_PROGRAMME)(passport_reads.passport_of)
passport_to_approve = permitted(policy.APPROVE_PROGRAMME)(passport_reads.passport_of)
passport_to_appoint = permitted(policy.APPOINT_CURATOR)(passport_reads.passport_of)
passport_to_launch = permitted(policy.OPEN_CYCLE)(passport_reads.passport_of)
cycle_to_close = permitted(policy.CLOSE_CYCLE)(cycle_reads.cycle_of)


@permitted(policy.RECORD_PROGRAMME)
def record_programme(
    *,
    actor: Actor,
    name: str,
    begins_year: int,
    ends_year: int,
    council_protocol: str = "",
    council_on: date | None = None,
) -> UUID:
    """Write down a programme that is not approved yet. Raises YearsAreTurnedRound, DateIsAhead."""
    fields = PassportFields(
        name=name,
        begins_year=begins_year,
        ends_year=ends_year,
        council_protocol=council_protocol,
        council_on=council_on,
    )
    return passport_acts.record_programme(actor=actor, fields=fields)


@permitted(policy.RECORD_PROGRAMME)
def change_programme(*, actor: Actor, programme_id: UUID, version: int, fields: PassportFields) -> None:
    """Correct a programme before its approval. Raises AlreadyApproved, Stale, YearsAreTurnedRound."""
    passport_acts.change_programme(actor=actor, programme_id=programme_id, version=version, fields=fields)


@permitted(policy.APPROVE_PROGRAMME)
def approve_programme(*, actor: Actor, programme_id: UUID, approved_on: date) -> None:
    """The director approves what the council has considered (R2)."""
    passport_acts.approve_programme(actor=actor, programme_id=programme_id, approved_on=approved_on)


@permitted(policy.APPOINT_CURATOR)
def appoint_curator(
    *,
    actor: Actor,
    programme_id: UUID,
    number: str,
    dated: date,
    curator_name: str,
    curator_person_id: UUID | None = None,
) -> UUID:
    """Write down the director's order that appoints the curator (R22)."""
    return passport_acts.appoint_curator(
        actor=actor,
        programme_id=programme_id,
        number=number,
        dated=dated,
        curator_name=curator_name,
        curator_person_id=curator_person_id,
    )


@permitted(policy.READ_CURATOR)
def curator_in_force(*, actor: Actor) -> OrderFacts | None:
    """The order that names the present curator, to whom everybody may turn (R22)."""
    return passport_reads.order_in_force()


@permitted(policy.OPEN_CYCLE)
def open_cycle(*, actor: Actor, programme_id: UUID, name: str, begins_on: date, ends_on: date) -> UUID:
    """Launch a cycle (R2, R22). Raises ProgrammeIsNotApproved, CuratorIsNotAppointed, AnotherCycleIsOpen…"""
    return cycle_acts.open_cycle(
        actor=actor, programme_id=programme_id, name=name, begins_on=begins_on, ends_on=ends_on
    )


@permitted(policy.CLOSE_CYCLE)
def close_cycle(*, actor: Actor, cycle_id: UUID) -> None:
    """End a cycle. Raises CycleIsClosed."""
    cycle_acts.close_cycle(actor=actor, cycle_id=cycle_id)


@permitted(policy.READ_CYCLE)
def current_cycle(*, actor: Actor) -> CycleFacts | None:
    """The cycle that is open, if any."""
    return cycle_reads.open_cycle(actor=actor)


@permitted(policy.READ_CYCLE)
def required_cycle(*, actor: Actor) -> CycleFacts:
    """The cycle that is open. Raises NoCycleIsOpen."""
    return cycle_reads.open_cycle_or_refuse(actor=actor)


@permitted(policy.READ_PARAMETERS)
def parameter(*, actor: Actor, key: str, form: str = "") -> int:
    """The number in force; of a span its upper end. Raises NoSuchParameter."""
    return parameter_reads.number(key, form)


@permitted(policy.READ_PARAMETERS)
def parameter_span(*, actor: Actor, key: str, form: str = "") -> tuple[int, int]:
    """The least and the most in force; of a number the same twice. Raises NoSuchParameter."""
    return parameter_reads.span(key, form)


@permitted(policy.READ_PARAMETERS)
def parameters(*, actor: Actor) -> tuple[ParameterFacts, ...]:
    """Every parameter with the value that holds for all forms."""
    return parameter_reads.all_in_force()


@permitted(policy.OVERRIDE_PARAMETER)
def override_parameter(*, actor: Actor, key: str, value: Value, reason: str, form: str = "") -> None:
    """Set a parameter otherwise, with a reason. Raises ReasonIsMissing, ValueDoesNotFit."""
    choice_acts.override_parameter(actor=actor, key=key, value=value, reason=reason, form=form)


@permitted(policy.READ_FORMS)
def forms(*, actor: Actor) -> tuple[FormFacts, ...]:
    """The forms of mentoring, switched on and off (R31)."""
    return form_reads.forms()


@permitted(policy.READ_FORMS)
def form_names(*, actor: Actor) -> dict[str, str]:
    """Names of all forms by code, in the reader's language."""
    return form_reads.form_names()


@permitted(policy.SWITCH_FORM)
def form_to_switch(*, actor: Actor, code: str) -> FormFacts:
    """One form, before it is switched. Raises NotVisible."""
    return found(one for one in form_reads.forms() if one.code == code)


@permitted(policy.OVERRIDE_PARAMETER)
def parameter_to_set(*, actor: Actor, key: str) -> ParameterFacts:
    """One parameter, before it is set otherwise. Raises NotVisible."""
    return found(one for one in parameter_reads.all_in_force() if one.default.key == key)


@permitted(policy.PASS_STAGE)
def stage_to_pass(*, actor: Actor, stage: int) -> StageFacts:
    """The present stage, before its gate is passed. Raises NotVisible for any other."""
    stages = stage_reads.stages_now(actor=actor)
    return found(one for one in stages if one.is_now and one.number == stage)


@permitted(policy.SWITCH_FORM)
def switch_form(*, actor: Actor, code: str, is_on: bool, reason: str) -> None:
    """Switch a form on or off, with a reason (R31)."""
    choice_acts.switch_form(actor=actor, code=code, is_on=is_on, reason=reason)


@permitted(policy.READ_STAGES)
def stages_now(*, actor: Actor) -> tuple[StageFacts, ...]:
    """The seven stages with their gates (R82)."""
    return stage_reads.stages_now(actor=actor)


@permitted(policy.PASS_STAGE)
def pass_stage(*, actor: Actor, stage: int, debt: str = "") -> None:
    """Pass the gate of the present stage; with a debt only the director, by a recorded reason (R82)."""
    if debt.strip():
        check(actor, policy.PASS_STAGE_WITH_DEBT)
    stage_acts.pass_stage(actor=actor, stage=stage, debt=debt)


@permitted(policy.RECORD_PROGRAMME)
def first_list(*, actor: Actor) -> tuple[DeskItem, ...]:
    """For a college without people: load their list; else nothing."""
    return tuple(desk_reads.first_list(actor=actor))


@permitted(policy.SEE_DESK)
def desk(*, actor: Actor) -> Desk:
    """What needs this person today, and where the college is in the seven stages."""
    steps = {step for step, wanted in policy.STEPS.items() if may(actor, wanted)}
    return desk_reads.desk(actor=actor, allowed=frozenset(steps))


@permitted(policy.READ_STAGES)
def programme_is_approved(*, actor: Actor) -> Verdict:
    """Whether a programme is approved (R2)."""
    return conditions.programme_is_approved(actor=actor)


@permitted(policy.READ_STAGES)
def curator_is_appointed(*, actor: Actor) -> Verdict:
    """Whether an order names the curator (R22)."""
    return conditions.curator_is_appointed(actor=actor)


@permitted(policy.READ_STAGES)
def cycle_is_open(*, actor: Actor) -> Verdict:
    """Whether a cycle is open."""
    return conditions.cycle_is_open(actor=actor)


__all__ = [
    "CycleFacts",
    "Desk",
    "FormFacts",
    "NoCycleIsOpen",
    "OrderFacts",
    "ParameterFacts",
    "Passport",
    "PassportFields",
    "StageFacts",
    "appoint_curator",
    "approve_programme",
    "change_programme",
    "close_cycle",
    "curator_in_force",
    "curator_is_appointed",
    "current_cycle",
    "cycle_is_open",
    "cycle_to_close",
    "desk",
    "first_list",
    "form_names",
    "form_to_switch",
    "forms",
    "open_cycle",
    "override_parameter",
    "parameter",
    "parameter_span",
    "parameter_to_set",
    "parameters",
    "pass_stage",
    "passport_to_appoint",
    "passport_to_approve",
    "passport_to_change",
    "passport_to_launch",
    "passports",
    "programme_is_approved",
    "record_programme",
    "required_cycle",
    "stage_to_pass",
    "stages_now",
    "suggested_years",
    "switch_form",
]
