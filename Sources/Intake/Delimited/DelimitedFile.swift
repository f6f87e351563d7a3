/// A text file with a character between its cells: CSV and its kin.
enum DelimitedFile {
  /// Reads the file's one sheet.
  static func read(_ bytes: [UInt8]) throws(IntakeFault) -> SheetBook {
    let text = try DecodedText(bytes)
    let start = SeparatorLine(text.bytes)
    let delimiter = start?.delimiter ?? Delimiter.of(text.bytes)
    var reader = DelimitedReader(
      text.bytes, delimiter: delimiter, from: start?.length ?? 0, line: start == nil ? 1 : 2)
    var rows: [SheetRow] = []
    var cellCount = 0
    while let record = try reader.next() {
      guard record.number <= SheetLimits.rows else {
        throw IntakeFault(.tooManyRows(limit: SheetLimits.rows))
      }
      let cells = cells(of: record)
      cellCount += cells.count
      guard cellCount <= SheetLimits.cells else {
        throw IntakeFault(.tooManyCells(limit: SheetLimits.cells))
      }
      guard !cells.isEmpty else { continue }
      rows.append(SheetRow(number: record.number, line: record.line, cells: cells))
    }
    guard !rows.isEmpty else { throw IntakeFault(.empty) }
    let format = SheetBook.Format.delimited(
      by: Character(UnicodeScalar(delimiter)), encoding: text.encoding)
    return SheetBook(format: format, sheets: [Sheet(name: "", rows: rows)])
  }

  private static func cells(of record: DelimitedReader.Record) -> [Cell] {
    record.fields.enumerated().compactMap { column, text in
      text.holdsSomething
        ? Cell(column: column, value: .text(FormulaMark.removed(from: text))) : nil
    }
  }
}

/// The line `sep=;` that Excel writes and reads to name the delimiter; it is no row.
private struct SeparatorLine {
  let delimiter: UInt8
  let length: Int

  init?(_ bytes: [UInt8]) {
    guard bytes.count > 4, bytes.starts(with: Array("sep=".utf8)) else { return nil }
    guard (0x20...0x7E).contains(bytes[4]) || bytes[4] == 0x09, bytes[4] != 0x22 else { return nil }
    delimiter = bytes[4]
    let rest = bytes[5...].prefix(2)
    if rest.starts(with: [0x0D, 0x0A]) {
      length = 7
    } else if let first = rest.first, first == 0x0A || first == 0x0D {
      length = 6
    } else {
      return nil
    }
  }
}

extension String {
  /// Whether anything but white space is in it.
  var holdsSomething: Bool {
    // Bytes first: looking at every character of every cell costs as much as reading the file.
    for byte in utf8 where byte > 0x20 { return byte < 0x80 || contains { !$0.isWhitespace } }
    return false
  }
}
