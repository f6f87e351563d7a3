internal import Crypto
internal import FoundationEssentials

/// A key of 128 random bits that can be read aloud and typed in again, for when every passphrase is
/// forgotten.
///
/// It is written as nine groups of six digits. Each group is a number of 16 bits times 11, so one
/// wrong digit in a group, or two neighbouring digits that changed places, are noticed in that
/// group. Eight groups are the key; the ninth is the beginning of its SHA-256, which tells when
/// whole groups changed places.
public struct RecoveryCode: Sendable {
  /// How many groups of digits it is written in.
  public static let groupCount = 9
  /// How many digits there are in a group.
  public static let groupLength = 6
  /// What every group can be divided by.
  static let factor = 11

  let key: SymmetricKey

  /// Makes a new code from the system's random numbers.
  public static func random() -> RecoveryCode { RecoveryCode(key: SymmetricKey(size: .bits128)) }

  private init(key: SymmetricKey) { self.key = key }

  /// Makes the code of eight numbers; nil where there are not eight.
  package init?(numbers: [UInt16]) {
    guard numbers.count == Self.groupCount - 1 else { return nil }
    var bytes = Data(numbers.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
    self.init(key: SymmetricKey(taking: &bytes))
  }

  /// The code as people say it: nine groups of six digits.
  public var groups: [String] {
    let numbers = Self.numbers(key.copied)
    return (numbers + [Self.checksum(numbers)]).map { number in
      let digits = "\(Int(number) * Self.factor)"
      return String(repeating: "0", count: Self.groupLength - digits.count) + digits
    }
  }

  /// The code as it is written into a file: three lines of three groups.
  public var text: String {
    let groups = groups
    return stride(from: 0, to: Self.groupCount, by: 3)
      .map { groups[$0..<$0 + 3].joined(separator: " ") + "\n" }.joined()
  }

  /// Writes the code to a new file that only its owner can read; an existing file is refused.
  public func write(_ path: String) throws(StoreError) {
    try NewFile.create(path, contents: Data(text.utf8))
  }

  /// The ninth group's number: the first two bytes of the SHA-256 of the others.
  static func checksum(_ numbers: [UInt16]) -> UInt16 {
    let bytes = numbers.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    return Self.numbers(Data(SHA256.hash(data: bytes)))[0]
  }

  private static func numbers(_ bytes: Data) -> [UInt16] {
    let bytes = Array(bytes)
    return stride(from: 0, to: bytes.count - 1, by: 2)
      .map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
  }
}
