/// A whole XML document as a value, for files small enough to hold.
///
/// Read large sheets with ``XMLStreamReader`` instead.
public struct XMLTree: Sendable, Equatable {
  /// The document's one outermost element.
  public let root: XMLElement

  /// Parses bytes; reads no other file, expands no entity.
  public init(
    parsing bytes: [UInt8], limit: Int = XMLStreamReader.defaultLimit
  ) throws(XMLError) {
    var reader = try XMLStreamReader(reading: bytes, limit: limit)
    while let event = try reader.next() {
      guard case .start(let name, let attributes) = event else { continue }
      root = try reader.element(name, attributes)
      // What follows the root can still be malformed.
      while try reader.next() != nil {}
      return
    }
    throw .malformed(line: 0, column: 0, message: "")
  }

  static func append(_ text: String, to open: inout [XMLElement]) {
    guard let last = open.indices.last else { return }
    if case .text(let before)? = open[last].nodes.last {
      open[last].nodes[open[last].nodes.count - 1] = .text(before + text)
    } else {
      open[last].nodes.append(.text(text))
    }
  }
}
