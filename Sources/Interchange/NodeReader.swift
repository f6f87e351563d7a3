internal import ReviewModel
internal import XML

/// Reads elements of XML into what records are decoded from.
enum NodeReader {
  /// An element with everything in it.
  static func node(_ element: XMLElement) throws(InterchangeError) -> Node {
    let node = Node(try name(element), line: element.line)
    node.attributes = element.attributes.filter { !isKnown($0, of: element) }
    if element.attributes.contains(where: { $0.name == "space" && $0.value == "preserve" }) {
      node.content = .labelled(try text(element))
      return node
    }
    let children = element.children
    if children.isEmpty || children.contains(where: { $0.name == "char" }) {
      let words = try plain(element)
      node.content = words.isEmpty ? .nothing : .plain(words)
      return node
    }
    var nodes: [Node] = []
    for child in children { nodes.append(try self.node(child)) }
    node.content = .children(nodes)
    return node
  }

  /// Whether an attribute is one that this version writes itself.
  private static func isKnown(_ attribute: XMLAttribute, of element: XMLElement) -> Bool {
    switch attribute.name {
    case "id", "ref": attribute.namespace == nil && Record.Kind.isElement(element.name)
    case "name": element.name == "field"
    case "space": attribute.namespace != nil && attribute.value == "preserve"
    default: false
    }
  }

  private static func name(_ element: XMLElement) throws(InterchangeError) -> String {
    guard element.name == "field" else { return element.name }
    guard let name = element.attribute("name") else {
      throw .missing("name", line: element.line)
    }
    return ":" + name
  }

  private static func plain(_ element: XMLElement) throws(InterchangeError) -> String {
    var words = ""
    for node in element.nodes {
      switch node {
      case .text(let text): words += text
      case .element(let child): words += try character(child)
      }
    }
    return words
  }

  private static func text(_ element: XMLElement) throws(InterchangeError) -> LabelledText {
    var text = LabelledText([])
    for node in element.nodes {
      switch node {
      case .text(let words): text.append(.plain(words))
      case .element(let child): text.append(try span(child))
      }
    }
    return text
  }

  private static func span(_ element: XMLElement) throws(InterchangeError) -> LabelledText.Span {
    // Without it words would say something else, so nothing here may be left out.
    if let other = element.attributes.first(where: { !["id", "form", "code"].contains($0.name) }) {
      throw .unknownElement("@" + other.name, line: element.line)
    }
    if element.name == "char" { return .plain(try character(element)) }
    guard let id = element.attribute("id").flatMap({ RecordID($0) }) else {
      throw .missing("id", line: element.line)
    }
    if element.name == "see" { return .record(id) }
    guard let form = element.attribute("form").flatMap({ RecordID($0) }) else {
      throw .missing("form", line: element.line)
    }
    switch element.name {
    case "person": return .person(PersonID(id), form: FormID(form))
    case "place": return .place(PlaceID(id), form: FormID(form))
    case "agency": return .agency(AgencyID(id), form: FormID(form))
    default: throw .unknownElement(element.name, line: element.line)
    }
  }

  private static func character(_ element: XMLElement) throws(InterchangeError) -> String {
    guard element.name == "char" else {
      throw .unknownElement(element.name, line: element.line)
    }
    guard let code = element.attribute("code").flatMap({ UInt32($0, radix: 16) }),
      let scalar = Unicode.Scalar(code)
    else { throw .missing("code", line: element.line) }
    return String(Character(scalar))
  }
}
