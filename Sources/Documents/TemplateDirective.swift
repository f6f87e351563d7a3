/// What the name of a section or picture asks for.
enum TemplateDirective: Equatable {
  case each(String)
  case when(String)
  case unless(String)
  case image(String)
  case none
  case unknown(String)

  /// Words people write when they mean `each`, `if` or `unless`.
  private static let mistaken: Set<String> = [
    "for", "foreach", "for-each", "every", "repeat", "loop", "when", "while", "ifnot", "if-not",
    "not", "else", "elseif", "end", "endif", "endfor", "show", "hide",
  ]

  /// What a section's name asks for; anything may follow the path.
  init(section name: String) {
    let words = name.split(separator: " ")
    let path = words.count > 1 ? String(words[1]) : nil
    switch (words.first.map { $0.lowercased() } ?? "", path) {
    case ("each", let path?): self = .each(path)
    case ("if", let path?): self = .when(path)
    case ("unless", let path?): self = .unless(path)
    case ("each", nil), ("if", nil), ("unless", nil): self = .unknown(name)
    case (let word, _?) where Self.mistaken.contains(word): self = .unknown(name)
    default: self = .none
    }
  }

  /// What must be there, or not be there, for a section to come out.
  var condition: (path: String, wanted: Bool)? {
    switch self {
    case .each(let path), .when(let path): (path, true)
    case .unless(let path): (path, false)
    case .image, .none, .unknown: nil
    }
  }

  /// What a picture's name asks for.
  init(frame name: String) {
    let words = name.split(separator: " ")
    self = words.count > 1 && words[0] == "image" ? .image(String(words[1])) : .none
  }

  /// The path in a placeholder's description; what follows a dash is for people.
  static func path(description: String?, text: String) -> String {
    var written = description ?? ""
    if written.allSatisfy(\.isWhitespace) {
      written = text.filter { $0 != "<" && $0 != ">" }
    }
    return written.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
  }

  /// True for the names Writer gives: `Section1`, and `TextSection` for what comes from Word.
  static func isAutomaticName(_ name: String) -> Bool {
    guard let start = ["TextSection", "Section"].first(where: name.hasPrefix) else { return false }
    let rest = name.dropFirst(start.count)
    return (start == "TextSection" || !rest.isEmpty) && rest.allSatisfy(\.isNumber)
  }
}
