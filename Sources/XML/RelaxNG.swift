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
