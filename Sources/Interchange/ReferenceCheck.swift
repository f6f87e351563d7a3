internal import ReviewModel
internal import XML

/// Makes sure that every identifier is given once, and that what is referred to is there.
struct ReferenceCheck {
  /// The element of a record that others name and that was erased: an end, and no hole.
  static let gone = "gone"

  private var known: Set<RecordID> = []
  private var numbers: Set<ShortReference> = []
  private var uses: [(id: RecordID, element: String, line: Int)] = []

  mutating func add(_ item: Review.Item, _ element: XMLElement) throws(InterchangeError) {
    guard known.insert(item.id).inserted, numbers.insert(item.reference).inserted else {
      throw .doubledIdentifier(reference: item.reference.text, line: element.line)
    }
    // A label that was somebody's outlives them.
    if case .label = item.record { return }
    gather(element)
  }

  mutating func add(gone element: XMLElement) throws(InterchangeError) {
    guard let id = element.attribute("id").flatMap({ RecordID($0) }), known.insert(id).inserted
    else { throw .unknownElement(element.name, line: element.line) }
  }

  func check() throws(InterchangeError) {
    for use in uses where !known.contains(use.id) {
      throw .dangling(element: use.element, line: use.line)
    }
  }

  /// Every identifier within a record: those of references in text, and those that stand alone.
  private mutating func gather(_ element: XMLElement) {
    // A copy of the review is no record of it.
    for child in element.children where child.name != "replica" {
      let id =
        child.attribute("id").flatMap { RecordID($0) }
        ?? (child.children.isEmpty && child.attributes.isEmpty ? RecordID(child.text) : nil)
      if let id { uses.append((id, child.name, child.line)) }
      gather(child)
    }
  }
}
