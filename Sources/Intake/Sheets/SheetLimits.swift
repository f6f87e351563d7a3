/// What a file may hold before it is refused, so that no file can use up the memory.
enum SheetLimits {
  /// The most rows Excel has.
  static let rows = 1_048_576
  /// The most cells that hold something.
  static let cells = 10_000_000
  /// The most bytes of text in one cell.
  static let cellText = 16 << 20
  /// The most bytes of a file, or of one part of a workbook.
  static let bytes = 1 << 29
  /// The most bytes of a part of a workbook that is held as a tree.
  static let treeBytes = 1 << 24
}
