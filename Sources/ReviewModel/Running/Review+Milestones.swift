extension Review {
  /// When a milestone was reached: as somebody said, or as the records show; nil where neither does.
  public func reached(_ milestone: ReviewPlan.Milestone) -> CalendarDay? {
    milestone.done ?? shown(milestone.what)
  }

  /// When the records show that a step was done, for the steps they can show.
  private func shown(_ step: Code) -> CalendarDay? {
    switch step.text {
    case "decision": details?.value.decision.on?.latest
    case "agencies-asked": last(of: agencies) { request(of: $0.id)?.value.sent }
    case "reports-in": last(of: agencies) { request(of: $0.id)?.value.answered }
    case "learning-day-1": closed(day: 1)
    case "learning-day-2": closed(day: 2)
    case "first-draft": versions.first?.value.history.first?.on
    case "final-to-board": firstDay(as: .finalToBoard)
    case "published": publications.compactMap(\.value.published).max()
    default: nil
    }
  }

  /// The last of the days, where each has one.
  private func last<Value>(
    of values: [Value], _ day: (Value) -> CalendarDay?
  ) -> CalendarDay? {
    let days = values.compactMap(day)
    return days.count == values.count ? days.max() : nil
  }

  private func closed(day number: Int) -> CalendarDay? {
    guard isClosed(day: number) else { return nil }
    return days(number).compactMap { $0.value.closed?.day }.max()
  }

  private func firstDay(as status: ReportVersion.Status) -> CalendarDay? {
    versions.flatMap(\.value.history).filter { $0.status == status }.map(\.on).min()
  }
}

extension AgencyRequest {
  /// When the agency answered: with a report, or that it has nothing.
  fileprivate var answered: CalendarDay? {
    if case .nilReturn(let on, _) = standing { return on }
    if case .withdrawn(let on, _) = standing { return on }
    return received.first?.on
  }
}
