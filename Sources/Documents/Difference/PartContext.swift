/// The parts of a document, each with the headings it stands under and the columns of its table.
struct PartContext {
  let parts: [DocumentPart]
  private var headings: [[Int]] = []
  private var columnPlaces: [Int?] = []

  init(_ parts: [DocumentPart]) {
    self.parts = parts
    var open: [Int] = []
    var columns: Int?
    for (place, part) in parts.enumerated() {
      if let level = part.level {
        open.removeAll { (parts[$0].level ?? 0) >= level }
        open.append(place)
      }
      switch part.kind {
      case .columns: columns = place
      case .row: break
      default: columns = nil
      }
      headings.append(open)
      columnPlaces.append(columns)
    }
  }

  /// The headings a part stands under, the outermost first; of a heading, itself among them.
  func path(_ place: Int) -> [String] { headings[place].map { parts[$0].text } }

  /// The headings a part stands under, down to the first that is among some.
  func path(_ place: Int, downTo some: Set<Int>) -> [String] {
    let all = headings[place]
    let last = all.firstIndex { some.contains($0) } ?? all.count - 1
    return all.prefix(last + 1).map { parts[$0].text }
  }

  /// The heading a part stands under, or under which a heading stands.
  func section(_ place: Int) -> Int? { headings[place].last { $0 != place } }

  /// The number of the nearest heading above that bears one.
  func number(_ place: Int) -> String? {
    headings[place].reversed().lazy.compactMap { parts[$0].number }.first
  }

  /// The words above the columns of a row.
  func columns(_ place: Int) -> [String] { columnPlaces[place].map { parts[$0].cells } ?? [] }

  /// A part that came or went, in whole.
  func told(_ part: DocumentPart, _ mark: (String) -> Inline) -> [Inline] {
    let lead: [Inline] = part.level == nil ? PartTeller.lead(part) : ["the section "]
    return lead + ["“", mark(part.told), "”"]
  }
}
