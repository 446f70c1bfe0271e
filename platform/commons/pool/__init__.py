"""The regional pool of mentors: offers with a quota, calls of colleges, placements."""
