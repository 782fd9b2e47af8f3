"""A name that runs, changes, notes or markup of a document split is read whole; hidden letters are said (17.50)."""

from pathlib import Path

import pytest

from scr_docs.readers.read import Reading, read_surfaces
from tests.readers.hiding_places import WORD, word, zipped

A, B = WORD[:4], WORD[4:]
_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
_ODT = "application/vnd.oasis.opendocument.text"
SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'
FLAT = (
    '<pkg:package xmlns:pkg="p" xmlns:w="w"><w:p>\n <w:r><w:t>{}</w:t></w:r>\n'
    " <w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>\n</w:p></pkg:package>"
)


PRINTER = WORD.encode("utf-16-le") + b"\xff\xfe\x00"


def run(text: str, settings: str = "") -> str:
    return f"<w:r><w:rPr>{settings}</w:rPr><w:t>{text}</w:t></w:r>"


def deleted(text: str) -> str:
    return f'<w:del w:author="x"><w:r><w:delText>{text}</w:delText></w:r></w:del>'


def office(name: str, content: str) -> bytes:
    return zipped(**{"[Content_Types]_dot_xml": _TYPES, f"{name}_dot_xml": content})


def book(*shared: str, cells: str) -> bytes:
    sheet = f"<w><sheetData><row>{cells}</row></sheetData></w>"
    parts = {"xl__worksheets__sheet1_dot_xml": sheet, "xl__sharedStrings_dot_xml": f"<sst>{''.join(shared)}</sst>"}
    return zipped(**{"[Content_Types]_dot_xml": _TYPES, **parts})


def read(tmp_path: Path, name: str, data: bytes) -> Reading:
    path = tmp_path / name
    path.write_bytes(data)
    return read_surfaces(path, name)


ROWS = {
    "a deletion inside": ("a.docx", word(f"<w:p>{run(A)}{deleted('a whole sentence')}{run(B)}</w:p>")),
    "an insertion inside": (
        "a.docx",
        word(f'<w:p>{run(A)}<w:ins w:author="x">{run("a whole sentence")}</w:ins>{run(B)}</w:p>'),
    ),
    "hidden words inside": ("a.docx", word(f"<w:p>{run(A)}{run('a whole sentence', '<w:vanish/>')}{run(B)}</w:p>")),
    "a field code inside": (
        "a.docx",
        word(f"<w:p>{run(A)}<w:r><w:instrText>PAGEREF a_long_name</w:instrText></w:r>{run(B)}</w:p>"),
    ),
    "a text box inside": (
        "a.docx",
        word(f"<w:p>{run(A)}<w:r><w:pict><w:p>{run('some words')}</w:p></w:pict></w:r>{run(B)}</w:p>"),
    ),
    "in a text box": ("a.docx", word(f"<w:p>{run('x')}<w:r><w:pict><w:p>{run(A)}{run(B)}</w:p></w:pict></w:r></w:p>")),
    "a soft hyphen": ("a.docx", word(f"<w:p><w:r><w:t>{A}</w:t><w:softHyphen/><w:t>{B}</w:t></w:r></w:p>")),
    "a formula of Word": (
        "a.docx",
        word(f'<m:oMath xmlns:m="m"><m:r><m:t>{A}</m:t></m:r><m:r><m:t>{B}</m:t></m:r></m:oMath>'),
    ),
    "from right to left": ("a.docx", word(f'<w:p><w:bdo w:val="rtl">{run(B[::-1])}{run(A[::-1])}</w:bdo></w:p>')),
    "a run outside a paragraph": ("a.docx", word(f"<w:r><w:t>{WORD}</w:t></w:r>")),
    "between two elements": ("a.docx", word(f"<w:sdt/>{WORD}<w:sdt/>")),
    "a part under another ending": (
        "a.docx",
        zipped(
            **{
                "[Content_Types]_dot_xml": _TYPES,
                "word__document_dot_foo": f'<?xml version="1.0"?><w:d xmlns:w="w"><w:p>{run(A)}{run(B)}</w:p></w:d>',
            }
        ),
    ),
    "Excel: formula": ("a.xlsx", office("xl__worksheets__sheet1", f'<w><c><f>"{A}"&amp;"{B}"</f></c></w>')),
    "Excel: codes in a header": (
        "a.xlsx",
        office("xl__worksheets__sheet1", f"<w><oddHeader>{A}&amp;B{B}</oddHeader></w>"),
    ),
    "Excel: comment in a thread": (
        "a.xlsx",
        office("xl__threadedComments__t1", f"<t><threadedComment><text>{A}<b/>{B}</text></threadedComment></t>"),
    ),
    "Excel: a reading beside it": (
        "a.xlsx",
        book(f"<si><r><t>{A}</t></r><rPh><t>x</t></rPh><r><t>{B}</t></r></si>", cells='<c r="A1" t="s"><v>0</v></c>'),
    ),
    "Excel: printer": (
        "a.xlsx",
        zipped(
            **{"[Content_Types]_dot_xml": _TYPES.encode(), "xl__printerSettings__printerSettings1_dot_bin": PRINTER}
        ),
    ),
    "OpenDocument: a note inside": (
        "a.odt",
        zipped(mimetype=_ODT, content_dot_xml=f"<o><p>{A}<annotation><p>some words</p></annotation>{B}</p></o>"),
    ),
    "OpenDocument without its type": ("a.odt", zipped(content_dot_xml=f"<o><p>{A}<span>{B}</span></p></o>")),
    "OpenDocument in one file": ("a.fodt", f"<o><p>{A}<span>{B}</span></p></o>".encode()),
    "Word in one file": ("a.xml", FLAT.format(A, B).encode()),
    "XML of any kind": ("a.xml", f'<a>{A}<hi rend="b">{B}</hi></a>'.encode()),
    "page in a drawing": ("a.svg", SVG.format(f"<foreignObject><p>{A}<span>{B}</span></p></foreignObject>").encode()),
    "script in a drawing": ("a.svg", SVG.format(f"<script>x = '{A}' + '{B}'</script>").encode()),
}


@pytest.mark.parametrize(("name", "data"), ROWS.values(), ids=ROWS.keys())
def test_a_name_is_read_whole_whatever_stands_inside_it(tmp_path: Path, name: str, data: bytes) -> None:
    reading = read(tmp_path, name, data)
    assert any(WORD in surface.text for surface in reading.surfaces)
    assert reading.problems == ()


WHITE = '<w:color w:val="FFFFFF"/>'
SHOWN = '<w:vanish w:val="0"/>'


@pytest.mark.parametrize(
    ("file", "data", "codes"),
    [
        ("a.docx", word(f"<w:p>{run('words', WHITE)}</w:p>"), {"SCR408"}),
        ("a.docx", word(f"<w:p>{run('words', WHITE)}<w:shd/></w:p>"), set()),
        ("a.docx", word(f"<w:p>{run('words', '<w:vanish/>')}</w:p>"), {"SCR408"}),
        ("a.docx", word(f"<w:p>{run('words', SHOWN)}</w:p>"), set()),
        ("a.xlsx", office("xl__styles", '<s><numFmt formatCode=";;;"/></s>'), {"SCR408"}),
    ],
)
def test_letters_that_nobody_sees_are_hidden_text(tmp_path: Path, file: str, data: bytes, codes: set[str]) -> None:
    assert {notice.code for notice in read(tmp_path, file, data).notices} == codes


def test_a_cell_that_names_no_text_stays_as_it_is(tmp_path: Path) -> None:
    cells = "".join(f'<c t="s"><v>{number}</v></c>' for number in ("7", "-1", "x", "0"))
    texts = [surface.text for surface in read(tmp_path, "a.xlsx", book("<si><t>words</t></si>", cells=cells)).surfaces]
    assert texts[texts.index("7") :][:4] == ["7", "-1", "x", "words"]


def test_a_long_text_in_cells_without_end_is_refused_in_good_time(tmp_path: Path) -> None:
    data = book(f"<si><t>{'words ' * 10_000}</t></si>", cells='<c t="s"><v>0</v></c>' * 1_000)
    assert [problem.code for problem in read(tmp_path, "a.xlsx", data).problems] == ["SCR490"]


def test_words_of_two_elements_do_not_become_one(tmp_path: Path) -> None:
    reading = read(tmp_path, "a.xml", f"<a><b>{A}</b><c>{B}</c></a>".encode())
    assert not any(WORD in surface.text for surface in reading.surfaces)


def test_xml_nested_without_end_is_refused_in_good_time(tmp_path: Path) -> None:
    depth = 60_000
    data = b"<a>" * depth + b"x" * 19_000 + b"</a>" * depth
    assert [problem.code for problem in read(tmp_path, "a.xml", data).problems] == ["SCR490"]


def test_paragraphs_in_paragraphs_are_read_in_good_time(tmp_path: Path) -> None:
    depth = 20_000
    data = word("<w:p><w:r><w:t>some words</w:t></w:r>" * depth + "</w:p>" * depth)
    assert read(tmp_path, "a.docx", data).problems == ()
