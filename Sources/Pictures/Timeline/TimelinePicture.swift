public import Views

/// The chronology as one page: a lane for each agency, how much there was when, the key practice
/// episodes, when each child was seen, and the plans they were under.
public struct TimelinePicture: Sendable {
  /// In which order the agencies stand.
  public enum Order: String, Sendable, CaseIterable {
    /// By when each first had contact.
    case firstContact = "first-contact"
    /// As they were named.
    case named
  }

  let told: TimelineTold
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
  public init(_ view: DeidentifiedReview, order: Order = .firstContact) throws(PictureError) {
    guard let told = view.timeline else { throw .nothingToDraw }
    self.init(told, order: order)
  }

  /// Draws what a view told.
  public init(_ told: TimelineTold, order: Order = .firstContact) {
    let page = TimelinePage.drawn(told, order: order)
    self.told = told
    canvas = page.canvas
    tally = page.tally
  }

  /// The width and height in centimetres: an A4 page on its side.
  public static let size = (width: 29.7, height: 21.0)

  /// The picture's name.
  public var title: String { "Timeline: \(told.title)" }

  /// The picture as SVG.
  public func svg() -> String { SVG.write(canvas, title: title, description: describe()) }
}
