/// Text as UTF-8 bytes without a byte order mark, and how it was written before.
struct DecodedText: Hashable, Sendable {
  let bytes: [UInt8]
  let encoding: TextEncoding

  /// Reads UTF-8, UTF-16 with its mark, or else Windows-1252, which any bytes can be.
  init(_ bytes: [UInt8]) throws(IntakeFault) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self.bytes = Self.utf8(ofUTF16: bytes)
      encoding = .utf16
    } else if String(validating: bytes, as: UTF8.self) != nil {
      self.bytes = bytes.starts(with: Self.mark) ? Array(bytes.dropFirst(3)) : bytes
      encoding = .utf8
    } else {
      // A file that says it is UTF-8 and is not has been damaged; no guess would mend it.
      guard !bytes.starts(with: Self.mark) else { throw IntakeFault(.notText(found: .binary)) }
      self.bytes = Self.utf8(ofWindows1252: bytes)
      encoding = .windows1252
    }
    guard !self.bytes.contains(0) else { throw IntakeFault(.notText(found: .binary)) }
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func utf8(ofUTF16 bytes: [UInt8]) -> [UInt8] {
    let isLittle = bytes[0] == 0xFF
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place in
      let first = UInt16(bytes[place])
      let second = UInt16(bytes[place + 1])
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Windows-1252 as UTF-8.
  static func utf8(ofWindows1252 bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else if let encoded = UTF8.encode(scalar(ofWindows1252: byte)) {
        result.append(contentsOf: encoded)
      }
    }
    return result
  }

  private static func scalar(ofWindows1252 byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return windows1252[Int(byte) - 0x80]
  }

  /// 0x80 to 0x9F; the five bytes that mean nothing become U+FFFD.
  private static let windows1252 =
    Array(
      "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}
