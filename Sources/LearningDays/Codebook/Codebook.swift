public import ReviewModel

/// The themes of a review: those that come with the program, as the review changed them, and its own.
public struct Codebook: Hashable, Sendable {
  /// Every theme, those that come with the program first; themes another took the place of among
  /// them.
  public let themes: [Theme]
  private let places: [Code: Int]
  private let records: [Code: ThemeID]

  /// Puts a list of themes and the review's own together; of one code the review's counts.
  public init(defaults: [Theme], records: [Filed<Theme>]) {
    var themes: [Theme] = []
    var places: [Code: Int] = [:]
    for theme in defaults + records.map(\.value) {
      if let place = places[theme.code] {
        themes[place] = theme
      } else {
        places[theme.code] = themes.count
        themes.append(theme)
      }
    }
    self.themes = themes
    self.places = places
    self.records = Dictionary(records.map { ($0.value.code, $0.id) }) { first, _ in first }
  }

  /// The themes that are used: no other took their place.
  public var inUse: [Theme] { themes.filter { $0.mergedInto == nil } }

  /// The theme of a code.
  public subscript(_ code: Code) -> Theme? { places[code].map { themes[$0] } }

  /// The record of a theme; nil where the review never changed it.
  public func record(_ code: Code) -> ThemeID? { records[code] }

  /// The code that stands for a code today: that of the theme which took its place, if one did.
  public func standing(_ code: Code) -> Code {
    var code = code
    // Two copies may each have put one into the other; then it goes round once.
    for _ in 0..<themes.count {
      guard let next = self[code]?.mergedInto else { break }
      code = next
    }
    return code
  }

  /// The codes that stand for some codes today, each once.
  public func standing(_ codes: [Code]) -> [Code] {
    codes.map { standing($0) }.reduce(into: []) { all, code in
      if !all.contains(code) { all.append(code) }
    }
  }
}
