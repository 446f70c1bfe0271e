"""Partner employers of a region and their people who can be mentors."""
