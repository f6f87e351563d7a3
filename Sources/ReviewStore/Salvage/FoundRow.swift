internal import FoundationEssentials
internal import ReviewModel

/// Bytes that have the shape of a row of ours; whether they are one, only their seal tells.
struct FoundRow: RowColumns, Sendable {
  let shape: RowShape
  /// Where its header begins.
  let offset: Int
  /// How long it is, header and all.
  let size: Int
  let values: [Value]

  /// What stands in a column.
  enum Value: Hashable, Sendable {
    case null
    case number(Int)
    case text([UInt8])
    case bytes([UInt8])
    /// Cut off.
    case missing
  }

  func text(_ column: Int) -> String? {
    guard case .text(let bytes) = values[column] else { return nil }
    return String(bytes: bytes, encoding: .utf8)
  }

  func number(_ column: Int) -> Int? {
    guard case .number(let number) = values[column] else { return nil }
    return number
  }

  func bytes(_ column: Int) -> Data? {
    guard case .bytes(let bytes) = values[column] else { return nil }
    return Data(bytes)
  }

  func isNull(_ column: Int) -> Bool { values[column] == .null }
}

extension FoundRow {
  /// Reads the values of a row from its bytes after the header.
  static func values(_ types: [Int], in body: ArraySlice<UInt8>) -> [Value] {
    var rest = body
    return types.map { type in
      let length = RecordHeader.length(type)
      guard rest.count >= length else {
        rest = []
        return .missing
      }
      let bytes = rest.prefix(length)
      rest = rest.dropFirst(length)
      return switch type {
      case 0: .null
      case 8, 9: .number(type - 8)
      case 1...6: .number(number(bytes))
      default: type % 2 == 1 ? .text(Array(bytes)) : .bytes(Array(bytes))
      }
    }
  }

  /// A number with its sign, the highest byte first.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    let start = Int(Int8(bitPattern: bytes.first ?? 0))
    return bytes.dropFirst().reduce(start) { $0 << 8 | Int($1) }
  }
}

/// The header of a row in SQLite's record format.
struct RecordHeader {
  let types: [Int]
  /// How long the header is.
  let size: Int

  /// Reads a header at a place; nil where there is none of ours.
  init?(_ bytes: [UInt8], at offset: Int) {
    size = Int(bytes[offset])
    // Every row of ours begins with an identifier, or with the null that stands for the row number.
    guard size >= 3, size < 64, offset + size <= bytes.count,
      bytes[offset + 1] == 77 || bytes[offset + 1] == 0
    else { return nil }
    var types: [Int] = []
    var place = offset + 1
    while place < offset + size {
      guard types.count < 7, let type = Self.variable(bytes, &place, end: offset + size) else {
        return nil
      }
      types.append(type)
    }
    self.types = types
  }

  /// The length of the row, header and all.
  var rowSize: Int { types.reduce(size) { $0 + Self.length($1) } }

  /// How many bytes a value of a serial type takes.
  static func length(_ type: Int) -> Int {
    switch type {
    case 1...4: type
    case 5: 6
    case 6: 8
    case 12...: (type - 12) / 2
    default: 0
    }
  }

  /// A number of SQLite's variable length, of at most five bytes.
  private static func variable(_ bytes: [UInt8], _ place: inout Int, end: Int) -> Int? {
    var value = 0
    for _ in 0..<5 where place < end {
      let byte = bytes[place]
      place += 1
      value = value << 7 | Int(byte & 0x7F)
      if byte < 0x80 { return value }
    }
    return nil
  }
}
