internal import ArgumentParser
internal import ReviewModel
internal import Views

/// Finds words anywhere in the review.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find words anywhere in the review, the best places first.",
    discussion: """
      A word is found in its other forms too: bruise finds bruises, bruised and bruising; words
      between quotation marks are found as they stand. Where no record has all of them, those that
      have some are listed. People are found by their labels, since no name is in the review.
      Example: silp search bruise
      Example: silp search '"seen alone"' --kind entry --agency hv --from 2024-01-01
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "The words.") var words: [String]
  @Option(
    help: ArgumentHelp(
      "Only records of this kind: entry, note, finding, contribution and so on; may be repeated.",
      valueName: "kind"))
  var kind: [String] = []
  @Option(help: ArgumentHelp("Only what comes from this agency.", valueName: "code"))
  var agency: String?
  @Option(help: ArgumentHelp("Only entries and notes from this day on.", valueName: "date"))
  var from: String?
  @Option(help: ArgumentHelp("Only entries and notes up to this day.", valueName: "date"))
  var to: String?
  @Option(help: "At most so many; 0 for all.") var limit = 20

  func run() throws {
    guard let search = TextSearch(words.joined(separator: " ")) else {
      throw Complaint(
        "there is no word to look for", hint: "example: silp search bruise", exit: .usage)
    }
    let workspace = try Workspace.open(options, names: .notNeeded)
    let filter = try filter(workspace.review)
    let view = ScreenLabels.view(workspace.review, output)
    let all = SearchTexts(view) { filter.lets($0) }
    let hits = search.hits(in: all.texts)
    guard !hits.isEmpty else {
      throw Complaint(
        "nothing in the review has these words",
        hint: all.texts.isEmpty
          ? "no record is left by --kind, --agency, --from and --to"
          : "try one word, or its beginning; people are found by their labels")
    }
    print(hits, all, search)
  }

  private func filter(_ review: Review) throws -> SearchFilter {
    let kinds = try kind.map { try Reading.choice($0, "--kind", Record.Kind.self) }
    return SearchFilter(
      kinds: Set(kinds),
      agency: try agency.map { try Lookup(review: review).agency($0).id },
      from: try Reading.date(from, "--from")?.earliest,
      to: try Reading.date(to, "--to").flatMap { $0.latest ?? $0.earliest })
  }

  private func print(_ hits: [TextSearch.Hit], _ all: SearchTexts, _ search: TextSearch) {
    let shown = limit > 0 ? hits.prefix(limit) : hits[...]
    var table = Table("no", "kind", "when", "words")
    let room = ScreenLabels.isForEyes(output) ? 48 : 160
    for hit in shown {
      let item = all.items[hit.place]
      let excerpt = SearchExcerpt(
        all.texts[hit.place], at: hit.found.first ?? 0, length: room)
      table.add(
        item.reference.text, item.record.kind.rawValue, SearchFilter.when(item.record),
        excerpt.text)
    }
    table.print(output)
    if shown.contains(where: { $0.found.kinds < search.count }) {
      Console.current.tell("note: no record has all of these words; these have some")
    }
    if shown.count < hits.count {
      Console.current.tell(
        "note: \(shown.count) of \(hits.count); all of them with --limit 0")
    }
  }
}
