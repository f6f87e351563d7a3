internal import XML

/// What an element means for the text in it, by the kind of markup it stands in.
enum MarkupDialect {
  /// OpenDocument.
  case openDocument
  /// Office Open XML: text, slides, comments, drawings.
  case office
  /// SVG.
  case drawing
  /// HTML.
  case web
  /// What a document says about itself.
  case metadata
  /// Any other XML.
  case other

  /// What an element does.
  enum Role: Equatable {
    /// The text goes on through it.
    case inline
    /// It stands for these characters.
    case stands(String)
    /// Text within it does not touch text outside, where there is any.
    case block
    /// A paragraph.
    case paragraph
    /// A heading, by level.
    case heading(Int)
    /// Text of its own that stands within other text: a footnote, a frame.
    case aside([ScanPlace.Step])
    /// A part with a place of its own.
    case within([ScanPlace.Step])
    /// Text that was put in or taken out while changes were tracked.
    case changed(TextFlow.Change)
    /// Where a tracked deletion stood, by its number.
    case deletion(String)
    /// Text that is not shown.
    case hidden
    /// A table, or a sheet of this name.
    case table(sheet: String?)
    /// The rows that head a table.
    case headingRows
    /// A row, standing for so many.
    case row(Int)
    /// A cell, standing for so many.
    case cell(Int)
    /// Text for programs, not for people.
    case code
    /// Bytes in base 64.
    case bytes
    /// The run around it is hidden.
    case hidesRun
    /// The paragraph around it is a heading, by level.
    case headsParagraph(Int)
    /// The row around it heads its table.
    case headsTable
  }

  /// Whether an element that is not known is part of the line of text it stands in.
  var goesOnInParagraphs: Bool {
    switch self {
    case .openDocument, .office: true
    case .drawing, .web, .metadata, .other: false
    }
  }
}

/// An element as it opens.
struct MarkupElement {
  let name: String
  let attributes: [XMLAttribute]
  let line: Int

  func number(_ attribute: String) -> Int {
    // A sheet's last row can stand for a million; no place is that far.
    min(1 << 20, max(1, attributes[attribute].flatMap { Int($0) } ?? 1))
  }
}

/// How many of what has been met, so that places can be numbered.
struct MarkupCounts {
  var pictures = 0
  var comments = 0
  var notes = 0
  var slides = 0
  var sheets = 0
}
