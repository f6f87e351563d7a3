internal import ReviewModel
internal import Views
internal import XML

/// Writes elements as XML, one a line where no words stand, so that two exports can be compared.
struct NodeWriter: ~Copyable {
  private var xml = XMLStreamWriter(capacity: 1 << 16)
  private let labels: LabelTable

  init(labels: LabelTable, root: [XMLAttribute] = []) {
    self.labels = labels
    xml.text("\n")
    xml.start("review", ["xmlns": ReviewXML.namespace])
    xml.attributes(root)
  }

  /// What was written since it was taken last.
  mutating func take() -> [UInt8] { xml.take() }

  /// How much was written since it was taken last.
  var count: Int { xml.count }

  /// Writes a record of a kind that this version does not know, as it stood.
  mutating func write(raw: String) {
    xml.text("\n  ")
    xml.raw(Array(raw.utf8))
  }

  /// Writes one record.
  mutating func write(_ node: Node, id: RecordID, reference: ShortReference) {
    xml.text("\n  ")
    xml.start(node.name, ["id": id.text, "ref": reference.text])
    xml.attributes(node.attributes)
    writeContent(node, depth: 2)
    xml.end()
  }

  /// Says that a record which others name is no longer there.
  mutating func write(gone id: RecordID) {
    xml.text("\n  ")
    xml.start(ReferenceCheck.gone, ["id": id.text])
    xml.end()
  }

  consuming func finish() -> [UInt8] {
    xml.text("\n")
    return xml.finish()
  }

  private mutating func write(_ node: Node, depth: Int) {
    xml.text("\n" + String(repeating: "  ", count: depth))
    if case .raw(let raw) = node.content { return xml.raw(Array(raw.utf8)) }
    if node.name.hasPrefix(":") {
      xml.start("field", ["name": String(node.name.dropFirst())])
    } else {
      xml.start(node.name)
    }
    if case .labelled = node.content {
      // Also what tells words of a person from words of the program's own.
      xml.attribute("xml:space", "preserve")
    }
    xml.attributes(node.attributes)
    writeContent(node, depth: depth + 1)
    xml.end()
  }

  private mutating func writeContent(_ node: Node, depth: Int) {
    switch node.content {
    case .nothing, .raw: break
    case .plain(let text): write(words: text)
    case .labelled(let text): for span in text.spans { write(span) }
    case .children(let children):
      for child in children { write(child, depth: depth) }
      xml.text("\n" + String(repeating: "  ", count: depth - 1))
    }
  }

  private mutating func write(_ span: LabelledText.Span) {
    switch span {
    case .plain(let words): write(words: words)
    case .person(let id, let form): write("person", id.record, form: form.record, span)
    case .place(let id, let form): write("place", id.record, form: form.record, span)
    case .agency(let id, let form): write("agency", id.record, form: form.record, span)
    case .record(let id): xml.element("see", ["id": id.text], text: labels.word(span))
    }
  }

  private mutating func write(
    _ name: String, _ id: RecordID, form: RecordID, _ span: LabelledText.Span
  ) {
    xml.element(name, ["id": id.text, "form": form.text], text: labels.word(span))
  }

  /// Writes words; a character that XML cannot hold becomes an element that names it.
  private mutating func write(words: String) {
    var run = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      if scalar.isForbiddenInXML {
        xml.text(String(run))
        run = String.UnicodeScalarView()
        xml.element("char", ["code": String(scalar.value, radix: 16)])
      } else {
        run.append(scalar)
      }
    }
    xml.text(String(run))
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 (§2.2) has no place for the character.
  fileprivate var isForbiddenInXML: Bool {
    switch value {
    case 0x9, 0xA, 0xD: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
