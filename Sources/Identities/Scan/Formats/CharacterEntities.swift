/// `&amp;`, `&#233;` and the names HTML has for letters.
enum CharacterEntities {
  /// The text with its entities as characters; what is none stays.
  static func decode(_ text: some StringProtocol) -> String {
    guard text.contains("&") else { return String(text) }
    var decoded = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      decoded += rest[..<start]
      let body = rest[rest.index(after: start)...]
      if let end = body.prefix(12).firstIndex(of: ";"), let word = character(body[..<end]) {
        decoded += word
        rest = body[body.index(after: end)...]
      } else {
        decoded += "&"
        rest = body
      }
    }
    return decoded + rest
  }

  private static func character(_ name: some StringProtocol) -> String? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let value =
        digits.lowercased().hasPrefix("x")
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
    return named[String(name)] ?? accented(String(name))
  }

  private static let named = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "shy": "\u{AD}", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "ndash": "–",
    "mdash": "—", "hyphen": "-", "dash": "-", "ensp": " ", "emsp": " ", "thinsp": " ",
    "zwnj": "\u{200C}", "zwj": "\u{200D}", "oslash": "ø", "Oslash": "Ø", "aelig": "æ",
    "AElig": "Æ", "szlig": "ß", "eth": "ð", "ETH": "Ð", "thorn": "þ", "THORN": "Þ",
    "lstrok": "ł", "Lstrok": "Ł", "dstrok": "đ", "Dstrok": "Đ", "imath": "ı", "at": "@",
    "commat": "@", "period": ".", "middot": "·", "hellip": "…", "Tab": " ", "NewLine": " ",
  ]

  private static let marks = [
    "acute": "\u{301}", "grave": "\u{300}", "circ": "\u{302}", "uml": "\u{308}",
    "tilde": "\u{303}", "cedil": "\u{327}", "ring": "\u{30A}", "caron": "\u{30C}",
    "breve": "\u{306}", "ogon": "\u{328}", "dot": "\u{307}", "macr": "\u{304}",
  ]

  /// `eacute` is e and its accent.
  private static func accented(_ name: String) -> String? {
    guard let letter = name.first, letter.isASCII, letter.isLetter,
      let mark = marks[String(name.dropFirst())]
    else { return nil }
    return String(letter) + mark
  }
}
