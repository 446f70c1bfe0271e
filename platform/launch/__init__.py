"""Set-up and start: the environment, the embedded servers, the supervised processes.

Standard library only, except rich and psycopg, which are imported once the environment exists.
"""
