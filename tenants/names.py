"""Names of schemas: random, so that none is ever used twice or guessed."""

import secrets
import string

ALPHABET = string.ascii_lowercase + string.digits


def new_schema_name() -> str:
    """`c_` and 20 random characters (103 bits)."""
    return "c_" + "".join(secrets.choice(ALPHABET) for _ in range(20))
