"""What a case knows by name, found in a text in every form: the register, its near misses, its short names."""
