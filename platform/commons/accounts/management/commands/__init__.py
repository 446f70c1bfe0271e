"""Commands that concern opening colleges."""
