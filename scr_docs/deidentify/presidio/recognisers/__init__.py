"""Recognisers for what people in this country are identified by, one module a family; each is a table of forms.

Presidio has none of these, or a weak one (2.2.366). Every table has a test ``line → spans`` with near misses.
"""
