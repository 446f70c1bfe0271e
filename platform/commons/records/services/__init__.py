"""Writing the shared records: acts and events, the ledger of effects, the outbox, the doorbell."""
