/// What a label is compared by: its letters and digits, case, spacing, signs and accents aside.
public struct LabelKey: Hashable, Sendable {
  /// The letters and digits that count.
  public let text: String

  /// Makes the key of a label.
  public init(_ label: String) {
    var folded = ""
    for scalar in label.unicodeScalars {
      if let base = Self.base(scalar) {
        folded.unicodeScalars.append(base)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        folded += scalar.properties.lowercaseMapping
      }
    }
    text = folded
  }

  /// The words of a label, folded in the same way.
  package static func words(_ label: String) -> [String] {
    label.split { !($0.isLetter || $0.isNumber) }.map { LabelKey(String($0)).text }
      .filter { !$0.isEmpty }
  }

  /// The unaccented letter that Unicode's name for an accented Latin one tells of.
  private static func base(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.isASCII { return nil }
    let words = scalar.properties.name?.split(separator: " ") ?? []
    guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[3].count == 1
    else { return nil }
    return words[3].lowercased().unicodeScalars.first
  }
}
