public import Views

/// The plans each child was under, a row for each plan, with the times at which two ran at once.
public struct PlansPicture: SheetPicture {
  private let told: PlansTold
  /// What was drawn.
  public let drawing: SheetDrawing

  /// Draws the plans of a view.
  public init(_ view: DeidentifiedReview, on sheet: PictureSheet = .page) throws(PictureError) {
    guard let told = view.plansTold else { throw .nothingToDraw }
    guard !told.children.isEmpty else { throw .noPlans }
    self.told = told
    var page = PlansPage(told, on: sheet)
    page.draw()
    drawing = SheetDrawing(sheet: sheet, canvas: page.canvas)
  }

  /// The picture's name.
  public var title: String { "Plans at the same time: \(told.title)" }

  /// What the picture shows, in sentences.
  public func describe() -> String {
    let children = told.children.map { child in
      let plans = child.plans.map { row in
        let entries = row.runs.reduce(0) { $0 + $1.entries }
        return "\(row.words) in \(told.count(entries)) \(entries == 1 ? "entry" : "entries")"
      }
      let together = child.together.map {
        "\($0.plans.joined(separator: " and ")) at once: \($0.words)."
      }
      return ([child.label + ": " + plans.joined(separator: ", ") + "."] + together)
        .joined(separator: " ")
    }
    return "The plans that entries record for each child, one above the other. "
      + children.joined(separator: " ")
  }
}

extension PlansTold {
  /// A number as it may be told.
  func count(_ number: Int) -> String {
    hidesSmallCounts && (1...2).contains(number) ? "1–2" : "\(number)"
  }
}
