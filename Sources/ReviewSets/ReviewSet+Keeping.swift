internal import GRDB

extension ReviewSet {
  /// What adding a review did.
  public enum Added: Hashable, Sendable {
    /// It is new.
    case new
    /// It took the place of what was there of the same review.
    case replaced
    /// It was there, to the byte.
    case unchanged
  }

  /// One review of the set.
  public struct Listed: Hashable, Sendable {
    /// What tells it from others.
    public let identifier: String
    /// The first characters of that: enough for a person to name it.
    public var word: String { String(identifier.prefix(8)) }
    /// What it is called.
    public let title: String
    /// The kind of review.
    public let kind: String
    /// The partnership.
    public let board: String
    /// When it was completed.
    public let year: Int?
    /// For whom it was de-identified.
    public let audience: String
    /// The version that was signed off.
    public let version: String
  }

  /// Adds reviews: all of them, or none where one of them cannot be read.
  ///
  /// - Parameter next: Gives one review after the other, and nil at the end.
  public func add(_ next: () throws -> Deposit?) throws -> [Added] {
    var added: [Added] = []
    try writeAll { database in
      while let deposit = try next() { added.append(try Self.add(deposit, in: database)) }
    }
    return added
  }

  /// The reviews, by title.
  public func list() throws(SetError) -> [Listed] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT id, title, kind, board, year, audience, version FROM review
          ORDER BY title, id
          """
      ).map { row in
        Listed(
          identifier: row.text(0) ?? "", title: row.text(1) ?? "", kind: row.text(2) ?? "",
          board: row.text(3) ?? "", year: row.number(4), audience: row.text(5) ?? "",
          version: row.text(6) ?? "")
      }
    }
  }

  /// The reviews that a word or a title names.
  public func named(_ word: String) throws(SetError) -> [Listed] {
    try list().filter { $0.title == word || $0.word == word.lowercased() }
  }

  /// What was given of a review, to the byte; nil where it is not there any more.
  public func document(of review: Listed) throws(SetError) -> [UInt8]? {
    try read { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT document FROM review WHERE id = ?", arguments: [review.identifier])
      guard let row, case .blob(let bytes) = (row[0] as DatabaseValue).storage else { return nil }
      return Array(bytes)
    }
  }

  /// The family's picture that came with a review; nil where none did.
  public func picture(of review: Listed) throws(SetError) -> Deposit.Picture? {
    try read { database in
      try Row.fetchOne(
        database, sql: "SELECT format, text FROM picture WHERE review = ?",
        arguments: [review.identifier]
      ).map { Deposit.Picture(format: $0.text(0) ?? "", text: $0.text(1) ?? "") }
    }
  }

  /// Takes a review out, and all that was kept of it.
  public func remove(_ review: Listed) throws(SetError) {
    try write { try Self.remove(review.identifier, in: $0) }
  }

  private static func add(_ deposit: Deposit, in database: Database) throws -> Added {
    let before = try Row.fetchOne(
      database, sql: "SELECT document FROM review WHERE id = ?", arguments: [deposit.identifier])
    if let before {
      if case .blob(let bytes) = (before[0] as DatabaseValue).storage,
        bytes.elementsEqual(deposit.document)
      {
        return .unchanged
      }
      try remove(deposit.identifier, in: database)
    }
    try Filing(database, deposit).write()
    return before == nil ? .new : .replaced
  }

  private static func remove(_ id: String, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO found (found, rowid, heading, words)
        SELECT 'delete', id, heading, words FROM part WHERE review = ?
        """, arguments: [id])
    for table in ["fact", "subject", "agency", "theme", "part", "picture"] {
      try database.execute(sql: "DELETE FROM \(table) WHERE review = ?", arguments: [id])
    }
    try database.execute(sql: "DELETE FROM review WHERE id = ?", arguments: [id])
  }
}
