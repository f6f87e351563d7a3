import LearningDays
import ReviewModel
import Testing

@Suite("A line the scribe typed")
struct CaptureLineTests {
  @Test(
    "is taken apart as the help card says",
    arguments: [
      ("", .empty), ("   ", .empty),
      ("?", .shortcut(.help)), ("u", .shortcut(.undo)), (" U ", .shortcut(.redo)),
      ("g", .shortcut(.gaps)), ("t", .shortcut(.time)),
      ("/go 3", .command(name: "go", arguments: ["3"])),
      ("/+5", .command(name: "+5", arguments: [])),
      ("+", .context(.init(side: .well, tags: []))),
      ("- @hv !3", .context(.init(side: .better, tags: [Tag(.agency, "hv"), Tag(.episode, "3")]))),
      ("@hv @gp", .context(.init(side: nil, tags: [Tag(.agency, "hv"), Tag(.agency, "gp")]))),
      ("#rec ~mum", .tags([Tag(.theme, "rec"), Tag(.person, "mum")])),
      ("@hv #rec", .refused(.contextAndTags)), ("+ #rec", .refused(.contextAndTags)),
      ("=", .refused(.noWords)), ("* @hv", .refused(.noWords)), ("? #rec", .refused(.noWords)),
      (">", .refused(.noWords)), ("> 41", .refused(.noWords)), ("& #rec", .refused(.noWords)),
      ("&", .refused(.noWords)),
    ] as [(String, CaptureLine)])
  func lines(line: String, expected: CaptureLine) {
    #expect(CaptureLine.parse(line) == expected)
  }

  @Test(
    "has a sign only at the start of a word and before a letter",
    arguments: [
      "#1 priority", "by @10am", "~10 visits", "write to a@b.org", "wow! no", "^203 logged",
      "it is - well - late", "and/or x", "50% & rising", "a > b", "# alone", "x -#rec",
      "-5 degrees",
      "+ten", "=5 of them", "?why",
    ])
  func plainWords(line: String) {
    let words = line.split(separator: " ").map { NoteLine.Piece.word(String($0)) }
    #expect(CaptureLine.parse(line) == .note(NoteLine(kind: nil, pieces: words)))
  }

  @Test("keeps what was typed on to a tag, and a backslash makes a word plain")
  func pieces() {
    #expect(
      CaptureLine.parse("- @hv Rang ~mum's phone, !3 \\#not #rec.")
        == .note(
          NoteLine(
            kind: .better,
            pieces: [
              .tag(Tag(.agency, "hv"), rest: ""), .word("Rang"),
              .tag(Tag(.person, "mum"), rest: "'s"), .word("phone,"),
              .tag(Tag(.episode, "3"), rest: ""), .word("#not"),
              .tag(Tag(.theme, "rec"), rest: "."),
            ])))
  }

  @Test(
    "changes the last note, or the one it names",
    arguments: [
      ("> #rec", nil), (">41 #rec", ShortReference("N41")), ("> 41 #rec", ShortReference("N41")),
      ("> N41b #rec", ShortReference("N41b")),
    ] as [(String, ShortReference?)])
  func targets(line: String, note: ShortReference?) {
    #expect(
      CaptureLine.parse(line)
        == .amend(
          AmendLine(
            note: note, kind: nil, removed: [], pieces: [.tag(Tag(.theme, "rec"), rest: "")])))
  }

  @Test("can take tags away, set the kind and give other words")
  func changes() {
    #expect(
      CaptureLine.parse("> - #rec -#inf @gp seen twice")
        == .amend(
          AmendLine(
            note: nil, kind: .better, removed: [Tag(.theme, "inf")],
            pieces: [
              .tag(Tag(.theme, "rec"), rest: ""), .tag(Tag(.agency, "gp"), rest: ""),
              .word("seen"), .word("twice"),
            ])))
  }

  @Test("loses no letter and no digit, and written out again is the same line")
  func everyShortLine() {
    for line in Lines.every("@!#~+->?&/\\ a1", upTo: 4) + Lines.every("@#+->\\ u1", upTo: 5) {
      let parsed = CaptureLine.parse(line)
      if let kept = parsed.letters { #expect(kept == Lines.letters(line), "\(line)") }
      if case .refused = parsed { continue }
      #expect(CaptureLine.parse(parsed.written) == parsed, "\(line) as \(parsed.written)")
    }
  }
}

/// Every line of some letters.
enum Lines {
  static func every(_ alphabet: String, upTo length: Int) -> [String] {
    var all = [""]
    var last = [""]
    for _ in 0..<length {
      last = last.flatMap { line in alphabet.map { line + String($0) } }
      all += last
    }
    return all
  }

  static func letters(_ text: String) -> [Character] {
    text.filter { $0.isLetter || $0.isNumber }.sorted()
  }
}

extension CaptureLine {
  /// The letters and digits it keeps, or nil for a line that stays in the editor as it is.
  fileprivate var letters: [Character]? {
    switch self {
    case .refused: nil
    case .empty: []
    case .shortcut(let shortcut): Lines.letters(shortcut.rawValue)
    case .command(let name, let arguments): Lines.letters(name + arguments.joined())
    case .context(let context): Lines.letters(context.tags.map(\.name).joined())
    case .tags(let tags): Lines.letters(tags.map(\.name).joined())
    case .note(let note), .append(let note): Lines.letters(note.pieces.map(\.all).joined())
    case .amend(let amend):
      Lines.letters(
        (amend.removed.map(\.name) + amend.pieces.map(\.all)).joined()
          + (amend.note.map { String($0.text.dropFirst()) } ?? ""))
    }
  }
}

extension NoteLine.Piece {
  fileprivate var all: String {
    switch self {
    case .word(let word): word
    case .tag(let tag, let rest): tag.name + rest
    }
  }
}
