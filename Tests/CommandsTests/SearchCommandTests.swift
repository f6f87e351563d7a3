import Commands
import Testing

@Suite("silp search")
struct SearchCommandTests {
  private static func desk() throws -> Desk {
    let desk = try SmallReview.desk()
    for (day, text) in [
      ("1 March 2025", "Called to the flat, Kitto asleep, two bruises on the arm."),
      ("4 March 2025", "Bruising seen by the nurse."), ("9 April 2025", "Nobody was in."),
    ] {
      desk.open("chronology", "add", text, "--agency", "pol", "--date", day)
    }
    desk.open(
      "finding", "add", "Bruises in babies", "--statement", "Each held a part.", "--no-record",
      "No one plan for the family.")
    return desk
  }

  @Test("finds a word in its forms over all kinds of records, without a name")
  func finds() throws {
    let desk = try Self.desk()
    let found = desk.open("search", "bruise", "--plain")
    #expect(found.status == .done, "\(found.err)")
    let lines = found.out.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.contains { $0.hasPrefix("F1\tfinding") })
    for name in PackTests.names { #expect(!found.out.contains(name)) }
  }

  @Test("keeps to a kind, an agency and days")
  func filters() throws {
    let desk = try Self.desk()
    let late = desk.open("search", "bruise", "--kind", "entry", "--from", "2025-03-02", "--plain")
    #expect(late.out.split(separator: "\n").count == 1)
    #expect(late.out.contains("2025-03-04"))
    let agency = desk.open("search", "bruise", "--agency", "pol", "--limit", "1", "--plain")
    #expect(agency.out.split(separator: "\n").count == 1)
    #expect(agency.err.contains("1 of 2"))
  }

  @Test("says that nothing was found, and what to try")
  func nothing() throws {
    let desk = try Self.desk()
    let none = desk.open("search", "kettle")
    #expect(none.status == .failed && none.err.contains("labels"))
    #expect(desk.open("search", "—").status != .done)
    #expect(desk.open("search", "bruise", "--kind", "nothing").status == .usage)
  }
}
