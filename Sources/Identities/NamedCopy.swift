public import ReviewModel
public import Views

extension Register {
  /// A view with real names instead of labels, for a who's-who sheet or an invitation.
  ///
  /// The only way to such a view; whatever is made of it says so on every page.
  public func namedCopy(
    of review: Review, for audience: Audience, clearances: Set<Restriction> = []
  ) -> DeidentifiedReview {
    DeidentifiedReview(
      review, for: audience, dates: nil, clearances: clearances,
      labels: LabelTable(labelsOf: review, names: fullNames))
  }
}
