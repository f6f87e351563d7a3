internal import Crypto
internal import CryptoExtras
internal import FoundationEssentials

/// Secret bytes go from one key into another without a copy on the way that nobody wipes: a
/// `SymmetricKey` wipes its own when the last owner lets go of it.
extension SymmetricKey {
  /// The bytes of a text in UTF-8.
  init(utf8 text: String) {
    let copied = unsafe text.utf8.withContiguousStorageIfAvailable {
      unsafe SymmetricKey(data: $0)
    }
    self = copied ?? SymmetricKey(data: Data(text.utf8))
  }

  /// Takes bytes over, and wipes them where they were.
  init(taking bytes: inout Data) {
    self.init(data: bytes)
    bytes.resetBytes(in: bytes.startIndex..<bytes.endIndex)
  }

  /// The key that these bytes give by scrypt.
  func stretched(
    salt: Data, cost: Int, blockSize: Int, parallelism: Int
  ) throws -> SymmetricKey {
    try unsafe withUnsafeBytes { bytes in
      try unsafe KDF.Scrypt.deriveKey(
        from: bytes, salt: salt, outputByteCount: 32, rounds: cost, blockSize: blockSize,
        parallelism: parallelism)
    }
  }

  /// These bytes, sealed with another key.
  func sealed(with key: SymmetricKey, beside clear: Fields) throws -> Data {
    try unsafe withUnsafeBytes { bytes in
      try unsafe ChaChaPoly.seal(bytes, using: key, authenticating: clear.bytes).combined
    }
  }

  /// A copy of the bytes, for what is to be shown or written down.
  var copied: Data { unsafe withUnsafeBytes { unsafe Data($0) } }
}
