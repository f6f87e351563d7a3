/// Where in a finished file something stands, in steps from the outside in that a person can follow.
public struct ScanPlace: Hashable, Sendable {
  /// The steps: a sheet, then a cell; a heading, then a row and a column.
  public var steps: [Step]
  /// The part of the package, as the file names it: a detail, empty for a file of one part and
  /// where the part's name itself holds a name.
  public var part: String

  /// Makes a place.
  public init(_ steps: [Step], part: String = "") {
    self.steps = steps
    self.part = part
  }

  /// The place one step further in.
  func then(_ step: Step) -> ScanPlace { ScanPlace(steps + [step], part: part) }

  /// One step of a place; numbers count from 1.
  public enum Step: Hashable, Sendable {
    /// The name of the file itself.
    case fileName
    /// The name of a part within the file.
    case partName(Int)
    /// A file within the file.
    case embedded(Int)
    /// Under a heading.
    case heading(String)
    /// A table, by number or by its own name.
    case table(String)
    /// A row of a table.
    case row(Int)
    /// A column, by its heading or its number.
    case column(String)
    /// A sheet of a workbook.
    case sheet(String)
    /// A cell, as a spreadsheet calls it: D14.
    case cell(String)
    /// The name of a sheet.
    case sheetName(Int)
    /// A name defined for cells.
    case definedName(Int)
    /// A paragraph of the text.
    case paragraph(Int)
    /// A line of a plain file.
    case line(Int)
    /// A page.
    case page(Int)
    /// A slide.
    case slide(Int)
    /// The notes for whoever speaks to a slide.
    case speakerNotes
    /// What stands at the head of pages.
    case pageHeader
    /// What stands at the foot of pages.
    case pageFooter
    /// A note at the foot of a page or at the end.
    case footnote(Int)
    /// A comment in the margin or on a cell.
    case comment(Int)
    /// What was taken out while changes were tracked, and is still there.
    case deletedText
    /// What was put in while changes were tracked.
    case insertedText
    /// Text that is there and not shown.
    case hiddenText
    /// What is read out instead of a picture.
    case alternativeText(Int)
    /// What the file says about itself.
    case property(String)
    /// A remark in the source of the file that no page shows.
    case sourceComment
    /// Where a link leads.
    case link
    /// What appears under the pointer.
    case tooltip
    /// A name inside the file by which parts refer to each other.
    case identifier
    /// A record of the review, by its number.
    case record(String)
    /// A field, by name.
    case field(String)
    /// A picture drawn with lines.
    case drawing
    /// A picture of pixels.
    case picture(Int)
    /// A setting or another technical part.
    case setting
    /// Bytes in which no text should be.
    case bytes
  }
}
