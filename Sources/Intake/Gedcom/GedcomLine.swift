/// One line of a GEDCOM file: `1 BIRT`, `0 @I1@ INDI`, `2 DATE 3 MAY 2016`.
struct GedcomLine: Hashable {
  let level: Int
  let pointer: String
  let tag: String
  let value: String

  /// Reads a line; nil where it is none.
  init?(_ bytes: ArraySlice<UInt8>) {
    var at = bytes.startIndex
    let end = bytes.endIndex
    func skipSpaces() { while at < end, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 } }
    func word() -> ArraySlice<UInt8> {
      let start = at
      while at < end, bytes[at] != 0x20, bytes[at] != 0x09 { at += 1 }
      return bytes[start..<at]
    }
    skipSpaces()
    let digits = word()
    guard (1...2).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    level = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    skipSpaces()
    var second = word()
    if second.first == 0x40, second.count > 2, second.last == 0x40 {
      pointer = String(decoding: second.dropFirst().dropLast(), as: UTF8.self)
      skipSpaces()
      second = word()
    } else {
      pointer = ""
    }
    guard (1...31).contains(second.count), second.allSatisfy(Self.isTagLetter) else { return nil }
    tag = String(decoding: second, as: UTF8.self).uppercased()
    // One space parts the tag from its value; what follows belongs to the value.
    value = at < end ? String(decoding: bytes[(at + 1)...], as: UTF8.self) : ""
  }

  private static func isTagLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) || (0x30...0x39).contains(byte) || byte == 0x5F
  }
}

/// A line with the lines below it.
struct GedcomNode {
  let line: Int
  let pointer: String
  let tag: String
  var value: String
  var children: [GedcomNode] = []

  /// The lines right below with a tag.
  func all(_ tag: String) -> [GedcomNode] { children.filter { $0.tag == tag } }

  /// The first line right below with a tag.
  func first(_ tag: String) -> GedcomNode? { children.first { $0.tag == tag } }

  /// The value without spaces round it.
  var trimmed: String { value.trimmingSpaces }

  /// The record it points to; nil where its value is no pointer.
  var target: String? {
    let text = trimmed
    guard text.utf8.count > 2, text.hasPrefix("@"), text.hasSuffix("@"), !text.hasPrefix("@#")
    else { return nil }
    let inner = text.dropFirst().dropLast()
    return inner.contains("@") ? nil : String(inner)
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmingSpaces: String {
    guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
    var text = self[...].drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
