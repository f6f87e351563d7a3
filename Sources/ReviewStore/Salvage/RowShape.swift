/// The shapes that rows of our tables have in SQLite's record format, by which they are found
/// wherever they stand.
enum RowShape: Hashable, Sendable, CaseIterable {
  case identity, slot, replica, copy, operation, revision
  /// A session or a draft; which of them, only opening tells.
  case note
  /// An index's entry for an identifier: the identifier and the row's number.
  case identifierEntry
  /// An index's entry for a replica's or an operation's count: what, which, the row's number.
  case countEntry

  /// What may stand in a column.
  enum Column {
    case null, number, identifier, digest
    case text(ClosedRange<Int>)
    case bytes(ClosedRange<Int>)
    /// Sealed bytes, or null where they were erased.
    case sealed
  }

  var columns: [Column] {
    switch self {
    case .identity: [.null, .identifier, .digest]
    case .slot:
      [
        .identifier, .text(1...64), .text(0...1_024), .bytes(8...64), .bytes(28...512), .digest,
        .bytes(0...65_536),
      ]
    case .replica: [.identifier, .number, .number, .digest, .bytes(28...1_000_000)]
    case .copy: [.null, .identifier, .bytes(28...1_000_000)]
    case .operation: [.identifier, .identifier, .number, .digest, .digest, .sealed]
    case .revision:
      [.identifier, .identifier, .number, .identifier, .text(0...1_000_000), .digest, .sealed]
    case .note: [.null, .bytes(28...1_000_000)]
    case .identifierEntry: [.identifier, .number]
    case .countEntry: [.identifier, .number, .number]
    }
  }

  /// The shape that serial types fit; no two shapes fit the same.
  init?(_ types: [Int]) {
    let found = Self.allCases.first { shape in
      let columns = shape.columns
      return columns.count == types.count && zip(columns, types).allSatisfy { $0.fits($1) }
    }
    guard let found else { return nil }
    self = found
  }
}

extension RowShape.Column {
  /// Whether a serial type (SQLite's file format, 2.1) says such a value.
  func fits(_ type: Int) -> Bool {
    switch self {
    case .null: type == 0
    case .number: (1...6).contains(type) || type == 8 || type == 9
    case .identifier: type == 77
    case .digest: type == 76
    case .text(let lengths): type >= 13 && type % 2 == 1 && lengths.contains((type - 13) / 2)
    case .bytes(let lengths): type >= 12 && type % 2 == 0 && lengths.contains((type - 12) / 2)
    case .sealed: type == 0 || (type >= 12 + 2 * 28 && type % 2 == 0)
    }
  }
}
