/// Reads text with a character between the cells, record by record (RFC 4180, as Excel takes it).
///
/// A quotation mark opens a cell only where the cell begins; anywhere else it is a letter.
struct DelimitedReader {
  /// One record: a row of a spreadsheet, perhaps of several lines.
  struct Record: Hashable {
    let number: Int
    let line: Int
    let fields: [String]
  }

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var position: Int
  private var line = 1
  private var number = 0

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(_ bytes: [UInt8], delimiter: UInt8, from position: Int = 0, line: Int = 1) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.position = position
    self.line = line
  }

  /// The next record, or nil at the end.
  mutating func next() throws(IntakeFault) -> Record? {
    guard position < bytes.count else { return nil }
    number += 1
    let start = line
    var fields: [String] = []
    repeat { fields.append(try field(number: fields.count)) } while take(delimiter)
    takeLineBreak()
    return Record(number: number, line: start, fields: fields)
  }

  private mutating func field(number column: Int) throws(IntakeFault) -> String {
    guard position < bytes.count, bytes[position] == Self.quote else {
      return try checked(plain(), column)
    }
    let text = try quoted(column)
    // Excel takes what follows the closing mark for part of the cell.
    let rest = plain()
    return try checked(rest.isEmpty ? text : text + rest, column)
  }

  private mutating func plain() -> String {
    let start = position
    while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  /// A cell in quotation marks; a doubled mark is one of the text, a line break is LF.
  private mutating func quoted(_ column: Int) throws(IntakeFault) -> String {
    let place = IntakeError.Place(
      row: number, line: line, column: ColumnLetters.letters(of: column))
    position += 1
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Self.lineFeed || byte == Self.carriageReturn {
        takeLineBreak()
        text.append(Self.lineFeed)
        continue
      }
      position += 1
      if byte == Self.quote, !take(Self.quote) { return String(decoding: text, as: UTF8.self) }
      text.append(byte)
    }
    throw IntakeFault(.unclosedQuote, at: place)
  }

  private func checked(_ text: String, _ column: Int) throws(IntakeFault) -> String {
    guard text.utf8.count <= SheetLimits.cellText else {
      throw IntakeFault(
        .cellTooLarge(limit: SheetLimits.cellText),
        at: .init(row: number, line: line, column: ColumnLetters.letters(of: column)))
    }
    return text
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func takeLineBreak() {
    let hadReturn = take(Self.carriageReturn)
    let hadFeed = take(Self.lineFeed)
    if hadReturn || hadFeed { line += 1 }
  }
}
