import LearningDays
import ReviewModel
import TestSupport
import Testing

@Suite("Whatever is typed")
struct StreamTests {
  /// What becomes of a line.
  private enum End { case nothing, note, tag, context, done, kept, lost }

  /// Types a line and says what became of it.
  private func end(of line: String, _ day: inout Day) -> End {
    let before = day.session
    let effects = day.type(line)
    switch CaptureLine.parse(line) {
    case .empty: return .nothing
    case .shortcut: return .done
    case .note, .append, .tags, .amend, .command, .refused, .context:
      if let draft = effects.draft { return holds(line, draft) ? .note : .lost }
      if effects.contains(where: \.carriesWords) { return .tag }
      if effects.messages.contains(where: { $0.line == line || $0 == .conductTakesNoWords }) {
        return .kept
      }
      if effects.messages.contains(.notSavedOffRecord) { return .kept }
      if case .context = CaptureLine.parse(line) { return .context }
      if case .command = CaptureLine.parse(line) {
        // What carries no words did something, or said so.
        return effects.isEmpty && day.session == before && !before.isClosed ? .kept : .done
      }
      return .lost
    }
  }

  /// Whether every letter of the words of a line stands in a draft's words, tags or flags.
  private func holds(_ line: String, _ draft: NoteDraft) -> Bool {
    guard case .note(let note) = CaptureLine.parse(line) else { return !draft.text.isEmpty }
    let words = note.pieces.compactMap { if case .word(let word) = $0 { word } else { nil } }
    // Scalar by scalar: an accent typed after a space belongs to no letter.
    var rest = Array(draft.text.unicodeScalars)[...]
    for word in words {
      guard let found = rest.firstRange(of: Array(word.unicodeScalars)) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }

  @Test("ends as a note, a tag, a context, or stays with the reason: 10,000 lines of any bytes")
  func stream() {
    var random = SplitMix64(seed: 8)
    var day = Day()
    for _ in 0..<10_000 {
      let line = Stream.line(&random)
      if line == "/end" || line.hasPrefix("/off") { continue }
      #expect(end(of: line, &day) != .lost, "\(line.debugDescription)")
    }
  }

  @Test(
    "loses no word, in whatever order notes and commands come",
    arguments: Soak.seeds(20, whole: 200))
  func orders(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var day = Day()
    var said: [String] = []
    var kept: [String] = []
    for number in 0..<200 {
      let isNote = Bool.random(using: &random)
      let word = "word\(number)"
      let marks = ["", "+ ", "- @hv ", "= ", "* ", "++ ", "/knew @gp ", "/correct ^C1 ", "/idea "]
      let line =
        isNote ? (marks.randomElement(using: &random) ?? "") + word : Stream.command(&random)
      let isOff = day.session.isOffRecord
      let effects = day.type(line, after: Int.random(in: 0...300, using: &random))
      if isNote, !isOff { said.append(word) }
      if let draft = effects.draft { kept.append(draft.text) }
    }
    #expect(kept == said)
    #expect(!day.session.isClosed)
  }
}

/// Lines somebody might type, and lines nobody would.
enum Stream {
  static let commands = [
    "/next", "/back", "/go 2", "/skip", "/+5", "/pause", "/break 5", "/silence 2", "/write",
    "/group 3", "/group", "/group 99", "/off", "/on", "/well", "/better", "/can", "/park",
    "/section method", "/section next", "/section", "/conduct", "/stages", "t", "g", "u", "U",
    "@hv", "!2", "+",
    "/accept N1", "/decline N1 not so", "/quote", "/finding F1 agree", "/call T1 3", "/called T1",
    "/concern who duty manager", "/knew W1 @hv", "", "/foo", "#rec",
  ]
  private static let pieces = [
    "+", "-", "=", "?", "*", "++", "+>", ">", "&", "@hv", "@gp", "@zz", "!1", "!9", "#rec", "#re",
    "~mum", "^C1", "seen", "at", "home", "/urgent", "/group", "/knew", "/correct", "/conduct",
    "/concern", "/pledge", "/decline", "N3", "LC1", "F2", "W1", "since", "left", "because", "by",
    "2026-05",
    "\\/end", "żółw", "漢字", "عربي", "👩‍👧", "e\u{301}", "\u{301}x", "x-#rec", "-#rec", "'s", "\u{0}",
    "/finding", "amend", "/dissent", "/park", "/silence", "7", "/well", "/can", "/voice",
  ]

  static func command(_ random: inout SplitMix64) -> String {
    commands.randomElement(using: &random) ?? ""
  }

  /// A line: pieces of the grammar in any order, or any bytes.
  static func line(_ random: inout SplitMix64) -> String {
    let count = Int.random(in: 0...8, using: &random)
    if Bool.random(using: &random) {
      return (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined(separator: Bool.random(using: &random) ? " " : "  ")
    }
    let bytes = (0..<count * 4).map { _ in UInt8.random(in: 0...255, using: &random) }
    return String(decoding: bytes, as: UTF8.self).filter { $0 != "\n" && $0 != "\r\n" }
  }
}

extension Effect {
  /// Whether words or tags go somewhere by it.
  fileprivate var carriesWords: Bool {
    switch self {
    case .amend, .raise, .concern, .test, .dissent, .known, .pledge, .call, .called, .withdraw,
      .recommend, .shape:
      true
    default: false
    }
  }
}

extension SessionMessage {
  /// The line that comes back, where one does.
  fileprivate var line: String? {
    switch self {
    case .contextAndTags(let line), .noWords(let line), .unknownCommand(_, _, let line),
      .wantsNumber(_, _, let line), .wantsNothing(_, let line), .wantsNote(_, let line),
      .noNoteYet(let line), .wantsReference(_, _, let line), .wantsOneOf(_, _, let line),
      .wantsWords(_, let line), .dayIsClosed(let line):
      line
    default: nil
    }
  }
}
