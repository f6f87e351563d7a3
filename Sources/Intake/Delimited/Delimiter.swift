/// Finds out which character stands between the cells of a text file.
enum Delimiter {
  static let candidates = [",", ";", "\t", "|", "^", "~"].map { UInt8(ascii: $0) }

  /// How much of a file is looked at.
  private static let sample = (bytes: 1 << 16, records: 60)

  /// The delimiter that gives most records one and the same number of cells.
  ///
  /// Of two that do equally well the one that makes more cells wins, then the comma.
  static func of(_ bytes: [UInt8]) -> UInt8 {
    let start = Array(bytes.prefix(sample.bytes))
    let isWhole = start.count == bytes.count
    let scores = candidates.map { delimiter in
      (delimiter, score(of: delimiter, in: start, isWhole: isWhole))
    }
    let best = scores.max { one, other in one.1 < other.1 }
    guard let best, best.1 > (0, 0) else { return candidates[0] }
    return scores.first { $0.1 == best.1 }?.0 ?? candidates[0]
  }

  /// How many records agree on their number of cells, and that number.
  private static func score(
    of delimiter: UInt8, in bytes: [UInt8], isWhole: Bool
  ) -> (records: Int, cells: Int) {
    var reader = DelimitedReader(bytes, delimiter: delimiter)
    var counts: [Int] = []
    // An unclosed mark ends the sample; whether it is a fault is seen when the file is read.
    while counts.count < sample.records, let record = try? reader.next() {
      counts.append(record.fields.count)
    }
    // The last record of a sample may have been cut in two.
    if !isWhole, counts.count > 1, counts.count < sample.records { counts.removeLast() }
    let tallies = Dictionary(grouping: counts.filter { $0 > 1 }) { $0 }
    return tallies.map { ($0.value.count, $0.key) }.max { $0 < $1 } ?? (0, 0)
  }
}
