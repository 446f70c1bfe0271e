"""The demonstration region: invented places and people, filled through the same doors as everybody uses."""
