internal import ReviewModel

/// Everything in a file's bytes that has the shape of a row of ours.
struct Finds: Sendable {
  private(set) var rows: [RowShape: [FoundRow]] = [:]
  /// Ways to unlock the file that were found by their words alone, their headers being damaged.
  private(set) var slotsByWord: [LooseSlot] = []

  /// Looks at every byte as the beginning of a row.
  init(_ pages: PageBytes) {
    let bytes = pages.bytes
    // A plain loop: this is walked for every byte, and most are ruled out by the one after them.
    var offset = 0
    while offset < bytes.count - 2 {
      let next = bytes[offset + 1]
      if next == 77 || next == 0, bytes[offset] >= 3,
        let row = Self.row(at: offset, in: pages)
      {
        rows[row.shape, default: []].append(row)
      }
      offset += 1
    }
    slotsByWord = LooseSlot.find(in: bytes)
  }

  /// What was found of a shape, in the order of places.
  func all(_ shape: RowShape) -> [FoundRow] { rows[shape] ?? [] }

  /// Adds what was found elsewhere.
  mutating func add(_ other: Finds) {
    rows.merge(other.rows) { $0 + $1 }
    slotsByWord += other.slotsByWord
  }

  /// Whether there is anything that only a file of ours has.
  var isEmpty: Bool {
    [.identity, .slot, .replica, .operation, .revision].allSatisfy { all($0).isEmpty }
      && slotsByWord.isEmpty
  }

  static func row(at offset: Int, in pages: PageBytes) -> FoundRow? {
    guard let header = RecordHeader(pages.bytes, at: offset),
      let shape = RowShape(header.types)
    else { return nil }
    let size = header.rowSize
    // A row of which some is cut off still tells what was lost, but must have begun.
    guard size < pages.bytes.count else { return nil }
    let row = pages.row(at: offset, size: size)
    let found = FoundRow(
      shape: shape, offset: offset, size: size,
      values: FoundRow.values(header.types, in: row.dropFirst(header.size)))
    let identifiers = zip(shape.columns, found.values.indices).filter { column, _ in
      if case .identifier = column { true } else { false }
    }
    // Identifiers are stored in clear, so anything else there is no row.
    guard identifiers.allSatisfy({ found.id($0.1) != nil }) || shape == .identity || shape == .slot
    else { return nil }
    return found
  }
}
