/// Bytes as text, whatever they were written by: UTF-8, UTF-16, or the code page of older Windows.
enum TextDecoding {
  /// The text; nil where the bytes are none.
  static func text(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return String(validating: bytes.dropFirst(3), as: UTF8.self)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), bigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), bigEndian: true) }
    guard bytes.contains(0) else {
      if let text = String(validating: bytes, as: UTF8.self) {
        return isText(text) ? text : nil
      }
      return windows1252(bytes)
    }
    return utf16WithoutMark(bytes)
  }

  /// Letters of Latin script leave every second byte zero.
  private static func utf16WithoutMark(_ bytes: [UInt8]) -> String? {
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    let odd = stride(from: 1, to: bytes.count, by: 2).count { bytes[$0] == 0 }
    let even = stride(from: 0, to: bytes.count, by: 2).count { bytes[$0] == 0 }
    let half = bytes.count / 2
    guard max(odd, even) * 4 >= half * 3, min(odd, even) * 10 < half else { return nil }
    return utf16(bytes[...], bigEndian: even > odd)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
      let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return bigEndian ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0
    }
    return String(validating: units, as: UTF16.self).flatMap { isText($0) ? $0 : nil }
  }

  private static let upperPage: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]

  private static func windows1252(_ bytes: [UInt8]) -> String? {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      guard
        let scalar = (0x80..<0xA0).contains(byte)
          ? upperPage[Int(byte) - 0x80] : Unicode.Scalar(byte)
      else { return nil }
      text.append(scalar)
    }
    return isText(String(text)) ? String(text) : nil
  }

  /// Text holds no controls besides those that end lines and pages.
  private static func isText(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 || (0x08...0x0D).contains($0) || $0 == 0x1A || $0 == 0x1B }
  }
}
