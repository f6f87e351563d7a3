/// Escaping text for XML 1.0, straight into bytes.
public enum XMLEscape: Sendable {
  /// Appends text, escaped for element content or for a double-quoted attribute value.
  ///
  /// Characters that XML 1.0 (§2.2) forbids are left out: most controls, U+FFFE and U+FFFF.
  public static func append(_ text: String, to bytes: inout [UInt8], attribute: Bool) {
    var text = text
    text.withUTF8 { buffer in
      var run = 0
      for index in buffer.indices {
        guard let action = unsafe action(at: index, in: buffer, attribute: attribute) else {
          continue
        }
        unsafe bytes.append(contentsOf: buffer[run..<index])
        unsafe bytes.append(contentsOf: action.replacement.utf8)
        run = index + action.length
      }
      if run < buffer.count { unsafe bytes.append(contentsOf: buffer[run...]) }
    }
  }

  /// What to write instead of the bytes at an index, or nil to keep them.
  private static func action(
    at index: Int, in buffer: UnsafeBufferPointer<UInt8>, attribute: Bool
  ) -> (replacement: StaticString, length: Int)? {
    let byte = unsafe buffer[index]
    // Nearly all bytes are plain letters: one comparison lets them pass.
    if byte > 0x3E && byte != 0xEF { return nil }
    switch byte {
    case UInt8(ascii: "&"): return ("&amp;", 1)
    case UInt8(ascii: "<"): return ("&lt;", 1)
    case UInt8(ascii: ">"): return ("&gt;", 1)
    case UInt8(ascii: "\""): return attribute ? ("&quot;", 1) : nil
    case 0x09: return attribute ? ("&#9;", 1) : nil
    case 0x0A: return attribute ? ("&#10;", 1) : nil
    case 0x0D: return ("&#13;", 1)
    case 0x00..<0x20: return ("", 1)
    case 0xEF: return unsafe isForbidden(at: index, in: buffer) ? ("", 3) : nil
    default: return nil
    }
  }

  /// U+FFFE and U+FFFF are EF BF BE and EF BF BF.
  private static func isForbidden(at index: Int, in buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index + 2 < buffer.count else { return false }
    return unsafe buffer[index + 1] == 0xBF && buffer[index + 2] >= 0xBE
  }
}

extension StaticString {
  /// The bytes of a literal.
  fileprivate var utf8: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
