internal import CLibXML2

extension XMLError {
  /// libxml2's limit on nesting, and so ours.
  static let depthLimit = 256

  /// The fact behind what libxml2 last said on this thread.
  static func lastOnThisThread() -> XMLError {
    unsafe XMLError(clibxml2_last_error())
  }

  init(_ pointer: UnsafePointer<xmlError>?) {
    guard let pointer = unsafe pointer else {
      self = .malformed(line: 0, column: 0, message: "")
      return
    }
    let error = unsafe pointer.pointee
    let message = unsafe XMLError.message(error)
    if message.hasPrefix("Excessive depth") {
      self = .tooDeep(limit: XMLError.depthLimit)
    } else if unsafe error.code == Int32(XML_ERR_ENTITY_LOOP.rawValue) {
      self = unsafe .entityRefused(line: Int(error.line))
    } else {
      self = unsafe .malformed(line: Int(error.line), column: Int(error.int2), message: message)
    }
  }

  /// libxml2's message without its closing line break.
  static func message(_ error: xmlError) -> String {
    guard let text = unsafe error.message else { return "" }
    var message = unsafe String(cString: text)
    while message.last?.isWhitespace == true { message.removeLast() }
    return message
  }
}

/// What libxml2 must have done once before it is used from several threads.
enum LibXML2 {
  private static let started: Void = {
    xmlInitParser()
    // Not safe on their own: two first schemas at once race for the types.
    xmlSchemaInitTypes()
    xmlRelaxNGInitTypes()
  }()

  static func start() { started }

  /// No network, no external DTD, no substitution, no printing, libxml2's size limits kept.
  static let options = Int32(
    XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NOCDATA.rawValue | XML_PARSE_BIG_LINES.rawValue)

  /// True for a document type declaration that declares entities.
  static func declaresEntities(_ dtd: UnsafeMutablePointer<xmlDtd>) -> Bool {
    unsafe dtd.pointee.entities != nil || dtd.pointee.pentities != nil
  }
}
