/// What a cell's number format makes of its number.
enum NumberFormat: Hashable {
  /// A number.
  case number
  /// A day, perhaps with a time.
  case date
  /// A month of a year, whose day is not shown.
  case month
  /// A year alone.
  case year
  /// A time of day, without its day.
  case time
  /// A length of time, as `[h]:mm`.
  case duration

  /// Excel's own formats (ECMA-376 part 1, 18.8.30); 27 to 36 and 50 to 58 are dates in East Asia.
  init(builtIn id: Int) {
    switch id {
    case 17: self = .month
    case 14...16, 22, 27...31, 36, 50...58: self = .date
    case 18...21, 32...35, 45, 47: self = .time
    case 46: self = .duration
    default: self = .number
    }
  }

  /// Tells a custom format by the letters in its first section that stand for parts of a date.
  init(code: String) {
    let letters = Self.letters(of: code)
    if letters.contains("[") {
      self = .duration
    } else if letters.contains("d") {
      self = .date
    } else if letters.contains("y") {
      self = letters.contains("m") ? .month : letters.contains("h") ? .date : .year
    } else if letters.contains("h") || letters.contains("s") {
      self = .time
    } else {
      self = letters.contains("m") ? .date : .number
    }
  }

  /// The letters that are no literal text, colour or condition; a length of time becomes `[`.
  private static func letters(of code: String) -> String {
    var result = ""
    var rest = Substring(code.lowercased())
    while let letter = rest.popFirst(), letter != ";" {
      switch letter {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        let isLength = inside.allSatisfy { "hms".contains($0) } && !inside.isEmpty
        if isLength { result += "[" }
      default: result.append(letter)
      }
    }
    return result.hasPrefix("general") ? "" : result
  }
}
