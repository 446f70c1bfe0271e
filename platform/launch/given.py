"""A database server of one's own, named in the settings: checked, and prepared where its login may."""

from collections.abc import Mapping

from launch import addresses, roles
from launch.passwords import kept_password
from launch.places import Places
from launch.probes import demand_fit_server
from launch.sessions import ServerRefused, session
from launch.trouble import Trouble

MAINTENANCE = "postgres"
NO_DATABASE_OF_OURS = {"", MAINTENANCE, "template0", "template1"}
WAY_OUT = (
    "Give either DATABASE_URL alone, with a login that may create roles and databases, or all three of\n"
    "DATABASE_URL, DATABASE_PROVISIONER_URL and DATABASE_OWNER_URL; .env.example explains them."
)


class TooFewAddresses(Trouble):
    """The addresses given are neither all three nor an administrator's."""


def given_addresses(settings: Mapping[str, str]) -> dict[str, str]:
    """Return those of the three addresses that the settings carry."""
    return {setting: settings[setting] for setting in roles.LOGIN_BY_SETTING if settings.get(setting)}


def settled(given: Mapping[str, str], places: Places) -> dict[str, str]:
    """Turn the given addresses into three on a server found fit; an administrator's one is enough."""
    if set(given) == {"DATABASE_URL"}:
        return prepared(given["DATABASE_URL"], places)
    missing = sorted(set(roles.LOGIN_BY_SETTING) - set(given))
    if missing:
        raise TooFewAddresses(f"Of the database's addresses, {' and '.join(missing)} is not set.\n{WAY_OUT}")
    with session(given["DATABASE_URL"]) as runtime:
        demand_fit_server(runtime)
    return dict(given)


def prepared(address: str, places: Places) -> dict[str, str]:
    """Make roles and database as the administrator; return the addresses of the three logins."""
    named = addresses.database_in(address)
    database = roles.DATABASE if named in NO_DATABASE_OF_OURS else named
    passwords = {login: kept_password(places.passwords, login) for login in roles.LOGINS}
    with session(existing(address)) as administrator:
        if not roles.may_administer(administrator):
            raise TooFewAddresses(f"The login in DATABASE_URL may not create roles and databases.\n{WAY_OUT}")
        roles.ensure(administrator, passwords, database)
    found = {
        setting: addresses.for_login(address, login, passwords[login], database)
        for setting, login in roles.LOGIN_BY_SETTING.items()
    }
    with session(found["DATABASE_OWNER_URL"]) as owner:
        demand_fit_server(owner)
        roles.close_public_schema(owner)
    return found


def existing(address: str) -> str:
    """Return the address itself, or that of the server's own database while ours is yet to be made."""
    try:
        with session(address):
            return address
    except ServerRefused:
        return addresses.in_database(address, MAINTENANCE)
