import Foundation
import Intake
import ReviewModel
import TestSupport
import Testing

private let lines = [
  "3/5/2016,Home visit by the health visitor and weighing,Well",
  "4/5/2016,Telephone call from the school about attendance,Noted",
  "5/5/2016,Letter sent to both parents about the clinic,Sent",
  "5/5/2016,Letter sent to both parents about the clinic,Sent",
  "6/5/2016,Strategy discussion with the police,Joint visit",
]

private func reading(_ lines: [String]) throws -> ChronologyReading {
  try chronology("Date,Event,Outcome\n" + lines.joined(separator: "\n") + "\n")
}

/// The rows of a reading as a review knows them.
private func known(_ reading: ChronologyReading, digest: String = "first") -> [KnownRow] {
  reading.rows.enumerated().map { place, row in
    KnownRow(
      id: EntryID(RecordID(high: 1, low: UInt64(place))), digest: digest, row: row.number,
      imported: row.entry)
  }
}

private func counts(_ changes: ChronologyChanges) -> [Int] {
  [
    changes.added.count, changes.updated.count, changes.unchanged.count, changes.rejected,
    changes.gone.count,
  ]
}

@Suite("A file sent again") struct MatchingTests {
  @Test("the same file again changes nothing, in any order of its rows")
  func same() throws {
    let before = known(try reading(lines))
    #expect(
      counts(try reading(lines).changes(against: before, digest: "first")) == [0, 0, 5, 0, 0])
    let turned = try reading(lines.reversed())
    #expect(counts(turned.changes(against: before, digest: "second")) == [0, 0, 5, 0, 0])
  }

  @Test(
    "a corrected row updates its entry and says what changed; a row put before it does not matter")
  func corrected() throws {
    let before = known(try reading(lines))
    var sent = lines
    sent[1] = "14/5/2016,Telephone call from the school about attendance,Noted"
    sent[4] = "6/5/2016,Strategy discussion with the police and the school,Joint visit"
    sent.insert("2/5/2016,Referral received,Passed on", at: 0)
    let changes = try reading(sent).changes(against: before, digest: "second")
    #expect(counts(changes) == [1, 2, 3, 0, 0] && changes.rowCount == 6)
    #expect(changes.updated.map(\.id) == [before[1].id, before[4].id])
    #expect(changes.updated.map { $0.changes.map(\.field) } == [[.date], [.event]])
    #expect(changes.updated[0].changes[0].after == "14/5/2016")
  }

  @Test("what the reviewer changed stays, and is said where the file changed it too")
  func edited() throws {
    var before = known(try reading(lines))
    var edited = before[0].imported
    edited.event = "Home visit, as the reviewer put it"
    edited.details[.comment] = "Looked up"
    before[0] = KnownRow(
      id: before[0].id, digest: "first", row: 2, imported: before[0].imported, current: edited)
    #expect(counts(try reading(lines).changes(against: before, digest: "x")) == [0, 0, 5, 0, 0])
    var sent = lines
    sent[0] = "3/5/2016,Home visit by the health visitor and weighing,Unwell"
    let update = try #require(try reading(sent).changes(against: before, digest: "x").updated.first)
    #expect(update.entry.event == edited.event && update.entry[.outcome] == .recorded("Unwell"))
    #expect(update.changes.map(\.isContested) == [false])
    sent[0] = "3/5/2016,Office visit by the health visitor and weighing,Well"
    let other = try #require(try reading(sent).changes(against: before, digest: "x").updated.first)
    #expect(
      other.changes.map(\.isContested) == [true] && other.entry[.comment] == .recorded("Looked up"))
  }

  @Test("another file of the agency only adds, and rows missing from a whole file are gone")
  func goneAndNew() throws {
    let before = known(try reading(lines))
    let next = try reading(["9/9/2017,Something else altogether,Closed"])
    #expect(counts(next.changes(against: before, digest: "x")) == [1, 0, 0, 0, 0])
    let shorter = try reading(Array(lines.prefix(4)))
    #expect(shorter.changes(against: before, digest: "x").gone == [before[4].id])
  }

  @Test("rows in are rows added, updated, unchanged and rejected, whatever is sent again")
  func sum() throws {
    for seed in Soak.seeds(200, whole: 5000) {
      var random = SplitMix64(seed: seed)
      let first = try reading(lines)
      var sent = lines
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let place = Int.random(in: 0..<sent.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0:
          sent[place] =
            "soon," + sent[place].split(separator: ",").dropFirst().joined(separator: ",")
        case 1: sent.insert(sent[place], at: 0)
        case 2: sent.shuffle(using: &random)
        case 3: sent[place] += " and more of it"
        default: if sent.count > 1 { sent.remove(at: place) }
        }
      }
      let again = try reading(sent)
      let changes = again.changes(against: known(first), digest: "second")
      #expect(changes.rowCount == again.rowCount, "seed \(seed)")
      let paired = changes.updated.map(\.id) + changes.unchanged.map(\.id)
      #expect(Set(paired).count == paired.count && Set(paired).isDisjoint(with: changes.gone))
    }
  }

  @Test(
    "rows that did not fit are written with their headings and every cell, and read again alike")
  func rejects() throws {
    let text =
      "Ref,Date,Event\n1,soon,\"Said \"\"no\"\", twice\nand left\"\n2,3/5/16,Fine\n=1+1,31/2/16,-late\n"
    let first = try chronology(text)
    let csv = Rejects(of: first).csv
    #expect(
      csv
        == "Ref,Date,Event\r\n1,soon,\"Said \"\"no\"\", twice\nand left\"\r\n'=1+1,31/2/16,'-late\r\n"
    )
    let again = try chronology(csv)
    #expect(
      again.table.rows.map { $0.cells } == first.table.rows.filter { $0.number != 3 }.map(\.cells))
    #expect(again.rejectedCount == 2 && Rejects(of: again).csv == csv)
    #expect(Rejects(of: try reading(lines)).isEmpty)
    let mended = try chronology(
      csv.replacing("soon", with: "3/5/16").replacing("31/2", with: "3/2"))
    #expect(mended.rows.map(\.entry.extras.first?.value) == ["1", "=1+1"])
  }

  @Test("a mapping that was accepted is applied to the agency's next file, and holds no name")
  func mapping() throws {
    let text = "Written up,Rowan seen,Log,Who\n3/5/16,Yes,Visit,Ann\n"
    let said = HeadingTable(
      headings.headings,
      overrides: [.init(heading: "Written up", field: .date), .init(heading: "Log", field: .event)])
    let first = try chronology(Array(text.utf8), "a.csv", said)
    let mapping = HeadingMapping(of: first, label: Family.label)
    let data = try JSONEncoder().encode(mapping)
    #expect(!String(decoding: data, as: UTF8.self).lowercased().contains("rowan"))
    let kept = try JSONDecoder().decode(HeadingMapping.self, from: data)
    let table = HeadingTable([:], mapping: kept)
    let next = try chronology(Array(text.utf8), "b.csv", table)
    #expect(next.table.columns.map(\.use) == first.table.columns.map(\.use))
    #expect(next.rows.map(\.entry) == first.rows.map(\.entry))
    #expect(next.table.columns.allSatisfy { $0.basis == .saved })
  }

  @Test("odd rows are read and reported: before a birth, outside the scope, in the future")
  func remarks() throws {
    let born = try #require(EDTFDate("2016-05-03"))
    let text =
      "Date,Event\n2/5/2016,a\n3/5/2016,b\nMay 2016,c\n1/1/2020,d\n1/1/2015,e\naged 6 weeks,f\n"
    let reading = try ChronologyIntake.read(
      Array(text.utf8), fileName: "a.csv",
      .init(
        headings: headings, agency: Family.clinic, subjects: [Family.rowan],
        dates: .init(
          latest: CalendarDay("2019-01-01"), births: [.init(person: Family.rowan, born: born)]),
        scope: .init(from: CalendarDay("2016-01-01"), to: CalendarDay("2019-12-31"))),
      label: Family.label)
    let found = reading.remarks.map { remark in
      switch remark.fact {
      case .beforeBirth: "\(remark.row) birth"
      case .outsideScope: "\(remark.row) scope"
      case .inFuture: "\(remark.row) future"
      case .countedFromBirth: "\(remark.row) counted"
      default: "\(remark.row)"
      }
    }
    #expect(found == ["2 birth", "5 future", "6 birth", "6 scope", "7 counted"])
    #expect(reading.rows.count == 6)
  }

  @Test("a column that makes sense only month first stops the import, unless somebody says it is")
  func monthFirst() throws {
    let text = Array("Date,Event\n5/3/2016,a\n5/13/2016,b\n".utf8)
    #expect(
      throws: IntakeError(
        file: "clinic.csv", .monthFirstColumn([.init(row: 3, text: "5/13/2016")]),
        at: .init(column: "A"))
    ) { try chronology(text, "clinic.csv") }
    let read = try ChronologyIntake.read(
      text, fileName: "a.csv",
      .init(
        headings: headings, agency: Family.clinic, subjects: [], dates: .init(isMonthFirst: true)),
      label: Family.label)
    #expect(read.rows.map(\.entry.date.description) == ["2016-05-03", "2016-05-13"])
  }

  @Test("dates a program swapped stop the import; changed back, they are right")
  func swapped() throws {
    for name in ["swapped.xlsx", "swapped.ods"] {
      let bytes = try Files.bytes(name)
      #expect(throws: IntakeError.self) { try chronology(bytes, name) }
      var options = ChronologyIntake.Options(
        headings: headings, agency: Family.clinic, subjects: [], dateCells: .swapped)
      let swapped = try ChronologyIntake.read(bytes, fileName: name, options, label: Family.label)
      #expect(swapped.rows.first?.entry.date.description == "2016-05-03")
      options.dateCells = .trusted
      let trusted = try ChronologyIntake.read(bytes, fileName: name, options, label: Family.label)
      #expect(trusted.rows.first?.entry.date.description == "2016-03-05")
    }
  }
}
