"""SESSION_ENGINE: sessions in the shared layer, each row bound to what it was made for."""

from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends import db

from commons.accounts.models import Session
from commons.accounts.rules import BOUND

SIGN_IN = "sign_in_id"
SECOND_FACTOR = "second_factor"
"""Set when the second factor was shown (or this very browser is trusted) at this sign-in."""


class SessionStore(db.SessionStore):
    """Django's database sessions over our table; the columns repeat the binding so that it can be asked."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        """Our table."""
        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        """The row, with its columns filled from what the session holds."""
        row: Session = super().create_model_instance(data)  # type: ignore[assignment]
        bound = data.get(BOUND, {})
        row.account_id = data.get(SESSION_KEY)
        row.sign_in_id = data.get(SIGN_IN)
        row.workspace_id = bound.get("workspace_id")
        row.membership_id = bound.get("membership_id")
        row.epoch = bound.get("epoch")
        return row
