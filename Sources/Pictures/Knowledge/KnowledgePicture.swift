public import Views

/// Who knew what, and since when: a row for each fact, a column for each agency.
public struct KnowledgePicture: SheetPicture {
  private let name: String
  private let facts: [FactTold]
  /// What was drawn.
  public let drawing: SheetDrawing

  /// Draws the facts of a view.
  public init(_ view: DeidentifiedReview, on sheet: PictureSheet = .page) throws(PictureError) {
    let facts = view.facts
    guard let agencies = facts.first?.knowers.map(\.agency), !agencies.isEmpty else {
      throw .noFacts
    }
    name = view.told?.title ?? "Review"
    self.facts = facts
    var page = KnowledgePage(
      facts, agencies, title: name, marking: view.told?.marking ?? "", on: sheet)
    page.draw()
    drawing = SheetDrawing(sheet: sheet, canvas: page.canvas)
  }

  /// The picture's name.
  public var title: String { "Who knew what: \(name)" }

  /// What the picture shows, in sentences.
  public func describe() -> String {
    let sentences = facts.map { fact in
      let known = fact.knowers.filter(\.isKnown).map { "\($0.agency): \($0.since)" }
      let others = fact.knowers.filter { !$0.isKnown }.map(\.agency)
      let silent = others.isEmpty ? "" : " Not known from the record of \(others.listed)."
      return "\(fact.fact): "
        + (known.isEmpty ? "no record shows since when." : known.joined(separator: "; ") + ".")
        + silent
    }
    return "Since when each agency is known from its record to have known a fact. "
      + sentences.joined(separator: " ")
  }
}

extension [String] {
  fileprivate var listed: String { joined(separator: ", ") }
}
