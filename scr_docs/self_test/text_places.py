"""Every place in the Markdown of a report where a name may stand, a row each."""

from typing import Final

from scr_docs.self_test.place import TextPlace

TEXT_PLACES: Final = (
    TextPlace("paragraph", "We met {name} at home."),
    TextPlace("heading", "## What {name} said"),
    TextPlace("heading, underlined", "{name}\n-----------------------------"),
    TextPlace("heading of level 6", "###### {name}"),
    TextPlace("bold", "It was **{name}** who called."),
    TextPlace("list", "- a visit\n- {name} was seen"),
    TextPlace("numbered list", "1. a visit\n2. {name} was seen"),
    TextPlace("list in a list", "- a visit\n    - {name} was seen"),
    TextPlace("table cell", "| Who | What |\n|---|---|\n| {name} | a visit |"),
    TextPlace("table header", "| {name} | What |\n|---|---|\n| yes | a visit |"),
    TextPlace("quotation", "> {name} was not seen."),
    TextPlace("footnote", "A visit.[^1]\n\n[^1]: By {name}."),
    TextPlace("footnote that nothing refers to", "[^2]: By {name}."),
    TextPlace("admonition", "!!! note\n    {name} was not seen."),
    TextPlace("title of an admonition", '!!! note "About {name}"\n    Nobody was seen.'),
    TextPlace("abbreviation", "*[SW7]: {name}\n\nSW7 called."),
    TextPlace("definition list", "Uncle\n:   {name}"),
    TextPlace("code", "See `{name}` there."),
    TextPlace("code block", "```\n{name}\n```"),
    TextPlace("code block, indented", "Written:\n\n    {name}"),
    TextPlace("diagram", "```mermaid\ngraph TD\n  a[{name}] --> b\n```"),
    TextPlace("comment in a diagram", "```mermaid\ngraph TD\n  %% {name}\n  a --> b\n```"),
    TextPlace("link text", "See [{name}](https://example.org/)."),
    TextPlace("link title", 'See [this](https://example.org/ "{name}").'),
    TextPlace("link target", "See [this](https://example.org/{slug}/)."),
    TextPlace("link target, percent-encoded", "See [this](https://example.org/{percent}/)."),
    TextPlace("link to a page", "See [this]({slug}.md).", for_panel=False, staged=False),
    TextPlace("link definition", 'See [this][label].\n\n[label]: https://example.org/ "{name}"'),
    TextPlace("link definition, unused", '[never]: https://example.org/{slug} "{name}"', for_panel=False, staged=False),
    TextPlace("plain address", "See <https://example.org/{slug}>."),
    TextPlace("e-mail address", "Write to <mailto:{given}.{family}@example.org>."),
    TextPlace("alt text", "![{name} on a swing](attachments/named.png)"),
    TextPlace("title of a picture", '![a swing](attachments/named.png "{name}")', staged=False),
    TextPlace("name of a picture", "![a swing](attachments/{slug}.png)", for_panel=False, staged=False),
    TextPlace("picture from elsewhere", "![a swing](https://example.org/{slug}.png)"),
    TextPlace("id of a heading", "## A visit {{ #{slug} }}"),
    TextPlace("class of a paragraph", "A visit.\n{{: .{slug} }}"),
    TextPlace("other attribute", 'A visit.\n{{: data-who="{name}" }}'),
    TextPlace("comment", "<!-- ask {name} -->", for_panel=False, staged=False),
    TextPlace("comment in Markdown", "[//]: # (ask {name})", for_panel=False, staged=False),
    TextPlace("raw HTML", '<p class="x">{name}</p>'),
    TextPlace("hidden element", "<div hidden>{name}</div>"),
    TextPlace("element that is not displayed", '<p style="display:none">{name}</p>'),
    TextPlace("script", "<script>const child = '{name}'</script>"),
    TextPlace("closed details", "<details><summary>More</summary> {name}</details>"),
    TextPlace("split by bold", "We met {head}**{tail}** there."),
    TextPlace("split by italics", "We met *{head}*{tail} there."),
    TextPlace("split by HTML", "We met {head}<b>{tail}</b> there."),
    TextPlace("split over a line", "We met {given}\n{family} there."),
    TextPlace("entity", "We met {entity} there."),
    TextPlace("soft hyphen", "We met {head}\u00ad{tail} there."),
    TextPlace("soft hyphen as entity", "We met {head}&shy;{tail} there."),
    TextPlace("zero-width space", "We met {head}\u200b{tail} there."),
    TextPlace("no-break space", "We met {given}\u00a0{family} there."),
    TextPlace("curly quotes", "We met “{given}” and saw {family}’s room."),
    TextPlace("capitals", "We met {capitals} there."),
    TextPlace("surname first", "Seen: {family}, {given}."),
    TextPlace("hashtag", "Posted as #{given}{family} there."),
    TextPlace("base64", "Sent as {base64} there."),
    TextPlace("name of another case's person", "We met {name} at home.", of_other_case=True),
)
"""``1``, ``2``, ``label``, ``never`` and ``SW7`` are labels: each row has its own."""

FRONT_MATTER_PLACES: Final = (
    TextPlace("front matter: title", "title: About {name}", for_panel=False, staged=False),
    TextPlace("front matter: author", "author: {name}", for_panel=False, staged=False),
    TextPlace("front matter: description", "description: About {name}", for_panel=False, staged=False),
)

SNIPPET: Final = TextPlace("snippet include", '--8<-- "{include}"', staged=False)
"""The name stands in another file; the text only says that it be included, which the shipped settings do not do."""
