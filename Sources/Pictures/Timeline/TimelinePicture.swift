public import Views

/// The chronology as one page: a lane for each agency, how much there was when, the key practice
/// episodes, when each child was seen, and the plans they were under.
public struct TimelinePicture: ReviewPicture {
  /// In which order the agencies stand.
  public enum Order: String, Sendable, CaseIterable {
    /// By when each first had contact.
    case firstContact = "first-contact"
    /// As they were named.
    case named
  }

  /// What it is drawn on.
  public enum Sheet: Sendable, Hashable {
    /// An A4 page on its side, with a title and the marking: a paper by itself.
    case page
    /// The room that a landscape page of a report has for it, which has a title and a marking.
    case panel

    /// The width and height in points.
    var size: (width: Double, height: Double) { self == .page ? (842, 595) : (728, 402) }
    var margin: Double { self == .page ? 28 : 1 }
  }

  let told: TimelineTold
  private let sheet: Sheet
  /// What is drawn.
  package let canvas: Canvas
  /// What is counted where.
  package let tally: Tally

  /// How many entries are drawn in which way; every entry of the view is in exactly one of them.
  package struct Tally: Hashable, Sendable {
    /// In a bin of their agency's lane.
    package var inBins = 0
    /// As a line, since their dates reach over more than a bin.
    package var asLines = 0
    /// Counted as lines that had no room.
    package var asNumbers = 0
    /// Counted beside the lane, since their dates cannot be placed.
    package var unplaced = 0
  }

  /// Draws the chronology of a view.
  public init(
    _ view: DeidentifiedReview, order: Order = .firstContact, on sheet: Sheet = .page
  ) throws(PictureError) {
    guard let told = view.timeline else { throw .nothingToDraw }
    self.init(told, order: order, on: sheet)
  }

  /// Draws what a view told.
  public init(
    _ told: TimelineTold, order: Order = .firstContact, on sheet: Sheet = .page
  ) {
    let page = TimelinePage.drawn(told, order: order, on: sheet)
    self.told = told
    self.sheet = sheet
    canvas = page.canvas
    tally = page.tally
  }

  /// The width and height in centimetres.
  public var size: (width: Double, height: Double) {
    (sheet.size.width * 2.54 / 72, sheet.size.height * 2.54 / 72)
  }

  /// The picture's name.
  public var title: String { "Timeline: \(told.title)" }

  /// The picture as SVG.
  public func svg() -> String {
    SVG.write(canvas, title: title, description: describe(), in: sheet.size)
  }
}
