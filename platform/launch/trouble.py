"""The one exception of the launcher: something a person must settle, said in full sentences."""


class Trouble(Exception):
    """Printed as it is, without a traceback; the command then ends with code 1."""
