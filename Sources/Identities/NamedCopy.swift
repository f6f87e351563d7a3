public import ReviewModel
public import Views

extension Register {
  /// A view with real names instead of labels, for a who's-who sheet or an invitation.
  ///
  /// The only way to such a view; whatever is made of it says so on every page. What is restricted
  /// is no more in it than in any other view.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - audience: Whom the copy is for.
  ///   - named: Whom it may name, people, places and agencies; all others stand there by label. Nil
  ///     names everybody.
  ///   - dates: How exactly dates are told; as the audience is told them where nil.
  ///   - clearances: What of the restricted is let in.
  public func namedCopy(
    of review: Review, for audience: Audience, naming named: Set<RecordID>? = nil,
    dates: DatePolicy? = nil, clearances: Set<Restriction> = []
  ) -> DeidentifiedReview {
    DeidentifiedReview(
      review, for: audience, dates: dates, clearances: clearances,
      labels: LabelTable(
        labelsOf: review, names: fullNames.filter { named?.contains($0.key) != false },
        forms: otherNames.filter { named?.contains($0.key) != false }))
  }
}
