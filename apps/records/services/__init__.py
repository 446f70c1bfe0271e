"""Writing the college's records: acts and events, the outbox, long tasks, the schema's own name."""
