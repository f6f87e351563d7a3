internal import ArgumentParser
internal import Genograms
internal import ReviewModel
internal import Views

/// Writes the genogram.
struct GenogramCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "genogram", abstract: "Draw the family.",
    discussion: """
      An .svg, .png or .pdf is drawn by Graphviz, where it is installed. Anything else is DOT with \
      every position fixed, so that Graphviz draws it as it is laid out here.
      Names are printed only where --show asks for them: then it is a named copy, marked, \
      numbered and logged. How people stand to each other, and marks of health, are drawn for the \
      panel, an agency or a court; for others with --notation full.
      Example: silp genogram -o family.svg
      Example: silp genogram --at 2016-05-03 --generations 2 -o family.dot
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var release: ReleaseOptions
  @Option(name: .shortAndLong, help: "The file: .svg, .png, .pdf or .dot; - for standard output.")
  var output: String?
  @Option(help: "Draw everything as it was on a day: 2016-05-03.") var at: String?
  @Option(help: "How many steps from parent to child to show.") var generations: Int?
  @Option(help: "Count the steps from this person.") var around: String?
  @Flag(help: "Only the households of those the review is about.") var household = false
  @Option(help: "men: mark the men, and say which service met each.") var focus: String?
  @Option(help: "fixed, or constraints: a plain graph that Graphviz places.") var style = "fixed"
  @Option(help: "The heading; \"\" for none.") var title = "Genogram"
  @Option(help: "What people are called: labels, names or both.") var show = NamesShown.labels
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Who gets a copy with names, as printed on it.", valueName: "reader"))
  var reader: String?
  @Option(help: "full, or plain: no ties, no marks of health.") var notation: String?
  @Flag(inversion: .prefixedNo, help: "The man left in a couple, where birth order allows.")
  var maleLeft = true
  @Flag(inversion: .prefixedNo, help: "A legend of what is used.") var legend = true
  @Flag(help: "Print the picture in words, for a screen reader.") var describe = false

  func validate() throws {
    try DrawnFile.validate(output, describe: describe)
    guard ["fixed", "constraints"].contains(style) else {
      throw ValidationError("--style is fixed or constraints.")
    }
    guard focus == nil || focus == "men" else { throw ValidationError("--focus is men.") }
    guard show == .labels || !describe else {
      throw ValidationError("--describe tells the family in labels; leave --show out.")
    }
    guard (generations ?? 1) > 0 else { throw ValidationError("--generations is 1 or more.") }
  }

  func run() throws {
    let workspace = try Workspace.open(options)
    let isNamed = show != .labels
    let view =
      isNamed ? try release.namedView(of: workspace) : try release.view(of: workspace.review)
    let copy = isNamed ? try PictureCopy(workspace, view, for: reader) : nil
    let genogram = try GenogramPicture.family(
      view, choice: try choice(workspace, view),
      options: .init(title: title.isEmpty ? nil : title, legend: legend, marking: copy?.marking))
    FamilyFaultWords(workspace.review).tell(workspace.review.familyFaults)
    if describe { return Console.current.say(genogram.describe()) }
    let dot = style == "fixed" ? genogram.dot() : genogram.constraintsDot()
    try DrawnFile(dot: dot, what: "genogram", view: view, copy: copy.map { ($0.number, $0.meant) })
      .release(output ?? "-", Gate(workspace, release.gate, options))
  }

  private func choice(
    _ workspace: Workspace, _ view: DeidentifiedReview
  ) throws -> Genogram.Choice {
    let lookup = Lookup(review: workspace.review)
    var choice = Genogram.Choice(
      at: try DrawnFile.day(try Reading.date(at, "--at"), for: view),
      around: try around.map { try lookup.person($0).id }, generations: generations,
      householdOnly: household, focusOnMen: focus == "men", maleLeft: maleLeft,
      notation: try notation.map { try Reading.choice($0, "--notation", Genogram.Notation.self) })
    choice.labelsBelowNames = show == .both
    return choice
  }
}
