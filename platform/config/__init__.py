"""Settings, addresses and the composition tables: what is joined to what."""
