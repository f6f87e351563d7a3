internal import ReviewModel
internal import XML

extension Beyond {
  /// What is kept as one text, for the review file.
  var text: String {
    var xml = XMLStreamWriter(declaration: false)
    xml.start("beyond")
    for part in parts { Self.write(part, to: &xml) }
    return String(decoding: xml.finish(), as: UTF8.self)
  }

  /// Reads what was kept; nothing where that is not what this program writes.
  init(text: String) {
    guard let root = try? XMLTree(parsing: Array(text.utf8)).root else { return }
    parts = root.children.compactMap(Self.part)
  }

  private static func write(_ part: Part, to xml: inout XMLStreamWriter) {
    switch part {
    case .attribute(let path, let attribute):
      xml.start("attribute")
      write(attribute, to: &xml)
      write(path, to: &xml)
    case .element(let path, let place, let raw):
      xml.start("element", ["place": "\(place)"])
      write(path, to: &xml)
      xml.element("xml", text: raw)
    case .root(let attribute):
      xml.start("root")
      write(attribute, to: &xml)
    case .record(let after, let raw):
      xml.start("record")
      if let after { xml.attribute("after", after.text) }
      xml.element("xml", text: raw)
    }
    xml.end()
  }

  private static func write(_ attribute: XMLAttribute, to xml: inout XMLStreamWriter) {
    xml.attribute("name", attribute.name)
    if let namespace = attribute.namespace { xml.attribute("namespace", namespace) }
    xml.attribute("value", attribute.value)
  }

  private static func write(_ path: [Step], to xml: inout XMLStreamWriter) {
    for step in path { xml.element("step", ["name": step.name, "place": "\(step.place)"]) }
  }

  private static func part(_ element: XMLElement) -> Part? {
    let path = element.children("step").map {
      Step(name: $0.attribute("name") ?? "", place: Int($0.attribute("place") ?? "") ?? 0)
    }
    let attribute = XMLAttribute(
      name: element.attribute("name") ?? "", namespace: element.attribute("namespace"),
      value: element.attribute("value") ?? "")
    let raw = element.child("xml")?.text ?? ""
    switch element.name {
    case "attribute": return .attribute(path, attribute)
    case "element":
      return .element(path, place: Int(element.attribute("place") ?? "") ?? 0, xml: raw)
    case "root": return .root(attribute)
    case "record":
      return .record(after: element.attribute("after").flatMap { RecordID($0) }, xml: raw)
    default: return nil
    }
  }
}

extension XMLElement {
  /// The element as XML again, where the given namespace needs no telling.
  package func xml(within namespace: String?) -> String {
    var xml = XMLStreamWriter(declaration: false)
    write(to: &xml, within: namespace)
    return String(decoding: xml.finish(), as: UTF8.self)
  }

  private func write(to xml: inout XMLStreamWriter, within outer: String?) {
    xml.start(name)
    if namespace != outer { xml.attribute("xmlns", namespace ?? "") }
    xml.attributes(attributes)
    for node in nodes {
      switch node {
      case .text(let text): xml.text(text)
      case .element(let child): child.write(to: &xml, within: namespace)
      }
    }
    xml.end()
  }
}

extension XMLStreamWriter {
  /// Writes attributes that were read, each with its namespace where it has one.
  mutating func attributes(_ attributes: [XMLAttribute]) {
    for (place, attribute) in attributes.enumerated() {
      switch attribute.namespace {
      case nil: self.attribute(attribute.name, attribute.value)
      case "http://www.w3.org/XML/1998/namespace"?:
        self.attribute("xml:" + attribute.name, attribute.value)
      case let namespace?:
        self.attribute("xmlns:n\(place)", namespace)
        self.attribute("n\(place):" + attribute.name, attribute.value)
      }
    }
  }
}
