internal import ReviewModel
internal import XML

/// What of a review only a newer version of the program knows: kept as it stood, opaque, and written
/// where it stood.
///
/// Each record keeps its own, as a text; it is part of no view, so that nothing but an export of the
/// whole review ever tells it. What stands in a list goes with the item at the place it had.
struct Beyond {
  /// One step into a record: the element, and its place among those beside it.
  struct Step: Hashable {
    var name: String
    var place: Int
  }

  /// One thing that is kept.
  enum Part {
    /// An attribute of an element.
    case attribute([Step], XMLAttribute)
    /// An element, and its place among those beside it.
    case element([Step], place: Int, xml: String)
    /// An attribute of the review itself.
    case root(XMLAttribute)
    /// A record of a kind that is not known, and the one it follows; nil for the first.
    case record(after: RecordID?, xml: String)
  }

  var parts: [Part] = []

  /// Finds what nothing has read in a record.
  init(unread node: Node, of element: XMLElement) {
    gather(node, element, [])
  }

  init(_ parts: [Part] = []) { self.parts = parts }

  private mutating func gather(_ node: Node, _ element: XMLElement, _ path: [Step]) {
    for attribute in node.attributes { parts.append(.attribute(path, attribute)) }
    guard case .children(let children) = node.content else { return }
    for (place, (child, its)) in zip(children, element.children).enumerated() {
      if child.isRead {
        gather(child, its, path + [Step(name: child.name, place: place)])
      } else {
        parts.append(.element(path, place: place, xml: its.xml(within: ReviewXML.namespace)))
      }
    }
  }

  /// The names of what is kept, for a person.
  var names: [String] {
    parts.map { part in
      switch part {
      case .attribute(_, let attribute), .root(let attribute): "@" + attribute.name
      case .element(_, _, let xml), .record(_, let xml):
        String(xml.dropFirst().prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" })
      }
    }
  }

  /// Puts what is kept of a record back where it stood.
  func graft(onto node: Node) {
    for part in parts {
      switch part {
      case .attribute(let path, let attribute):
        Self.find(path, in: node)?.attributes.append(attribute)
      case .element(let path, let place, let xml):
        guard let parent = Self.find(path, in: node) else { continue }
        let raw = Node(":raw")
        raw.content = .raw(xml)
        parent.insert(raw, at: place)
      case .root, .record: continue
      }
    }
  }

  /// The element that a path leads to, made where the record says nothing there; nil where the item
  /// of a list is not there any more.
  private static func find(_ path: [Step], in root: Node) -> Node? {
    var node = root
    for step in path {
      let children = node.children
      if children.indices.contains(step.place), children[step.place].name == step.name {
        node = children[step.place]
      } else if step.name == ElementNames.item {
        return nil
      } else if let other = children.first(where: { $0.name == step.name }) {
        node = other
      } else {
        guard node.canHold else { return nil }
        let made = Node(step.name)
        node.insert(made, at: step.place)
        node = made
      }
    }
    return node
  }
}

extension Node {
  /// Whether other elements can stand in it.
  fileprivate var canHold: Bool {
    switch content {
    case .nothing, .children: true
    case .plain, .labelled, .raw: false
    }
  }

  /// Adds an element at a place among those within, or at the end.
  fileprivate func insert(_ child: Node, at place: Int) {
    guard canHold else { return }
    var all = children
    all.insert(child, at: min(place, all.count))
    content = .children(all)
  }
}
