internal import ArgumentParser
internal import Foundation
internal import ReviewModel
internal import Views

/// Lists the chronology.
struct ChronologyList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the combined chronology.",
    discussion: """
      In order of the earliest day a date can mean, then the time (an entry without one comes first),
      then the place given by --sequence, then the agency's short word, then the row of its file,
      then as filed. Dates are shown as the records give them, with their year.
      Example: silp chronology list --agency hv --from "June 2025" --to "30/9/25" --text bruise
      Example: silp chronology list --lens L01
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var filter: ChronologyFilter
  @Flag(help: "Show how old each child was; --json and --plain always do.") var ages = false
  @Flag(help: "Show where each entry comes from; --json and --plain always do.") var sources = false
  @Option(help: "Let in what is restricted for this reason; may be repeated.")
  var cleared: [String] = []

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let restrictions = try cleared.map { try Reading.choice($0, "--cleared", Restriction.self) }
    let view = ScreenLabels.view(workspace.review, output, cleared: Set(restrictions))
    let rows = try filter.rows(of: view, workspace.review)
    if ScreenLabels.isForEyes(output) { printForEyes(rows, view) } else { print(rows, view) }
    tell(rows.map(\.entry.value), view, workspace.review)
  }

  /// For a script every row says everything, in columns that never change their places.
  private func print(_ rows: [ChronologyFilter.Row], _ view: DeidentifiedReview) {
    let words = SourceWords(view)
    guard !output.json, !output.plain else {
      var table = Table("no", "date", "agency", "event", "also recorded by", "ages", "from")
      for (entry, told) in rows {
        table.add(
          told.reference, Self.when(told), told.agency, told.event, told.alsoRecordedBy, told.ages,
          words.words(entry.value))
      }
      return table.print(output)
    }
    var table = Table(
      "no", "date", "agency", "ages", "from", "also recorded by", "event", leaving: hidden(rows))
    for (entry, told) in rows {
      table.add(
        told.reference, Self.when(told), told.agency, told.ages, words.words(entry.value),
        told.alsoRecordedBy, told.event)
    }
    table.print(output)
  }

  /// The columns nobody asked for, and the one that would be empty.
  private func hidden(_ rows: [ChronologyFilter.Row]) -> Set<String> {
    var hidden: Set<String> = []
    if !ages { hidden.insert("ages") }
    if !sources { hidden.insert("from") }
    if rows.allSatisfy({ $0.told.alsoRecordedBy.isEmpty }) { hidden.insert("also recorded by") }
    return hidden
  }

  private func printForEyes(_ rows: [ChronologyFilter.Row], _ view: DeidentifiedReview) {
    let words = SourceWords(view)
    var table = WrappedTable("no", "date", "agency", "event")
    for (entry, told) in rows {
      var lines = [told.event]
      if !told.children.isEmpty { lines.append("· " + told.children) }
      if ages, !told.ages.isEmpty { lines.append("· " + told.ages) }
      if !told.alsoRecordedBy.isEmpty { lines.append("· also recorded by " + told.alsoRecordedBy) }
      if sources { lines.append("· from " + words.words(entry.value)) }
      table.add(
        told.reference, Self.when(told), told.agency, lines.joined(separator: "\n"))
    }
    table.print()
  }

  private func tell(_ entries: [ChronologyEntry], _ view: DeidentifiedReview, _ review: Review) {
    let console = Console.current
    if !entries.isEmpty, !output.json, !output.plain {
      console.tell(
        "\(Count.of(entries.count, "entry", "entries")): "
          + CoverageWords.counts(entries, view))
    }
    let closed = review.entries.count - view.review.entries.count
    if closed > 0 {
      console.tell(
        "note: \(Count.of(closed, "restricted entry is", "restricted entries are")) not listed; "
          + "see: silp restrict list, and --cleared")
    }
  }

  private static func when(_ told: EntryTold) -> String {
    told.time.isEmpty ? told.date : "\(told.date) \(told.time)"
  }
}

/// Which entries are meant.
struct ChronologyFilter: ParsableArguments {
  @Option(help: "Only one agency's entries, by short word.") var agency: String?
  @Option(help: "Only entries that name somebody or are about them, by short word or number.")
  var person: String?
  @Option(help: "Only the entries of an episode: E2.") var episode: String?
  @Option(help: "Only entries about a theme.") var theme: String?
  @Option(help: "Only the entries behind what a lens asks: L01.") var lens: String?
  @Option(help: "Only what may have been on or after this date.") var from: String?
  @Option(help: "Only what may have been on or before this date.") var to: String?
  @Option(help: "Only entries with these words in them; capitals and accents do not count.")
  var text: String?

  typealias Row = (entry: Filed<ChronologyEntry>, told: EntryTold)

  /// The entries of a view that are meant, in order.
  func rows(of view: DeidentifiedReview, _ review: Review) throws -> [Row] {
    let lookup = Lookup(review: review)
    let dates = WrittenDates(review)
    let agency = try agency.map { try lookup.agency($0).id }
    let person = try person.map { try lookup.person($0).id }
    let picked = try episode.map { Set(try lookup.episode($0).value.entries) }
    let theme = try theme.map { try ThemeWord.known($0, in: review) }
    let behind = try lens.map { try LensTable.entries(behind: $0, view, review) }
    let first = try dates.day(from, "--from")?.earliest
    let last = try dates.day(to, "--to")?.latest
    let wanted = text.map(Self.folded)
    return view.filedChronology.filter { entry, _ in
      let value = entry.value
      return agency.map { value.agency == $0 } ?? true
        && picked.map { $0.contains(entry.id) } ?? true
        && theme.map(value.themes.contains) ?? true
        && behind.map { $0.contains(entry.id.record) } ?? true
        && person.map(value.isAbout) ?? true
        && value.mayLie(from: first, to: last)
        && wanted.map { word in
          value.words.contains { Self.folded(view.words($0)).contains(word) }
        } ?? true
    }
  }

  private static func folded(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}

extension ChronologyEntry {
  /// Whether it may have been between two days; where a day is given, it must have a date.
  func mayLie(from first: CalendarDay?, to last: CalendarDay?) -> Bool {
    guard first != nil || last != nil else { return true }
    guard date.earliest != nil || date.latest != nil else { return false }
    let end = self.end?.latest ?? date.latest
    if let first, let end, end < first { return false }
    if let last, let start = date.earliest, start > last { return false }
    return true
  }
}
