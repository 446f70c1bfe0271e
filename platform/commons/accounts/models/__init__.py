"""Tables of accounts."""

from commons.accounts.models.account import Account
from commons.accounts.models.hand_over import HandOver
from commons.accounts.models.invitation import Invitation
from commons.accounts.models.membership import Membership
from commons.accounts.models.session import Session

__all__ = ["Account", "HandOver", "Invitation", "Membership", "Session"]
