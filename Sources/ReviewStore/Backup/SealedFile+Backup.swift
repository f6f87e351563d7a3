internal import Foundation
internal import GRDB

extension SealedFile {
  /// What a backup wrote of one file.
  public struct Backup: Hashable, Sendable {
    /// Where.
    public let path: String
    /// How many bytes.
    public let size: Int
    /// How many operations are in it; nil where it could not be opened to be counted.
    public let operations: Int?
  }

  /// Copies a review file and its names file as they stand together, while both are in use.
  ///
  /// A name is written before the text that uses it and taken away after it, so the review is
  /// copied first and kept from being written to until the names are. Each copy is then opened and
  /// checked in full; one that is not as it should be is removed again.
  public static func backUp(
    _ review: SealedFile, to path: String, names: SealedFile?, to namesPath: String
  ) throws(StoreError) -> [Backup] {
    var made: [String] = []
    do throws(StoreError) {
      try review.connection.read { database in
        try review.copyPages(from: database, to: path, &made)
        guard let names else { return }
        try names.connection.read { try names.copyPages(from: $0, to: namesPath, &made) }
      }
      var backups = [try review.checked(path)]
      if let names { backups.append(try names.checked(namesPath)) }
      return backups
    } catch {
      for path in made { NewFile.remove(path) }
      throw error
    }
  }

  private func copyPages(from database: Database, to path: String, _ made: inout [String]) throws {
    try NewFile.create(path)
    made.append(path)
    try Connection(path, wait: Self.longestWait).fill(from: database)
  }

  /// Opens a copy with the same keys and looks at everything in it.
  private func checked(_ path: String) throws(StoreError) -> Backup {
    let copy = SealedFile(
      connection: try Connection(path, wait: Self.longestWait),
      owner: Owner(kind: kind, review: review), replica: replica, keys: keys,
      identifiers: identifiers)
    if let damage = try copy.verifyChains().first { throw .damaged(damage) }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return Backup(
      path: path, size: attributes?[.size] as? Int ?? 0, operations: try copy.operations().count)
  }
}
