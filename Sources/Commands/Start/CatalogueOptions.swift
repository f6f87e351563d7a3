internal import ArgumentParser
internal import ReviewModel

/// What a review is looked up by among others, by flags; a word of none clears what was said.
struct CatalogueOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("For a set of reviews: death, serious-harm, other.", valueName: "code"))
  var outcome: String?
  @Option(
    help: ArgumentHelp("What was known in the family: neglect; may be repeated.", valueName: "code")
  )
  var factor: [String] = []
  @Option(help: ArgumentHelp("Where it happened: home; may be repeated.", valueName: "code"))
  var place: [String] = []
  @Option(
    help: ArgumentHelp("Which service was open at the time; may be repeated.", valueName: "code"))
  var service: [String] = []
  @Option(help: ArgumentHelp("When the review was completed.", valueName: "date"))
  var completed: String?

  /// What is said now, with what was typed in its place.
  func changing(_ catalogue: Catalogue) throws(Complaint) -> Catalogue {
    var changed = catalogue
    if let outcome {
      changed.outcome = outcome == Self.none ? nil : try Reading.code(outcome, "--outcome")
    }
    if !factor.isEmpty { changed.factors = try codes(factor, "--factor") }
    if !place.isEmpty { changed.places = try codes(place, "--place") }
    if !service.isEmpty { changed.services = try codes(service, "--service") }
    if let completed {
      changed.completed = completed == Self.none ? nil : try Reading.date(completed, "--completed")
    }
    return changed
  }

  private static let none = "none"

  private func codes(_ words: [String], _ flag: String) throws(Complaint) -> [Code] {
    if words == [Self.none] { return [] }
    var codes: [Code] = []
    for word in words {
      let code = try Reading.code(word, flag)
      if !codes.contains(code) { codes.append(code) }
    }
    return codes
  }
}
