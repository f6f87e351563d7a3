/// Finds rows of our tables by their shape in a file that SQLite may not be able to read.
///
/// Every offset is looked at for a record header (SQLite's file format, section 2.1) of the types a
/// table of ours has, so page headers, cell pointers, the schema and the file's header may all be
/// damaged. Nothing found is believed before its seal or its digest has been checked.
struct RowScanner {
  private let bytes: [UInt8]
  private let pageSize: Int

  /// A value of a row.
  enum Value: Equatable {
    case null
    case number(Int)
    case text([UInt8])
    case blob([UInt8])
  }

  init(_ bytes: [UInt8], pageSize: Int) {
    self.bytes = bytes
    self.pageSize = pageSize
  }

  /// Every row that has one of the shapes, wherever it begins.
  func rows(_ shapes: [RowShape]) -> [(shape: RowShape, values: [Value])] {
    var found: [(shape: RowShape, values: [Value])] = []
    for start in bytes.indices.dropLast(2) {
      // The header's own length, then the first column: an identifier, or the row's number.
      guard (3...20).contains(bytes[start]), bytes[start + 1] == 0x4D || bytes[start + 1] == 0
      else { continue }
      guard let types = types(at: start) else { continue }
      for shape in shapes where shape.fits(types) {
        guard let values = values(types, at: start) else { continue }
        found.append((shape, values))
      }
    }
    return found
  }

  /// The serial types of a header; nil where it is none.
  private func types(at start: Int) -> [Int]? {
    let end = start + Int(bytes[start])
    guard end <= bytes.count else { return nil }
    var types: [Int] = []
    var place = start + 1
    while place < end {
      var value = 0
      var length = 0
      repeat {
        guard place < end, length < 4 else { return nil }
        value = value << 7 | Int(bytes[place] & 0x7F)
        length += 1
        place += 1
      } while bytes[place - 1] & 0x80 != 0
      types.append(value)
    }
    return types
  }

  private func values(_ types: [Int], at start: Int) -> [Value]? {
    let header = Int(bytes[start])
    let size = header + types.reduce(0) { $0 + Self.size($1) }
    guard size < bytes.count, let payload = payload(at: start, size: size) else { return nil }
    var values: [Value] = []
    var place = header
    for type in types {
      let column = Array(payload[place..<(place + Self.size(type))])
      place += column.count
      values.append(Self.value(type, column))
    }
    return values
  }

  /// The bytes of a row, which go on in other pages where they are many (section 1.6).
  private func payload(at start: Int, size: Int) -> [UInt8]? {
    let local = Self.local(size, pageSize: pageSize)
    guard start + local <= bytes.count else { return nil }
    var payload = Array(bytes[start..<(start + local)])
    guard local < size else { return payload }
    var next = number(at: start + local)
    while payload.count < size {
      let page = (next - 1) * pageSize
      guard next > 0, page + 4 <= bytes.count else { return nil }
      let count = min(size - payload.count, pageSize - 4)
      guard page + 4 + count <= bytes.count else { return nil }
      payload += bytes[(page + 4)..<(page + 4 + count)]
      next = number(at: page)
    }
    return payload
  }

  /// How much of a row stands in its own page.
  private static func local(_ size: Int, pageSize: Int) -> Int {
    let most = pageSize - 35
    guard size > most else { return size }
    let least = (pageSize - 12) * 32 / 255 - 23
    let rest = least + (size - least) % (pageSize - 4)
    return rest <= most ? rest : least
  }

  private func number(at place: Int) -> Int {
    guard place + 4 <= bytes.count else { return 0 }
    return bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func size(_ type: Int) -> Int {
    switch type {
    case 0, 8, 9: 0
    case 1...4: type
    case 5: 6
    case 6, 7: 8
    case 10, 11: 0
    default: (type - 12) / 2
    }
  }

  private static func value(_ type: Int, _ column: [UInt8]) -> Value {
    switch type {
    case 0: .null
    case 8: .number(0)
    case 9: .number(1)
    case 1...6:
      .number(
        column.dropFirst().reduce(Int(Int8(bitPattern: column[0]))) {
          $0 << 8 | Int($1)
        })
    default: type >= 12 ? (type % 2 == 0 ? .blob(column) : .text(column)) : .null
    }
  }
}

/// What the columns of a table look like in a record header.
enum RowShape: CaseIterable {
  case identity, slot, replica, copy, operation, revision, note

  /// Whether a header is one of the table's.
  func fits(_ types: [Int]) -> Bool {
    switch self {
    case .identity: types.count == 3 && types[0] == 0 && types[1] == Self.id && types[2] == 76
    case .slot:
      types.count == 7 && types[0] == Self.id && Self.isText(types[1]) && Self.isText(types[2])
        && types[3] == 44 && Self.isBlob(types[4]) && types[5] == 76 && Self.isBlob(types[6])
    case .replica:
      types.count == 5 && types[0] == Self.id && Self.isNumber(types[1])
        && Self.isNumber(types[2]) && types[3] == 76 && Self.isBlob(types[4])
    case .copy:
      types.count == 3 && types[0] == 0 && types[1] == Self.id && Self.isBlob(types[2])
    case .operation:
      types.count == 6 && types[0] == Self.id && types[1] == Self.id && Self.isNumber(types[2])
        && types[3] == 76 && types[4] == 76 && Self.isSealed(types[5])
    case .revision:
      types.count == 7 && types[0] == Self.id && types[1] == Self.id && Self.isNumber(types[2])
        && types[3] == Self.id && Self.isText(types[4]) && types[5] == 76
        && Self.isSealed(types[6])
    case .note: types.count == 2 && types[0] == 0 && Self.isBlob(types[1])
    }
  }

  /// Text of 32 bytes.
  private static let id = 13 + 2 * 32

  private static func isNumber(_ type: Int) -> Bool {
    (1...6).contains(type) || type == 8 || type == 9
  }
  /// What is sealed, or was erased.
  private static func isSealed(_ type: Int) -> Bool { type == 0 || isBlob(type) }
  private static func isText(_ type: Int) -> Bool { type >= 13 && type % 2 == 1 }
  /// What is sealed is never shorter than its nonce and its tag.
  private static func isBlob(_ type: Int) -> Bool { type >= 12 + 2 * 28 && type % 2 == 0 }
}
