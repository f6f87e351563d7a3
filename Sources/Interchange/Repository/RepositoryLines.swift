internal import ReviewModel
internal import XML

/// Writes elements one a line, so that two deposits can be compared.
struct RepositoryLines: ~Copyable {
  private var xml = XMLStreamWriter(capacity: 1 << 16)
  private var open: [Bool] = []

  /// Opens an element that others stand in; an attribute that says nothing is left out.
  mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    begin(name, attributes)
    open.append(false)
  }

  /// Closes what was opened last.
  mutating func end() {
    let holds = open.popLast() ?? false
    if holds { xml.text("\n" + String(repeating: "  ", count: open.count)) }
    xml.end()
  }

  /// Writes an element of words; nothing where there are neither words nor attributes.
  mutating func add(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ words: String? = nil
  ) {
    let words = words ?? ""
    guard !words.isEmpty || attributes.contains(where: { $0.value != nil }) else { return }
    put(name, attributes, words)
  }

  /// Writes an element of words, also where there are none.
  mutating func put(
    _ name: String, _ attributes: KeyValuePairs<String, String?>, _ words: String
  ) {
    begin(name, attributes)
    xml.text(words)
    xml.end()
  }

  /// What was written; more than one line of it ends with one.
  consuming func finish() -> [UInt8] {
    while !open.isEmpty { end() }
    return xml.finish() + Array("\n".utf8)
  }

  private mutating func begin(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    if let last = open.indices.last { open[last] = true }
    xml.text("\n" + String(repeating: "  ", count: open.count))
    xml.start(name)
    for case (let name, let value?) in attributes { xml.attribute(name, value) }
  }
}

extension String {
  /// Nothing where there are no words.
  var orNil: String? { isEmpty ? nil : self }
}
