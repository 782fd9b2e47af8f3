"""A case and what was derived from it → findings; one module a family of rules."""
