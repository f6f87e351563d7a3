internal import ReviewModel

/// What the file's indexes tell of rows that are gone.
///
/// It is not sealed, so it serves to put in order and to count what was lost, and nothing else.
struct IndexedRows: Sendable {
  /// The replica and the count of operations, by their row's number.
  private var places: [Int: (replica: RecordID, n: Int)] = [:]
  /// The row's number of an identifier.
  private var numbers: [RecordID: Int] = [:]
  /// Which revisions an operation made, by their places in it.
  private(set) var positions: [RecordID: Set<Int>] = [:]

  init(_ finds: Finds, replicas: Set<RecordID>) {
    for entry in finds.all(.identifierEntry) {
      if let id = entry.id(0), let number = entry.number(1) { numbers[id] = number }
    }
    for entry in finds.all(.countEntry) {
      guard let id = entry.id(0), let count = entry.number(1), let number = entry.number(2) else {
        continue
      }
      if replicas.contains(id) {
        places[number] = (id, count)
      } else if numbers[id] != nil {
        positions[id, default: []].insert(count)
      }
    }
  }

  /// Where an operation stood whose row is gone.
  func place(of operation: RecordID) -> (replica: RecordID, n: Int)? {
    numbers[operation].flatMap { places[$0] }
  }
}
