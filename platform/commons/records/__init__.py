"""Journal and outbox of the shared layer, and the ledger of effects of all outboxes."""
