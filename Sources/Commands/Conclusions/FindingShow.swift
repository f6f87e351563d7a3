internal import ArgumentParser
internal import ReviewModel
internal import Views

/// Shows one finding whole.
struct FindingShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a finding with everything it rests on.",
    discussion: """
      Its grounds are numbered, for silp finding edit --off. Which agencies and kinds of ground stand
      under it is told, never how many: that would be no measure of strength.
      Example: silp finding show F2
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "The finding's number.") var finding: String

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let known = try Lookup(review: workspace.review).finding(finding)
    let view = ScreenLabels.view(
      workspace.review, for: .panel, short: false, cleared: Set(Restriction.allCases))
    guard let told = view.findings.first(where: { $0.reference == known.reference.text }) else {
      return
    }
    var sheet = ShownSheet()
    sheet.add("finding", told.reference + ", " + told.kind)
    sheet.add("title", told.title)
    sheet.add("statement", told.statement)
    sheet.add("reach", told.reach)
    sheet.add("still so", told.persistence.isEmpty ? "not asked" : told.persistence)
    sheet.add("room", told.tested.isEmpty ? "not tested yet" : told.tested)
    for words in told.dissent { sheet.add("seen otherwise", words) }
    sheet.add("rests on", told.restsOn.isEmpty ? "nothing that is there" : told.restsOn)
    for (number, ground) in known.value.grounds.enumerated() {
      sheet.add("ground \(number + 1)", Self.words(ground, view, workspace))
    }
    let answering = workspace.review.recommendations.filter {
      $0.value.findings.contains(known.id) && $0.value.stands
    }
    sheet.add("answered by", answering.map(\.reference.text).joined(separator: " "))
    sheet.print(output)
  }

  private static func words(
    _ ground: Ground, _ view: DeidentifiedReview, _ workspace: Workspace
  ) -> String {
    if let told = view.told(ground) {
      let number = told.reference.isEmpty ? "" : told.reference + ", "
      return "\(number)\(told.kind): \(told.text)"
    }
    let gone = ground.record.flatMap { workspace.goneRecords[$0] }
    return gone.map { "\($0.reference), \($0.way)" } ?? "a record that is no longer there"
  }
}

/// What one record says, a line for each part of it.
struct ShownSheet {
  private var rows: [(what: String, says: String)] = []

  /// Adds a part; nothing where it says nothing.
  mutating func add(_ what: String, _ says: String) {
    if !says.isEmpty { rows.append((what, says)) }
  }

  /// Prints it as the person asked for it.
  func print(_ options: OutputOptions, console: Console = .current) {
    var table = Table("what", "says")
    for row in rows { table.add(row.what, row.says) }
    guard ScreenLabels.isForEyes(options, console: console) else { return table.print(options) }
    var wrapped = WrappedTable("", "")
    for row in rows { wrapped.add(row.what, row.says) }
    for line in wrapped.lines(width: console.screenWidth() ?? 80) where !line.isEmpty {
      console.say(line)
    }
  }
}
