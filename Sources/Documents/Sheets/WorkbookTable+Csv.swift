/// How a CSV is written.
public struct CsvOptions: Sendable, Hashable {
  /// Whether it starts with the mark by which Excel knows UTF-8.
  public var hasByteOrderMark: Bool
  /// Whether texts that would run as formulas are guarded; see ``FormulaGuard``.
  public var guardsFormulas: Bool

  /// Makes options.
  public init(hasByteOrderMark: Bool = true, guardsFormulas: Bool = true) {
    self.hasByteOrderMark = hasByteOrderMark
    self.guardsFormulas = guardsFormulas
  }
}

extension WorkbookTable {
  /// The table as CSV (RFC 4180): UTF-8, CRLF between rows, days as `2016-05-03`.
  public func csv(_ options: CsvOptions = CsvOptions()) -> [UInt8] {
    var writer = CsvWriter(options: options, columns: columns.count)
    writer.append(columns.map { .text($0.heading) })
    for row in rows { writer.append(row) }
    return writer.bytes
  }
}

/// Collects the bytes of a CSV.
private struct CsvWriter {
  let options: CsvOptions
  let columns: Int
  private(set) var bytes: [UInt8]

  init(options: CsvOptions, columns: Int) {
    self.options = options
    self.columns = columns
    bytes = options.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
  }

  mutating func append(_ row: [WorkbookCell]) {
    for column in 0..<columns {
      if column > 0 { bytes.append(UInt8(ascii: ",")) }
      switch column < row.count ? row[column] : .empty {
      case .empty: break
      case .text(let text): append(text: text)
      case .day(let day): bytes.append(contentsOf: day.iso.utf8)
      case .time(let time): bytes.append(contentsOf: time.written.utf8)
      case .number(let value): bytes.append(contentsOf: (CellText.number(value) ?? "").utf8)
      }
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  private mutating func append(text: String) {
    let clean = CellText.clean(text)
    let cell = options.guardsFormulas ? FormulaGuard.guarded(clean) : clean
    guard CsvWriter.needsQuotes(cell) else {
      bytes.append(contentsOf: cell.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Semicolons and tabs too: where a comma is the decimal sign they stand between cells.
  private static func needsQuotes(_ text: String) -> Bool {
    let space = UInt8(ascii: " ")
    return text.utf8.first == space || text.utf8.last == space
      || text.utf8.contains { [0x22, 0x2C, 0x3B, 0x09, 0x0A, 0x7C].contains($0) }
  }
}
