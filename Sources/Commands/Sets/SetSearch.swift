internal import ArgumentParser
internal import Documents
internal import ReviewSets

/// Looks for words in the reviews of a set.
struct SetSearch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Look for words in all reviews of a set.",
    discussion: """
      In agencies' reports, chronologies, episodes, what was said, findings, recommendations and
      actions; all words in one part, as they begin, or as they stand between quotation marks. In how
      many reviews is told first, then the best places.
      Example: silp set search "bruise" --set ours.silpset
      Example: silp set search '"not brought"' --part finding
      """)

  @Argument(help: "The words.") var words: String
  @Option(
    help: ArgumentHelp(
      "Only in: finding, good-practice, recommendation, action, entry, episode, passage, worked-well.",
      valueName: "part"))
  var part: String?
  @Option(help: "How many places are shown.") var limit = 20
  @OptionGroup var set: SetOptions
  @OptionGroup var chosen: SetFilterOptions
  @OptionGroup var file: SetOutput
  @OptionGroup var output: OutputOptions

  private static let parts = [
    "finding", "good-practice", "recommendation", "action", "entry", "episode", "passage",
    "worked-well", "would-have-worked-better", "review",
  ]

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit is 1 or more.") }
    guard part.map(Self.parts.contains) != false else {
      throw ValidationError("--part is one of \(Self.parts.joined(separator: ", ")).")
    }
  }

  func run() throws {
    let set = try set.open()
    let found = try SetAdd.asking(set) { () throws(SetError) in
      try set.search(words, among: chosen.filter, kind: part, limit: limit)
    }
    let told = "\(found.reviews) of \(Count.of(found.of, "review"))"
    guard file.output == nil else {
      guard file.ending == "csv" else {
        throw Complaint(
          "what was found is written as .csv",
          hint: "nothing was written; give it a name that ends in .csv", exit: .usage)
      }
      return try file.write(Self.csv(found), told: told)
    }
    var table = Table("review", "part", "where", "words")
    for hit in found.hits {
      table.add(hit.review, Self.part(hit), hit.heading, hit.words)
    }
    table.print(output)
    Console.current.tell(
      "\(told), \(Count.of(found.parts, "place"))"
        + (found.parts > found.hits.count ? "; the first \(found.hits.count) are shown" : ""))
  }

  private static func csv(_ found: ReviewSet.Found) -> [UInt8] {
    let columns = ["review", "part", "where", "words"].map { WorkbookColumn($0) }
    let rows = found.hits.map { hit -> [WorkbookCell] in
      [hit.review, part(hit), hit.heading, hit.words].map { .text($0) }
    }
    return WorkbookTable(name: "Found", columns: columns, rows: rows).csv()
  }

  private static func part(_ hit: ReviewSet.Hit) -> String {
    hit.kind.replacing("-", with: " ") + (hit.number.isEmpty ? "" : " \(hit.number)")
  }
}
