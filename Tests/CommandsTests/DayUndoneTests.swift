import Commands
import Foundation
import TestSupport
import Testing

@Suite("A day that is taken back")
struct DayUndoneTests {
  /// What a scribe can do that can be taken back.
  private static let actions = [
    "+ @pol A drawing was kept", "- It was not sent on #rec", "= The visit was on Tuesday ~kit",
    "? Was it the same car", "* One form for all", "++ @pol Calls are linked",
    "+> One list at the desk", "#sha", "> #rec -#sha", "> other words", "> -", "& and more of it",
    "/knew @pol who lived there", "/correct ^C1 it was a Monday", "/accuracy the date is wrong",
    "/park", "/quote", "/accept N2", "/decline N3 not ours", "/park N4",
    "/urgent ~kit may be alone",
    "/concern who the manager", "/concern referred 14:20 the duty team", "/conduct",
    "/pledge @pol Link calls by 2026-06", "/call T1 2", "/called T1", "/finding F1 agree",
    "/finding F1 amend not every call", "/dissent F1 it was every call", "/knew W1 @pol since 2024",
    "~mum", "!1 Said of the episode", "@hv", "/group 2", "/group", "/next", "/back", "+", "-",
  ]

  private static func desk() throws -> Desk {
    let desk = try SmallReview.desk()
    desk.open("chronology", "add", "A call.", "--agency", "pol", "--date", "1 March 2025")
    desk.open("episode", "add", "The call", "--from", "2025-03-01", "--to", "2025-03-31")
    desk.open("participant", "add", "mum")
    desk.open("finding", "add", "Calls stand alone", "--statement", "Each.", "--no-record", "none")
    return desk
  }

  /// The whole review as it is exported, but for the exports themselves.
  private static func review(_ desk: Desk) throws -> [Substring] {
    let out = desk.open("export", "xml", "-o", "review.xml", "--force")
    try #require(out.status == .done, "\(out.err)")
    let text = String(decoding: desk.bytes("review.xml"), as: UTF8.self)
    // What was let out is kept, and is no part of the day.
    return text.split(separator: "\n").prefix {
      !$0.contains("<release ") && $0 != "</review>"
    }.map(\.self)
  }

  @Test(
    "step by step is as it was before, and brought back step by step as it was at the end",
    arguments: Soak.seeds(1, whole: 2))
  func all(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let desk = try Self.desk()
    desk.open("day", "1")
    let empty = try Self.review(desk)
    let count = Soak.isWhole ? 500 : 60
    let lines = (0..<count).map { _ in
      switch Int.random(in: 0..<10, using: &random) {
      case 0: "u"
      case 1: "U"
      default: Self.actions.randomElement(using: &random) ?? ""
      }
    }
    let typed = desk.open("day", "1", input: lines.joined(separator: "\n") + "\n")
    try #require(typed.status == .done, "\(typed.err)")
    let full = try Self.review(desk)
    #expect(full != empty)
    func type(_ key: String, until done: String) -> Int {
      let told = desk.open(
        "day", "1", input: String(repeating: key + "\n", count: count + 1))
      #expect(told.out.contains(done) && !told.out.contains("cannot be"), "\(told.err)")
      return told.out.split(separator: "\n").count {
        $0.hasPrefix("undid") || $0.hasPrefix("brought")
      }
    }
    let undone = type("u", until: "Nothing to undo in this session.")
    Self.expect(try Self.review(desk), empty)
    let redone = type("U", until: "Nothing to bring back.")
    Self.expect(try Self.review(desk), full)
    #expect(undone == redone && undone > count / 3)
    print("\(count) lines of a day: \(undone) steps taken back, \(redone) brought back")
  }

  private static func expect(_ one: [Substring], _ other: [Substring]) {
    let changes = one.difference(from: other).prefix(6).map { "\($0)" }
    #expect(one == other, "\(changes.joined(separator: "\n"))")
  }
}
