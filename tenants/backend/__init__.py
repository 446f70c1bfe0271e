"""The guarded database backend: no statement leaves without a transaction and a chosen scope."""
