/// A piece of a written date.
enum DateToken: Hashable {
  /// A number, and how many digits it was written with.
  case number(Int, digits: Int)
  /// A word, in lower case.
  case word(String)
  /// A dot, stroke, hyphen or the like.
  case mark(Unicode.Scalar)
  /// What stands between the two ends of a span.
  case to

  /// Cuts text into pieces; spaces only tell a hyphen within a date from one between two.
  static func pieces(of text: String) -> [DateToken] {
    let scalars = Array(text.lowercased().unicodeScalars)
    var tokens: [DateToken] = []
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      let end = scalars[place...].firstIndex { kind(of: $0) != kind(of: scalar) } ?? scalars.count
      switch kind(of: scalar) {
      case .digit:
        tokens.append(number(scalars[place..<end]))
        place = end
      case .letter:
        tokens.append(word(scalars[place..<end]))
        place = end
      case .other:
        let isLoose =
          place > 0 && scalars[place - 1].properties.isWhitespace
          && (place + 1 == scalars.count || scalars[place + 1].properties.isWhitespace)
        if let token = mark(scalar, isLoose: isLoose) { tokens.append(token) }
        place += 1
      }
    }
    return tokens
  }

  private enum Kind { case digit, letter, other }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    if ("0"..."9").contains(scalar) { return .digit }
    return scalar.properties.isAlphabetic ? .letter : .other
  }

  private static func number(_ digits: ArraySlice<Unicode.Scalar>) -> DateToken {
    // More digits than any date has are no number to us.
    guard digits.count <= 4 || digits.count == 8 else { return .word("#") }
    return .number(
      digits.reduce(0) { $0 * 10 + Int($1.value) - 0x30 }, digits: digits.count)
  }

  private static func word(_ letters: ArraySlice<Unicode.Scalar>) -> DateToken {
    let word = String(String.UnicodeScalarView(letters))
    return ["to", "until", "till"].contains(word) ? .to : .word(word)
  }

  private static func mark(_ scalar: Unicode.Scalar, isLoose: Bool) -> DateToken? {
    switch scalar {
    case "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}": .to
    case "-", "\u{2010}", "\u{2011}", "\u{2212}": isLoose ? .to : .mark("-")
    case "(", ")", "[", "]", "\u{FE0F}", "\u{200B}", "\u{200E}", "\u{200F}", "\u{FEFF}": nil
    case "\\", "\u{2044}", "\u{2215}": .mark("/")
    case "\u{2018}", "\u{2019}", "`": .mark("'")
    default: scalar.properties.isWhitespace ? nil : .mark(scalar)
    }
  }
}
