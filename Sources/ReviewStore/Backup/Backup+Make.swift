internal import Foundation
internal import GRDB
internal import ReviewModel

extension Backup {
  /// Copies both files to new places, verifies the copies and answers what was copied.
  ///
  /// The review is copied first and kept from changing until the names are copied too. A name is
  /// always written before the text that uses it, so the copies fit together.
  public static func make(
    of review: SealedFile, names: Names?, to target: String, namesTo namesTarget: String
  ) throws(BackupError) -> Backup {
    var made: [String] = []
    do throws(BackupError) {
      var counts = (review: 0, names: 0)
      try failing(review.path) { () throws(StoreError) in
        counts = try review.connection.read { database in
          let own = try copy(database, to: target, &made)
          guard let names else { return (own, 0) }
          return (own, try copy(names, to: namesTarget, &made))
        }
      }
      for path in made { synchronise(path) }
      return Backup(
        review: try verified(target, as: review, count: counts.review),
        names: try names.map { names throws(BackupError) in
          switch names {
          case .open(let file): try verified(namesTarget, as: file, count: counts.names)
          case .closed: try looked(namesTarget, count: counts.names)
          }
        })
    } catch {
      for path in made { NewFile.remove(path) }
      throw error
    }
  }

  private static func copy(
    _ names: Names, to target: String, _ made: inout [String]
  ) throws -> Int {
    let connection =
      switch names {
      case .open(let file): file.connection
      case .closed(let path): try Connection(path, wait: SealedFile.longestWait)
      }
    return try connection.read { try copy($0, to: target, &made) }
  }

  /// Copies what a reader sees, page by page, and answers how many operations that is.
  private static func copy(
    _ database: Database, to target: String, _ made: inout [String]
  ) throws -> Int {
    let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM operation") ?? 0
    try NewFile.create(target)
    made.append(target)
    try Connection(target, wait: SealedFile.longestWait).fill(from: database)
    return count
  }

  /// Opens a copy with the keys of the file it is of and looks at everything in it.
  private static func verified(
    _ path: String, as file: SealedFile, count: Int
  ) throws(BackupError) -> CopiedFile {
    try failing(path) { () throws(StoreError) in
      let owner = Owner(kind: file.kind, review: file.review)
      let connection = try Connection(path, wait: SealedFile.longestWait)
      let found = try connection.read { database in
        try Schema.check(file.kind, in: database, path: path)
        return try IdentityRow.read(file.kind, from: database).review
      }
      guard found == file.review else {
        throw .otherReview(expected: file.review, found: found)
      }
      let copy = SealedFile(
        connection: connection, owner: owner, replica: file.replica, keys: file.keys,
        identifiers: file.identifiers)
      if let damage = try copy.verifyChains().first { throw .damaged(damage) }
      let operations = try copy.operations().count
      guard operations == count else { throw .damaged(.pages) }
      return CopiedFile(
        path: path, size: size(path), operations: operations, isFullyVerified: true)
    }
  }

  /// Looks at a copy as far as that goes without a secret.
  private static func looked(_ path: String, count: Int) throws(BackupError) -> CopiedFile {
    try failing(path) { () throws(StoreError) in
      let verification = try SealedFile.verify(path, kind: .names, secret: nil)
      if let damage = verification.damage.first { throw .damaged(damage) }
      guard verification.operations == count else { throw .damaged(.pages) }
      return CopiedFile(
        path: path, size: size(path), operations: count, isFullyVerified: false)
    }
  }

  private static func failing<Result>(
    _ path: String, _ body: () throws(StoreError) -> Result
  ) throws(BackupError) -> Result {
    do throws(StoreError) { return try body() } catch {
      throw BackupError(path: path, reason: error)
    }
  }

  private static func size(_ path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0
  }

  /// Waits until the file and its entry in the folder are on the disk.
  private static func synchronise(_ path: String) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    for place in [path, folder] {
      let handle = FileHandle(forReadingAtPath: place)
      try? handle?.synchronize()
      try? handle?.close()
    }
  }
}
