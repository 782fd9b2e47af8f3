"""Recognisers of facets, a module a family; their word lists stand beside them with their sources."""
