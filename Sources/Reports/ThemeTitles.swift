internal import Documents
internal import Views

/// Groups notes by what they are about, for reading: a note stands under its first theme.
struct ThemeTitles {
  /// What notes without a theme stand under.
  static let others = "Other points"
  private let titles: [String: String]

  /// Notes under one theme.
  struct Group {
    let title: String
    let notes: [NoteTold]
  }

  /// Both sides of what was said under one theme.
  struct Sides {
    let title: String
    let count: String
    let well: [NoteTold]
    let better: [NoteTold]
  }

  init(_ titles: [String: String]) { self.titles = titles }

  init(_ source: ReportSource) { self.init(source.themes) }

  /// The groups in the order in which their themes first came up; notes without a theme last.
  func grouped(_ notes: [NoteTold]) -> [Group] {
    var order: [String] = []
    var groups: [String: [NoteTold]] = [:]
    for note in notes {
      // Two codes of one title are one theme: one of them took the other's place.
      let theme = note.themes.first.map(title) ?? Self.others
      if groups[theme] == nil { order.append(theme) }
      groups[theme, default: []].append(note)
    }
    let last = order.filter { $0 != Self.others } + order.filter { $0 == Self.others }
    return last.map { Group(title: $0, notes: groups[$0] ?? []) }
  }

  /// Both sides by theme, those chosen if any were, the ones most was said of first.
  func sides(_ source: ReportSource) -> [Sides] {
    let view = source.view
    let well = grouped(view.workedWell)
    let better = grouped(view.workedBetter)
    let wanted = Set(source.choice.themes.map(title))
    var order: [String] = []
    for group in well + better where !order.contains(group.title) {
      if wanted.isEmpty || wanted.contains(group.title) { order.append(group.title) }
    }
    let episodes = view.episodesByTheme
    let sides = order.map { title in
      let its = (
        well: well.first { $0.title == title }?.notes ?? [],
        better: better.first { $0.title == title }?.notes ?? []
      )
      let codes = Set((its.well + its.better).compactMap(\.themes.first))
      let reach = codes.map { episodes.themes[$0] ?? 0 }.max() ?? 0
      return Sides(
        title: title,
        count: Self.count(its.well.count + its.better.count, in: reach, of: episodes.all),
        well: its.well, better: its.better)
    }
    let first = sides.filter { $0.title != Self.others }.enumerated().sorted {
      let (left, right) = ($0.element, $1.element)
      let sizes = (left.well.count + left.better.count, right.well.count + right.better.count)
      return sizes.0 == sizes.1 ? $0.offset < $1.offset : sizes.0 > sizes.1
    }.map(\.element)
    return first + sides.filter { $0.title == Self.others }
  }

  private static func count(_ notes: Int, in episodes: Int, of all: Int) -> String {
    let said = "\(notes) \(notes == 1 ? "point" : "points")"
    guard all > 0, episodes > 0 else { return said }
    return said + ", in \(episodes) of the \(all) key practice "
      + "\(all == 1 ? "episode" : "episodes")"
  }

  private func title(_ theme: String) -> String { titles[theme] ?? theme }
}
