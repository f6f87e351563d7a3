public import Views

/// Who knew what, and since when: a row for each fact, a column for each agency.
public struct KnowledgePicture: Sendable {
  private let name: String
  private let facts: [FactTold]
  private let sheet: PictureSheet
  /// What is drawn.
  package let canvas: Canvas

  /// Draws the facts of a view.
  public init(_ view: DeidentifiedReview, on sheet: PictureSheet = .page) throws(PictureError) {
    let facts = view.facts
    guard let agencies = facts.first?.knowers.map(\.agency), !agencies.isEmpty else {
      throw .noFacts
    }
    name = view.told?.title ?? "Review"
    self.facts = facts
    self.sheet = sheet
    var page = KnowledgePage(
      facts, agencies, title: name, marking: view.told?.marking ?? "", on: sheet)
    page.draw()
    canvas = page.canvas
  }

  /// The picture's name.
  public var title: String { "Who knew what: \(name)" }

  /// The width and height in centimetres.
  public var size: (width: Double, height: Double) { sheet.centimetres(canvas) }

  /// The picture as SVG.
  public func svg() -> String {
    SVG.write(canvas, title: title, description: describe(), in: sheet.room(for: canvas))
  }

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
