internal import ReviewModel
internal import Views

/// Labels as a person reads them at a terminal, where width is dear: MGM, SW1.
///
/// What is written into a file, read by a script or read aloud always has them in full.
enum ScreenLabels {
  /// A view for a list that is printed as the person asked for it.
  static func view(
    _ review: Review, for audience: Audience = .panel, _ output: OutputOptions,
    console: Console = .current
  ) -> DeidentifiedReview {
    let isForEyes =
      console.outputIsTerminal && !output.json && !output.plain
      && !output.isAccessible(console.environment)
    return view(review, for: audience, short: isForEyes)
  }

  /// A view with labels in short or in full.
  static func view(
    _ review: Review, for audience: Audience, short: Bool
  ) -> DeidentifiedReview {
    guard short else { return DeidentifiedReview(review, for: audience) }
    return DeidentifiedReview(
      review, for: audience, dates: nil, clearances: [],
      labels: LabelTable(shortFormsOf: review))
  }
}
