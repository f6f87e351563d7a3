internal import Crypto
internal import FoundationEssentials
internal import ReviewModel

/// The keys that a file's data key gives, one for each purpose.
///
/// They come by HKDF-SHA256 (RFC 5869) without salt. The kind of file and the review are part of
/// what they come from, so nothing sealed in one file opens in another.
struct FileKeys: Sendable {
  /// The data key itself, for a new way to unlock it.
  let data: SymmetricKey
  /// Seals slots' notes, replicas, operations and revisions.
  let sealing: SealKey
  /// Links operations.
  let chain: SymmetricKey
  /// Seals the session and the draft.
  let draft: SealKey

  init(_ dataKey: SymmetricKey, kind: FileKind, review: RecordID) {
    func key(_ purpose: String) -> SymmetricKey {
      HKDF<SHA256>.deriveKey(
        inputKeyMaterial: dataKey, info: Self.info(purpose, kind: kind, review: review),
        outputByteCount: 32)
    }
    data = dataKey
    sealing = SealKey(key("sealing"))
    chain = key("chain")
    draft = SealKey(key("draft"))
  }

  /// Whether two files were made with the same data key.
  func isSame(as other: FileKeys) -> Bool { chain == other.chain }

  /// What a key is for, as HKDF takes it: `silp/1/review/sealing/` and the review's identifier.
  static func info(_ purpose: String, kind: FileKind, review: RecordID) -> Data {
    Data("silp/1/\(kind.rawValue)/\(purpose)/\(review.text)".utf8)
  }
}
