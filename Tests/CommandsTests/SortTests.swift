import Commands
import Foundation
import Testing

@Suite("Sorting the notes")
struct SortTests {
  /// A desk after a first day of five notes.
  private static func desk() throws -> Desk {
    let desk = try SmallReview.desk()
    desk.open(
      "chronology", "add", "Meeting about the referral; minutes not sent", "--agency", "pol",
      "--date", "3 May 2025")
    desk.open("episode", "add", "The call", "--from", "2025-05-01", "--to", "2025-05-31")
    desk.open(
      "day", "1",
      input: """
        + @pol !1 The officer rang the same evening
        - Minutes of the referral meeting came late
        - Nobody told the nursery, and the worker had left
        * One place for minutes
        + Jorunn was asked what would help
        /end

        """)
    return desk
  }

  private func sort(_ desk: Desk, _ lines: String..., day: Int? = nil) -> Desk.Outcome {
    desk.open(
      ["sort"] + (day.map { ["--day", "\($0)"] } ?? []), input: lines.joined(separator: "\n") + "\n"
    )
  }

  @Test("goes note by note, keeps each step at once, and goes on where it stopped")
  func resume() throws {
    let desk = try Self.desk()
    let first = sort(desk, "#sharing", "", "q")
    #expect(first.out.contains("--- 1 of 5   N1   worked well   E1 The call   Police   day 1"))
    #expect(first.out.contains("themes: Information sharing"))
    #expect(first.out.contains("--- 2 of 5   N2"))
    #expect(first.out.hasSuffix("1 of 5 gone over. Go on with: silp sort\n"))
    let second = sort(desk, "", "", "", "", "")
    #expect(second.out.contains("--- 2 of 5   N2") && !second.out.contains("--- 1 of 5"))
    #expect(second.out.hasSuffix("Nothing is left to sort.\n"))
    #expect(second.err.contains("next: silp theme table, silp finding list"))
    #expect(sort(desk).out == "Nothing is left to sort.\n")
  }

  @Test("gives grounds, sense and findings, which say what they rest on")
  func grounds() throws {
    let desk = try Self.desk()
    let told = sort(
      desk, "j N2", "g 1", "w Everybody thought another had sent them", "f Minutes travel late",
      "j N4", "f F1", "f F1", "j N2", "q")
    #expect(told.out.contains("g 1: C1 3 May 2025, Police: Meeting about the referral"))
    #expect(told.out.contains("grounds: C1"))
    #expect(told.out.contains("made sense because: Everybody thought another had sent them"))
    #expect(told.out.contains("began F1. f F1 puts other notes under it."))
    #expect(told.out.contains("F1 rests on it now, one of 2 grounds."))
    #expect(told.out.contains("F1 rests on it already."))
    #expect(told.out.contains("findings: F1"))
    #expect(desk.open("finding", "list", "--plain").out == "F1\tMinutes travel late\tN2 N4\n")
  }

  @Test("joins and splits, and takes back each as one step, also after the day is closed")
  func parts() throws {
    let desk = try Self.desk()
    let before = desk.open("note", "list", "--plain").out
    let told = sort(
      desk, "j N3", "f Told nobody", "m", "u", "s and the worker", "j N6", "u", "j N1", "m N2",
      "q")
    #expect(told.out.contains("N3 is one with N2 now."))
    #expect(told.out.contains("N6 begins with \"and the worker\"."))
    #expect(told.out.contains("--- 4 of 6   N6"))
    #expect(
      told.out.contains(
        "N1 and N2 stay two: one is \"worked well\", the other \"would have worked better\"."))
    #expect(desk.open("note", "list", "--plain").out.hasPrefix(before))
    let joined = sort(desk, "j N3", "m N2", "q")
    #expect(joined.out.contains("N3 is one with N2 now."))
    #expect(desk.open("finding", "list", "--plain").out.contains("\tN2\n"))
    let notes = desk.open("note", "list", "--plain").out
    #expect(
      notes.contains(
        "Minutes of the referral meeting came late / Nobody told the nursery, and the worker had left"
      ))
    // Later it would change what the room agreed on without a word.
    #expect(desk.open("undo").err.contains("is not changed by undo"))
  }

  @Test("takes back what it put under findings step by step, and brings it back the same way")
  func grouping() throws {
    let desk = try Self.desk()
    let before = desk.open("note", "list", "--plain").out
    let lines = ["j N2", "f Minutes travel late", "j N3", "f F1", "j N4", "f Told nobody", "f F1"]
    let told = sort(
      desk, lines.joined(separator: "\n"), "u", "u", "u", "u", "u", "U", "U", "U", "U", "U", "u",
      "u", "q")
    let steps = told.out.split(separator: "\n").filter {
      $0.hasPrefix("undid") || $0.hasPrefix("brought") || $0.hasPrefix("Nothing to")
    }
    let back = [
      "undid F1: what it rests on", "undid F2 \"Told nobody\"", "undid F1: what it rests on",
      "undid F1 \"Minutes travel late\"", "Nothing to undo since you began.",
    ]
    #expect(steps.count == 12 && zip(steps, back).allSatisfy { $0.hasPrefix($1) }, "\(steps)")
    #expect(steps[5].hasPrefix("brought back F1 \"Minutes travel late\""))
    #expect(steps[9].hasPrefix("Nothing to bring back."))
    // Two are taken back again: what is left is the first finding with two grounds.
    #expect(desk.open("finding", "list", "--plain").out == "F1\tMinutes travel late\tN2 N3\n")
    // After the sorting, too, each is one step of the log.
    #expect(desk.open("undo").out.contains("F1"))
    #expect(desk.open("finding", "list", "--plain").out == "F1\tMinutes travel late\tN2\n")
    desk.open("undo")
    #expect(desk.open("finding", "list", "--plain").out.isEmpty)
    #expect(desk.open("redo").out.contains("F1"))
    #expect(desk.open("note", "list", "--plain").out == before)
  }

  @Test("shows held names by label, and says what it does not understand with the line kept")
  func names() throws {
    let desk = try Self.desk()
    let told = sort(
      desk, "j N5", "n", "n ok", "x", "what now", "9", "#recrd", "b", "j N77", "?", "U", "q")
    #expect(told.out.contains("Kept as labels: Mother."))
    #expect(told.out.contains("left out of the report"))
    #expect(told.out.contains("That is no key; ? shows what can be typed. Your line: what now"))
    #expect(told.out.contains("There is no 9 among those shown. Your line: 9"))
    #expect(told.out.contains("Theme \"recrd\" is not on the list. Nearest recording"))
    #expect(told.out.contains("There is no note N77 among these."))
    #expect(told.out.contains("Nothing to bring back."))
    #expect(!(told.out + told.err).contains("Jorunn"))
    #expect(!desk.open("note", "list", "--flagged", "--plain").out.contains("a name was written"))
  }

  @Test("talks in sentences to a screen reader, without a byte that moves a cursor")
  func accessible() throws {
    let desk = try Self.desk()
    let told = desk.run(
      ["sort", "--accessible", "--unlock-with", "key", "--no-input"], input: "#sharing\n\nq\n")
    #expect(told.out.contains("Note 1 of 5: N1, worked well, E1 The call, Police, day 1"))
    #expect(told.out.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    #expect(!told.out.contains("---"))
  }

  @Test("at a terminal takes a key where one is enough, and leaves the terminal as it was")
  func keys() throws {
    let desk = try Self.desk()
    let sorting = try TerminalSession(["sort", "--unlock-with", "key"], in: desk.folder)
    #expect(sorting.asks("sort: "))
    try sorting.type("x")
    #expect(sorting.shows("left out of the report") && sorting.asks("sort: "))
    try sorting.type("w")
    #expect(sorting.asks("sort: ") && sorting.shows("w"))
    try sorting.type("It was night\r")
    #expect(sorting.shows("made sense because: It was night") && sorting.asks("sort: "))
    try sorting.type("\r")
    #expect(sorting.shows("2 of 5   N2") && sorting.asks("sort: "))
    try sorting.type("\u{1B}[A")
    try sorting.type("u")
    #expect(sorting.shows("undid N1") && sorting.asks("sort: "))
    try sorting.type("q")
    #expect(sorting.shows("0 of 5 gone over. Go on with: silp sort"))
    #expect(sorting.end() == 0 && sorting.isUsual)
    for key in ["\u{3}", "\u{4}"] {
      let left = try TerminalSession(["sort", "--unlock-with", "key"], in: desk.folder)
      #expect(left.asks("sort: "))
      try left.type(key)
      #expect(left.shows("Go on with: silp sort") && left.end() == 0 && left.isUsual)
    }
  }
}
