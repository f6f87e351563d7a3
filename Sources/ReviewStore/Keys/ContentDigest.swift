internal import Crypto
internal import FoundationEssentials

/// Tells whether two files are the same, byte for byte.
public enum ContentDigest: Sendable {
  /// The SHA-256 (FIPS 180-4) of bytes, in hexadecimal.
  public static func of(_ bytes: [UInt8]) -> String {
    var running = Running()
    running.add(bytes)
    return running.digest
  }

  /// The digest of bytes that come a piece at a time.
  public struct Running: Sendable {
    private var hash = SHA256()

    /// Begins with nothing.
    public init() {}

    /// Takes the next piece.
    public mutating func add(_ bytes: [UInt8]) { hash.update(data: bytes) }

    /// The digest of what has come so far.
    public var digest: String {
      hash.finalize().map { byte in
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
    }
  }
}
