"""People of a college: persons and their kinds, representatives, consents, import of lists."""
