import Archive
import Commands
import Foundation
import Testing

@Suite("The papers of a learning day")
struct PackTests {
  /// A desk with a chronology, an episode, professionals, and people asked to both days.
  private static func desk() throws -> Desk {
    let desk = try SmallReview.desk()
    try desk.write(
      """
      alias,name,forms,agency,role
      ps1,Ash Teague,Sgt Teague,pol,Police officer
      pc2,Loveday Penhale,,pol,Police officer

      """, to: "people.csv")
    desk.open("person", "import", "people.csv")
    desk.open("participant", "add", "ps1", "pc2", "--day2", "not invited")
    for (date, event) in [
      ("1 March 2025", "Called to the flat, Kitto asleep."),
      ("20 March 2025", "Jorunn rang, nobody came."),
      ("2 April 2025", "Meeting held without police."),
    ] {
      desk.open("chronology", "add", event, "--agency", "pol", "--date", date)
    }
    desk.open(
      "episode", "add", "Nobody answered the door", "--from", "2025-03-01", "--to", "2025-03-31",
      "--why", "Two calls to Kitto's home in a month.")
    return desk
  }

  static let names = ["Kitto", "Varnell", "Jorunn", "Teague", "Penhale", "Ollershire"]

  /// The words of a document, without its markup.
  static func words(_ bytes: [UInt8]) throws -> String {
    let reader = try ZipReader(bytes: bytes)
    let parts = try ["content.xml", "styles.xml"].map {
      String(decoding: try reader.read($0), as: UTF8.self)
    }
    return parts.joined(separator: "\n")
      .replacing(try Regex("<text:(tab|s)( [^>]*)?/>"), with: " ")
      .replacing(try Regex("</text:(p|h)>"), with: "\n").replacing(try Regex("<[^>]*>"), with: "")
      .replacing("&apos;", with: "'").replacing("&amp;", with: "&")
  }

  @Test("hold no name, save for the one to be signed; nor who has spoken about what")
  func papers() throws {
    let desk = try Self.desk()
    let made = desk.open("pack", "day1", "--on", "2026-01-27", "--place", "Town hall", "-o", "one")
    #expect(made.status == .done, "\(made.err)")
    let papers = [
      "run-sheet", "ground-rules", "briefing", "day-in-the-life", "episode-sheets",
      "capture-sheets",
    ]
    for paper in papers {
      let words = try Self.words(desk.bytes("one/day1-\(paper).odt"))
      for name in Self.names { #expect(!words.contains(name), "\(paper), \(name)") }
      #expect(words.contains("OFFICIAL-SENSITIVE"), "\(paper)")
      #expect(!words.contains("Who has spoken") && !words.contains("n/a"), "\(paper)")
    }
    let sheet = try Self.words(desk.bytes("one/day1-attendance.odt"))
    #expect(sheet.contains("Ash Teague") && sheet.contains("CONTAINS REAL NAMES"))
    #expect(sheet.contains("09:15 to "))
    let log = desk.open("log", "--plain").out
    for paper in papers { #expect(log.contains("let out day1-\(paper).odt for the learning day")) }
  }

  @Test("count the breaks into the times, from whenever the day begins")
  func times() throws {
    let desk = try Self.desk()
    desk.open("pack", "1", "--start", "10.00", "-o", "one")
    let words = try Self.words(desk.bytes("one/day1-run-sheet.odt"))
    // 20, 15, 20 and 25 minutes, a break of 15, 50 minutes, then the episode.
    #expect(words.contains("11:20  Break, 15 minutes"))
    #expect(words.contains("11:35  The timeline together, 50 minutes"))
    #expect(words.contains("12:25  Key practice episode E1: Nobody answered the door, 35 minutes"))
    #expect(words.contains("10:00 to 14:40"))
    #expect(words.contains("Asked 2: Police (2)"))
    #expect(words.contains("What was this day like for the child?"))
    let wrong = desk.open("pack", "day1", "--start", "25:00", "-o", "two")
    #expect(wrong.status == .usage && !desk.has("two"))
    #expect(desk.open("pack", "day3").status == .usage)
  }

  @Test("give a group the entries of its episode that the room may see, and no others")
  func episodes() throws {
    let desk = try Self.desk()
    desk.open("restrict", "C2", "--as", "third party")
    desk.open("pack", "day1", "-o", "one")
    let words = try Self.words(desk.bytes("one/day1-episode-sheets.odt"))
    #expect(words.contains("Called to the flat, Child A asleep."))
    #expect(!words.contains("nobody came"))
    #expect(!words.contains("Meeting held"))
    #expect(words.contains("With hindsight, what would have worked better?"))
    let codes = try Self.words(desk.bytes("one/day1-capture-sheets.odt"))
    for code in ["@pol", "!1", "#voice"] { #expect(codes.contains(code)) }
  }

  @Test("tell of a long episode what a page holds, what shows who knew something first")
  func longEpisode() throws {
    let desk = try SmallReview.desk()
    let rows = (1...60).map { "\($0 % 28 + 1)/06/2025,Call \($0) was answered at the desk\n" }
    try desk.write("Date/Time,Incident\n" + rows.joined(), to: "police.csv")
    desk.open(
      "chronology", "import", "police.csv", "--agency", "pol", "--coverage", "every contact")
    desk.open("episode", "add", "The calls", "--from", "1 June 2025", "--to", "30 June 2025")
    desk.open("episode", "fact", "He had rung before", "--episode", "E1")
    desk.open(
      "episode", "known", "W1", "--agency", "pol", "--since", "June 2025", "--entry", "C31")
    desk.open("pack", "day1", "-o", "one")
    let words = try Self.words(desk.bytes("one/day1-episode-sheets.odt"))
    // Each stands on the sheet once: in the table, or by its number among those left out.
    for number in 1...60 {
      let mark = try Regex("\\bC\(number)\\b")
      #expect(words.matches(of: mark).count == 1, "C\(number)")
    }
    let told = (1...60).filter { words.contains("Call \($0) was") }
    #expect((15...45).contains(told.count) && told.contains(31), "\(told)")
    #expect(words.contains("\(told.count) of 60 entries have room here"))
  }

  @Test("are not written at all where one of them may not go out")
  func refused() throws {
    let desk = try Self.desk()
    let named = desk.open("pack", "day1", "--place", "Loveday Penhale House", "-o", "one")
    #expect(named.status == .namesFound)
    #expect(!desk.has("one"))
    #expect(!desk.open("log", "--plain").out.contains("let out"))
    try FileManager.default.moveItem(
      atPath: desk.folder + "/small.silpnames", toPath: desk.folder + "/away")
    let closed = desk.open("pack", "day1", "-o", "one")
    #expect(closed.status == .namesFound && !desk.has("one"))
    let unscanned = desk.open("pack", "day1", "-o", "one", "--unscanned", "read by the lead")
    #expect(unscanned.status == .done && !desk.has("one/day1-attendance.odt"))
    #expect(unscanned.err.contains("there is no sheet to sign"))
  }

  @Test("can be made again in the same folder, but not over somebody else's file")
  func again() throws {
    let desk = try Self.desk()
    desk.open("pack", "day1", "-o", "one")
    desk.open("episode", "add", "The meeting", "--from", "2025-04-01", "--to", "2025-04-30")
    #expect(desk.open("pack", "day1", "-o", "one").status == .done)
    #expect(try Self.words(desk.bytes("one/day1-run-sheet.odt")).contains("E2: The meeting"))
    try desk.write("mine", to: "one/day1-briefing.odt")
    let refused = desk.open("pack", "day1", "-o", "one")
    #expect(refused.status == .failed)
    #expect(desk.bytes("one/day1-briefing.odt") == Array("mine".utf8))
  }

  @Test("of the second day have the findings, and the questions that were chosen")
  func second() throws {
    let desk = try Self.desk()
    desk.open(
      "finding", "add", "Calls were closed alone", "--statement", "Each call was closed by itself.",
      "--on", "C1")
    let made = desk.open("pack", "day2", "-o", "two")
    #expect(made.err.contains("no question was chosen"))
    #expect(made.err.contains("there is no sheet to sign"))
    #expect(!desk.has("two/day2-episode-sheets.odt"))
    let words = try Self.words(desk.bytes("two/day2-finding-sheets.odt"))
    #expect(words.contains("F1: Calls were closed alone"))
    #expect(words.contains("Whose voice is missing from it?"))
    #expect(try Self.words(desk.bytes("two/day2-briefing.odt")).contains("On the first day you"))
  }
}
