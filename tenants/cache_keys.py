"""Keys of the cache: each bears the schema that was in sight when it was made, after its installation."""

from tenants import context


def key_of_scope(key: str, prefix: str, version: int) -> str:
    """The stored key. Raises NoContext when neither a college nor the shared layer is chosen."""
    scope = context.current()
    if scope is None:
        raise context.NoContext("the cache was used before a college or the shared layer was chosen")
    return f"{prefix}:{scope.schema}:{version}:{key}"
