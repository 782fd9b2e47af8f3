"""The field's types: frozen dataclasses that every arrow of the line passes on. No code here reads or decides."""
