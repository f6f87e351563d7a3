/// Counts headings as the template's outline numbering does, for the contents.
struct HeadingNumbers: Sendable {
  private let outline: [Int: OutlineLevel]
  private var counts: [Int: Int] = [:]
  /// The shallowest level since a heading without a number; deeper ones go without too.
  private var unnumberedFrom: Int?

  init(outline: [Int: OutlineLevel]) { self.outline = outline }

  /// True where a heading of this level stands under one that has no number.
  func isUnderUnnumbered(_ level: Int) -> Bool { unnumberedFrom.map { level > $0 } ?? false }

  /// Counts a heading and gives its number as printed, empty where it has none.
  mutating func next(level: Int, isNumbered: Bool) -> String {
    guard isNumbered else {
      unnumberedFrom = min(unnumberedFrom ?? level, level)
      return ""
    }
    unnumberedFrom = nil
    counts[level] = (counts[level] ?? (outline[level]?.start ?? 1) - 1) + 1
    for deeper in counts.keys where deeper > level { counts[deeper] = nil }
    guard let style = outline[level], !style.format.isEmpty else { return "" }
    let first = max(1, level - style.shown + 1)
    let parts = (first...level).compactMap { part -> String? in
      guard let format = outline[part]?.format, !format.isEmpty else { return nil }
      return HeadingNumbers.text(counts[part] ?? outline[part]?.start ?? 1, format)
    }
    return style.prefix + parts.joined(separator: ".") + style.suffix
  }

  /// A number in one of ODF's formats: 1, a, A, i, I.
  static func text(_ number: Int, _ format: String) -> String {
    switch format {
    case "a": letters(number)
    case "A": letters(number).uppercased()
    case "i": roman(number)
    case "I": roman(number).uppercased()
    default: String(number)
    }
  }

  private static func letters(_ number: Int) -> String {
    var (rest, result) = (number, "")
    while rest > 0 {
      let letter = UnicodeScalar(UInt8(ascii: "a") + UInt8((rest - 1) % 26))
      result = String(Character(letter)) + result
      rest = (rest - 1) / 26
    }
    return result
  }

  private static func roman(_ number: Int) -> String {
    var (rest, result) = (number, "")
    let signs = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
      (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    for (value, sign) in signs {
      while rest >= value {
        result += sign
        rest -= value
      }
    }
    return result
  }
}
