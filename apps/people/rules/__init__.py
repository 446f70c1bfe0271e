"""Decisions about people: whose consent is needed, who may see whom, what a card must hold."""
