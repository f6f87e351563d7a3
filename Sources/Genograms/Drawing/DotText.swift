/// Writes values as DOT understands them.
enum DotText {
  /// A quoted string that shows what was typed: no escape, entity or line break gets through.
  static func quoted(_ text: String) -> String {
    "\"" + escaped(text) + "\""
  }

  /// Several lines in one quoted string, each ended as a justification says: `n`, `l`.
  static func quoted(lines: [String], justified letter: Character = "n") -> String {
    guard letter == "n" else {
      return "\"" + lines.map { escaped($0) + "\\" + String(letter) }.joined() + "\""
    }
    return "\"" + lines.map(escaped).joined(separator: "\\n") + "\""
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\"": escaped += "\\\""
      case "&": escaped += "&amp;"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A number with at most one decimal, the same on every machine.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
    return (tenths < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : "." + String(rest))
  }

  /// A size in inches, as node widths are given.
  static func inches(_ points: Double) -> String {
    let thousandths = Int((points / 72 * 10_000).rounded())
    let rest = String(thousandths % 10_000)
    return String(thousandths / 10_000) + "."
      + String(repeating: "0", count: 4 - rest.count) + rest
  }

  /// A place; DOT's y grows upwards.
  static func position(_ point: Point) -> String {
    number(point.x) + "," + number(-point.y)
  }

  /// A line of straight pieces as the spline DOT wants: the start, then each piece's ends, with
  /// 3n + 1 points in all.
  static func spline(_ points: [Point]) -> String {
    guard let first = points.first else { return "" }
    var text = position(first)
    var before = first
    for point in points.dropFirst() {
      text += " " + position(before) + " " + position(point) + " " + position(point)
      before = point
    }
    return text
  }
}
