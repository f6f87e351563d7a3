internal import Crypto
internal import Foundation

/// A key kept in a file of its own, which opens a review without a passphrase.
///
/// Whoever has the file can read everything, so it belongs on another disk than the review.
public struct UnlockFile: Sendable {
  /// The key: 32 random bytes.
  let key: SymmetricKey

  private static let heading = "silp unlock file, version 1"

  /// Makes a new key from the system's random numbers.
  public static func random() -> UnlockFile { UnlockFile(key: SymmetricKey(size: .bits256)) }

  /// Reads the unlock file at a path.
  public static func read(_ path: String) throws(StoreError) -> UnlockFile {
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path) }
    guard let handle = FileHandle(forReadingAtPath: path) else { throw .notPermitted(path) }
    guard let bytes = try? handle.read(upToCount: 1024),
      let text = String(bytes: bytes, encoding: .utf8)
    else { throw .notAnUnlockFile(path) }
    return try read(text: text, path: path)
  }

  /// Writes a new unlock file that only its owner can read; an existing file is refused.
  public func write(_ path: String) throws(StoreError) {
    try NewFile.create(path, contents: Data(text.utf8))
  }

  /// The heading, and in base64 the key with the first four bytes of its SHA-256.
  var text: String {
    let bytes = key.copied
    return Self.heading + "\n" + (bytes + Self.checksum(bytes)).base64EncodedString() + "\n"
  }

  static func read(text: String, path: String) throws(StoreError) -> UnlockFile {
    let lines = text.split(whereSeparator: \.isNewline)
    guard let heading = lines.first, heading == Self.heading else { throw .notAnUnlockFile(path) }
    guard lines.count == 2, let bytes = Data(base64Encoded: String(lines[1])), bytes.count == 36,
      checksum(bytes.prefix(32)) == bytes.suffix(4)
    else { throw .damagedUnlockFile(path) }
    return UnlockFile(key: SymmetricKey(data: bytes.prefix(32)))
  }

  private static func checksum(_ bytes: Data) -> Data { Data(SHA256.hash(data: bytes)).prefix(4) }
}
