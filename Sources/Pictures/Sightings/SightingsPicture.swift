public import Views

/// When each child was seen, in numbers by month: seen alone, seen, not seen, not recorded.
public struct SightingsPicture: SheetPicture {
  private let told: TimelineTold
  /// What was drawn.
  public let drawing: SheetDrawing
  /// The numbers: for each child in each way, by bin of the axis, with those that lie in no bin last.
  package let numbers: [[Sighting: [Int]]]

  /// Draws the sightings of a view.
  public init(_ view: DeidentifiedReview, on sheet: PictureSheet = .page) throws(PictureError) {
    guard let told = view.timeline else { throw .nothingToDraw }
    guard !told.sightings.isEmpty else { throw .noChildren }
    self.told = told
    var page = SightingsPage(told, on: sheet)
    page.draw()
    drawing = SheetDrawing(sheet: sheet, canvas: page.canvas)
    numbers = page.numbers
  }

  /// The picture's name.
  public var title: String { "When each child was seen: \(told.title)" }

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
