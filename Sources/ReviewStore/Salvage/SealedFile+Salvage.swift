internal import Crypto
internal import Foundation
public import ReviewModel

extension SealedFile {
  /// Writes everything that still authenticates in a damaged file into a new one, which the same
  /// secrets open.
  ///
  /// The damaged file is only read, and not by SQLite: rows are found by their shape wherever they
  /// stand. Steps are written anew, under the copy that the file wrote as; so the new file cannot
  /// be merged with other copies of the old one.
  ///
  /// - Parameter pair: The review's identifier as the other file of the pair says it, in case this
  ///   one's own is lost.
  public static func salvage(
    _ path: String, kind: FileKind, secret: Secret, to new: String, pair: RecordID? = nil,
    identifiers: IdentifierSource
  ) throws(StoreError) -> Salvaged {
    let bytes = try Self.bytes(path)
    let journal = (try? Self.bytes(path + "-journal")) ?? []
    let rows = FoundRows([bytes, journal])
    let opened = try open(rows, bytes: bytes, kind: kind, secret: secret, pair: pair)
    let salvage = Salvage(rows, keys: opened.keys, identifiers: identifiers)
    var told = try salvage.write(to: new, opened)
    told.slots = opened.slots.count
    told.mendedSlots = opened.mended
    return told
  }

  /// Which kind of file the header says it is; nil where it says none.
  public static func kind(of path: String) throws(StoreError) -> FileKind? {
    let bytes = try bytes(path, most: 72)
    guard bytes.count == 72 else { return nil }
    return FileKind(applicationID: bytes[68..<72].reduce(0) { $0 << 8 | Int($1) })
  }

  /// The review that a file says it belongs to.
  public static func review(of path: String) throws(StoreError) -> RecordID {
    guard let kind = try kind(of: path) else { throw .notAReviewFile(path) }
    let connection = try Connection(path, wait: longestWait)
    return try connection.read { try IdentityRow.read(kind, from: $0).review }
  }

  private static func bytes(_ path: String, most: Int? = nil) throws(StoreError) -> [UInt8] {
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path) }
    guard let handle = FileHandle(forReadingAtPath: path) else { throw .notPermitted(path) }
    do {
      return Array(
        try (most.map { try handle.read(upToCount: $0) } ?? handle.readToEnd()) ?? Data())
    } catch { throw .notAReviewFile(path) }
  }

  /// Finds out whose file it is and opens one of the ways to unlock it.
  private static func open(
    _ rows: FoundRows, bytes: [UInt8], kind: FileKind, secret: Secret, pair: RecordID?
  ) throws(StoreError) -> OpenedRows {
    guard !rows.slots.isEmpty else { throw .damaged(.slot(1)) }
    let likely = FoundOwner.candidates(rows, bytes: bytes, kind: kind, also: pair)
    var owner = likely.first { owner in rows.slots.contains { $0.isWhole(for: owner) } }
    if owner == nil {
      owner = FoundOwner.anywhere(bytes, kind: kind).first { owner in
        rows.slots.contains { $0.isWhole(for: owner) }
      }
    }
    // With a damaged slot nothing proves the owner, and the likeliest is tried.
    guard let owner = owner ?? likely.first else { throw .damaged(.identity) }
    let slots = unique(rows.slots, owner)
    guard !slots.isEmpty else { throw .damaged(.slot(1)) }
    let dataKey = try Slot.unlock(slots.map(\.slot), with: secret, owner: owner)
    return OpenedRows(
      owner: owner, keys: FileKeys(dataKey, kind: kind, review: owner.review),
      slots: slots.map(\.slot), mended: slots.count(where: \.isMended))
  }

  private static func unique(
    _ found: [FoundSlot], _ owner: Owner
  ) -> [(slot: Slot, isMended: Bool)] {
    var slots: [(slot: Slot, isMended: Bool)] = []
    for candidate in found.sorted(by: { $0.isWhole(for: owner) && !$1.isWhole(for: owner) }) {
      let isMended = !candidate.isWhole(for: owner)
      guard let slot = candidate.mended(for: owner),
        !slots.contains(where: { $0.slot.id == slot.id })
      else { continue }
      slots.append((slot, isMended))
    }
    return slots
  }
}

/// A damaged file of which the key is known.
struct OpenedRows {
  let owner: Owner
  let keys: FileKeys
  let slots: [Slot]
  let mended: Int
}
