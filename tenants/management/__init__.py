"""Commands that concern the directory and the schemas of colleges."""
