"""``python -m scr_docs`` equals ``scr-docs``."""

from scr_docs.cli.main import entry_point

if __name__ == "__main__":
    entry_point()
