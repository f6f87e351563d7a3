"""A chronology of rows as an ODT, made by a peer: report.py WORK FOLDER.

FOLDER/rows.tsv has a row a line and its cells between tabs. Prints how long it took from the rows in
memory to the finished file, which is left in FOLDER. What a peer needs to know beforehand (a template)
is made before the clock starts.
"""
import sys
import time

HEADINGS = ["Date", "Time", "Agency", "Source", "What the record says", "What was done"]


def rows(folder):
    with open(f"{folder}/rows.tsv", encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines]


def odfpy(all_rows, folder):
    from odf.opendocument import OpenDocumentText
    from odf.table import Table, TableCell, TableColumn, TableHeaderRows, TableRow
    from odf.text import P

    document = OpenDocumentText()
    table = Table(name="Chronology")
    table.addElement(TableColumn(numbercolumnsrepeated=len(HEADINGS)))

    def row(cells):
        made = TableRow()
        for text in cells:
            cell = TableCell()
            cell.addElement(P(text=text))
            made.addElement(cell)
        return made

    head = TableHeaderRows()
    head.addElement(row(HEADINGS))
    table.addElement(head)
    for cells in all_rows:
        table.addElement(row(cells))
    document.text.addElement(table)
    document.save(f"{folder}/odfpy.odt")


def odfdo(all_rows, folder):
    from odfdo import Document, Row, Table

    document = Document("text")
    document.body.clear()
    table = Table("Chronology")
    made = []
    for cells in [HEADINGS] + all_rows:
        row = Row()
        row.set_values(cells)
        made.append(row)
    table.extend_rows(made)
    document.body.append(table)
    document.save(f"{folder}/odfdo.odt")


SPACES = "".join(
    f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in [
        ("office", "office"), ("text", "text"), ("table", "table"), ("meta", "meta"),
        ("draw", "drawing"), ("style", "style"), ("manifest", "manifest"),
        ("svg", "svg-compatible"), ("fo", "xsl-fo-compatible"), ("number", "datastyle"),
    ]
) + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'


def relatorio_template(folder):
    """Written by hand, because relatorio wants every namespace it asks for declared in each part."""
    import zipfile
    from xml.sax.saxutils import escape

    def row(*texts):
        cells = ""
        for text in texts:
            value = f'<text:placeholder text:placeholder-type="text">{escape("<" + text + ">")}</text:placeholder>' if text else ""
            cells += f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'
        return f"<table:table-row>{cells}</table:table-row>"

    blank = [""] * (len(HEADINGS) - 1)
    table = (
        f'<table:table table:name="Chronology"><table:table-column table:number-columns-repeated="{len(HEADINGS)}"/>'
        + row('for each="row in rows"', *blank) + row(*[f"row[{place}]" for place in range(len(HEADINGS))])
        + row("/for", *blank) + "</table:table>"
    )
    version = 'office:version="1.3"'
    parts = {
        "content.xml": f"<office:document-content{SPACES} {version}><office:body><office:text>{table}</office:text></office:body></office:document-content>",
        "styles.xml": f"<office:document-styles{SPACES} {version}/>",
        "meta.xml": f"<office:document-meta{SPACES} {version}><office:meta/></office:document-meta>",
    }
    entries = "".join(f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>' for name in parts)
    parts["META-INF/manifest.xml"] = (
        f'<manifest:manifest{SPACES} manifest:version="1.3"><manifest:file-entry manifest:full-path="/" '
        f'manifest:media-type="application/vnd.oasis.opendocument.text"/>{entries}</manifest:manifest>'
    )
    with zipfile.ZipFile(f"{folder}/template.odt", "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        for name, text in parts.items():
            made.writestr(name, text)


def relatorio(all_rows, folder):
    from relatorio.templates.opendocument import Template

    made = Template(source=None, filepath=f"{folder}/template.odt").generate(rows=all_rows)
    with open(f"{folder}/relatorio.odt", "wb") as file:
        file.write(made.render().getvalue())


def pandoc(all_rows, folder):
    """Only writes what pandoc reads: pandoc itself is timed as a program."""
    import json

    def cell(text):
        words = []
        for word in text.split(" "):
            words += [{"t": "Str", "c": word}, {"t": "Space"}]
        attributes = ["", [], []]
        return [attributes, {"t": "AlignDefault"}, 1, 1, [{"t": "Plain", "c": words[:-1]}]]

    def row(cells):
        return [["", [], []], [cell(text) for text in cells]]

    attributes = ["", [], []]
    widths = [[{"t": "AlignDefault"}, {"t": "ColWidth", "c": 1 / 6}] for _ in HEADINGS]
    table = {
        "t": "Table",
        "c": [
            attributes, [None, []], widths, [attributes, [row(HEADINGS)]],
            [[attributes, 0, [], [row(cells) for cells in all_rows]]], [attributes, []],
        ],
    }
    document = {"pandoc-api-version": [1, 22], "meta": {}, "blocks": [table]}
    with open(f"{folder}/pandoc.json", "w", encoding="utf-8") as file:
        json.dump(document, file)


def main():
    work, folder = sys.argv[1:]
    made = rows(folder)
    if work == "relatorio-template":
        return relatorio_template(folder)
    # Importing a package is no part of the work.
    imports = {"odfpy": "odf.opendocument", "odfdo": "odfdo", "relatorio": "relatorio.templates.opendocument"}
    if work in imports:
        __import__(imports[work])
    begin = time.time()
    globals()[work](made, folder)
    print("made", time.time() - begin)


if __name__ == "__main__":
    main()
