"""Makes the awkward files of the corpus anew: `python3 make.py` in this folder.

Needs openpyxl, python-docx, odfpy, odfdo, xlsxwriter, xlwt and LibreOffice Writer. The bytes differ from run to run (the programs
write the time into them); what must come out of each file is in `expected.txt`.
"""
import copy, datetime as dt, os, subprocess, zipfile
import docx, openpyxl, xlsxwriter, xlwt
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from odf.opendocument import OpenDocumentSpreadsheet
from odfdo import Document, Table
from odf import office, table as odf_table, text as odf_text

day = dt.date


def save(book, name):
    book.save(name)


def sheet(title="Chronology"):
    book = openpyxl.Workbook()
    book.active.title = title
    return book, book.active


def convert(source, to, target, options=""):
    subprocess.run(["soffice", "-env:UserInstallation=file:///tmp/make-profile", "--headless", "--convert-to", to + options, "--outdir", "out", source],
                   check=True, stdout=subprocess.DEVNULL)
    base = os.path.splitext(os.path.basename(source))[0]
    os.replace(f"out/{base}.{to}", target)


# openpyxl
book, s = sheet()
s["A1"] = "Chronology of Oakfield Surgery"
s.merge_cells("A1:D1")
s.append([])
s.append(["Date", "Time", "What happened", "Outcome"])
s.append(["2016"]); s.merge_cells("A4:D4")
s.append([day(2016, 5, 3), dt.time(14, 30), "Home visit by the health visitor.", "Weighed"])
s.append([None, dt.time(16, 0), "Telephone call from the school.", "Noted"])
s.merge_cells("A5:A6")
s.append(["w/c 16 May", None, "No record of a visit this week.", None])
s.append([day(2016, 6, 13), None, "Clinic appointment.", "Same for both"])
s.append([day(2016, 6, 20), None, "Second appointment.", None])
s.merge_cells("D8:D9")
save(book, "merged.xlsx.new"); os.replace("merged.xlsx.new", "joined.xlsx")

book, s = sheet()
s.append(["Date", "Event", "Ref"])
s.append([day(2016, 5, 13), "Seen at home.", 1])
s.append([day(2016, 5, 14), "Hidden by whoever sent it.", 2])
s.append([day(2016, 5, 15), "Seen at school.", 3])
s.row_dimensions[3].hidden = True
s.column_dimensions["C"].hidden = True
other = book.create_sheet("Old"); other.append(["Date", "Event"]); other.append([day(2015, 5, 13), "An older row."])
other.sheet_state = "hidden"
save(book, "hidden.xlsx")

book, s = sheet()
s.append(["Date", "Event"])
for value, look in [(day(2016, 5, 17), "dd/mm/yyyy"), (day(2016, 5, 1), "mmm-yy"), (day(2016, 1, 1), "yyyy"),
                    ("circa June 2016", None), ("22/05/2016 (?)", None), (2015, None),
                    (dt.datetime(2016, 5, 18, 9, 5), "dd/mm/yyyy hh:mm"), ("autumn term 2015", None)]:
    s.append([value, f"Entry of {value}."])
    if look: s.cell(s.max_row, 1).number_format = look
save(book, "date-cells.xlsx")

book, s = sheet()
s.append(["Date of contact", "Details of contact", "Comments"])
s["A2"] = day(2016, 5, 17)
s["B2"] = CellRichText("Mother said ", TextBlock(InlineFont(b=True), "nothing"), " was wrong.\nThen she left.")
s["B2"].comment = Comment("not part of the text", "somebody")
s["C2"] = "=1+1"
s["A3"] = "=DATE(2016,5,18)"; s["A3"].number_format = "dd/mm/yyyy"
s["B3"] = "  Words with\ttabs and a trailing blank  "
s["C3"] = "'=not a formula"
save(book, "rich.xlsx")

book, s = sheet()
s.append(["Date", "Event"])
for value in [day(2016, 3, 5), day(2016, 4, 6), day(2016, 12, 1), "22/05/2016", "13/06/2016"]:
    s.append([value, "Visit."])
save(book, "swapped.xlsx")

book, s = sheet()
s.append(["Date", "What happened", "Child seen", None])
s.append([None, None, "yes or no", "alone"])
s.merge_cells("A1:A2"); s.merge_cells("B1:B2"); s.merge_cells("C1:D1")
s.append([day(2016, 5, 17), "Home visit.", "Yes", "No"])
save(book, "two-row-headings.xlsx")

book, s = sheet("Log")
s.append(["Logged", "Clock", "Kind", "Free words", "By"])
for n, (kind, by) in enumerate([("Call", "AB"), ("Visit", "AB"), ("Call", "CD"), ("Visit", "AB"), ("Call", "CD"), ("Call", "AB")]):
    s.append([day(2016, 5, 13 + n), dt.time(9 + n, 0), kind, f"What the officer wrote of the {n + 1}th contact that week.", by])
save(book, "shape.xlsx")

book, s = sheet("2015")
s.append(["Date", "Event"]); s.append(["3 May", "Seen."]); s.append(["13/06/2015", "Seen."])
other = book.create_sheet("2016"); other.append(["Event", "Date"]); other.append(["Seen.", "4 May"])
book.create_sheet("Key").append(["Abbreviation", "Meaning"])
save(book, "by-year.xlsx")

book, s = sheet()
s.append(["Table 1: home"]); s.append(["Date", "Event"]); s.append(["3/5/2016", "At home."]); s.append(["Date", "Event"])
s.append(["4/5/2016", "At home again."]); s.append([]); s.append(["Table 2: school"])
s.append(["When", "Who", "What happened"]); s.append(["13/5/2016", "Teacher", "At school."])
save(book, "one-above-another.xlsx")

with zipfile.ZipFile("hidden.xlsx") as old, zipfile.ZipFile("macros.xlsm", "w", zipfile.ZIP_DEFLATED) as new:
    for part in old.namelist(): new.writestr(part, old.read(part))
    new.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 no macro")


# python-docx
def grid(document, rows):
    made = document.add_table(len(rows), max(map(len, rows)))
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if text is not None: made.cell(r, c).text = text
    return made


d = docx.Document()
d.add_heading("Chronology: Children's Services")
d.add_paragraph("Prepared for the review.")
grid(d, [["Prepared by", "Team manager"], ["Telephone", "not given"]])
d.add_paragraph("")
t = grid(d, [["Date", "Time", "Event", "Child seen"], ["3rd May 2016", "2.30pm", None, "Yes"],
             ["02–06/05/16", "", "Daily calls.", "N/A"], ["Tues 4 May 2016", "0900", "Call.", "No"],
             ["soon", "", "No date.", ""]])
p = t.cell(1, 2).paragraphs[0]
p.add_run("Home visit. "); p.add_run("All").bold = True; p.add_run(" well."); p.add_run().add_break()
p.add_run("Second line.")
t.cell(1, 2).add_paragraph("Second paragraph."); t.cell(1, 2).add_paragraph("A point", style="List Bullet")
d.save("letter.docx")

d = docx.Document()
t = grid(d, [["Date", "Event", "Outcome", "Ref"], ["2016", None, None, None], ["3 May", "Morning visit.", "Well", "1"],
             [None, "Evening visit.", "Asleep", "2"], ["4 May", "Call.", None, None], ["13/05/2016", "Letter.", "Sent", "4"]])
t.cell(1, 0).merge(t.cell(1, 3)); t.cell(2, 0).merge(t.cell(3, 0)); t.cell(4, 2).merge(t.cell(4, 3))
t.cell(4, 2).text = "No answer"
d.save("joined.docx")

d = docx.Document()
grid(d, [["Date", "Event", "Action taken"], ["13/05/2016", "First page.", "None"]])
d.add_paragraph("page 2")
grid(d, [["14/05/2016", "Second page.", "None"], ["15/05/2016", "Still there.", ""]])
d.add_paragraph("page 3")
grid(d, [["Date", "Event", "Action taken"], ["16/05/2016", "Third page.", "Closed"]])
d.save("pages.docx")

d = docx.Document()
t = grid(d, [["Date", "Event"], ["13/05/2016", "Seen "], ["14/05/2016", "A row deleted."], ["15/05/2016", "Kept."]])
cell = t.cell(1, 1).paragraphs[0]._p
who = 'w:id="1" w:author="x" w:date="2016-06-01T00:00:00Z"'
cell.append(parse_xml(f'<w:del {nsdecls("w")} {who}><w:r><w:delText>at home</w:delText></w:r></w:del>'))
cell.append(parse_xml(f'<w:ins {nsdecls("w")} {who}><w:r><w:t>at school</w:t></w:r></w:ins>'))
cell.append(parse_xml(f'<w:moveFrom {nsdecls("w")} {who}><w:r><w:t> moved away</w:t></w:r></w:moveFrom>'))
t.rows[2]._tr.get_or_add_trPr().append(parse_xml(f'<w:del {nsdecls("w")} {who}/>'))
d.save("tracked.docx")

d = docx.Document()
t = grid(d, [["Date", "Event", "Child seen", "Outcome"], ["", "Form filled in.", "", ""]])


def control(cell, text, prompt=False, more=""):
    mark = "<w:showingPlcHdr/>" if prompt else ""
    cell.paragraphs[0]._p.append(parse_xml(
        f'<w:sdt {nsdecls("w")}><w:sdtPr>{more}{mark}</w:sdtPr><w:sdtContent><w:r><w:t>{text}</w:t></w:r></w:sdtContent></w:sdt>'))


control(t.cell(1, 0), "13/05/2016", more='<w:date w:fullDate="2016-05-13T00:00:00Z"/>')
control(t.cell(1, 2), "Yes", more='<w:dropDownList><w:listItem w:value="Yes"/><w:listItem w:value="No"/></w:dropDownList>')
control(t.cell(1, 3), "Click here to enter text.", prompt=True)
d.save("controls.docx")

d = docx.Document()
outer = d.add_table(1, 1)
inner = outer.cell(0, 0).add_table(2, 2)
for c, text in enumerate(["Date", "Event"]): inner.cell(0, c).text = text
inner.cell(1, 0).text = "13/05/2016"; inner.cell(1, 1).text = "Inside a frame."
inside = inner.cell(1, 1).add_table(1, 2); inside.cell(0, 0).text = "weight"; inside.cell(0, 1).text = "4.1 kg"
d.save("nested.docx")

# odfpy
o = OpenDocumentSpreadsheet()
t = odf_table.Table(name="Visits"); o.spreadsheet.addElement(t)


def row(cells, **attributes):
    r = odf_table.TableRow(**attributes); t.addElement(r)
    for attributes, words in cells:
        c = odf_table.TableCell(**attributes); r.addElement(c)
        for word in words: c.addElement(word if not isinstance(word, str) else odf_text.P(text=word))


word = lambda *texts: ({"valuetype": "string"}, texts)
row([word("Date"), word("Time"), word("Event"), word("Notes of the clerk")])
note = office.Annotation(); note.addElement(odf_text.P(text="a remark in the margin"))
p = odf_text.P(); p.addText("Seen"); p.addElement(odf_text.S(c=2)); p.addText("well"); p.addElement(odf_text.LineBreak()); p.addText("and fed")
row([({"valuetype": "date", "datevalue": "2016-05-13"}, ["13/05/16"]), ({"valuetype": "time", "timevalue": "PT14H05M00S"}, ["14:05"]),
     ({"valuetype": "string"}, [note, p, "Second paragraph"]), ({"valuetype": "boolean", "booleanvalue": "true"}, ["TRUE"])])
row([({"valuetype": "date", "datevalue": "2016-05-01"}, ["May 16"]), ({}, []), word("A month."), ({"valuetype": "float", "value": "12.5"}, ["12.5"])])
row([({"numbercolumnsrepeated": "4"}, [])], numberrowsrepeated="3")
row([word("14/05/2016"), ({}, []), word("Twice the same."), ({}, [])], numberrowsrepeated="2")
row([({"numbercolumnsrepeated": "16384"}, [])], numberrowsrepeated="1048568")
o.save("visits.ods")

# odfdo
ods = Document("spreadsheet")
body = ods.body
body.clear()
t = Table("Chronology")
t.set_values([["Chronology of the school"], [], ["Date", "What happened", "Outcome"],
              [day(2016, 5, 3), "First day.", "Settled"], [None, "Second entry of that day.", "Noted"],
              ["autumn term 2015", "Before.", "Left"]])
t.set_span((0, 3, 0, 4)); t.set_span((0, 0, 2, 0))
body.append(t)
t = Table("Old"); t.set_values([["Date", "Event"], [day(2015, 5, 13), "An older row."]])
body.append(t)
ods.save("joined.ods")

ods = Document("spreadsheet")
body = ods.body
body.clear()
t = Table("Visits")
t.set_values([["Date", "Event"]] + [[value, "Visit."] for value in
             (day(2016, 3, 5), day(2016, 12, 1), "22/05/2016", "13/06/2016")])
body.append(t)
ods.save("swapped.ods")

# xlsxwriter
with xlsxwriter.Workbook("text-as-dates.xlsx", {"default_date_format": "d mmm yyyy"}) as book:
    s = book.add_worksheet("Kontakte & Visits")
    s.write_row(0, 0, ["Date", "Time", "Event", "Child seen", "Voice?", "Sum"])
    s.write_datetime(1, 0, dt.datetime(2016, 5, 13)); s.write(1, 1, 0.604166666666667, book.add_format({"num_format": "hh:mm"}))
    s.write(1, 2, "Seen in class."); s.write_boolean(1, 3, True); s.write_formula(1, 5, "=1+1", None, 2)
    s.write_row(2, 0, ["2016-05-14 15:00", "", "Letter to both parents.", "n/a"])
    s.write_formula(3, 0, '="15 May"&" 2016"', None, "15 May 2016"); s.write(3, 2, "A date by formula.")
    s.add_table(0, 0, 3, 5, {"columns": [{"header": h} for h in ["Date", "Time", "Event", "Child seen", "Voice?", "Sum"]]})
with xlsxwriter.Workbook("mac-text.xlsx", {"date_1904": True}) as book:
    s = book.add_worksheet(); s.write_row(0, 0, ["Date", "Event"])
    s.write_datetime(1, 0, dt.datetime(2016, 5, 13), book.add_format({"num_format": "dd/mm/yy"})); s.write(1, 1, "From 1904.")
    s.write_row(2, 0, ["13/05/16", "As text."])

# LibreOffice
convert("letter.docx", "odt", "letter.odt")
convert("joined.docx", "odt", "joined.odt")
convert("pages.docx", "fodt", "pages.fodt")
convert("tracked.docx", "odt", "tracked.odt")
convert("joined.odt", "docx", "joined-again.docx")
convert("nested.docx", "odt", "nested.odt")
convert("controls.docx", "odt", "controls.odt")
convert("pages.docx", "doc", "old.doc")
convert("pages.docx", "rtf", "pages.rtf")
convert("pages.docx", "html", "pages.html")

# xlwt, and Python itself
old = xlwt.Workbook(); page = old.add_sheet("Chronology"); page.write(0, 0, "Date"); page.write(0, 1, "Event"); old.save("old.xls")
open("bom.csv", "wb").write("\ufeffDate,Event\r\n3/5/2016,\"Café, “quoted”\"\r\n".encode())
open("windows.csv", "wb").write("Date;Event\r\n3/5/2016;Café – “late”\r\n13/5/2016;£5 lent\r\n".encode("cp1252"))
open("carets.csv", "wb").write("Date^Event\n3/5/2016^One, two\n13/5/2016^Three; four, five\n".encode())
open("tabs-utf16.csv", "wb").write("Date\tEvent\r\n3/5/2016\t\"Two\r\nlines\"\r\n".encode("utf-16"))
open("month-first.csv", "w").write("Date,Event\n5/3/2016,Seen.\n5/13/2016,Seen.\n6/22/2016,Seen.\n")
os.rmdir("out")


def slim(name):
    """Leaves out the styles and themes that every file brings along."""
    left_out = ("word/theme", "word/stylesWithEffects", "docProps", "customXml", "Thumbnails", "xl/theme")
    with zipfile.ZipFile(name) as old: parts = {part: old.read(part) for part in old.namelist()}
    with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as new:
        for part, data in parts.items():
            if part.startswith(left_out): continue
            if part == "word/styles.xml": data = b'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
            if part.startswith(("styles.xml", "settings.xml")) and name.endswith(".odt"): continue
            new.writestr(part, data)


for name in os.listdir("."):
    if name.endswith((".docx", ".odt")): slim(name)
