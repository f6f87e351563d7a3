/// Writes XML as UTF-8 bytes, escaping as it goes; what XML forbids is dropped.
///
/// Names are written as given (`text:p`), so the caller declares prefixes as attributes.
public struct XMLStreamWriter: ~Copyable, Sendable {
  private var bytes: [UInt8]
  private var open: [String] = []
  private var tagIsOpen = false

  /// Starts a document, with an XML declaration unless it is a fragment.
  public init(declaration: Bool = true, capacity: Int = 4096) {
    bytes = []
    bytes.reserveCapacity(capacity)
    if declaration { bytes.append(contentsOf: #"<?xml version="1.0" encoding="UTF-8"?>"#.utf8) }
  }

  /// The number of bytes written so far.
  public var count: Int { bytes.count }

  /// Opens an element; ``attribute(_:_:)`` may follow.
  public mutating func start(_ name: String) {
    closeTag()
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name.utf8)
    open.append(name)
    tagIsOpen = true
  }

  /// Opens an element with attributes, written in the order given.
  public mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    start(name)
    for (name, value) in attributes { attribute(name, value) }
  }

  /// Adds an attribute to the element just opened; ignored once it holds something.
  public mutating func attribute(_ name: String, _ value: String) {
    guard tagIsOpen else { return }
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
    XMLEscape.append(value, to: &bytes, attribute: true)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes text into the open element.
  public mutating func text(_ text: String) {
    guard !text.isEmpty else { return }
    closeTag()
    XMLEscape.append(text, to: &bytes, attribute: false)
  }

  /// Writes bytes that are XML already; the caller answers for them.
  public mutating func raw(_ xml: [UInt8]) {
    closeTag()
    bytes.append(contentsOf: xml)
  }

  /// Closes the innermost open element.
  public mutating func end() {
    guard let name = open.popLast() else { return }
    if tagIsOpen {
      bytes.append(contentsOf: [UInt8(ascii: "/"), UInt8(ascii: ">")])
      tagIsOpen = false
    } else {
      bytes.append(contentsOf: [UInt8(ascii: "<"), UInt8(ascii: "/")])
      bytes.append(contentsOf: name.utf8)
      bytes.append(UInt8(ascii: ">"))
    }
  }

  /// Writes a whole element; what the body writes is inside it.
  public mutating func element<Failure: Error>(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ body: (inout XMLStreamWriter) throws(Failure) -> Void
  ) throws(Failure) {
    start(name, attributes)
    try body(&self)
    end()
  }

  /// Writes an element that holds only text, or nothing.
  public mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String = ""
  ) {
    start(name, attributes)
    self.text(text)
    end()
  }

  /// Takes what was written so far, so that a long document is never held whole.
  public mutating func take() -> [UInt8] {
    var taken: [UInt8] = []
    taken.reserveCapacity(bytes.count)
    swap(&taken, &bytes)
    return taken
  }

  /// Closes what is open and gives the bytes, those taken before left out.
  public consuming func finish() -> [UInt8] {
    while !open.isEmpty { end() }
    return bytes
  }

  private mutating func closeTag() {
    guard tagIsOpen else { return }
    bytes.append(UInt8(ascii: ">"))
    tagIsOpen = false
  }
}
