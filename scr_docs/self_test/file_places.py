"""Every other file of a case that may hold a name, a row each: none of them is ever public."""

from typing import Final

from scr_docs.self_test.place import FilePlace, text
from scr_docs.self_test.small_files import (
    jpeg_exif,
    jpeg_xmp,
    pdf,
    png,
    word,
    word_deleted,
    word_run,
    workbook,
    zipped,
)

FILE_PLACES: Final = (
    FilePlace("register: name", "identities.yml", text("")),
    FilePlace("register: role", "identities.yml", text("    role: friend of {name}\n")),
    FilePlace("case file: panel", "case.yml", text('  - {{name: "{name}", organisation: Health, login: x1}}\n'), True),
    FilePlace(
        "decisions: reason",
        "decisions.yml",
        text(
            '  - {{text: Monday Club, kind: organisation, decide: keep, reason: "ask {name}", by: A, on: 2026-03-01}}\n'
        ),
    ),
    FilePlace("management review", "management-reviews/police.md", text("\nWe met {name}.\n"), True),
    FilePlace("contribution of another body", "contributions/doctor.md", text("# Report\n\nI met {name}.\n"), True),
    FilePlace("terms of reference", "terms-of-reference.md", text("\nWe ask {name}.\n"), True),
    FilePlace("overview report, not released", "overview-report.md", text("\nWe met {name}.\n"), True),
    FilePlace("CSV cell: event", "chronology/police.csv", text('2025-03-04,Log,"{name} was seen",\n'), True),
    FilePlace("CSV cell: comment", "chronology/police.csv", text('2025-03-05,Log,A visit,"ask {name}"\n'), True),
    FilePlace(
        "action plan",
        "action-plan.yml",
        text('  - {{recommendation: OR-1, action: "Tell {name}", owner: Police, by: 2026-12-01, outcome: Told}}\n'),
        True,
    ),
    FilePlace("notes of the press", "already-public.md", text("The paper named {name}.\n")),
    FilePlace("photograph: EXIF", "attachments/a.jpg", lambda of: jpeg_exif(of.name), True, "attachments/a.jpg"),
    FilePlace("photograph: XMP", "attachments/b.jpg", lambda of: jpeg_xmp(of.name), True, "attachments/b.jpg"),
    FilePlace("PNG: text", "attachments/c.png", lambda of: png(of.name), True, "attachments/c.png"),
    FilePlace("PDF: author", "attachments/d.pdf", lambda of: pdf(author=of.name), True, "attachments/d.pdf"),
    FilePlace("PDF: page", "attachments/e.pdf", lambda of: pdf(shown=of.name), True, "attachments/e.pdf"),
    FilePlace(
        "Word: tracked change", "attachments/f.docx", lambda of: word(word_deleted(of.name)), True, "attachments/f.docx"
    ),
    FilePlace(
        "Word: comment",
        "attachments/g.docx",
        lambda of: word(comments=f"<w:comment>{word_run(of.name)}</w:comment>"),
        True,
        "attachments/g.docx",
    ),
    FilePlace("Excel: hidden sheet", "attachments/h.xlsx", lambda of: workbook(of.name), True, "attachments/h.xlsx"),
    FilePlace("attached table", "attachments/i.csv", text("name,age\n{name},5\n"), True, "attachments/i.csv"),
    FilePlace("name of an attachment", "attachments/{slug}.txt", text("A visit.\n"), False, "attachments/{slug}.txt"),
    FilePlace(
        "folder of an attachment", "attachments/{slug}/a.txt", text("A visit.\n"), False, "attachments/{slug}/a.txt"
    ),
    FilePlace(
        "SVG: title",
        "attachments/j.svg",
        text('<svg xmlns="http://www.w3.org/2000/svg"><title>{name}</title></svg>'),
        False,
        "attachments/j.svg",
    ),
    FilePlace(
        "archive",
        "attachments/k.zip",
        lambda of: zipped({"a.txt": f"We met {of.name}."}),
        False,
        "attachments/k.zip",
    ),
    FilePlace("attachment that nothing names", "attachments/l.txt", text("We met {name}.\n")),
    FilePlace("page that no menu lists", "notes.md", text("# Notes\n\nWe met {name}.\n")),
    FilePlace("page in a folder docs/", "docs/index.md", text("# Notes\n\nWe met {name}.\n")),
    FilePlace("list like a register", "identities-copy.csv", text("pseudonym,names\nUncle,{name}\n")),
    FilePlace("old copy of a report", "executive-summary.md.bak", text("We met {name}.\n")),
    FilePlace("lock file of Word", "~$review.docx", text("{name}")),
    FilePlace("hidden file", ".notes.md", text("We met {name}.\n")),
    FilePlace("earlier release", "publication/earlier/executive-summary.1.md", text("We met {name}.\n")),
    FilePlace("file beside the releases", "publication/old/notes.md", text("We met {name}.\n")),
)
"""``case.yml``, ``decisions.yml``, ``action-plan.yml`` and the chronology begin in ``own_case`` and end with these."""
