import Intake
import ReviewModel
import Testing

@Suite("Chronologies") struct ChronologyIntakeTests {
  @Test("an agency's workbook becomes entries, with names labelled and nothing left out")
  func clinic() throws {
    let reading = try chronology(Files.bytes("clinic.xlsx"), "clinic.xlsx")
    #expect(reading.table.sheet == "Chronology" && reading.table.headingRow == 3)
    #expect(reading.problems == [] && reading.rows.map(\.number) == [4, 5, 6, 9, 10, 2])
    #expect(
      reading.notices == [
        .hiddenSheet("Workings"),
        .severalTables([.init(sheet: "Chronology", rows: 5), .init(sheet: "Workings", rows: 1)]),
        .formulasWithoutResult(sheet: "Chronology", rows: [6, 9]),
        .extraColumn(heading: "Ref no", column: "G", nearest: nil),
        .repeatedHeadings(rows: [7]), .blankRows(1),
      ])
    let first = reading.rows[0].entry
    #expect(first.date.description == "2024-05-03" && first.time?.description == "14:30")
    #expect(first.dateAsWritten == "03/05/2024" && first.agency == Family.clinic)
    #expect(
      first.event.spans == [
        .plain("Home visit.\n"), .person(Family.rowan, form: Family.form), .plain(" at table."),
      ])
    #expect(
      first.subjects == [
        SubjectFacts(subject: .notStated, seen: .yes, attendance: .didNotAttend),
        SubjectFacts(subject: .person(Family.rowan), seenAlone: .yes),
      ])
    #expect(
      first.extras == [
        .init(heading: "Attendance", value: "DNA"), .init(heading: "Ref no", value: "1234"),
      ])
    let second = reading.rows[1].entry
    #expect(second[.comment] == .recorded("Seen <late> & short"))
    #expect(second.subjects.first?.attendance == .cancelledByFamily)
    #expect(second.extras.first == .init(heading: "Attendance", value: "cancelled by mum"))
    #expect(reading.rows[3].entry.date.description == "2024")
    let last = reading.rows[4].entry
    #expect(last.date.description == "2024-05-22?" && last.time?.description == "14:30")
  }

  @Test("entries know their row of the source file, and there are none while a row is wrong")
  func provenance() throws {
    let source = Identifier<SourceFile>(RecordID(high: 5, low: 5))
    let good = try chronology("Notes\n\nDate,Event\n\n3/5/24,\"Two\nlines\"\n4/5/24,Call\n")
    #expect(
      good.entries(source: source)?.map(\.provenance) == [
        .rows([.init(5, of: source)]), .rows([.init(6, of: source)]),
      ])
    #expect(good.rows.map(\.line) == [5, 7] && good.rowCount == 2)
    let bad = try chronology("Date,Event\n3/5/24,Visit\n31/02/2016,Call\n")
    #expect(bad.rows.count == 1 && bad.entries(source: source) == nil && bad.rowCount == 2)
  }

  @Test("every cell that is wrong is reported with its row, line, column and what is wrong")
  func problems() throws {
    let reading = try chronology(
      """
      Ref,Date,Time,To,Event,Child seen
      1,31/02/2016,,,"Two
      lines",Yes
      2,,,,Visit,No
      3,5/13/24,,,Visit,
      4,3/5/24,25:00,,Visit,
      5,3/5/24,,2/5/24,Visit,
      6,3/5/24,,soon,Visit,
      7,3/5/24 10:00,11:00,,Visit,
      8,Mon 3/5/24,,,Visit,Perhaps
      9,3/5/24,,, ,
      10,3/5/24,,,Visit, seen,No
      """)
    let found = reading.problems.map { "\($0.row)/\($0.line ?? 0) \($0.column) \($0.heading)" }
    #expect(
      found == [
        "2/2 B Date", "3/4 B Date", "4/5 B Date", "5/6 C Time", "7/8 D To",
        "8/9 C Time", "9/10 F Child seen", "10/11 E Event", "11/12 G ",
      ])
    let day = try EDTFDate(#require(CalendarDay("2024-05-03")))
    let before = try EDTFDate(#require(CalendarDay("2024-05-02")))
    let (ten, eleven) = try (#require(TimeOfDay("10:00")), #require(TimeOfDay("11:00")))
    #expect(
      reading.problems.map(\.fact) == [
        .date(.doesNotExist("31/02/2016")), .missingDate, .date(.monthFirst("5/13/24")),
        .notATime("25:00"), .end(.notADate("soon")),
        .twoTimes(ten, eleven),
        .unknownAnswer("Perhaps"), .emptyEvent, .cellBeyondHeadings("No"),
      ])
    #expect(
      reading.remarks == [
        RowRemark(sheet: "", row: 6, line: 7, fact: .endBeforeStart(start: day, end: before))
      ])
    #expect(reading.rejectedCount == 9)
  }

  @Test(
    "the words for yes, no and nothing recorded are known, and a remark beside one is kept",
    arguments: [
      ("Yes", .yes, false), ("y", .yes, false), ("✓", .yes, false), ("NO", .no, false),
      ("not seen", .no, false), ("N/A", .notApplicable, false), ("n.a.", .notApplicable, false),
      ("-", .notRecorded, false), ("Not known", .notRecorded, false), ("", .notRecorded, false),
      ("Yes, at school", .yes, true), ("No - asleep", .no, true), ("Baby only", nil, true),
      ("No record kept", nil, true), ("☒", nil, true),
    ] as [(String, SubjectFacts.Answer?, Bool)])
  func answers(text: String, answer: SubjectFacts.Answer?, isKept: Bool) throws {
    let bytes = Array("Date,Event,Child seen\n3/5/24,Visit,\"\(text)\"\n".utf8)
    let reading = try chronology(bytes, keepsUnknownAnswers: true)
    let entry = try #require(reading.rows.first).entry
    #expect((entry.subjects.first?.seen ?? .notRecorded) == answer ?? .notRecorded)
    let kept = ChronologyEntry.Extra(heading: "Child seen", value: .init(plain: text))
    #expect(entry.extras == (isKept ? [kept] : []))
    let notice = IntakeNotice.keptWords(
      text, row: 2, line: 2, column: "C", heading: "Child seen")
    #expect(reading.notices.contains(notice) == (answer == nil))
    #expect(try chronology(bytes).problems.isEmpty == (answer != nil))
  }

  @Test(
    "the words for who came are known; others are kept and noticed, and are no error",
    arguments: [
      ("attended", .attended), ("Was not brought", .wasNotBrought), ("WNB", .wasNotBrought),
      ("D.N.A.", .didNotAttend), ("did not attend", .didNotAttend), ("No access", .noAccess),
      ("cancelled by mum", .cancelledByFamily), ("Cancelled by the service", .cancelledByService),
      ("N/A", .notRecorded), ("", .notRecorded), ("Cancelled", nil), ("cancelled by fog", nil),
    ] as [(String, SubjectFacts.Attendance?)])
  func attendance(text: String, attendance: SubjectFacts.Attendance?) throws {
    let reading = try chronology("Date,Event,Attendance\n3/5/24,Visit,\(text)\n")
    let entry = try #require(reading.rows.first).entry
    #expect(reading.problems == [])
    #expect(entry.subjects.first?.attendance ?? .notRecorded == attendance ?? .notRecorded)
    let isPlain = attendance.map { $0.rawValue == text.lowercased() || $0 == .notRecorded } ?? false
    #expect(entry.extras.map(\.value) == (isPlain ? [] : [LabelledText(plain: text)]))
    #expect(reading.notices.isEmpty == (attendance != nil))
  }

  @Test("an end that is a time, a time that is a part of the day and cells beside the table stay")
  func keptWords() throws {
    let rows = """
      <row r="1"><c t="str"><v>Date</v></c><c t="str"><v>Time</v></c><c t="str"><v>To</v></c>\
      <c r="E1" t="str"><v>Event</v></c></row>\
      <row r="2"><c t="str"><v>3/5/24</v></c><c t="str"><v>morning</v></c>\
      <c t="str"><v>11:30</v></c><c t="str"><v>here</v></c><c t="str"><v>Visit</v></c>\
      <c t="str"><v>there</v></c></row>
      """
    let reading = try chronology(SmallWorkbook(rows: rows).bytes(), "a.xlsx")
    #expect(reading.problems == [])
    #expect(
      reading.rows.first?.entry.extras == [
        .init(heading: "Time", value: "morning"), .init(heading: "To", value: "11:30"),
        .init(heading: "D", value: "here"), .init(heading: "F", value: "there"),
      ])
    #expect(
      reading.notices == [
        .columnWithoutHeading(column: "D", rows: 1), .columnWithoutHeading(column: "F", rows: 1),
      ])
  }

  @Test("twenty thousand rows come out as twenty thousand entries in their order")
  func manyRows() throws {
    var text = "Date,Event,Child seen,Comments\r\n"
    for row in 0..<20_000 {
      let day = CalendarDay(number: 19_000 + row % 700)
      text += "\(day),\"Contact \(row), \"\"as said\"\"\",Yes,\"line one\r\nline two\"\r\n"
    }
    let reading = try ChronologyIntake.read(
      Array(text.utf8), fileName: "a.csv",
      .init(headings: headings, agency: Family.clinic, subjects: []),
      label: LabelledText.init(plain:))
    #expect(reading.rows.map(\.number) == Array(2...20_001) && reading.problems == [])
    #expect(reading.rows.last?.line == 40_000)
    #expect(reading.rows.last?.entry.event == "Contact 19999, \"as said\"")
  }
}
