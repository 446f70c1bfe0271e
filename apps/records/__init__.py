"""Journal, outbox and identity of this college."""
