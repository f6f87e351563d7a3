internal import ArgumentParser
internal import ReviewModel
internal import Views

/// Lists the chronology.
struct ChronologyList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the combined chronology.",
    discussion: """
      In order of earliest date, then time, then agency. Dates are shown as the records give them.
      Example: silp chronology list --agency hv --from 2025-06-01 --to 2025-09-30
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "Only one agency's entries.") var agency: String?
  @Option(help: "Only from this date.") var from: String?
  @Option(help: "Only up to this date.") var to: String?

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let review = workspace.review
    let only = try agency.map { try Lookup(review: review).agency($0).id }
    let first = try Reading.date(from, "--from")?.earliest
    let last = try Reading.date(to, "--to")?.latest
    let view = ScreenLabels.view(review, output)
    var table = Table("no", "date", "agency", "event")
    for (entry, told) in zip(review.chronology, view.chronology)
    where only == nil || entry.value.agency == only {
      guard Self.lies(entry.value.date, first, last) else { continue }
      table.add(told.reference, "\(told.date) \(told.time)", told.agency, told.event)
    }
    table.print(output)
  }

  private static func lies(_ date: EDTFDate, _ first: CalendarDay?, _ last: CalendarDay?) -> Bool {
    guard let day = date.sortingDay else { return first == nil && last == nil }
    return (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
  }
}
