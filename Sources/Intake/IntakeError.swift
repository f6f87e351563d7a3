public import enum Archive.ArchiveError
public import enum ReviewModel.ChronologyField
public import enum XML.XMLError

/// Why a file was not taken at all: facts only, worded elsewhere.
public struct IntakeError: Error, Equatable, Sendable {
  /// What the file is called.
  public let file: String
  /// What is wrong with it.
  public let fact: Fact
  /// Where in it.
  public let place: Place

  /// Makes an error.
  public init(file: String, _ fact: Fact, at place: Place = Place()) {
    self.file = file
    self.fact = fact
    self.place = place
  }

  /// Where in a file something stands, as far as that is known.
  public struct Place: Hashable, Sendable {
    /// The sheet's name.
    public var sheet: String?
    /// The row as a spreadsheet shows it.
    public var row: Int?
    /// The line of a text file.
    public var line: Int?
    /// The column's letters.
    public var column: String?

    /// Makes a place.
    public init(
      sheet: String? = nil, row: Int? = nil, line: Int? = nil, column: String? = nil
    ) {
      self.sheet = sheet
      self.row = row
      self.line = line
      self.column = column
    }
  }
}

extension IntakeError {
  /// What is wrong with a file.
  public enum Fact: Equatable, Sendable {
    /// There is nothing in it.
    case empty
    /// It has more bytes than are taken.
    case tooLarge(bytes: Int, limit: Int)
    /// It should hold text and does not.
    case notText(found: FileContent)
    /// It should be a workbook and is not.
    case notAWorkbook(found: FileContent)
    /// It should be a document with tables and is not.
    case notADocument(found: FileContent)
    /// It should hold a family as GEDCOM and does not.
    case notGedcom(found: FileContent)
    /// A password is needed to read it.
    case encryptedWorkbook
    /// It is an Office document from before 2007, such as `.xls`.
    case oldWorkbook
    /// It is a Word document from before 2007, `.doc`.
    case oldDocument
    /// Its zip archive cannot be read.
    case unreadableArchive(ArchiveError)
    /// A part of the workbook is no XML that can be read.
    case unreadablePart(String, XMLError)
    /// A part of the workbook says what no workbook can say.
    case damagedPart(String)
    /// There are more rows than Excel has.
    case tooManyRows(limit: Int)
    /// There are more cells than are taken.
    case tooManyCells(limit: Int)
    /// One cell holds more text than is taken.
    case cellTooLarge(limit: Int)
    /// A quotation mark opens a cell and none closes it.
    case unclosedQuote
    /// There is no sheet that can be seen.
    case noSheet
    /// There is no sheet of the name asked for.
    case noSuchSheet(String, found: [String])
    /// No row looks like headings; these words stand where they would be.
    case noTable(found: [String])
    /// A column that must be there is not.
    case missingColumn(ChronologyField, found: [String])
    /// The program that wrote the file took the month of some dates for the day: the date cells
    /// all have days up to 12, and the dates it left as text have days after 12.
    case swappedDates(cells: [DateProof], texts: [DateProof])
    /// Dates in a column make sense only with the month first, and none only day first.
    case monthFirstColumn([DateProof])
    /// The reviewer said what a heading means, and there is no such heading.
    case unknownHeading(String, nearest: String?, found: [String])
  }
}

/// A cell that shows how a column's dates are meant.
public struct DateProof: Hashable, Sendable {
  /// The row as a spreadsheet shows it.
  public let row: Int
  /// The date as it stands there.
  public let text: String

  /// Makes a proof.
  public init(row: Int, text: String) {
    self.row = row
    self.text = text
  }
}

/// What is wrong and where, before the file's name is put to it.
struct IntakeFault: Error, Equatable {
  let fact: IntakeError.Fact
  let place: IntakeError.Place

  init(_ fact: IntakeError.Fact, at place: IntakeError.Place = IntakeError.Place()) {
    self.fact = fact
    self.place = place
  }

  func inFile(_ name: String) -> IntakeError { IntakeError(file: name, fact, at: place) }
}
