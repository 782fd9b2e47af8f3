"""Write, check, anonymise and publish Serious Case Reviews."""

__version__ = "0.1.0"
