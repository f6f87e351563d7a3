internal import GRDB
internal import ReviewModel

/// What looking at everything in a file found.
public struct Verification: Hashable, Sendable {
  /// Which of the two files it is.
  public let kind: FileKind
  /// How many operations there are.
  public internal(set) var operations = 0
  /// How many records there are revisions of.
  public internal(set) var records = 0
  /// How many revisions there are.
  public internal(set) var revisions = 0
  /// What is not as it was written; empty where all is.
  public internal(set) var damage: [Damage] = []
  /// Whether the seals and the chains were looked at too, for which a secret is needed.
  public internal(set) var isWithSecret: Bool
}

extension SealedFile {
  /// Looks at everything in a file that can be looked at and writes nothing; without a secret, that
  /// is all but the seals and the chains.
  ///
  /// Damage is an answer and no error; a wrong secret is an error, unless damage was found without
  /// it.
  public static func verify(
    _ path: String, kind: FileKind, secret: Secret?
  ) throws(StoreError) -> Verification {
    var verification = Verification(kind: kind, isWithSecret: secret != nil)
    do throws(StoreError) {
      let connection = try Connection(path, wait: longestWait)
      let damage = try connection.read { database in
        try Schema.check(kind, in: database, path: path)
        return try unsealedDamage(kind, in: database, counting: &verification)
      }
      verification.damage = damage
      guard let secret else { return verification }
      let file = try open(path, kind: kind, secret: secret, identifiers: .random)
      let found = try file.verifyChains()
      verification.damage = found + damage.filter { !found.contains($0) }
    } catch {
      if case .wrongSecret = error, !verification.damage.isEmpty {
        verification.isWithSecret = false
        return verification
      }
      guard let damage = Wreck.damage(error, of: path) else { throw error }
      if !verification.damage.contains(damage) { verification.damage.append(damage) }
    }
    return verification
  }

  /// What is not as it was written, as far as checksums tell that need no key.
  private static func unsealedDamage(
    _ kind: FileKind, in database: Database, counting verification: inout Verification
  ) throws -> [Damage] {
    let integrity = try Row.fetchAll(database, sql: "PRAGMA integrity_check(1)")
    var found: [Damage] = integrity.first?.text(0) == "ok" ? [] : [.pages]
    let rows = try Rows(database)
    verification.operations = rows.operations.count
    verification.revisions = rows.revisions.count
    verification.records = Set(rows.revisions.map(\.record)).count
    found += rows.unkeyedProblems
    let owner = try IdentityRow.read(kind, from: database)
    for (position, slot) in try Slot.all(in: database).enumerated()
    where slot?.isSound(of: owner) != true {
      found.append(.slot(position + 1))
    }
    return found
  }
}

extension Rows {
  /// Everything that is not as it was written, as far as digests, counts and parents tell.
  fileprivate var unkeyedProblems: [Damage] {
    let counts = Dictionary(grouping: operations, by: \.replica)
    var found: [Damage] = isLaidOut ? [] : [.layout]
    for replica in replicas.sorted(by: { $0.id < $1.id }) {
      let rows = (counts[replica.id] ?? []).sorted { $0.n < $1.n }
      let changed = rows.first { !$0.isSound }?.n
      let gap = zip(rows, 1...).first { $0.n != $1 }?.1
      let missing = gap ?? (rows.count == replica.n ? nil : rows.count + 1)
      for n in Set([changed, missing].compactMap(\.self)).sorted() {
        found.append(.operation(replica: replica.id, n: n))
      }
    }
    return found + problemsOfRevisions()
  }
}

extension Wreck {
  /// What an error says is damaged; nil where it says something else.
  ///
  /// What SQLite cannot read at all is damaged where rows of ours stand in it, and else no file of
  /// ours.
  static func damage(_ error: StoreError, of path: String) -> Damage? {
    switch error {
    case .damaged(let damage): damage
    case .notAReviewFile where hasRows(path): .pages
    default: nil
    }
  }

  /// Whether anything in a file has the shape of a row of ours.
  static func hasRows(_ path: String) -> Bool {
    guard let bytes = try? bytes(path) else { return false }
    return !Finds(PageBytes(bytes)).isEmpty
  }
}
