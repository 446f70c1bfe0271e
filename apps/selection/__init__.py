"""Who may be a mentor: clearance, and the checklist of readiness."""
