"""Who can sign in."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

from kernel.clock import now
from kernel.ids import new_id
from kernel.personal_data import Personal


class AccountManager(BaseUserManager["Account"]):
    """How accounts are made."""

    def create_account(self, *, email: str | None = None, sign_in_name: str | None = None) -> "Account":
        """A new account without a password; one of the two names is required, both are kept in lower case."""
        account = self.model(
            email=(email or "").strip().lower() or None,
            sign_in_name=(sign_in_name or "").strip().lower() or None,
        )
        account.set_unusable_password()
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser):
    """A sign-in name or an e-mail and secrets; no person's name, no groups, no permissions."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    sign_in_name = models.CharField(max_length=60, unique=True, null=True, blank=True)
    email = models.EmailField(unique=True, null=True, blank=True)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(default=now)

    objects: ClassVar[Any] = AccountManager()
    USERNAME_FIELD = "sign_in_name"
    EMAIL_FIELD = "email"

    personal_data = Personal(
        columns=("sign_in_name", "email", "password"),
        whose="anyone who signs in",
        why="to recognise the person at sign-in and to reach them",
        keep="until the last membership has ended and the person is erased",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(email__isnull=False) | models.Q(sign_in_name__isnull=False),
                name="an_account_has_a_name_to_sign_in_with",
            ),
            models.CheckConstraint(
                condition=models.Q(email=Lower("email")), name="an_email_is_written_in_lower_case"
            ),
            models.CheckConstraint(
                condition=models.Q(sign_in_name=Lower("sign_in_name")),
                name="a_sign_in_name_is_written_in_lower_case",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)
