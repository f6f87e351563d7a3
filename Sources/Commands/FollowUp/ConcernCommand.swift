internal import ArgumentParser
internal import ReviewModel
internal import Views

/// The risks that were raised on a day, and where they were taken.
struct ConcernCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "concern",
    abstract: "List the concerns raised on a day, and where they were taken.",
    discussion: """
      They are raised on the day (/urgent), and no report has them. Of a worker's conduct nothing is
      kept but that the way for it was told.
      """,
    subcommands: [ConcernList.self], defaultSubcommand: ConcernList.self)
}

/// Lists what was raised.
struct ConcernList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the concerns and where they were taken.",
    discussion: "Example: silp concern list")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let view = ScreenLabels.view(workspace.review, output)
    var table = Table("no", "day", "about", "what", "taken by", "to", "by", "outcome")
    for concern in workspace.review.concerns {
      let day = "\(concern.value.day)"
      guard let risk = concern.value.risk else {
        table.add(concern.reference.text, day, "", "the way for conduct was told", "", "", "", "")
        continue
      }
      table.add(
        concern.reference.text, day, risk.about.map { view.labels[$0] }.joined(separator: ", "),
        view.words(risk.words), view.words(risk.taker) ?? "", view.words(risk.to) ?? "",
        view.words(risk.by) ?? "", Self.words(risk.outcome, view))
    }
    table.print(output)
  }

  private static func words(
    _ outcome: Concern.Outcome, _ view: DeidentifiedReview
  ) -> String {
    switch outcome {
    case .open: "OPEN"
    case .referred(let at, let who):
      "referred \(Console.current.dayAndClock(at)), accepted by \(view.words(who))"
    case .handedOver(let to, let reason): "left with \(view.words(to)): \(view.words(reason))"
    }
  }
}
