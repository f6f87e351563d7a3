public import ReviewModel
public import Views

extension Register {
  /// A view with real names instead of labels, for a who's-who sheet or an invitation.
  ///
  /// The only way to such a view; whatever is made of it says so on every page. Dates are told as
  /// the audience is told them, and what is restricted is no more in it than in any other view.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - audience: Whom the copy is for.
  ///   - named: Whom it may name, people, places and agencies; all others stand there by label. Nil
  ///     names everybody.
  public func namedCopy(
    of review: Review, for audience: Audience, naming named: Set<RecordID>? = nil
  ) -> DeidentifiedReview {
    DeidentifiedReview(
      review, for: audience, dates: nil, clearances: [],
      labels: LabelTable(
        labelsOf: review, names: fullNames.filter { named?.contains($0.key) != false },
        forms: otherNames.filter { named?.contains($0.key) != false }))
  }
}
