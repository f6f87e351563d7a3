public import ReviewModel
public import Views
internal import XML

/// A whole review as XML, both ways: written for other programs, and read back to the same state.
///
/// `Templates/schema/silp-review-1.rng` is its schema. Names are not in it: where somebody is
/// named, an element stands with the record's identifier and, for whoever reads it, the label.
public enum ReviewXML: Sendable {
  /// The namespace of the format's first version.
  public static let namespace = "urn:silp:review:1"

  /// Writes a review; the same review gives the same bytes.
  public static func write(
    _ review: Review, labels: LabelTable
  ) throws(InterchangeError) -> [UInt8] {
    var writer = NodeWriter(labels: labels)
    var references = WrittenReferences()
    for item in review.items {
      let node: Node
      do {
        node = try RecordNode.node(item)
      } catch {
        throw .unreadable(element: item.reference.text, line: 0)
      }
      writer.write(node, id: item.id, reference: item.reference)
      references.add(item, node)
    }
    for id in references.gone { writer.write(gone: id) }
    return writer.finish()
  }

  /// Reads a review; the records come back in the order in which they were written.
  public static func read(_ bytes: [UInt8]) throws(InterchangeError) -> [Review.Item] {
    let root: XMLElement
    do {
      root = try XMLTree(parsing: bytes).root
    } catch {
      throw InterchangeError(error)
    }
    guard root.name == "review", root.namespace == namespace else {
      throw .notAReview(found: root.name)
    }
    var items: [Review.Item] = []
    var references = ReferenceCheck()
    for element in root.children {
      if element.name == ReferenceCheck.gone {
        try references.add(gone: element)
        continue
      }
      let node = try NodeReader.node(element)
      let item = try RecordNode.item(element, node)
      if let unread = node.firstUnread {
        throw .unknownElement(unread.name, line: unread.line)
      }
      try references.add(item, element)
      items.append(item)
    }
    try references.check()
    return items
  }
}
