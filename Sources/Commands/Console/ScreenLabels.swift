internal import ReviewModel
internal import Views

/// Labels as a person reads them at a terminal, where width is dear: MGM, SW1.
///
/// What is written into a file, read by a script or read aloud always has them in full.
enum ScreenLabels {
  /// A view for a list that is printed as the person asked for it.
  static func view(
    _ review: Review, for audience: Audience = .panel, _ output: OutputOptions,
    cleared: Set<Restriction> = [], console: Console = .current
  ) -> DeidentifiedReview {
    view(review, for: audience, short: isForEyes(output, console: console), cleared: cleared)
  }

  /// Whether a list is printed for somebody who looks at a terminal.
  static func isForEyes(_ output: OutputOptions, console: Console = .current) -> Bool {
    console.outputIsTerminal && !output.json && !output.plain
      && !output.isAccessible(console.environment)
  }

  /// A view with labels in short or in full.
  static func view(
    _ review: Review, for audience: Audience, short: Bool, cleared: Set<Restriction> = []
  ) -> DeidentifiedReview {
    guard short else { return DeidentifiedReview(review, for: audience, clearances: cleared) }
    return DeidentifiedReview(
      review, for: audience, dates: nil, clearances: cleared,
      labels: LabelTable(shortFormsOf: review))
  }
}
