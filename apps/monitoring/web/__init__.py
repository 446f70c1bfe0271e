"""The college's page of figures."""
