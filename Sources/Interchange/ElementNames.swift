/// Turns the keys records are coded by into names of elements, and back.
enum ElementNames {
  /// What a list's elements are called.
  static let item = "item"
  /// Keys that make no readable name: those of values an enumeration's case holds without a name.
  private static let unnamed = ["_0": "value", "_1": "second"]

  /// The name of the element for a key; nil where the key makes no name, as `contact type`.
  static func element(_ key: String) -> String? {
    if let name = unnamed[key] { return name }
    guard let first = key.first, first.isASCII, first.isLetter,
      key.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    else { return nil }
    return spelt(key)
  }

  /// The keys that make a name.
  static func keys(of element: String) -> [String] {
    let parts = element.split(separator: "-").map(String.init)
    let key =
      (parts.first ?? "")
      + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    return [key] + unnamed.filter { $0.value == element }.map(\.key)
  }

  /// `dateAsWritten` is `date-as-written`.
  private static func spelt(_ key: String) -> String {
    key.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
  }
}

/// A key of any text, for containers that take one.
struct TextKey: CodingKey {
  let stringValue: String
  var intValue: Int? { Int(stringValue) }

  init(_ text: String) { stringValue = text }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { stringValue = "\(intValue)" }
}
