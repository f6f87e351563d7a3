import Foundation
import ReviewModel
import ReviewStore

/// What tests look up and do in a slot's bytes, behind the program's back.
extension Desk {
  /// Where the columns of a way to unlock a file stand in its bytes: SQLite keeps them side by side.
  private func columns(
    of way: AccessWay, in bytes: [UInt8]
  ) throws -> [(name: String, range: Range<Int>)] {
    let clear = Data(((way.id?.text ?? "") + kindText(way)).utf8)
    guard let found = Data(bytes).range(of: clear),
      let brace = bytes[found.upperBound...].firstIndex(of: UInt8(ascii: "}"))
    else { throw CocoaError(.fileReadCorruptFile) }
    let (start, parameters) = (found.lowerBound, found.upperBound)
    let salt = brace + 1
    return [
      ("id", start..<start + 32), ("kind", start + 32..<parameters),
      ("parameters", parameters..<salt),
      ("salt", salt..<salt + 16), ("sealed", salt + 16..<salt + 76),
      ("checksum", salt + 76..<salt + 108), ("about", salt + 108..<salt + 138),
    ]
  }

  private func kindText(_ way: AccessWay) -> String {
    switch way.kind {
    case .passphrase: "passphrase"
    case .unlockFile: "unlock file"
    case .recoveryCode: "recovery code"
    case .newer(let kind): kind
    case .unreadable: ""
    }
  }

  /// What must be gone from a file together with a way to unlock it.
  func traces(of way: AccessWay, in name: String = "a.silp") throws -> [[UInt8]] {
    let bytes = try bytes(name)
    return try columns(of: way, in: bytes).dropFirst(3).map { Array(bytes[$0.range]) }
  }

  /// Flips a bit of a column of a way to unlock a file.
  func damage(
    _ way: AccessWay, column: String = "sealed", of name: String = "a.silp"
  ) throws {
    var bytes = try bytes(name)
    for (found, range) in try columns(of: way, in: bytes) where found == column {
      bytes[range.lowerBound + range.count / 2] ^= 1
    }
    try write(bytes, name)
  }
}

extension [UInt8] {
  /// Whether other bytes stand in these.
  func holds(_ other: [UInt8]) -> Bool { Data(self).range(of: Data(other)) != nil }
}
