/// The tables of one file.
public struct SheetBook: Hashable, Sendable {
  /// How the file was read.
  public let format: Format
  /// The sheets that can be seen, in order.
  public let sheets: [Sheet]
  /// The names of the sheets the author had hidden, which are not read.
  public let hiddenSheets: [String]

  /// Makes the tables of a file.
  public init(format: Format, sheets: [Sheet], hiddenSheets: [String] = []) {
    self.format = format
    self.sheets = sheets
    self.hiddenSheets = hiddenSheets
  }

  /// How a file was read.
  public enum Format: Hashable, Sendable {
    /// As text with this character between the cells.
    case delimited(by: Character, encoding: TextEncoding)
    /// As an Excel workbook.
    case workbook
  }
}

/// How the letters of a text file are written as bytes.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8.
  case utf8 = "UTF-8"
  /// UTF-16, either way round.
  case utf16 = "UTF-16"
  /// What Excel writes on British machines; a guess, made where the bytes are no UTF-8.
  case windows1252 = "Windows-1252"
}
