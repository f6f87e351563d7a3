/// How high rows are, so that wrapped words are seen where a program does not work that out itself.
///
/// LibreOffice leaves rows of an XLSX as they are; the height is a guess that an edit corrects.
enum RowHeight {
  private static let line = 15
  /// Excel's highest row.
  private static let highest = 405

  /// A row for people to fill in, in points.
  static let toFillIn = 24

  /// A row of cells, each with room for so many characters in a line.
  static func points(_ cells: [WorkbookCell], _ room: [Int]) -> Int {
    let lines = zip(cells, room).map { cell, room in
      if case .text(let text) = cell { lineCount(text, room) } else { 1 }
    }
    return min(highest, line * (lines.max() ?? 1))
  }

  private static func lineCount(_ text: String, _ room: Int) -> Int {
    let isShort = text.utf8.count <= room && !text.utf8.contains(0x0A)
    if isShort { return 1 }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + max(1, ($1.utf8.count + room - 1) / room) }
  }
}
