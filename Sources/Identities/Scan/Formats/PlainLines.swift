/// Plain text in paragraphs: a name may run over the end of a line.
struct PlainLines {
  private(set) var pieces: [TextPiece] = []
  private let place: ScanPlace
  private var lines: [Substring] = []
  private var first = 1
  /// The last line of the piece before, where a name may go on from it.
  private var before: Substring?
  /// So many lines make a piece at most: where in it something stands is counted from its start.
  private static let longest = 64

  /// Whether a line begins a sentence of its own, as the items of a list do.
  private func isItem(_ line: Substring) -> Bool {
    let words = line.drop(while: \.isWhitespace)
    guard let first = words.first else { return false }
    return "-•*–·+?=".contains(first)
      || (first.isNumber && words.drop(while: \.isNumber).first == ".")
  }

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
    if let last = lines.last, lines.count == Self.longest || last.count < 50 || isItem(line) {
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
    // "Var-" and "nell".
    if let whole = unbroken(lines, at: here) { pieces.append(whole) }
    lines = []
  }

  /// What stands across the end of one piece and the start of the next.
  private mutating func bridge(_ one: Substring, _ other: Substring, _ number: Int) {
    let point = one.utf8.count
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
      let point = joined.utf8.count
      marks.append(TextPiece.Mark(range: point..<point, step: nil))
    }
    guard !marks.isEmpty else { return nil }
    return TextPiece(
      text: joined, place: place, nature: .prose, marks: marks, countsAtMarks: true)
  }
}
