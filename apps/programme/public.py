"""The door of the programme: passport, curator's order, cycles, forms, parameters, stages, the desk."""

from apps.programme import policy, selectors, services
from apps.programme.rules.launching import NoCycleIsOpen
from apps.programme.selectors.cycles import CycleFacts
from apps.programme.selectors.desk import Desk
from apps.programme.selectors.forms import FormFacts
from apps.programme.selectors.parameters import ParameterFacts
from apps.programme.selectors.passports import OrderFacts, Passport
from apps.programme.selectors.stages import StageFacts
from apps.programme.services.passports import PassportFields
from kernel.policy import permitted

passports = permitted(policy.READ_PASSPORT)(selectors.passports.passports)
suggested_years = permitted(policy.RECORD_PROGRAMME)(selectors.passports.suggested_years)
passport_to_change = permitted(policy.RECORD_PROGRAMME)(selectors.passports.passport_of)
passport_to_approve = permitted(policy.APPROVE_PROGRAMME)(selectors.passports.passport_of)
passport_to_appoint = permitted(policy.APPOINT_CURATOR)(selectors.passports.passport_of)
passport_to_launch = permitted(policy.OPEN_CYCLE)(selectors.passports.passport_of)
record_programme = permitted(policy.RECORD_PROGRAMME)(services.passports.record_programme)
change_programme = permitted(policy.RECORD_PROGRAMME)(services.passports.change_programme)
approve_programme = permitted(policy.APPROVE_PROGRAMME)(services.passports.approve_programme)
appoint_curator = permitted(policy.APPOINT_CURATOR)(services.passports.appoint_curator)
curator_in_force = permitted(policy.READ_CURATOR)(selectors.passports.curator_in_force)

current_cycle = permitted(policy.READ_CYCLE)(selectors.cycles.current_cycle)
required_cycle = permitted(policy.READ_CYCLE)(selectors.cycles.required_cycle)
cycle_to_close = permitted(policy.CLOSE_CYCLE)(selectors.cycles.cycle_of)
open_cycle = permitted(policy.OPEN_CYCLE)(services.cycles.open_cycle)
close_cycle = permitted(policy.CLOSE_CYCLE)(services.cycles.close_cycle)

parameter = permitted(policy.READ_PARAMETERS)(selectors.parameters.parameter)
parameters = permitted(policy.READ_PARAMETERS)(selectors.parameters.parameters)
parameter_to_set = permitted(policy.OVERRIDE_PARAMETER)(selectors.parameters.parameter_to_set)
override_parameter = permitted(policy.OVERRIDE_PARAMETER)(services.choices.override_parameter)

forms = permitted(policy.READ_FORMS)(selectors.forms.forms)
form_names = permitted(policy.READ_FORMS)(selectors.forms.form_names)
form_to_switch = permitted(policy.SWITCH_FORM)(selectors.forms.form_to_switch)
switch_form = permitted(policy.SWITCH_FORM)(services.choices.switch_form)

stages_now = permitted(policy.READ_STAGES)(selectors.stages.stages_now)
stage_to_pass = permitted(policy.PASS_STAGE)(selectors.stages.stage_to_pass)
pass_stage = permitted(policy.PASS_STAGE)(services.stages.pass_stage)
pass_stage_with_debt = permitted(policy.PASS_STAGE_WITH_DEBT)(services.stages.pass_stage_with_debt)
programme_is_approved = permitted(policy.READ_STAGES)(selectors.conditions.programme_is_approved)
curator_is_appointed = permitted(policy.READ_STAGES)(selectors.conditions.curator_is_appointed)
cycle_is_open = permitted(policy.READ_STAGES)(selectors.conditions.cycle_is_open)

desk = permitted(policy.SEE_DESK)(selectors.desk.desk)
first_list = permitted(policy.RECORD_PROGRAMME)(selectors.desk.first_list)

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
    "parameter_to_set",
    "parameters",
    "pass_stage",
    "pass_stage_with_debt",
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
