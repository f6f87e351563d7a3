internal import Crypto
internal import FoundationEssentials
internal import ReviewModel

/// A way to unlock the file as it was found, perhaps with one byte of it damaged.
struct FoundSlot {
  /// Identifier, kind, parameters, salt and sealed key, as they stand.
  private let columns: [[UInt8]]
  private let checksum: [UInt8]
  private let about: Data?

  private init(columns: [[UInt8]], checksum: [UInt8], about: Data?) {
    self.columns = columns
    self.checksum = checksum
    self.about = about
  }

  init?(_ values: [RowScanner.Value]) {
    guard case .text(let id) = values[0], case .text(let kind) = values[1],
      case .text(let parameters) = values[2], case .blob(let salt) = values[3],
      case .blob(let sealed) = values[4], case .blob(let checksum) = values[5]
    else { return nil }
    self.init(
      columns: [id, kind, parameters, salt, sealed], checksum: checksum, about: values[6].data)
  }

  /// Slots told by the words in them, for when the header of their row is damaged.
  static func byContent(_ bytes: [UInt8]) -> [FoundSlot] {
    let kinds = [Slot.Kind.passphrase, .unlockFile, .recoveryCode].map { Array($0.rawValue.utf8) }
    let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    var found: [FoundSlot] = []
    for kind in kinds {
      for start in bytes.indices.dropFirst(32) where bytes[start] == kind[0] {
        let end = start + kind.count
        guard end < bytes.count, bytes[end] == open, Array(bytes[start..<end]) == kind,
          let last = bytes[end..<min(end + 80, bytes.count)].firstIndex(of: close),
          last + 109 <= bytes.count
        else { continue }
        let salt = last + 1
        found.append(
          FoundSlot(
            columns: [
              Array(bytes[(start - 32)..<start]), kind, Array(bytes[end...last]),
              Array(bytes[salt..<(salt + 16)]), Array(bytes[(salt + 16)..<(salt + 76)]),
            ], checksum: Array(bytes[(salt + 76)..<(salt + 108)]), about: nil))
      }
    }
    return found
  }

  /// Whether it belongs to a file and its columns are whole.
  func isWhole(for owner: Owner) -> Bool { slot(columns, owner) != nil }

  /// The slot as it was written, where it belongs to a file and at most one byte is damaged.
  func mended(for owner: Owner) -> Slot? {
    if let slot = slot(columns, owner) { return slot }
    var layout = Fields("slot")
    layout.add(owner.kind.rawValue)
    layout.add(owner.review)
    var places: [(column: Int, byte: Int, offset: Int)] = []
    for (column, value) in columns.enumerated() {
      let begin = layout.bytes.count + 4
      layout.add(Data(value))
      for byte in value.indices { places.append((column, byte, begin + byte)) }
    }
    var bytes = layout.bytes
    for place in places {
      let written = bytes[place.offset]
      for change in UInt8(1)...255 {
        bytes[place.offset] = written ^ change
        guard SHA256.hash(data: bytes).elementsEqual(checksum) else { continue }
        var mended = columns
        mended[place.column][place.byte] = written ^ change
        return slot(mended, owner)
      }
      bytes[place.offset] = written
    }
    return nil
  }

  /// A slot whose checksum fits, or is off by one byte itself.
  private func slot(_ columns: [[UInt8]], _ owner: Owner) -> Slot? {
    guard let id = String(validating: columns[0], as: UTF8.self).flatMap({ RecordID($0) }),
      let kind = String(validating: columns[1], as: UTF8.self),
      let parameters = String(validating: columns[2], as: UTF8.self)
    else { return nil }
    let slot = Slot(
      id: id, kind: kind, parameters: parameters, salt: Data(columns[3]),
      sealed: Data(columns[4]), checksum: Data(), about: about ?? Data())
    let right = Array(Digest.of(slot.clear(of: owner).adding(slot.sealed)))
    guard zip(right, checksum).count(where: { $0 != $1 }) <= 1 else { return nil }
    return Slot(
      id: id, kind: kind, parameters: parameters, salt: slot.salt, sealed: slot.sealed,
      checksum: Data(right), about: slot.about)
  }
}
