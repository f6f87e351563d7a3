internal import CLibXML2

/// Reads a large XML document event by event, in constant memory beyond its bytes.
///
/// Refuses entities, reads no other file and nothing from the network.
@safe public struct XMLStreamReader: ~Copyable {
  /// What the reader met.
  public enum Event: Sendable, Equatable {
    /// An element starts; an empty one is followed by its end.
    case start(name: String, attributes: [XMLAttribute])
    /// Text, perhaps in several pieces.
    case text(String)
    /// An element ends.
    case end(name: String)
  }

  /// The most bytes read unless told otherwise: 1 GiB.
  public static let defaultLimit = 1 << 30

  /// The reader's own copy of what it reads; nothing where it reads a file.
  private let buffer: UnsafeMutableBufferPointer<CChar>?
  private let file: OpenFile?
  private let reader: OpaquePointer
  private var names: [UnsafeRawPointer: String] = unsafe [:]
  private var pendingEnd: String?
  private var finished = false

  /// The namespace URI of the element that last started or ended, nil where it has none.
  public private(set) var namespace: String?

  /// Starts reading bytes.
  public init(reading bytes: [UInt8], limit: Int = defaultLimit) throws(XMLError) {
    LibXML2.start()
    let limit = min(limit, Int(Int32.max))
    guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
    // libxml2 reads from the memory it is given until the end, so the reader keeps its own copy.
    let buffer = UnsafeMutableBufferPointer<CChar>.allocate(capacity: max(bytes.count, 1))
    unsafe bytes.withUnsafeBytes {
      unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0)
    }
    let reader = unsafe xmlReaderForMemory(
      buffer.baseAddress, Int32(bytes.count), nil, nil, LibXML2.options)
    guard let reader = unsafe reader else {
      unsafe buffer.deallocate()
      throw .outOfMemory
    }
    unsafe self.buffer = unsafe buffer
    unsafe self.reader = unsafe reader
    file = nil
  }

  /// Starts reading a file, of which never more than a little is held at once.
  public init(file path: String, limit: Int = defaultLimit) throws(XMLError) {
    LibXML2.start()
    let file = try OpenFile(path, limit: limit)
    guard let reader = unsafe xmlReaderForFd(file.descriptor, nil, nil, LibXML2.options) else {
      throw .outOfMemory
    }
    unsafe buffer = nil
    unsafe self.reader = unsafe reader
    self.file = file
  }

  deinit {
    unsafe xmlFreeTextReader(reader)
    unsafe buffer?.deallocate()
  }

  /// Reads the rest of the element that started last, and all within it.
  public mutating func element(
    _ name: String, _ attributes: [XMLAttribute]
  ) throws(XMLError) -> XMLElement {
    var open = [
      XMLElement(name: name, namespace: namespace, attributes: attributes, line: line)
    ]
    while let event = try next() {
      switch event {
      case .start(let name, let attributes):
        open.append(
          XMLElement(name: name, namespace: namespace, attributes: attributes, line: line))
      case .text(let text): XMLTree.append(text, to: &open)
      case .end:
        let element = open.removeLast()
        guard !open.isEmpty else { return element }
        open[open.count - 1].nodes.append(.element(element))
      }
    }
    throw .malformed(line: line, column: 0, message: "")
  }

  /// The line on which what was last met starts.
  public var line: Int {
    guard let node = unsafe xmlTextReaderCurrentNode(reader) else { return 0 }
    let line = unsafe Int(xmlGetLineNo(node))
    // Document types have no line of their own.
    return line > 0 ? line : unsafe max(0, Int(xmlTextReaderGetParserLineNumber(reader)))
  }

  /// Goes on to the next event; nil at the end of the document.
  public mutating func next() throws(XMLError) -> Event? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name: name)
    }
    while try advance() {
      switch unsafe xmlReaderTypes(UInt32(bitPattern: xmlTextReaderNodeType(reader))) {
      case XML_READER_TYPE_ELEMENT: return try start()
      case XML_READER_TYPE_END_ELEMENT:
        unsafe namespace = name(xmlTextReaderConstNamespaceUri(reader))
        return unsafe .end(name: name(xmlTextReaderConstLocalName(reader)) ?? "")
      case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_WHITESPACE,
        XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        return .text(value())
      case XML_READER_TYPE_DOCUMENT_TYPE: try refuseEntities()
      case XML_READER_TYPE_ENTITY_REFERENCE: throw .entityRefused(line: line)
      default: continue
      }
    }
    return nil
  }

  /// False at the end; an error ends the reading for good.
  private mutating func advance() throws(XMLError) -> Bool {
    guard !finished else { return false }
    xmlResetLastError()
    let status = unsafe xmlTextReaderRead(reader)
    if status == 1 { return true }
    finished = true
    if status < 0 { throw XMLError.lastOnThisThread() }
    return false
  }

  private mutating func start() throws(XMLError) -> Event {
    unsafe namespace = name(xmlTextReaderConstNamespaceUri(reader))
    let local = try localName()
    let isEmpty = unsafe xmlTextReaderIsEmptyElement(reader) == 1
    let attributes = try attributes()
    if isEmpty { pendingEnd = local }
    return .start(name: local, attributes: attributes)
  }

  private mutating func attributes() throws(XMLError) -> [XMLAttribute] {
    guard unsafe xmlTextReaderMoveToFirstAttribute(reader) == 1 else { return [] }
    var result: [XMLAttribute] = []
    repeat {
      guard unsafe xmlTextReaderIsNamespaceDecl(reader) != 1 else { continue }
      let local = try localName()
      unsafe result.append(
        XMLAttribute(
          name: local,
          namespace: name(xmlTextReaderConstNamespaceUri(reader)), value: value()))
    } while unsafe xmlTextReaderMoveToNextAttribute(reader) == 1
    unsafe _ = xmlTextReaderMoveToElement(reader)
    return result
  }

  private func value() -> String {
    guard let text = unsafe xmlTextReaderConstValue(reader) else { return "" }
    return unsafe String(cString: text)
  }

  /// libxml2 leaves an undeclared prefix in the local name, and would go on.
  private mutating func localName() throws(XMLError) -> String {
    let local = unsafe name(xmlTextReaderConstLocalName(reader)) ?? ""
    guard local.utf8.contains(UInt8(ascii: ":")) else { return local }
    finished = true
    throw .malformed(line: line, column: 0, message: "Namespace prefix on \(local) is not defined")
  }

  /// Names live in libxml2's dictionary, one pointer each, so each becomes a String once.
  private mutating func name(_ pointer: UnsafePointer<xmlChar>?) -> String? {
    guard let pointer = unsafe pointer else { return nil }
    let key = unsafe UnsafeRawPointer(pointer)
    if let known = unsafe names[key] { return known }
    let name = unsafe String(cString: pointer)
    unsafe names[key] = name
    return name
  }

  private func refuseEntities() throws(XMLError) {
    guard let node = unsafe xmlTextReaderCurrentNode(reader) else { return }
    let declares = unsafe node.withMemoryRebound(to: xmlDtd.self, capacity: 1) {
      unsafe LibXML2.declaresEntities($0)
    }
    if declares { throw .entityRefused(line: line) }
  }
}

@available(*, unavailable)
extension XMLStreamReader: Sendable {}
