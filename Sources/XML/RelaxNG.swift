internal import CLibXML2

/// One thing a schema says is wrong with a document.
public struct XMLProblem: Sendable, Hashable {
  /// The line libxml2 gives, 0 where it gives none.
  public let line: Int
  /// libxml2's own words.
  public let message: String

  /// Makes a problem.
  public init(line: Int, message: String) {
    self.line = line
    self.message = message
  }
}

/// Validates documents against a RELAX NG schema in XML syntax.
@safe public final class RelaxNG {
  private let schema: OpaquePointer

  /// Compiles a schema, which must be one file.
  public init(schema bytes: [UInt8]) throws(XMLError) {
    LibXML2.start()
    let problems = Problems()
    let schema = unsafe bytes.withUnsafeBytes { buffer -> OpaquePointer? in
      let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let context = unsafe xmlRelaxNGNewMemParserCtxt(start, Int32(buffer.count)) else {
        return nil
      }
      defer { unsafe xmlRelaxNGFreeParserCtxt(context) }
      unsafe clibxml2_report_schema(context, Problems.record, problems.opaque)
      return unsafe xmlRelaxNGParse(context)
    }
    guard let schema = unsafe schema else {
      let first = problems.found.first ?? XMLProblem(line: 0, message: "")
      throw .invalidSchema(line: first.line, message: first.message)
    }
    unsafe self.schema = unsafe schema
  }

  deinit { unsafe xmlRelaxNGFree(schema) }

  /// What is wrong with a document; empty when it is valid.
  public func validate(_ bytes: [UInt8]) throws(XMLError) -> [XMLProblem] {
    let document = try unsafe RelaxNG.parse(bytes)
    defer { unsafe xmlFreeDoc(document) }
    guard let context = unsafe xmlRelaxNGNewValidCtxt(schema) else { throw .outOfMemory }
    defer { unsafe xmlRelaxNGFreeValidCtxt(context) }
    let problems = Problems()
    unsafe clibxml2_report_problems(context, Problems.record, problems.opaque)
    let status = unsafe xmlRelaxNGValidateDoc(context, document)
    if status != 0 && problems.found.isEmpty { return [XMLProblem(line: 0, message: "")] }
    return problems.found
  }

  /// What is wrong with a file, of which never more than a little is held at once.
  ///
  /// Empty when it is valid; nothing more is looked at after the first hundred problems.
  public func validate(file path: String) throws(XMLError) -> [XMLProblem] {
    LibXML2.start()
    let file = try OpenFile(path, limit: XMLStreamReader.defaultLimit)
    guard let reader = unsafe xmlReaderForFd(file.descriptor, nil, nil, LibXML2.options) else {
      throw .outOfMemory
    }
    defer { unsafe xmlFreeTextReader(reader) }
    guard unsafe xmlTextReaderRelaxNGSetSchema(reader, schema) == 0 else { throw .outOfMemory }
    let problems = Problems()
    unsafe clibxml2_report_reading(reader, Problems.record, problems.opaque)
    var status: Int32 = 1
    // The file stays open until it was read to its end.
    defer { withExtendedLifetime(file) {} }
    while status == 1, problems.found.count < 100 {
      status = unsafe xmlTextReaderRead(reader)
      let type = unsafe xmlReaderTypes(UInt32(bitPattern: xmlTextReaderNodeType(reader)))
      if type == XML_READER_TYPE_DOCUMENT_TYPE || type == XML_READER_TYPE_ENTITY_REFERENCE {
        throw .entityRefused(line: unsafe Int(xmlTextReaderGetParserLineNumber(reader)))
      }
    }
    if status < 0 {
      throw .malformed(
        line: problems.found.last?.line ?? 0, column: 0, message: problems.found.last?.message ?? ""
      )
    }
    return problems.found
  }

  private static func parse(_ bytes: [UInt8]) throws(XMLError) -> UnsafeMutablePointer<xmlDoc> {
    let limit = Int(Int32.max)
    guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
    xmlResetLastError()
    let document = unsafe bytes.withUnsafeBytes { buffer in
      unsafe xmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil,
        LibXML2.options)
    }
    guard let document = unsafe document else { throw XMLError.lastOnThisThread() }
    if let dtd = unsafe document.pointee.intSubset, unsafe LibXML2.declaresEntities(dtd) {
      unsafe xmlFreeDoc(document)
      throw .entityRefused(line: 0)
    }
    return unsafe document
  }
}

@available(*, unavailable)
extension RelaxNG: Sendable {}

/// Collects what libxml2 reports through its callback.
private final class Problems {
  var found: [XMLProblem] = []

  var opaque: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

  static let record: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<xmlError>?) -> Void = {
    context, error in
    guard let context = unsafe context, let error = unsafe error else { return }
    let problems = unsafe Unmanaged<Problems>.fromOpaque(context).takeUnretainedValue()
    let fact = unsafe error.pointee
    unsafe problems.found.append(
      XMLProblem(line: Int(fact.line), message: XMLError.message(fact)))
  }
}
