"""Addresses of servers as settings carry them: postgresql://login:password@host:port/database."""

from urllib.parse import quote, urlsplit, urlunsplit


def database_address(port: int, login: str, password: str, database: str) -> str:
    return f"postgresql://{login}:{quote(password, safe='')}@127.0.0.1:{port}/{database}"


def broker_address(port: int, password: str) -> str:
    return f"redis://:{quote(password, safe='')}@127.0.0.1:{port}"


def for_login(address: str, login: str, password: str, database: str) -> str:
    """Keep server and options of an address; change who signs in and into which database."""
    parts = urlsplit(address)
    server = parts.netloc.rpartition("@")[2]
    netloc = f"{login}:{quote(password, safe='')}@{server}"
    return urlunsplit(("postgresql", netloc, f"/{database}", parts.query, ""))


def in_database(address: str, database: str) -> str:
    """Keep the login of an address; change the database."""
    parts = urlsplit(address)
    return urlunsplit(("postgresql", parts.netloc, f"/{database}", parts.query, ""))


def database_in(address: str) -> str:
    return urlsplit(address).path.strip("/")


def without_password(address: str) -> str:
    """Return an address that may be shown on a terminal."""
    parts = urlsplit(address)
    return f"{parts.hostname or 'localhost'}:{parts.port or 5432}/{database_in(address)}"
