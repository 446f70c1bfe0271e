"""Tables of the programme."""

from apps.programme.models.curator_order import CuratorOrder
from apps.programme.models.cycle import Cycle
from apps.programme.models.form_switch import FormSwitch
from apps.programme.models.parameter import Parameter
from apps.programme.models.programme import Programme
from apps.programme.models.stage_passage import StagePassage

__all__ = ["CuratorOrder", "Cycle", "FormSwitch", "Parameter", "Programme", "StagePassage"]
