internal import FoundationEssentials
internal import ReviewModel

/// Works out which review a damaged file belongs to.
enum FoundOwner {
  /// The owners that can be meant, the likeliest first; a slot's checksum proves one.
  static func candidates(
    _ rows: FoundRows, bytes: [UInt8], kind: FileKind, also: RecordID?
  ) -> [Owner] {
    var reviews: [RecordID] = []
    for identity in rows.identities {
      reviews += mended(identity.review, checksum: identity.checksum, kind: kind)
    }
    if let also { reviews.append(also) }
    var seen: Set<RecordID> = []
    return reviews.filter { seen.insert($0).inserted }.map { Owner(kind: kind, review: $0) }
  }

  /// Every identifier that stands anywhere, for when the row that should say it is not found.
  static func anywhere(_ bytes: [UInt8], kind: FileKind) -> [Owner] {
    var seen: Set<RecordID> = []
    var owners: [Owner] = []
    var run = 0
    for place in bytes.indices {
      let isDigit = (48...57).contains(bytes[place]) || (97...102).contains(bytes[place])
      run = isDigit ? run + 1 : 0
      // Identifiers may stand side by side, or beside a byte that looks like a digit.
      guard run >= 32 else { continue }
      let digits = String(decoding: bytes[(place - 31)...place], as: UTF8.self)
      guard let id = RecordID(digits), seen.insert(id).inserted else { continue }
      owners.append(Owner(kind: kind, review: id))
    }
    return owners
  }

  /// The identifier as it stands, and each that differs in one digit and fits the checksum.
  private static func mended(
    _ text: [UInt8], checksum: Data, kind: FileKind
  ) -> [RecordID] {
    var found: [RecordID] = []
    if let id = String(validating: text, as: UTF8.self).flatMap({ RecordID($0) }) {
      found.append(id)
    }
    for place in text.indices {
      for digit in "0123456789abcdef".utf8 where digit != text[place] {
        var other = text
        other[place] = digit
        guard let id = String(validating: other, as: UTF8.self).flatMap({ RecordID($0) }),
          IdentityRow.checksum(Owner(kind: kind, review: id)) == checksum
        else { continue }
        found.insert(id, at: 0)
      }
    }
    return found
  }
}
