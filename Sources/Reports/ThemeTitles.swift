internal import Documents
internal import Views

/// Groups notes by what they are about, for reading: a note stands under its first theme.
struct ThemeTitles {
  private let titles: [String: String]

  init(_ titles: [String: String]) { self.titles = titles }

  /// The groups in the order in which their themes first came up; notes without a theme last.
  func grouped(_ notes: [NoteTold]) -> TemplateValue {
    var order: [String] = []
    var groups: [String: [NoteTold]] = [:]
    for note in notes {
      let theme = note.themes.first ?? ""
      if groups[theme] == nil { order.append(theme) }
      groups[theme, default: []].append(note)
    }
    let last = order.filter { !$0.isEmpty } + order.filter(\.isEmpty)
    return .list(
      last.map { theme in
        [
          "theme": .string(title(theme)),
          "notes": OverviewReport.notes(groups[theme] ?? []),
        ]
      })
  }

  private func title(_ theme: String) -> String {
    theme.isEmpty ? "Other points" : titles[theme] ?? theme
  }
}
