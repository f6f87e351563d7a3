internal import Crypto
internal import FoundationEssentials
internal import ReviewModel

/// A way to unlock a file as it was found, sound or not.
struct LooseSlot: Sendable {
  /// Where in the file it stands.
  let offset: Int
  /// The columns that are bound and digested, in their order.
  var columns: [[UInt8]]
  let checksum: Data
  /// Nil where its length is not known.
  let about: Data?

  private enum Column: Int, CaseIterable { case id, kind, parameters, salt, sealed }

  /// Takes a row as it was found by its shape; nil where a part is cut off.
  init?(_ row: FoundRow) {
    columns = row.values.prefix(5).compactMap { value in
      switch value {
      case .text(let bytes), .bytes(let bytes): bytes
      default: nil
      }
    }
    guard columns.count == 5, let checksum = row.bytes(5) else { return nil }
    offset = row.offset
    self.checksum = checksum
    about = row.bytes(6)
  }

  private init(offset: Int, columns: [[UInt8]], checksum: Data) {
    self.offset = offset
    self.columns = columns
    self.checksum = checksum
    about = nil
  }

  /// Finds ways to unlock the file by the word for their kind, whatever their rows' headers say.
  static func find(in bytes: [UInt8]) -> [LooseSlot] {
    let words = Slot.Kind.allCases.map { Array($0.rawValue.utf8) }
    var found: [LooseSlot] = []
    // The parameters, which are in JSON, follow the word.
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "{") {
        let before = bytes[..<place].suffix(64)
        let word = words.first { before.reversed().starts(with: $0.reversed()) }
        if let word, let slot = loose(bytes, word: word, parameters: place) { found.append(slot) }
      }
      place += 1
    }
    return found
  }

  private static func loose(
    _ bytes: [UInt8], word: [UInt8], parameters: Int
  ) -> LooseSlot? {
    let kind = parameters - word.count
    guard kind >= 32,
      let brace = bytes[parameters...].prefix(200).firstIndex(of: UInt8(ascii: "}")),
      // Salt, sealed key and checksum have the same lengths in every slot.
      brace + 1 + 16 + 60 + 32 <= bytes.count
    else { return nil }
    let salt = brace + 1
    let ends = [kind - 32, kind, parameters, salt, salt + 16, salt + 76]
    return LooseSlot(
      offset: kind, columns: zip(ends, ends.dropFirst()).map { Array(bytes[$0..<$1]) },
      checksum: Data(bytes[salt + 76..<salt + 108]))
  }

  /// The row; nil where its columns are no such values.
  func slot(_ checksum: Data? = nil) -> Slot? {
    guard let id = text(.id).flatMap({ RecordID($0) }), let kind = text(.kind),
      let parameters = text(.parameters)
    else { return nil }
    return Slot(
      id: id, kind: kind, parameters: parameters, salt: Data(bytes(.salt)),
      sealed: Data(bytes(.sealed)), checksum: checksum ?? self.checksum, about: about ?? Data())
  }

  private func bytes(_ column: Column) -> [UInt8] { columns[column.rawValue] }

  private func text(_ column: Column) -> String? {
    String(bytes: bytes(column), encoding: .utf8)
  }
}

extension LooseSlot {
  /// Whether it is as it was written.
  func isSound(of owner: Owner) -> Bool { slot()?.isSound(of: owner) ?? false }

  /// The slot as it was before one of its bytes was changed; nil where more than one was.
  ///
  /// Whatever change makes the checksum fit is the right one: there is no other in any reach.
  func mended(of owner: Owner) -> Slot? {
    if Self.differs(digest(owner), checksum) { return slot(digest(owner)) }
    var bytes = fields(owner)
    let wanted = Array(checksum)
    var place = bytes.count
    for column in columns.indices.reversed() {
      place -= columns[column].count
      for index in columns[column].indices {
        guard let right = Self.change(&bytes, at: place + index, for: wanted) else { continue }
        var mended = self
        mended.columns[column][index] = right
        return mended.slot()
      }
      place -= 4
    }
    return nil
  }

  /// The value of one byte with which the digest is right.
  private static func change(
    _ bytes: inout [UInt8], at place: Int, for wanted: [UInt8]
  ) -> UInt8? {
    let before = bytes[place]
    for value in UInt8.min ... .max where value != before {
      bytes[place] = value
      if SHA256.hash(data: bytes).elementsEqual(wanted) { return value }
    }
    bytes[place] = before
    return nil
  }

  /// Whether exactly one byte of a checksum is another.
  private static func differs(_ one: Data, _ other: Data) -> Bool {
    one.count == other.count && zip(one, other).count(where: { $0 != $1 }) == 1
  }

  private func digest(_ owner: Owner) -> Data { Data(SHA256.hash(data: fields(owner))) }

  /// What the checksum is made of.
  private func fields(_ owner: Owner) -> [UInt8] {
    var fields = Fields("slot")
    fields.add(owner.kind.rawValue)
    fields.add(owner.review)
    for column in columns { fields.add(column) }
    return fields.bytes
  }
}
