"""What a plugin, a hook or a theme may add while the renderer runs, a row each; ``hostile_hook`` does it."""

from typing import Final

from scr_docs.self_test.place import RendererPlace

RENDERER_PLACES: Final = (
    RendererPlace("text added to a page", "markdown"),
    RendererPlace("HTML added to a page", "content"),
    RendererPlace("hidden HTML added to a page", "hidden"),
    RendererPlace("comment behind a page", "comment"),
    RendererPlace("description of a page", "description"),
    RendererPlace("entry of the menu", "menu"),
    RendererPlace("footer", "footer"),
    RendererPlace("author of the site", "author"),
    RendererPlace("theme: page of its own", "theme_page"),
    RendererPlace("theme: file of its own", "theme_file"),
    RendererPlace("extra CSS", "css"),
    RendererPlace("extra JavaScript", "javascript"),
    RendererPlace("list like a register, as a page", "list"),
    RendererPlace("file added to the site", "file"),
    RendererPlace("search index", "index"),
    RendererPlace("sitemap", "sitemap"),
)
