"""Second lock for people who type `mkdocs build`: only a stage that `scr-docs build` made is printed."""

from scr_docs.site.mkdocs_plugin import guard as on_config

__all__ = ["on_config"]
