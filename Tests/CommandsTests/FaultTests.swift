import Commands
import Foundation
import Testing

@Suite("A file that cannot be written to", .timeLimit(.minutes(5))) struct FaultTests {
  @Test("is said to be so, is not changed, is still read, and is written to when it can be")
  func readOnly() throws {
    let desk = try SmallReview.desk()
    guard let somebody = try Wrappers.ordinary(in: desk.folder) else {
      return print("left out: permissions, since the superuser has them all")
    }
    let before = desk.bytes("small.silp")
    for (name, mode, usual) in [("small.silp", 0o444, 0o600), ("", 0o555, 0o755)] {
      try desk.setMode(mode, of: name)
      let refused = try desk.built("agency", "add", "gp", "--label", "GP", through: somebody)
      #expect(refused.status == 1)
      #expect(refused.text.contains("error: small.silp cannot be written to"))
      #expect(refused.text.contains("hint: nothing was changed"))
      #expect(try desk.built("agency", "list", through: somebody).text.contains("Police"))
      try desk.setMode(usual, of: name)
      #expect(desk.bytes("small.silp") == before)
    }
    let added = try desk.built("agency", "add", "gp", "--label", "GP", through: somebody)
    #expect(added.text == "added G2 GP")
    try desk.expectSound()
  }

  @Test("although it is only that of the names leaves both as they were")
  func readOnlyNames() throws {
    let desk = try SmallReview.desk()
    guard let somebody = try Wrappers.ordinary(in: desk.folder) else {
      return print("left out: permissions, since the superuser has them all")
    }
    let before = ["small.silp", "small.silpnames"].map(desk.bytes)
    let add = ["person", "add", "nan", "--label", "Grandmother", "--name", "Ottoline Varnell"]
    try desk.setMode(0o444, of: "small.silpnames")
    let refused = try desk.built(add, through: somebody)
    #expect(refused.status == 1)
    #expect(refused.text.contains("error: small.silpnames cannot be written to"))
    #expect(["small.silp", "small.silpnames"].map(desk.bytes) == before)
    try desk.setMode(0o600, of: "small.silpnames")
    #expect(try desk.built(add, through: somebody).text == "added P3 Grandmother")
    try desk.expectSound()
  }

  @Test("because it may not grow is said to be so and keeps what it had")
  func sizeLimit() throws {
    let desk = try SmallReview.desk()
    let limit = Wrappers.noLarger(than: desk.folder + "/small.silp", by: 0)
    // What fits into the pages that are there still goes in.
    var added: [String] = []
    while added.count < 100 {
      let code = "agency-\(added.count)"
      let outcome = try desk.built("agency", "add", code, "--label", code, through: limit)
      guard outcome.status == 0 else {
        #expect(outcome.status == 1 && outcome.text.contains("error: "))
        #expect(outcome.text.contains("what was saved before is safe"))
        break
      }
      added.append("@" + code)
    }
    #expect(added.count < 100)
    #expect(desk.agencies() == ["@pol"] + added)
    try desk.expectSound()
    #expect(desk.open("agency", "add", "gp", "--label", "GP").status == .done)
    #expect(desk.agencies() == ["@pol"] + added + ["@gp"])
  }

  @Test("because another program is writing is said to be in use, and is not changed")
  func inUse() throws {
    let desk = try SmallReview.desk()
    let before = desk.bytes("small.silp")
    try desk.whileLocked {
      let refused = try desk.built("agency", "add", "gp", "--label", "GP")
      #expect(refused.status == 4)
      #expect(
        refused.text.contains(
          "error: small.silp is in use: another window or program is writing to it"))
      #expect(
        refused.text.contains(
          "hint: nothing was changed; wait for it or close it, then run this again"))
      #expect(try desk.built("agency", "list").text.contains("Police"), "reading goes on")
    }
    #expect(desk.bytes("small.silp") == before)
    #expect(try desk.built("agency", "add", "gp", "--label", "GP").text == "added G2 GP")
    #expect(desk.agencies() == ["@pol", "@gp"])
  }

  @Test("because it was removed while a day was held is not made anew without its notes")
  func removed() throws {
    let desk = try SmallReview.desk()
    var day = try Unsaved(desk)
    try FileManager.default.removeItem(atPath: desk.folder + "/small.silp")
    try day.writeUntilUnsaved()
    #expect(day.day.finish() == 1)
    #expect(day.day.lines.contains { $0.contains("NOT SAVED, 2 lines:") })
    for words in day.kept { #expect(day.day.lines.contains("= " + words)) }
    #expect(!desk.has("small.silp") && !desk.has("small.silp-journal"))
  }
}

@Suite("A clock that was set back") struct ClockTests {
  @Test("changes neither the order of the notes nor what is undone, and the log keeps its order")
  func setBack() throws {
    let desk = try SmallReview.desk()
    let times = [1_770_100_000, 1_770_000_000, 1_600_000_000, 0, 1_770_200_000]
    for (number, time) in times.enumerated() {
      desk.setClock(time)
      let day = desk.open("day", "1", input: "= Note \(number)\n= Not meant\nu\n")
      #expect(day.status == .done && day.out.contains("undid N\(number * 2 + 2) \"Not meant\""))
    }
    #expect(desk.notes() == times.indices.map { "N\($0 * 2 + 1) Note \($0)" })
    let log = desk.open("log", "--plain").out.split(separator: "\n").compactMap {
      $0.split(separator: "\t").first.flatMap { Int($0) }
    }
    #expect(log.count > times.count * 3 && log == Array(1...log.count))
    try desk.expectSound()
    desk.setClock(1_500_000_000)
    #expect(desk.open("day", "1", input: "u\n").out.contains("undid N9 \"Note 4\""))
    #expect(desk.open("day", "1", input: "U\n/end\n").out.contains("5 notes ("))
  }
}

extension Desk {
  /// Runs a command on the small review as a process of its own.
  func built(
    _ arguments: String..., through wrapper: [String] = []
  ) throws -> (status: Int32, text: String) {
    try built(arguments, through: wrapper)
  }

  /// Runs a command on the small review as a process of its own.
  func built(
    _ arguments: [String], through wrapper: [String] = []
  ) throws -> (status: Int32, text: String) {
    let program = try BuiltProgram(arguments + Self.opening, in: folder, through: wrapper)
    let status = program.finish()
    return (status, program.lines.joined(separator: "\n"))
  }

  /// The short words of the agencies, in order.
  func agencies() -> [String] {
    open("agency", "list", "--plain").out.split(separator: "\n").map {
      String($0.split(separator: "\t")[1])
    }
  }
}
