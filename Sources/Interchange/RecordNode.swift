internal import ReviewModel
internal import XML

/// A record as an element: the element's name is the record's kind.
enum RecordNode {
  /// The element of a record.
  static func node(_ item: Review.Item) throws -> Node {
    let coded = try NodeEncoder.node("record", item.record)
    let node = Node(item.record.kind.element)
    node.content = coded.children.first { $0.name == "value" }?.content ?? .nothing
    return node
  }

  /// The record of an element.
  static func item(_ element: XMLElement, _ node: Node) throws(InterchangeError) -> Review.Item {
    let line = element.line
    guard let id = element.attribute("id").flatMap({ RecordID($0) }) else {
      throw .missing("id", line: line)
    }
    guard let reference = element.attribute("ref").flatMap({ ShortReference($0) }) else {
      throw .missing("ref", line: line)
    }
    guard let kind = Record.Kind(element: node.name) else {
      throw .unknownElement(node.name, line: line)
    }
    guard reference.letters == kind.letters else {
      throw .unreadable(element: node.name, line: line)
    }
    return Review.Item(id: id, reference: reference, record: try record(kind, node))
  }

  private static func record(_ kind: Record.Kind, _ node: Node) throws(InterchangeError) -> Record {
    let coded = Node("record", line: node.line)
    let word = Node("kind", line: node.line)
    word.content = .plain(kind.rawValue)
    let value = Node("value", line: node.line)
    value.content = node.content
    coded.content = .children([word, value])
    do {
      let record = try NodeDecoder.value(Record.self, of: coded)
      node.isRead = true
      return record
    } catch let error as InterchangeError {
      throw error
    } catch {
      throw .unreadable(element: node.name, line: node.line)
    }
  }
}

extension Record.Kind {
  /// The name of the element of a record of this kind.
  var element: String { self == .review ? "details" : rawValue }

  /// The kind whose records are elements of a name.
  init?(element: String) {
    guard let kind = Self(rawValue: element == "details" ? "review" : element),
      kind.element == element
    else { return nil }
    self = kind
  }

  /// Whether an element of a name is a record.
  static func isElement(_ name: String) -> Bool { Self(element: name) != nil }
}
