import Foundation
import Testing

@Suite("A recorded day")
struct RecordedDayTests {
  @Test("holds the same however it is typed: in plain lines, at a terminal, as for a screen reader")
  func same() throws {
    let day = try RecordedDay("day-1.txt")
    #expect(day.lines.count >= 300)
    let table = try Self.desk()
    let desks = try (1...3).map { _ in try Self.copy(of: table) }
    let piped = try FinishedRun.run(
      ["day", "1"] + Desk.opening, in: desks[0].folder, input: day.plain)
    #expect(piped.status == 0 && piped.out.contains("Day 1 is closed"), "\(piped.err)")
    let typed = try Typist(desk: desks[1], isAccessible: false).type(day)
    let spoken = try Typist(desk: desks[2], isAccessible: true).type(day)

    let held = try Self.held(desks[0])
    #expect(held.count { $0.contains(#""kind":"note""#) } > 150)
    for desk in desks.dropFirst() {
      let other = try Self.held(desk)
      #expect(other.count == held.count)
      for (one, two) in zip(held, other) where one != two { #expect(one == two) }
      try desk.expectSound()
    }
    #expect(Self.unspeakable(spoken).isEmpty)
    // Whoever looks for what must not be there must be able to find it.
    #expect(Self.unspeakable(typed).contains("ESC"))
    let notes = desks[1].notes().joined(separator: "\n")
    for words in [
      "« Il était très fatigué, il n'a pas mangé » قالت الأم إن الطفل لم ينم منذ يومين 妈妈说孩子整夜没有睡觉",
      "as it was read out: 14:05 notification read 14:20 tried Mother, no answer 16:50 letter sent",
    ] { #expect(notes.contains(words)) }
  }

  @Test("takes what is pasted as one note, letter for letter, however long, and what is typed too")
  func pasted() throws {
    let desk = try SmallReview.desk()
    let day = try TerminalSession(["day", "1", "--unlock-with", "key"], in: desk.folder)
    #expect(day.asks("20m : "))
    let few = [
      "Élan, nai\u{308}ve, Ł, ﬁ", "قالت: «لا أعرف» ‏ثم سكتت", "她说“不知道”，𠀀也不知道", "👩‍👩‍👧 and 👍🏽",
    ]
    let many = (1...200).map { "\($0) " + few[$0 % 4] }
    var written: [String] = []
    for lines in [few, many] {
      // As terminals send what is pasted, with an end after the last line as well.
      try day.type("\u{1B}[200~" + lines.map { $0 + "\r" }.joined() + "\u{1B}[201~")
      try day.type("و كتبت\r")
      written.append(lines.joined(separator: " ") + "و كتبت")
      #expect(day.shows("saved N\(written.count)"))
    }
    for line in few {
      try day.type("= " + line + "\r")
      written.append(line)
      #expect(day.shows("saved N\(written.count)"))
    }
    try day.type("/end\r")
    #expect(day.end() == 0 && day.isUsual)
    #expect(desk.notes() == written.enumerated().map { "N\($0 + 1) \($1)" })
  }

  @Test("leaves the terminal as it was, whichever way it is left", arguments: Leaving.all)
  func leaving(way: Leaving) throws {
    let desk = try SmallReview.desk()
    if way.arguments.first == "sort" { desk.open("day", "1", input: "= A note\n") }
    let session = try TerminalSession(way.arguments, in: desk.folder)
    let before = try session.settings()
    #expect(session.shows(way.prompt) && session.waits { way.isCooked || !session.isUsual })
    let during = try session.settings()
    #expect((during == before) == way.isCooked)
    try session.type(way.keys)
    if let signal = way.signal { session.send(signal) }
    let status = session.end()
    #expect(way.signal.map { status == -$0 } ?? (status >= 0))
    #expect(try session.settings() == before && before.contains("icanon"))
    #expect(!session.screen.contains("[?2004h") || session.screen.contains("[?2004l"))
  }
}

/// One way of leaving the program.
struct Leaving: CustomTestStringConvertible, Sendable {
  let arguments: [String]
  let prompt: String
  let keys: String
  var signal: Int32?
  /// Whether the terminal is left alone while a line is read.
  var isCooked = false

  var testDescription: String {
    (arguments + [keys.debugDescription] + (signal.map { ["signal \($0)"] } ?? []))
      .joined(separator: " ")
  }

  static let all: [Leaving] = {
    let day = ["day", "1", "--unlock-with", "key"]
    let sitting = ["open", "--unlock-with", "key"]
    let sorting = ["sort", "--day", "1", "--unlock-with", "key"]
    func of(_ arguments: [String], _ prompt: String, _ keys: String, _ signal: Int32? = nil)
      -> Leaving
    { Leaving(arguments: arguments, prompt: prompt, keys: keys, signal: signal) }
    func accessible(_ keys: String, _ signal: Int32? = nil) -> Leaving {
      Leaving(
        arguments: day + ["--accessible"], prompt: "fact: ", keys: keys, signal: signal,
        isCooked: true)
    }
    return [
      of(day, "20m : ", "/end\r"), of(day, "20m : ", "\u{4}"),
      of(day, "20m : ", "half a line", SIGTERM), of(day, "20m : ", "", SIGHUP),
      of(day, "20m : ", "", SIGQUIT), of(day, "20m : ", "\u{1B}[200~half a paste", SIGTERM),
      accessible("/end\r"), accessible("\u{4}"), accessible("half a line", SIGINT),
      accessible("", SIGTERM),
      of(day, "20m : ", "half a line", SIGTRAP), of(day, "20m : ", "", SIGABRT),
      of(day, "20m : ", "\u{1B}[200~half a paste", SIGSEGV), of(sorting, "sort: ", "", SIGILL),
      of(["open"], "small.silp: ", "half", SIGBUS), accessible("half a line", SIGTRAP),
      of(sitting, "small> ", "quit\r"), of(sitting, "small> ", "\u{4}"),
      of(sitting, "small> ", "", SIGTERM), of(sorting, "sort: ", "q"),
      of(sorting, "sort: ", "\u{3}"), of(sorting, "sort: ", "", SIGTERM),
      of(["open"], "small.silp: ", "\u{3}"), of(["open"], "small.silp: ", "half", SIGTERM),
    ]
  }()
}

extension RecordedDayTests {
  private static let agencies = """
    code,name,label,sector
    csc,Ollershire Children's Services,Children's services,children-social-care
    gp,Oller Lane Surgery,General practice,health
    sch,Ollerwick Primary School,School,education

    """

  /// A review whose day can begin: six agencies, three episodes, two facts.
  private static func desk() throws -> Desk {
    let desk = try ChronologyDesk.desk()
    try desk.write(agencies, to: "more.csv")
    desk.open("agency", "import", "more.csv")
    for (title, day) in [("The calls", "3 May 2025"), ("The visit", "2 June 2025")] {
      desk.open("episode", "add", title, "--from", day, "--to", day)
    }
    desk.open("episode", "add", "The arrears", "--from", "May 2025", "--to", "July 2025")
    desk.open("episode", "fact", "Jorunn was alone with both children", "--episode", "E1")
    desk.open("episode", "fact", "The rent was not paid", "--episode", "E3")
    return desk
  }

  private static func copy(of table: Desk) throws -> Desk {
    let desk = try Desk()
    for name in ["small.silp", "small.silpnames", "key"] {
      try FileManager.default.copyItem(
        atPath: table.folder + "/" + name, toPath: desk.folder + "/" + name)
    }
    return desk
  }

  /// What a review holds, and all that was done to it, without times and random identifiers.
  private static func held(_ desk: Desk) throws -> [String] {
    var numbers: [Substring: Int] = [:]
    return try StoredLines.read(desk.folder + "/small.silp", unlockFile: desk.folder + "/key").map {
      $0.replacing(/[0-9a-f]{32}/) { match in
        numbers[match.output] = numbers[match.output] ?? numbers.count
        return "id\(numbers[match.output] ?? 0)"
      }
      .replacing(/202[6-9]-\d\d-\d\d(T[0-9:]+Z?)?/, with: "then")
    }
  }

  /// What a screen reader would stumble over.
  private static func unspeakable(_ bytes: [UInt8]) -> Set<String> {
    var found: Set<String> = []
    for (place, byte) in bytes.enumerated() {
      if byte == 0x1B { found.insert("ESC") }
      if byte == 0x07 { found.insert("BEL") }
      if byte == 0x0D, place + 1 == bytes.count || bytes[place + 1] != 0x0A { found.insert("CR") }
    }
    return found
  }
}
