/// Files that stand within text as data URIs: pictures in a web page, a drawing in a drawing.
enum DataURIs {
  /// Whether there may be one: asked of every text of a file, most of which have none.
  static func mayStand(in text: String) -> Bool {
    // Four bytes at a time: where a colon follows the last four letters read.
    var last: UInt32 = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: ":"), last == 0x6461_7461 { return true }
      last = last << 8 | UInt32(byte)
    }
    return false
  }

  /// The bytes of each of them.
  static func files(in text: String) -> [[UInt8]] {
    let bytes = Array(text.utf8)
    let start = Array("data:".utf8)
    var files: [[UInt8]] = []
    var position = 0
    while let found = find(start, in: bytes, from: position) {
      position = found + start.count
      // "data: none" in a sentence is no address.
      guard let comma = bytes[position...].prefix(200).firstIndex(of: UInt8(ascii: ",")),
        !bytes[position..<comma].contains(UInt8(ascii: " "))
      else { continue }
      let head = String(decoding: bytes[position..<comma], as: UTF8.self).lowercased()
      let stops = Set(head.contains("base64") ? "\"'()<> ".utf8 : "\"'()<> \n\r\t".utf8)
      let end = bytes[(comma + 1)...].firstIndex { stops.contains($0) } ?? bytes.count
      let body = PercentCoding.decode(bytes[(comma + 1)..<end])
      let file = head.contains(";base64") ? Base64.decode(body) : body
      if let file, !file.isEmpty { files.append(file) }
      position = end
    }
    return files
  }

  /// Where a pattern stands first from a place on.
  static func find(_ pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= pattern.count, start <= bytes.count - pattern.count else { return nil }
    return (start...(bytes.count - pattern.count)).first {
      bytes[$0] == pattern[0] && bytes[$0..<($0 + pattern.count)].elementsEqual(pattern)
    }
  }
}

/// `%20` and its like.
enum PercentCoding {
  static func decode(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    var pending: [UInt8] = []
    for byte in bytes {
      if pending.isEmpty, byte != UInt8(ascii: "%") {
        decoded.append(byte)
        continue
      }
      pending.append(byte)
      guard pending.count == 3 else { continue }
      let digits = String(decoding: pending[1...], as: UTF8.self)
      if let value = UInt8(digits, radix: 16) {
        decoded.append(value)
      } else {
        decoded += pending
      }
      pending = []
    }
    return decoded + pending
  }
}

/// Base 64, with or without line breaks and padding.
enum Base64 {
  /// The bytes, or nil for what is no base 64.
  static func decode(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var (bits, count) = (0, 0)
    for byte in text {
      guard let value = value(byte) else {
        if byte == UInt8(ascii: "=") { break }
        if [0x20, 0x09, 0x0A, 0x0D].contains(byte) { continue }
        return nil
      }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return bytes
  }

  private static func value(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x41...0x5A: Int(byte) - 0x41
    case 0x61...0x7A: Int(byte) - 0x61 + 26
    case 0x30...0x39: Int(byte) - 0x30 + 52
    case 0x2B, 0x2D: 62
    case 0x2F, 0x5F: 63
    default: nil
    }
  }
}
