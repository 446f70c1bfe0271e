"""Use-cases of monitoring."""
