internal import ReviewModel

extension Wreck {
  /// What was found, with long rows put together where the file's beginning is missing.
  ///
  /// A long row goes on in pages that are called by their number. How many bytes are missing is
  /// tried until one such row opens; its seal proves the number.
  func found(_ keys: FileKeys) -> Finds {
    guard !pages.hasBeginning else { return finds }
    let long = (finds.all(.revision) + finds.all(.operation)).filter {
      pages.overflow(at: $0.offset, size: $0.size) != nil
    }
    for row in long.prefix(20) {
      guard let number = pages.overflow(at: row.offset, size: row.size), number < 100_000 else {
        continue
      }
      for alignment in alignments {
        for count in 0..<number {
          var moved = pages
          moved.missing = alignment + count * pages.pageSize
          if let row = Finds.row(at: row.offset, in: moved), opens(row, keys) {
            return Finds(moved)
          }
        }
      }
    }
    return finds
  }

  /// How many bytes of the first page may be missing: a page is filled from its end, so some row
  /// ends where its page does.
  private var alignments: [Int] {
    var counts: [Int: Int] = [:]
    for row in finds.all(.revision) + finds.all(.operation) {
      let local = pages.localSize(row.size)
      let end = row.offset + local + (local < row.size ? 4 : 0)
      let missing = (pages.pageSize - end % pages.pageSize) % pages.pageSize
      counts[missing, default: 0] += 1
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(4).map(\.key)
  }

  private func opens(_ row: FoundRow, _ keys: FileKeys) -> Bool {
    switch row.shape {
    case .operation:
      OperationRow(row).map { row in
        row.sealed.map { keys.sealing.open($0, beside: row.clear) != nil } ?? false
      } ?? false
    default:
      RevisionRow(row).map { row in
        row.sealed.map { keys.sealing.open($0, beside: row.clear) != nil } ?? false
      } ?? false
    }
  }
}
