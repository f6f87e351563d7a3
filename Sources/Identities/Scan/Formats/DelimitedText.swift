/// A file of rows and columns, whatever parts the columns.
struct DelimitedText {
  private(set) var pieces: [TextPiece] = []
  private let place: ScanPlace
  private let delimiter: Character
  private var titles: [String] = []
  private var row = 1
  private var column = 0
  private var cell = ""
  private var isQuoted = false

  static func pieces(_ text: String, at place: ScanPlace) -> [TextPiece] {
    var reader = DelimitedText(place: place, delimiter: delimiter(of: text))
    var before: Character?
    for character in text {
      reader.read(character, after: before)
      before = character
    }
    reader.endCell()
    return reader.pieces
  }

  private init(place: ScanPlace, delimiter: Character) {
    self.place = place
    self.delimiter = delimiter
  }

  /// What stands most often in the first line, outside quotes.
  private static func delimiter(of text: String) -> Character {
    var counts: [Character: Int] = [:]
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, character.isNewline { break }
      if !isQuoted, ",;\t|".contains(character) { counts[character, default: 0] += 1 }
    }
    return [",", ";", "\t", "|"].max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? ","
  }

  private mutating func read(_ character: Character, after before: Character?) {
    if isQuoted {
      if character == "\"" { isQuoted = false } else { cell.append(character) }
    } else if character == "\"" {
      // Two quotes in a quoted cell are one.
      if before == "\"", !cell.isEmpty { cell.append(character) }
      isQuoted = true
    } else if character == delimiter {
      endCell()
    } else if character.isNewline {
      endCell()
      row += 1
      column = 0
    } else {
      cell.append(character)
    }
  }

  private mutating func endCell() {
    column += 1
    defer { cell = "" }
    if row == 1 { titles.append(cell) }
    guard !cell.allSatisfy(\.isWhitespace) else { return }
    let title = column <= titles.count && row > 1 ? titles[column - 1] : ""
    pieces.append(
      TextPiece(
        text: cell,
        place: place.then(.row(row)).then(.column(title.isEmpty ? "\(column)" : title)),
        nature: .prose))
  }
}
