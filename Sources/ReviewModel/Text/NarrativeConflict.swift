/// How words are marked where the reviewer changed them and the data changed as well.
public enum NarrativeConflict: Sendable {
  /// Stands before the reviewer's words.
  public static let yours = "<<< YOUR WORDS"
  /// Stands between both.
  public static let now = "=== WHAT THE PROGRAM WRITES NOW"
  /// Stands behind both.
  public static let end = ">>> KEEP WHAT YOU WANT OF BOTH, AND TAKE AWAY THESE THREE LINES"

  /// How many places of a text are to be settled.
  public static func count(in text: LabelledText) -> Int {
    let lines = text.lines
    return [yours, now, end].map { mark in lines.count { $0.isMark(mark) } }.max() ?? 0
  }

  /// The text with the reviewer's words alone where both stand.
  public static func withoutTheirs(_ text: LabelledText) -> LabelledText {
    let lines = text.lines
    guard count(in: text) > 0 else { return text }
    func isAnyMark(_ line: LabelledText) -> Bool { [yours, now, end].contains(where: line.isMark) }
    var kept: [LabelledText] = []
    var place = 0
    while place < lines.count {
      let line = lines[place]
      // A mark that somebody took away by itself takes no words with it.
      if line.isMark(now), let next = lines[(place + 1)...].firstIndex(where: isAnyMark),
        lines[next].isMark(end)
      {
        place = next
      } else if !isAnyMark(line) {
        kept.append(line)
      }
      place += 1
    }
    return LabelledText(lines: kept)
  }
}

extension LabelledText {
  /// The paragraphs, blank lines between them left out.
  public var paragraphs: [LabelledText] {
    var paragraphs: [LabelledText] = []
    var paragraph = LabelledText([])
    func finish() {
      if !paragraph.isBlank { paragraphs.append(paragraph.withoutLastLineEnd) }
      paragraph = LabelledText([])
    }
    for line in lines {
      if line.isBlank {
        finish()
        continue
      }
      for span in line.spans { paragraph.append(span) }
      paragraph.append(.plain("\n"))
    }
    finish()
    return paragraphs
  }

  /// Makes a text of paragraphs, a blank line between each two.
  public init(paragraphs: [LabelledText]) {
    self.init([])
    for (place, paragraph) in paragraphs.enumerated() {
      if place > 0 { append(.plain("\n\n")) }
      for span in paragraph.spans { append(span) }
    }
    if !paragraphs.isEmpty { append(.plain("\n")) }
  }

  /// Makes a text of lines.
  init(lines: [LabelledText]) {
    self.init([])
    for (place, line) in lines.enumerated() {
      if place > 0 { append(.plain("\n")) }
      for span in line.spans { append(span) }
    }
  }

  var lines: [LabelledText] {
    var lines = [LabelledText([])]
    for span in spans {
      guard case .plain(let text) = span else {
        lines[lines.count - 1].append(span)
        continue
      }
      for (place, part) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        if place > 0 { lines.append(LabelledText([])) }
        lines[lines.count - 1].append(.plain(String(part)))
      }
    }
    return lines
  }

  private var isBlank: Bool {
    spans.allSatisfy {
      if case .plain(let text) = $0 { text.allSatisfy(\.isWhitespace) } else { false }
    }
  }

  private var withoutLastLineEnd: LabelledText {
    guard case .plain(let text)? = spans.last, text.hasSuffix("\n") else { return self }
    return LabelledText(spans.dropLast() + [.plain(String(text.dropLast()))])
  }

  fileprivate func isMark(_ mark: String) -> Bool {
    guard case .plain(let text)? = spans.first else { return false }
    return text.drop(while: \.isWhitespace).hasPrefix(mark)
  }
}
