/// The letters a spreadsheet puts above its columns: A to Z, then AA.
public enum ColumnLetters: Sendable {
  /// The most columns Excel has.
  static let limit = 16_384

  /// The letters of a column counted from 0.
  public static func letters(of column: Int) -> String {
    var rest = column + 1
    var letters = ""
    while rest > 0 {
      let (quotient, remainder) = (rest - 1).quotientAndRemainder(dividingBy: 26)
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(remainder))) + letters
      rest = quotient
    }
    return letters
  }

  /// Reads a cell's address such as `AB12` into its column, from 0, and its row; nil for any other.
  static func address(_ text: some StringProtocol) -> (column: Int, row: Int)? {
    var column = 0
    var row = 0
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte) - 0x40
      case 0x30...0x39 where column > 0: row = row * 10 + Int(byte) - 0x30
      default: return nil
      }
      guard column <= limit, row <= SheetLimits.rows else { return nil }
    }
    return column > 0 && row > 0 ? (column - 1, row) : nil
  }
}
