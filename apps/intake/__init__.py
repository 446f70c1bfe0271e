"""The two bases: who asks for help with what, and who can help (R25)."""
