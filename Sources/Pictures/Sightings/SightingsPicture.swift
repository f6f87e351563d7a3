public import Views

/// When each child was seen, in numbers by month: seen alone, seen, not seen, not recorded.
public struct SightingsPicture: Sendable {
  private let told: TimelineTold
  private let sheet: PictureSheet
  /// What is drawn.
  package let canvas: Canvas
  /// The numbers: for each child in each way, by bin of the axis, with those that lie in no bin last.
  package let numbers: [[Sighting: [Int]]]

  /// Draws the sightings of a view.
  public init(_ view: DeidentifiedReview, on sheet: PictureSheet = .page) throws(PictureError) {
    guard let told = view.timeline else { throw .nothingToDraw }
    guard !told.sightings.isEmpty else { throw .noChildren }
    self.told = told
    self.sheet = sheet
    var page = SightingsPage(told, on: sheet)
    page.draw()
    canvas = page.canvas
    numbers = page.numbers
  }

  /// The picture's name.
  public var title: String { "When each child was seen: \(told.title)" }

  /// The width and height in centimetres.
  public var size: (width: Double, height: Double) { sheet.centimetres(canvas) }

  /// The picture as SVG.
  public func svg() -> String {
    SVG.write(canvas, title: title, description: describe(), in: sheet.room(for: canvas))
  }

  /// What the picture shows, in sentences.
  public func describe() -> String {
    let lanes = told.sightings.map { lane in
      let ways = Sighting.allCases.compactMap { way -> String? in
        let count = lane.marks.count { $0.sighting == way }
        return count == 0 ? nil : "\(way.words) in \(told.count(count)) entries"
      }
      return "\(lane.label): " + ways.joined(separator: ", ") + "."
    }
    return "How many entries say of each child that they were seen or not, by "
      + "\(told.axis.unit(told.axis.tableLevel)). " + lanes.joined(separator: " ")
  }
}
