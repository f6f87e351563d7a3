internal import ArgumentParser
internal import ReviewModel
internal import Views

/// For whom something is made, and how it is let out.
struct ReleaseOptions: ParsableArguments {
  @Option(help: "For whom: panel, agency, learning-day, family, board, official or public.")
  var audience = "panel"

  @Option(help: "How exactly dates are told: exact, month, season, relative or age.")
  var dates: String?

  @Option(help: "Let in what is restricted for this reason; may be repeated.")
  var cleared: [String] = []

  @OptionGroup var gate: GateOptions

  /// The view these options ask for.
  func view(of review: Review) throws -> DeidentifiedReview {
    let restrictions = try cleared.map {
      try Reading.choice($0, "--cleared", Restriction.self)
    }
    return DeidentifiedReview(
      review, for: try Reading.choice(audience, "--audience", Audience.self),
      dates: try dates.map { try Reading.choice($0, "--dates", DatePolicy.self) },
      clearances: Set(restrictions))
  }
}
