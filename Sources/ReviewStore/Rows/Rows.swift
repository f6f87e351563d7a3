internal import GRDB
internal import ReviewModel

/// Everything that history is kept in, as it stands in the file.
struct Rows: Sendable {
  var replicas: [ReplicaRow] = []
  var operations: [OperationRow] = []
  var revisions: [RevisionRow] = []
  /// Whether there are rows that are not of the types that were written.
  var isLaidOut = true

  /// Reads them; a row that cannot be read is left out and noted.
  init(_ database: Database) throws {
    replicas = try read("id, ordinal, n, chain, sealed FROM replica", in: database) {
      ReplicaRow($0)
    }
    operations = try read(
      "id, replica, n, digest, chain, sealed FROM operation", in: database
    ) { OperationRow($0) }
    revisions = try read(
      "id, operation, position, record, parents, digest, sealed FROM revision", in: database
    ) { RevisionRow($0) }
  }

  private mutating func read<Value>(
    _ columns: String, in database: Database, _ make: (Row) -> Value?
  ) throws -> [Value] {
    var values: [Value] = []
    let rows = try Row.fetchCursor(database, sql: "SELECT \(columns)")
    while let row = try rows.next() {
      if let value = make(row) { values.append(value) } else { isLaidOut = false }
    }
    return values
  }
}
