public import ReviewModel

/// How often each theme was spoken of, by agency and side.
public struct ThemeTable: Hashable, Sendable {
  /// The themes that were spoken of, in the order of the codebook.
  public let themes: [Code]
  /// The agencies, one a column.
  public let agencies: [AgencyID]
  private let tallies: [Code: [AgencyID: GapsBoard.Tally]]
  private let totals: [Code: GapsBoard.Tally]

  /// Counts notes that worked well or would have worked better; one that is left out counts too.
  ///
  /// Complexity: O(n) in the number of notes.
  public init(_ notes: [LearningNote], codebook: Codebook, agencies: [AgencyID]) {
    var tallies: [Code: [AgencyID: GapsBoard.Tally]] = [:]
    var totals: [Code: GapsBoard.Tally] = [:]
    for note in notes {
      guard let side = note.kind.side else { continue }
      for theme in codebook.standing(note.themes) {
        totals[theme, default: .init()][keyPath: side] += 1
        for agency in note.agencies {
          tallies[theme, default: [:]][agency, default: .init()][keyPath: side] += 1
        }
      }
    }
    let known = codebook.themes.map(\.code)
    themes =
      known.filter { totals[$0] != nil }
      + totals.keys.filter { codebook[$0] == nil }.sorted()
    self.agencies = agencies
    self.tallies = tallies
    self.totals = totals
  }

  /// How often an agency spoke of a theme.
  public subscript(_ theme: Code, _ agency: AgencyID) -> GapsBoard.Tally {
    tallies[theme]?[agency] ?? .init()
  }

  /// How often a theme was spoken of at all: a note of two agencies once, one of none as well.
  public func total(_ theme: Code) -> GapsBoard.Tally { totals[theme] ?? .init() }
}
