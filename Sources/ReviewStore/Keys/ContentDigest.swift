internal import Crypto
internal import FoundationEssentials

/// Tells whether two files are the same, byte for byte.
public enum ContentDigest: Sendable {
  /// The SHA-256 (FIPS 180-4) of bytes, in hexadecimal.
  public static func of(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
