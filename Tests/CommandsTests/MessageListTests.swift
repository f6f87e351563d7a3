@testable import Commands
import Foundation
import ReviewStore
import Testing

/// Everything that goes wrong often enough while a day is prepared or held for its words to have been
/// agreed on beforehand, with all of those words.
///
/// There is no wall, and so nothing is said of one; an action has no colour that evidence is needed
/// for; and a day takes its lines from a file or a pipe as well as from a terminal.
@Suite("What was agreed to be said")
struct MessageListTests {
  enum Situation: String, CaseIterable {
    case unknownAgency, ambiguousTheme, noAgency, fullDisk, inUse, damaged, wrongSecret
    case noDraft, noTerminal, unknownCommand, contextAndTags, slept, clockWasSet
  }

  @Test("is said in full", arguments: Situation.allCases)
  func words(situation: Situation) throws {
    let desk = try SmallReview.desk()
    let told = try told(situation, desk)
    let expected = try #require(Self.agreed[situation])
    #expect(told == expected, "\(told)")
    for word in ["Kitto", "Jorunn", "Varnell"] { #expect(!told.contains(word)) }
  }

  /// What is said, from the first line that belongs to it.
  private func told(_ situation: Situation, _ desk: Desk) throws -> String {
    switch situation {
    case .unknownAgency:
      desk.open("agency", "add", "hv")
      return day(desk, "+ @hvs It was read out")
    case .ambiguousTheme: return day(desk, "= #re It was written down")
    case .noAgency: return day(desk, "+ It was read again")
    case .unknownCommand: return day(desk, "/nex page")
    case .contextAndTags: return day(desk, "@pol #rec")
    case .slept:
      desk.wakeClocks()
      return day(desk, "%sleep 2520\n= x\n/subtract\n%sleep 600\n= y\nk\n/keep")
    case .clockWasSet:
      desk.wakeClocks()
      return day(desk, "%set -600\n= x\n%set 3600\n= y")
    case .fullDisk:
      var lines = UnsavedLines()
      lines.keep("= It was read out")
      let complaint = Complaint(StoreError.diskFull, file: "small.silp")
      #expect(complaint.mayPass)
      return lines.words(complaint) + "\n" + complaint.text
    case .inUse:
      var text = ""
      try desk.whileLocked {
        let refused = try desk.built("agency", "add", "gp", "--label", "GP")
        #expect(refused.status == 4)
        text = refused.text + "\n"
      }
      return text
    case .damaged:
      var bytes = desk.bytes("small.silp")
      for index in stride(from: 4096, to: bytes.count, by: 97) { bytes[index] ^= 0x55 }
      try Data(bytes).write(to: URL(fileURLWithPath: desk.folder + "/small.silp"))
      return desk.open("day", "1", input: "= x\n").err
    case .wrongSecret:
      desk.run("new", "other", "--from", "review.yaml", "--make-unlock-file", "other", "--no-input")
      return desk.run(
        "day", "1", "--review", "small.silp", "--unlock-with", "other", "--no-input"
      ).err
    case .noDraft:
      desk.open("day", "1", input: "A note\n/end\n")
      return desk.open("day", "2", input: "/end\n").err
    case .noTerminal: return desk.open("day", "1", input: "= A note").err
    }
  }

  /// What a day answers to one line.
  private func day(_ desk: Desk, _ line: String) -> String {
    let before = desk.open("day", "1", input: "").out
    let after = desk.open("day", "1", input: line + "\n").out
    let lines = after.split(separator: "\n", omittingEmptySubsequences: false)
    // The heading of the stage it goes on in is said first, each time.
    let prompts = before.split(separator: "\n").last { $0.hasPrefix("    ") } ?? ""
    let place = lines.lastIndex { $0 == prompts }.map { $0 + 1 } ?? 0
    return lines[place...].joined(separator: "\n")
  }

  private static let agreed: [Situation: String] = [
    .unknownAgency: """
    saved N1
    Agency "hvs" is not on the list. Nearest hv: type "> @hv". Listed for sorting.

    """,
    .ambiguousTheme: """
    saved N1
    "#re" fits recording, reflection. Type "> #recording" or leave it. Listed for sorting.

    """,
    .noAgency: """
    saved N1
    without an agency: "> @gp" adds one; "g" shows all gaps.

    """,
    .unknownCommand: """
    No command /nex. Nearest /next. To save it as a note start with \\/. Your line: /nex page

    """,
    .contextAndTags: """
    Set context or add tags, one per line. Your line: @pol #rec

    """,
    .slept: """
    saved N1
    The clock jumped 42 minutes: was the computer asleep? Type k to keep them in the time of this \
    stage, s to subtract them (or /keep, /subtract). Notes go on as before.
    42 minutes subtracted: 18 minutes left.
    saved N2
    The clock jumped 10 minutes: was the computer asleep? Type k to keep them in the time of this \
    stage, s to subtract them (or /keep, /subtract). Notes go on as before.
    10 minutes kept: 7 minutes left.
    No time was slept that could be kept or subtracted. Your line: /keep

    """,
    .clockWasSet: """
    saved N1
    The clock of this computer was set 10 minutes back, and notes are stamped by it. The time of \
    the stage goes on as before.
    saved N2
    The clock of this computer was set 60 minutes ahead, and notes are stamped by it. The time of \
    the stage goes on as before.

    """,
    .fullDisk: """
    NOT SAVED: the disk that holds small.silp is full. Your line is kept here: = It was read out
    Press Enter to try again; what was saved before is safe.
    error: NOT SAVED: the disk that holds small.silp is full
    hint: what was saved before is safe; free some space, then run this again

    """,
    .inUse: """
    error: small.silp is in use: another window or program is writing to it
    hint: nothing was changed; wait for it or close it, then run this again

    """,
    .damaged: """
    error: small.silp is damaged: a page of the file is not as it was written
    hint: nothing was changed; keep this file as it is; go on with your newest backup, or save \
    what can be saved: silp salvage small.silp -o saved.silp

    """,
    .wrongSecret: """
    error: that does not open small.silp; the file itself is intact
    hint: try again: there is no limit, and nothing is erased

    """,
    .noDraft: """
    No draft has gone out since day 1. You can go on; participants will have nothing to check. \
    Make one: silp report overview --audience learning-day -o draft.odt

    """,
    .noTerminal: """
    Day 1 is still open; 1 note is safe. Go on with: silp day 1

    """,
  ]
}
