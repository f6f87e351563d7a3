/// Plain text in paragraphs: a name may run over the end of a line.
struct PlainLines {
  private(set) var pieces: [TextPiece] = []
  private let place: ScanPlace
  private var lines: [Substring] = []
  private var first = 1
  /// The last line of what was too long for one piece.
  private var before: Substring?
  /// So many lines make a piece at most: where in it something stands is counted from its start.
  private static let longest = 64

  /// The paragraphs; a place names the first line, and whoever finds something counts on from it.
  static func pieces(_ text: String, at place: ScanPlace) -> [TextPiece] {
    var reader = PlainLines(place: place)
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      reader.read(line, number)
    }
    reader.finish()
    return reader.pieces
  }

  private init(place: ScanPlace) { self.place = place }

  private mutating func read(_ line: Substring, _ number: Int) {
    if line.allSatisfy(\.isWhitespace) {
      finish()
      before = nil
      return
    }
    if lines.count == Self.longest {
      let last = lines.last
      finish()
      before = last
    }
    if lines.isEmpty {
      first = number
      if let before { bridge(before, line, number - 1) }
    }
    lines.append(line)
  }

  private mutating func finish() {
    guard !lines.isEmpty else { return }
    let here = place.then(.line(first))
    pieces.append(TextPiece(text: lines.joined(separator: "\n"), place: here, nature: .prose))
    if let whole = unbroken(lines, at: here) { pieces.append(whole) }
    lines = []
  }

  /// What stands across the end of one piece and the start of the next.
  private mutating func bridge(_ one: Substring, _ other: Substring, _ number: Int) {
    let point = one.unicodeScalars.count
    pieces.append(
      TextPiece(
        text: one + "\n" + other, place: place.then(.line(number)), nature: .prose,
        marks: [TextPiece.Mark(range: point..<(point + 1), step: nil)], countsAtMarks: true))
  }

  /// The lines with the words put together that a hyphen at a line's end parts.
  private func unbroken(_ lines: [Substring], at place: ScanPlace) -> TextPiece? {
    var joined = ""
    var marks: [TextPiece.Mark] = []
    for line in lines {
      joined += line
      guard let last = line.last, last == "-" || last == "\u{2010}" || last == "\u{AD}" else {
        joined += "\n"
        continue
      }
      joined.removeLast()
      let point = joined.unicodeScalars.count
      marks.append(TextPiece.Mark(range: point..<point, step: nil))
    }
    guard !marks.isEmpty else { return nil }
    return TextPiece(
      text: joined, place: place, nature: .prose, marks: marks, countsAtMarks: true)
  }
}
