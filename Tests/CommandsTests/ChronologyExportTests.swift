import Commands
import Foundation
import ReviewModel
import TestSupport
import Testing

@Suite("An exported chronology") struct ChronologyExportTests {
  /// Every field of every entry as it is shown, but for its number and where it came from.
  private func entries(_ desk: Desk) -> [[String]] {
    desk.rows("chronology", "list").map { row in
      desk.rows("chronology", "show", row[0])
        .filter { !["no", "from", "coverage", "date as written", "ages"].contains($0[0]) }
        .map { $0.joined(separator: "=") }.sorted()
    }
  }

  /// Words that spreadsheet programs, or readers of CSV, are known to break.
  private static let nasty = [
    "=1+1", "+44 20", "-5", "@home", "'=quoted", "''-twice", "\"quoted\", then; more|yet",
    "one\ntwo\n\nthree", "tab\there", "3/5/16", "0012", "1e5", "TRUE", "Ärzte – “naïve”",
    "＝1", "yes", "not recorded but said", "#REF!", "<b>&amp;</b>",
  ]

  private static let dates = [
    "3 May 2016", "May 2016", "spring 2016", "2016", "about 2016", "?22 May 2016",
    "before Christmas 2015", "between 1 and 5 May 2016", "overnight 3/4 May 2016", "2016-05-03~",
    "late 2016", "13/05/2016?", "../2016-05", "2016-05/..", "2015-24", "2016%", "w/c 2 May 2016",
    "early May 2016",
  ]

  private func nastyReview() throws -> Desk {
    let desk = try ChronologyDesk.empty()
    for (number, date) in Self.dates.enumerated() {
      let outcome = desk.open("chronology", "add", "On \(date)", "--agency", "hv", "--date", date)
      #expect(outcome.status == .done, "\(number) \(outcome.err)")
    }
    for (number, words) in Self.nasty.enumerated() {
      let outcome = desk.run(
        "chronology", "add", "--unlock-with", "key", "--no-input", "--agency", "hv", "--date",
        "3/\(number % 12 + 1)/2016", "--time",
        "0\(number % 10):30", "--sequence", "\(number + 1)", "--source=\(words)",
        "--people=\(words)", "--response=\(words)", "--outcome=\(words)", "--location=\(words)",
        "--contact-type=\(words)", "--shared-with=\(words)", "--comment=\(words)",
        "--voice=kit=Said: \(words)", "--seen", "kit=yes", "--seen-alone", "bea=not applicable",
        "--seen", "no", "--attendance", "kit=cancelled by service", "--plan", "bea=no plan",
        "--column=Ward=\(words)", "--column=Comments=\(words)", "--column=Child seen=\(words)",
        "--end", "4/\(number % 12 + 1)/2016", "--", words)
      #expect(outcome.status == .done, "\(words) \(outcome.err)")
    }
    return desk
  }

  @Test("is imported back to the same rows, whatever stands in them", arguments: ["csv", "xlsx"])
  func roundTrip(format: String) throws {
    let desk = try nastyReview()
    let file = "hv.\(format)"
    let exported = desk.open("chronology", "export", "--agency", "hv", "-o", file)
    let count = Self.dates.count + Self.nasty.count
    #expect(
      exported.out == "wrote \(file), \(count) entries: Health visiting \(count) (not known)\n",
      "\(exported.err)")
    let fresh = try ChronologyDesk.empty(seed: 2)
    try Data(desk.bytes(file)).write(to: URL(fileURLWithPath: fresh.folder + "/" + file))
    let imported = fresh.open(
      "chronology", "import", file, "--agency", "hv", "--coverage", "not known")
    #expect(imported.status == .done, "\(imported.err)")
    let (before, after) = (entries(desk), entries(fresh))
    #expect(before.count == count && after.count == count)
    for (one, other) in zip(before, after) { #expect(one == other) }
  }

  @Test("of an agency's own file holds what the file said", arguments: ["csv", "xlsx"])
  func agencyFile(format: String) throws {
    let desk = try ChronologyDesk.desk()
    desk.open("chronology", "export", "--agency", "pol", "-o", "again.\(format)")
    let fresh = try ChronologyDesk.empty(seed: 2)
    try Data(desk.bytes("again.\(format)")).write(
      to: URL(fileURLWithPath: fresh.folder + "/again.\(format)"))
    fresh.open("chronology", "import", "again.\(format)", "--agency", "pol")
    #expect(entries(desk) == entries(fresh))
  }

  @Test("has everybody's entries in one order, with whose they are, for reading")
  func combined() throws {
    let desk = try ChronologyDesk.desk()
    desk.open("chronology", "add", "=cmd()", "--agency", "hv", "--date", "May 2025")
    desk.open("restrict", "C1", "--as", "medical")
    let csv = desk.open("chronology", "export", "-o", "-").out
    #expect(csv.contains("No.,Agency,Date,Time,"))
    #expect(csv.contains("C5,Health visiting,May 2025,") && csv.contains("'=cmd()"))
    #expect(!csv.contains("rang about noise"), "it is restricted")
    let month = desk.open("chronology", "export", "--dates", "month", "-o", "-").out
    #expect(month.contains("May 2025") && !month.contains("2025-05-03"))
    #expect(desk.open("chronology", "export", "-o", "all.pdf").status == .usage)
  }
}
