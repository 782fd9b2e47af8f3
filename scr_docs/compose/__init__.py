"""`Case` + derived → documents and pages in Markdown, from the templates."""
