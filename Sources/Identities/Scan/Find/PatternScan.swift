/// What identifies people whoever they are: numbers, addresses, codes of the United Kingdom.
enum PatternScan {
  /// Something that was found, and where, in bytes of UTF-8.
  struct Found {
    let pattern: ScanPattern
    let range: Range<Int>
  }

  /// The patterns in a text, in order.
  static func found(in text: String) -> [Found] {
    let bytes = Array(text.utf8)
    let hasDigits = bytes.contains { (48...57).contains($0) }
    let hasSigns = bytes.contains { $0 == 0x40 || $0 == 0x3A } || hasWeb(bytes)
    guard hasDigits || hasSigns else { return [] }
    var found: [Found] = []
    if hasSigns { found += addresses(in: bytes) }
    if hasDigits {
      let tokens = CodeToken.of(bytes)
      found += numbers(tokens) + codes(tokens)
    }
    // Part of an address is not a number of its own.
    found.sort { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
    var end = 0
    return found.filter { item in
      guard item.range.lowerBound >= end else { return false }
      end = item.range.upperBound
      return true
    }
  }

  private static func hasWeb(_ bytes: [UInt8]) -> Bool {
    var position = 0
    while position + 3 < bytes.count {
      if bytes[position + 3] == UInt8(ascii: "."), bytes[position] | 0x20 == 0x77,
        bytes[position + 1] | 0x20 == 0x77, bytes[position + 2] | 0x20 == 0x77
      {
        return true
      }
      position += 1
    }
    return false
  }

  // MARK: E-mail and web

  private static func addresses(in bytes: [UInt8]) -> [Found] {
    var found: [Found] = []
    var position = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "@"), let range = email(at: position, bytes) {
        found.append(Found(pattern: .email, range: range))
        position = range.upperBound
      } else if let range = web(at: position, bytes) {
        if !isPublic(bytes[range]) { found.append(Found(pattern: .webAddress, range: range)) }
        position = range.upperBound
      } else {
        position += 1
      }
    }
    return found
  }

  private static func email(at sign: Int, _ bytes: [UInt8]) -> Range<Int>? {
    func isPart(_ byte: UInt8) -> Bool {
      isAlphanumeric(byte) || byte >= 0x80 || ".-_+'".utf8.contains(byte)
    }
    var start = sign
    while start > 0, isPart(bytes[start - 1]) { start -= 1 }
    var end = sign + 1
    while end < bytes.count, isPart(bytes[end]), bytes[end] != UInt8(ascii: "'") { end += 1 }
    while end > sign, !isAlphanumeric(bytes[end - 1]) { end -= 1 }
    let host = bytes[(sign + 1)..<max(sign + 1, end)]
    guard start < sign, let dot = host.lastIndex(of: UInt8(ascii: ".")), dot > host.startIndex,
      host.endIndex - dot > 2
    else { return nil }
    return start..<end
  }

  private static let schemes = ["https://", "http://", "www."].map { Array($0.utf8) }

  private static func web(at start: Int, _ bytes: [UInt8]) -> Range<Int>? {
    let letter = bytes[start] | 0x20
    guard letter == UInt8(ascii: "h") || letter == UInt8(ascii: "w"),
      start == 0 || !isAlphanumeric(bytes[start - 1]),
      let scheme = schemes.first(where: { scheme in
        bytes[start...].prefix(scheme.count).map { (65...90).contains($0) ? $0 | 0x20 : $0 }
          == scheme
      })
    else { return nil }
    var end = start + scheme.count
    while end < bytes.count, bytes[end] > 0x20, !"\"'<>()[]{}".utf8.contains(bytes[end]) {
      end += 1
    }
    while end > start, ".,;:!?".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end > start + scheme.count ? start..<end : nil
  }

  /// Whether it leads to a public body, as references in a report do.
  private static func isPublic(_ address: ArraySlice<UInt8>) -> Bool {
    let words = String(decoding: address, as: UTF8.self).lowercased()
    let afterScheme = words.split(separator: "/").first { !$0.hasSuffix(":") } ?? ""
    return [
      ".gov.uk", ".nhs.uk", ".police.uk", ".gov.wales", ".gov.scot", ".parliament.uk",
      "legislation.gov.uk", "nspcc.org.uk", "w3.org", "openoffice.org", "oasis-open.org",
    ].contains { afterScheme.hasSuffix($0) }
  }

  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }
}
