/// The tables of one file.
public struct SheetBook: Hashable, Sendable {
  /// How the file was read.
  public let format: Format
  /// The sheets or tables, in order, the hidden ones among them.
  public let sheets: [Sheet]
  /// Whether the file holds macros, which are never run.
  public let hasMacros: Bool

  /// The names of the sheets the author had hidden.
  public var hiddenSheets: [String] { sheets.filter(\.remarks.isHidden).map(\.name) }

  /// Makes the tables of a file.
  public init(format: Format, sheets: [Sheet], hasMacros: Bool = false) {
    self.format = format
    self.sheets = sheets
    self.hasMacros = hasMacros
  }

  /// Whether the tables stand in running text.
  public var isDocument: Bool { format == .wordDocument || format == .openText }

  /// Whether it is a text file.
  public var isDelimited: Bool { if case .delimited = format { true } else { false } }

  /// How a file was read.
  public enum Format: Hashable, Sendable {
    /// As text with this character between the cells.
    case delimited(by: Character, encoding: TextEncoding)
    /// As an Excel workbook.
    case workbook
    /// As an OpenDocument spreadsheet.
    case openSpreadsheet
    /// As a Word document.
    case wordDocument
    /// As an OpenDocument text.
    case openText
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
