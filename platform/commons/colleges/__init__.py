"""Opening colleges with their first curator; `tenants` only makes the schema."""
