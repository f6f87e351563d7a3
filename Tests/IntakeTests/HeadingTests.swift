import Intake
import ReviewModel
import Testing

private func uses(_ line: String, _ table: HeadingTable = headings) throws -> [TableColumn.Use] {
  try chronology(Array((line + "\n").utf8), "a.csv", table).table.columns.map(\.use)
}

private func fault(
  _ text: String, _ table: HeadingTable = headings
) -> (IntakeError.Fact, IntakeError.Place)? {
  do throws(IntakeError) {
    _ = try chronology(Array(text.utf8), "a.csv", table)
    return nil
  } catch {
    return (error.fact, error.place)
  }
}

@Suite("Headings") struct HeadingTests {
  @Test("case, spaces, punctuation and hints in brackets do not count")
  func folding() throws {
    #expect(
      try uses(
        "DATE (dd/mm/yyyy),\"What  happened?\n(facts only)\",child’s   Voice,Seen-alone?,SOURCE:")
        == [
          .field(.date), .field(.event), .field(.voice), .field(.seenAlone), .field(.source),
        ])
  }

  @Test("a heading that names a subject is that subject's own; one that names another is not")
  func subjects() throws {
    #expect(
      try uses("Date,Event,Rowan seen?,Ivy seen alone,IVY SEEN,Gran seen,Seen: Ivy,Was Ivy seen")
        == [
          .field(.date), .field(.event), .subject(Family.rowan, .seen),
          .subject(Family.ivy, .seenAlone), .extra, .extra, .extra, .extra,
        ])
  }

  @Test("what the reviewer says wins, also over an earlier column for the same field")
  func overrides() throws {
    let table = HeadingTable(
      headings.headings,
      overrides: [
        .init(heading: "log entry", field: .event), .init(heading: "Who", field: .source),
      ])
    #expect(
      try uses("Date,Event,Log entry?,Who,Date of contact", table) == [
        .field(.date), .extra, .field(.event), .field(.source), .extra,
      ])
    let notices = try chronology(
      Array("Date,Event,Log entry\n".utf8), "a.csv",
      .init(
        headings.headings, overrides: [.init(heading: "Log entry", field: .event)])
    ).notices
    #expect(notices == [.secondColumn(heading: "Event", column: "B", field: .event)])
    let unknown = fault("Date,Event\n1/1/24,x", table)?.0
    #expect(
      unknown == .unknownHeading("log entry", nearest: nil, found: ["Date", "Event"]))
  }

  @Test("a heading that is not known is named with the nearest one that is")
  func nearest() throws {
    let notices = try chronology("Date,Event,Outcom,Colour of door\n1/1/24,x,,\n").notices
    #expect(
      notices == [
        .extraColumn(heading: "Outcom", column: "C", nearest: "Outcome"),
        .extraColumn(heading: "Colour of door", column: "D", nearest: nil),
      ])
  }

  @Test("a missing column is named with what was found, and so is a missing table")
  func missing() throws {
    let noEvent = try #require(fault("Our log\n\nDate,Outcome,Who\n1/1/24,a,b\n"))
    #expect(noEvent.0 == .missingColumn(.event, found: ["Date", "Outcome", "Who"]))
    #expect(noEvent.1 == .init(row: 3, line: 3))
    #expect(fault("Event,Who\na,b\n")?.0 == .missingColumn(.date, found: ["Event", "Who"]))
    #expect(fault("one,two\na,b\n")?.0 == .noTable(found: ["one", "two"]))
    #expect(fault(String(repeating: "x\n", count: 19) + "Date,Event\n1/1/24,a\n") == nil)
    #expect(fault(String(repeating: "x\n", count: 20) + "Date,Event\n1/1/24,a\n") != nil)
  }

  @Test("every table that has rows is read, or the one chosen; each row says where it stood")
  func sheets() throws {
    let bytes = try Files.bytes("two-tables.xlsx")
    let both = try chronology(bytes, "a.xlsx")
    #expect(both.rows.map(\.sheet) == ["2023", "2024"])
    let source = SourceID(RecordID(high: 5, low: 5))
    #expect(both.rows.map { $0.place(in: source).sheet } == ["2023", "2024"])
    let only = try chronology(bytes, "a.xlsx", sheet: "2024")
    #expect(only.rows.map(\.entry.event) == ["Two"] && only.rows[0].entry.extras == [])
    #expect(
      throws: IntakeError(
        file: "a.xlsx", .noSuchSheet("2022", found: ["2023", "2024", "Blank form"]))
    ) { try chronology(bytes, "a.xlsx", sheet: "2022") }
  }
}
