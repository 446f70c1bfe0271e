"""The college's own programme: one Django app per part, tables in each college's schema."""
