internal import ArgumentParser
internal import ReviewModel

/// Adds how a household or somebody stands to a system round it.
struct EcomapTie: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tie", abstract: "Say how a household, or one person, stands to a system.",
    discussion: """
      WHO is a household by its label or number, or a person. SYSTEM is an agency by its short \
      word, a place by its label, or with --other anything else.
      Example: silp ecomap tie "Household 1" hv --strength strong --direction to-the-family
      Example: silp ecomap tie mum --other "Faith group" --strength ordinary
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The household, or the person.") var who: String
  @Argument(help: "The agency or the place.") var system: String?
  @Option(help: "Another system: work, friends, faith, neighbours.") var other: String?
  @Option(help: "strong, ordinary, weak, stressful, broken or not-judged.")
  var strength = "not-judged"
  @Option(help: "to-the-family, from-the-family, both or not-judged.")
  var direction = "not-judged"
  @Option(help: "Since when.") var from: String?
  @Option(help: "Until when.") var to: String?
  @OptionGroup var evidence: EvidenceOptions

  func validate() throws {
    guard (system == nil) != (other == nil) else {
      throw ValidationError("Name an agency or a place, or say --other; one of them.")
    }
  }

  func run() throws {
    let workspace =
      other == nil ? try evidence.open(options) : try Workspace.open(options)
    let tie = SystemTie(
      try whoValue(workspace), try systemValue(workspace),
      strength: try Reading.choice(strength, "--strength", SystemTie.Strength.self),
      direction: try Reading.choice(direction, "--direction", SystemTie.Direction.self),
      from: try Reading.date(from, "--from"), to: try Reading.date(to, "--to"),
      evidence: try evidence.value(workspace))
    var batch = Batch()
    batch.create(.system(tie))
    let references = try workspace.commit(batch, "added a tie to a system")
    Console.current.say("added \(references.first?.text ?? ""): \(tie.strength.rawValue)")
  }

  private func whoValue(_ workspace: Workspace) throws -> SystemTie.Who {
    let household = workspace.review.households.first {
      $0.reference == ShortReference(who)
        || $0.value.label.plainText.lowercased() == who.lowercased()
    }
    if let household { return .household(household.id) }
    return .person(try Lookup(review: workspace.review).person(who).id)
  }

  private func systemValue(_ workspace: Workspace) throws -> SystemTie.System {
    if let other { return .other(try workspace.label(other)) }
    let word = system ?? ""
    let lookup = Lookup(review: workspace.review)
    let isPlace = workspace.review.places.contains {
      $0.value.label.plainText.lowercased() == word.lowercased()
        || $0.reference == ShortReference(word)
    }
    return isPlace ? .place(try lookup.place(word).id) : .agency(try lookup.agency(word).id)
  }
}
