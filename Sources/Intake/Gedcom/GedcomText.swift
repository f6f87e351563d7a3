/// The text of a GEDCOM file as UTF-8, and how it was written.
struct GedcomText {
  let bytes: [UInt8]
  let encoding: GedcomEncoding
  private(set) var problems: [GedcomProblem] = []

  /// Reads text by its mark, by what its head says, and by what it can be.
  init(_ raw: [UInt8]) {
    if let order = Self.utf16(raw) {
      let units = Self.units(raw, order)
      bytes = Array(String(decoding: units, as: UTF16.self).utf8)
      encoding = .utf16
      count(unreadable: Self.damage(in: bytes))
      return
    }
    let body = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(raw.dropFirst(3)) : raw
    let said = Self.saidEncoding(body)
    let isASCII = body.allSatisfy { $0 < 0x80 }
    if isASCII || String(validating: body, as: UTF8.self) != nil {
      bytes = body
      encoding = .utf8
      if !isASCII, !said.isEmpty, !said.hasPrefix("UTF") {
        problems.append(GedcomProblem(.otherEncoding(said: said, read: .utf8), line: 0))
      }
    } else if said == "ANSEL" || said.isEmpty && Self.looksLikeAnsel(body) {
      let (text, unreadable) = Ansel.decoded(body)
      bytes = text
      encoding = .ansel
      count(unreadable: unreadable)
    } else if body.count < raw.count {
      // It says by its mark that it is UTF-8: some of it is damaged, the rest is not.
      bytes = Array(String(decoding: body, as: UTF8.self).utf8)
      encoding = .utf8
      count(unreadable: Self.damage(in: bytes))
    } else {
      bytes = DecodedText.utf8(ofWindows1252: body)
      encoding = .windows1252
      if !said.isEmpty, !["ANSI", "WINDOWS-1252", "CP1252", "WINDOWS1252"].contains(said) {
        problems.append(GedcomProblem(.otherEncoding(said: said, read: .windows1252), line: 0))
      }
      count(unreadable: Self.damage(in: bytes))
    }
  }

  private mutating func count(unreadable: Int) {
    guard unreadable > 0 else { return }
    problems.append(GedcomProblem(.unreadableCharacters(unreadable), line: 0))
  }

  /// How many characters stand for what could not be read.
  private static func damage(in bytes: [UInt8]) -> Int {
    var (count, at) = (0, 0)
    while at + 2 < bytes.count {
      if bytes[at] == 0xEF, bytes[at + 1] == 0xBF, bytes[at + 2] == 0xBD { count += 1 }
      at += 1
    }
    return count
  }

  private enum Order { case little, big }

  /// The order of UTF-16, by its mark or by the noughts beside the first characters.
  private static func utf16(_ bytes: [UInt8]) -> Order? {
    guard bytes.count > 3 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): return .little
    case (0xFE, 0xFF): return .big
    case (0x30, 0): return .little
    case (0, 0x30): return .big
    default: return nil
    }
  }

  private static func units(_ bytes: [UInt8], _ order: Order) -> [UInt16] {
    let marked = bytes[0] >= 0xFE
    return stride(from: marked ? 2 : 0, to: bytes.count - 1, by: 2).map { place in
      let (one, two) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return order == .little ? two << 8 | one : one << 8 | two
    }
  }

  /// The word after `1 CHAR` in the first lines, in capitals.
  private static func saidEncoding(_ bytes: [UInt8]) -> String {
    let start = String(decoding: bytes.prefix(4096), as: UTF8.self)
    for line in start.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ", maxSplits: 2)
      if words.count == 3, words[0] == "1", words[1] == "CHAR" {
        return String(words[2].filter { !$0.isWhitespace }.prefix(20)).uppercased()
      }
    }
    return ""
  }

  /// Whether a mark of ANSEL stands before a plain letter, and nothing speaks for another encoding.
  private static func looksLikeAnsel(_ bytes: [UInt8]) -> Bool {
    var marks = 0
    for place in bytes.indices.dropLast() where bytes[place] >= 0x80 {
      let next = bytes[place + 1] | 0x20
      let isMark = (0xE0...0xFE).contains(bytes[place])
      guard isMark, "aeioucnsyzgklrt".utf8.contains(next) else { return false }
      marks += 1
    }
    return marks > 2
  }
}
