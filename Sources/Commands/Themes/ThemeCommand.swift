internal import ArgumentParser
internal import LearningDays
internal import ReviewModel
internal import Settings
internal import Views

/// The codebook: what notes and entries are about.
struct ThemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme", abstract: "See and change the themes notes and entries are given.",
    discussion: """
      The list that comes with silp, en/themes.yaml, is where a review begins. Whatever is changed
      is changed for this review alone, with every note and entry that follows from it, as one step
      that can be undone.
      """,
    subcommands: [
      ThemeListing.self, ThemeTableCommand.self, ThemeDefine.self, ThemeRename.self,
      ThemeMerge.self,
      ThemeSplit.self,
    ], defaultSubcommand: ThemeListing.self)
}

/// Lists the themes.
struct ThemeListing: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the themes, and how often each was given.")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Flag(help: "Those that nothing was given yet as well.") var all = false

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let review = workspace.review
    let codebook = try SettingsFiles.codebook(of: review)
    let labels = LabelTable(labelsOf: review)
    let offered = Set(try SettingsFiles.themes().themes.filter(\.isOffered).map(\.code))
    func count(_ lists: [[Code]]) -> [Code: Int] {
      lists.flatMap { codebook.standing($0) }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    let notes = count(review.notes.map(\.value.themes))
    let entries = count(review.entries.map(\.value.themes))
    var table = Table("theme", "notes", "entries", "title", "what belongs to it")
    for theme in codebook.inUse {
      let isUsed = notes[theme.code] != nil || entries[theme.code] != nil
      guard all || isUsed || offered.contains(theme.code) || codebook.record(theme.code) != nil
      else { continue }
      table.add(
        theme.code.text, "\(notes[theme.code] ?? 0)", "\(entries[theme.code] ?? 0)",
        theme.title.words(labels.word), theme.definition.words(labels.word))
    }
    table.print(output)
  }
}

/// Crosses themes with agencies and sides.
struct ThemeTableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Cross the themes with agencies: worked well / better.",
    discussion: """
      How often each theme was spoken of by each agency: what worked well, then what would have
      worked better. A note of two agencies counts for both, and once in all. It counts what was
      said, not how things were.
      Example: silp theme table --day 1
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "Only the notes of one day.") var day: Int?

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let review = workspace.review
    let codebook = try SettingsFiles.codebook(of: review)
    let notes = review.notes.map(\.value).filter { day == nil || $0.day == day }
    let crossed = ThemeTable(notes, codebook: codebook, agencies: review.agencies.map(\.id))
    guard !crossed.themes.isEmpty else {
      return Console.current.say("no note has a theme yet: silp sort")
    }
    ThemeGrid(review: review, table: crossed).print(output)
  }
}

/// Themes and agencies, crossed, for the screen.
struct ThemeGrid {
  let review: Review
  let table: ThemeTable

  func print(_ output: OutputOptions, console: Console = .current) {
    let codes = table.agencies.map { review.agency($0)?.value.code.text ?? "" }
    let rows = table.themes.map { theme in
      [theme.text, cell(table.total(theme))]
        + table.agencies.map { cell(table[theme, $0]) }
    }
    let headings = ["theme", "all"] + codes
    if output.json {
      let objects = rows.map { JSONText.object(zip(headings, $0)) }
      return console.say(JSONText.array(objects))
    }
    if output.plain {
      for row in [headings] + rows { console.say(row.joined(separator: "\t")) }
      return
    }
    if output.isAccessible(console.environment) {
      for row in rows {
        let said = zip(headings, row).dropFirst().filter { $0.1 != "." }
        console.say(
          "\(row[0]): " + said.map { "\($0.0) \($0.1)" }.joined(separator: ", ") + ".")
      }
      return
    }
    let widths = headings.indices.map { column in
      ([headings] + rows).map { $0[column].count }.max() ?? 0
    }
    console.say("worked well / would have worked better, . nothing")
    for row in [headings] + rows {
      let cells = zip(row, widths).map { text, width in
        text + String(repeating: " ", count: width - text.count)
      }
      console.say(cells.joined(separator: "  ").trimmedAtEnd)
    }
  }

  private func cell(_ tally: GapsBoard.Tally) -> String {
    tally.isSilent ? "." : "\(tally.well)/\(tally.better)"
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
