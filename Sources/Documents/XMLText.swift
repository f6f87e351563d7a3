internal import XML

/// Escaped text without any regard to spaces.
enum XMLText {
  static func append(_ text: String, to bytes: inout [UInt8]) {
    XMLEscape.append(text, to: &bytes, attribute: false)
  }

  static func appendAttribute(_ text: String, to bytes: inout [UInt8]) {
    XMLEscape.append(text, to: &bytes, attribute: true)
  }
}
