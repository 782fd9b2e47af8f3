"""Changing the register of a case, in its YAML or through a spreadsheet (design, section 4)."""
