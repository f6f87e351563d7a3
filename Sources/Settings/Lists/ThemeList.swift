public import ReviewModel

/// The themes a note can be about: an editable list.
public struct ThemeList: Hashable, Sendable {
  /// The themes in order.
  public var themes: [Theme]

  /// One theme.
  public struct Theme: Hashable, Sendable {
    /// The short word the scribe types after `#`.
    public var code: Code
    /// What it is called.
    public var title: String
    /// What belongs to it, and what does not.
    public var definition: String
    /// Whether it is offered from the beginning; the others once somebody uses them.
    public var isOffered: Bool
  }
}

extension ThemeList {
  /// Reads a list of themes.
  public init(yaml: String, file: String) throws(SettingsErrors) {
    self = try Reading.value(yaml: yaml, file: file, keys: ["themes"]) { reading, fields in
      let places = reading.list(reading.need(fields, "themes"))
      let themes = places.compactMap { reading.theme($0) }
      if themes.count == places.count {
        reading.reportDuplicates(zip(themes, places).map { ($0.code.text, $1) })
      }
      return ThemeList(themes: themes)
    }
  }
}

extension Reading {
  fileprivate mutating func theme(_ place: Place) -> ThemeList.Theme? {
    guard let fields = fields(place, ["code", "title", "definition", "offered"]) else { return nil }
    let code = code(need(fields, "code"))
    let title = text(need(fields, "title"))
    let definition = text(need(fields, "definition"))
    let isOffered = flag(fields["offered"])
    guard let code, let title, let definition else { return nil }
    return ThemeList.Theme(
      code: code, title: title, definition: definition, isOffered: isOffered)
  }
}
