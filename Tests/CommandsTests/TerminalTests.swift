import Foundation
import ReviewStore
import Testing

@Suite("At a terminal")
struct TerminalTests {
  private let open = ["--unlock-with", "key"]

  @Test("a line that was not finished is offered again after a kill, and once entered no more")
  func draft() throws {
    let desk = try SmallReview.desk()
    let first = try TerminalSession(["day", "1"] + open, in: desk.folder)
    #expect(first.asks("20m : "))
    try first.type("half a li")
    #expect(try first.waits { try desk.draft().contains("half a li") })
    first.send(SIGKILL)
    #expect(first.end() == -SIGKILL)

    let second = try TerminalSession(["day", "1"] + open, in: desk.folder)
    #expect(second.shows("The line below was not finished"))
    #expect(second.shows("half a li"))
    try second.type("ne")
    #expect(second.shows("ne"))
    second.send(SIGTERM)
    #expect(second.end() == -SIGTERM && second.isUsual)

    let third = try TerminalSession(["day", "1"] + open, in: desk.folder)
    #expect(third.shows("half a line"))
    try third.type("\r")
    #expect(third.shows("saved N1"))
    third.send(SIGKILL)
    #expect(third.end() == -SIGKILL)
    let last = desk.open("day", "1", input: "/end\n")
    #expect(!(last.out + last.err).contains("ot finished"))
    #expect(desk.open("note", "list", "--plain").out.hasSuffix("\thalf a line\n"))
  }

  @Test("an unfinished line that names somebody is kept as a label")
  func draftOfName() throws {
    let desk = try SmallReview.desk()
    let day = try TerminalSession(["day", "1"] + open, in: desk.folder)
    #expect(day.asks("20m : "))
    try day.type("= Kitto said")
    #expect(day.shows("Kitto said"))
    day.send(SIGHUP)
    #expect(day.end() == -SIGHUP)
    let names = desk.folder + "/small.silpnames"
    try FileManagerMoves.move(names, to: names + ".away")
    let later = desk.open("day", "1", input: "/end\n")
    #expect(later.err.contains("Not finished when the program stopped, and not saved: = Child A"))
  }

  @Test("a sitting is locked when nobody types, and the terminal is as it was")
  func idle() throws {
    let desk = try SmallReview.desk()
    for more in [[], ["--accessible"]] {
      let sitting = try TerminalSession(
        ["open", "--lock-after", "0.02"] + open + more, in: desk.folder)
      #expect(sitting.shows("small> "))
      #expect(sitting.shows("small.silp was locked after 0.02 idle minutes; nothing is lost."))
      #expect(sitting.shows("Open it again: silp open"))
      #expect(sitting.end() == 0 && sitting.isUsual)
    }
  }

  @Test("a day that is held in a sitting is never cut off")
  func busy() throws {
    let desk = try SmallReview.desk()
    let sitting = try TerminalSession(["open", "--lock-after", "0.01"] + open, in: desk.folder)
    // Even where the terminal is slow: what was typed before is read first.
    try sitting.type("day 1\r")
    #expect(sitting.asks("20m : "))
    try sitting.type("not yet")
    // The draft is kept after a pause longer than the sitting would wait.
    #expect(try sitting.waits { try desk.draft().contains("not yet") })
    try sitting.type(" said\r/end\r")
    #expect(sitting.shows("Day 1 is closed: 1 note"))
    #expect(sitting.shows("was locked after") && sitting.end() == 0)
  }

  @Test("Ctrl-C clears the line, on an empty one says how to leave; Tab completes commands")
  func keys() throws {
    let desk = try SmallReview.desk()
    let sitting = try TerminalSession(["open"] + open, in: desk.folder)
    #expect(sitting.asks("small> "))
    try sitting.type("set --title Wrong")
    #expect(sitting.shows("Wrong"))
    sitting.send(SIGINT)
    #expect(sitting.shows("\u{1B}[K"))
    sitting.send(SIGINT)
    #expect(sitting.shows("quit locks the review."))
    try sitting.type("ag\tl\t--plain\r")
    #expect(sitting.shows("@pol"))
    try sitting.type("quit\r")
    #expect(sitting.shows("small.silp is locked.") && sitting.end() == 0 && sitting.isUsual)
    #expect(!desk.open("status").out.contains("Wrong"))
  }

  @Test("a passphrase is never shown, may come in two parts or be pasted, and is tested at once")
  func secret() throws {
    let desk = try Desk()
    let long = String(repeating: "a long phrase ", count: 500)
    try desk.write(SmallReview.details, to: "review.yaml")
    let made = try TerminalSession(["new", "small", "--from", "review.yaml"], in: desk.folder)
    for phrase in [long, long, "and four other words", "and four other words"] {
      #expect(made.shows(": ") && !made.isUsual)
      try made.type(phrase + "\r")
    }
    #expect(made.shows("made small.silpnames"), "\(made.screen)")
    #expect(made.end() == 0)
    #expect(!made.screen.contains("phrase a") && !made.screen.contains("four"))

    let wrong = try TerminalSession(["open"], in: desk.folder)
    #expect(wrong.shows("Passphrase of small.silp: "))
    try wrong.type("and four other words\r")
    #expect(wrong.shows("That does not open small.silp; the file is intact. Try again"))
    #expect(wrong.shows("gives up.") && wrong.shows("small.silp: ") && !wrong.isUsual)
    try wrong.type("\r")
    #expect(wrong.end() == 1 && !wrong.screen.contains("silpnames"))

    let right = try TerminalSession(["open"], in: desk.folder)
    #expect(right.shows("Passphrase of small.silp: "))
    try right.type(String(long.prefix(3000)))
    try right.type(String(long.dropFirst(3000)) + "\r")
    #expect(right.shows("work in labels): "))
    try right.type("\r")
    #expect(right.asks("small> "))
    try right.type("unlock names\r")
    #expect(right.shows("work in labels): "))
    right.send(SIGTERM)
    #expect(right.end() == -SIGTERM && right.isUsual)
  }
}

extension Desk {
  /// The unfinished line as the file keeps it, empty where there is none.
  ///
  /// On a slow machine a line is kept in parts as its letters arrive: a change of the file is not
  /// yet the whole of it.
  func draft() throws -> String {
    String(decoding: try sealed(wait: 60).draft() ?? [], as: UTF8.self)
  }
}
