/// What a template's placeholder, section or picture can be filled with.
public enum TemplateValue: Sendable, Hashable {
  /// Plain words; a blank line starts a new paragraph where the placeholder stands alone.
  case string(String)
  /// Words with emphasis, breaks or footnotes.
  case text([Inline])
  /// Items to repeat a section, table row or list item for.
  case list([[String: TemplateValue]])
  /// Values under one name: `review.title` is `title` in the record `review`.
  case record([String: TemplateValue])
  /// A condition for `if` and `unless`.
  case flag(Bool)
  /// Whole paragraphs, tables and pictures.
  case blocks([Block])
  /// A picture.
  case picture(Picture)

  /// Nothing to show, whatever was expected.
  public static let absent = TemplateValue.flag(false)

  /// What `if` asks: true where there is something to show.
  public var isPresent: Bool {
    switch self {
    case .string(let text): !text.isEmpty
    case .text(let inlines): !inlines.isEmpty
    case .list(let items): !items.isEmpty
    case .record(let values): !values.isEmpty
    case .flag(let flag): flag
    case .blocks(let blocks): !blocks.isEmpty
    case .picture: true
    }
  }
}

extension TemplateValue: ExpressibleByStringLiteral {
  /// Plain words.
  public init(stringLiteral value: String) { self = .string(value) }
}

extension [String: TemplateValue] {
  /// The value at a path of names, given both apart and joined by dots.
  func value(at names: [String], joined: String) -> TemplateValue? {
    if let value = self[joined] { return value }
    for count in stride(from: names.count - 1, to: 0, by: -1) {
      let head = count == 1 ? names[0] : names[..<count].joined(separator: ".")
      guard case .record(let inner)? = self[head] else { continue }
      let rest = Array(names[count...])
      if let value = inner.value(at: rest, joined: rest.joined(separator: ".")) { return value }
    }
    return nil
  }
}
