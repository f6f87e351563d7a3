internal import Documents
internal import Views

/// Groups notes by what they are about, for reading: a note stands under its first theme.
struct ThemeTitles {
  private static let others = "Other points"
  private let titles: [String: String]

  init(_ titles: [String: String]) { self.titles = titles }

  /// The groups in the order in which their themes first came up; notes without a theme last.
  func grouped(_ notes: [NoteTold]) -> TemplateValue {
    var order: [String] = []
    var groups: [String: [NoteTold]] = [:]
    for note in notes {
      // Two codes of one title are one theme: one of them took the other's place.
      let theme = note.themes.first.map(title) ?? Self.others
      if groups[theme] == nil { order.append(theme) }
      groups[theme, default: []].append(note)
    }
    let last = order.filter { $0 != Self.others } + order.filter { $0 == Self.others }
    return .list(
      last.map { theme in
        [
          "theme": .string(theme),
          "notes": OverviewReport.notes(groups[theme] ?? []),
        ]
      })
  }

  private func title(_ theme: String) -> String {
    titles[theme] ?? theme
  }
}
