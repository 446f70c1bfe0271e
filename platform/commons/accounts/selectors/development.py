"""For the development page only: one-time codes that the phones of demo people would show now."""

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from allauth.mfa.utils import decrypt
from django.conf import settings


def codes_now() -> list[tuple[str, str]]:
    """Sign-in names and their present codes. Raises RuntimeError outside development."""
    if not settings.DEBUG:
        raise RuntimeError("codes are shown in development only")
    counters = list(yield_hotp_counters_from_time())
    present = counters[len(counters) // 2]
    rows = Authenticator.objects.filter(type=Authenticator.Type.TOTP).select_related("user")
    return sorted(
        (
            row.user.email or row.user.sign_in_name or "",
            format_hotp_value(hotp_value(decrypt(row.data["secret"]), present)),
        )
        for row in rows
    )
