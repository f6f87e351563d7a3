internal import ReviewModel

/// What was promised on the days and is not done yet.
enum FollowUp {
  static func lines(_ review: Review, on today: CalendarDay) -> [String] {
    var lines: [String] = []
    let open = review.concerns.filter(\.value.isOpen)
    if !open.isEmpty {
      lines.append(
        "concerns nobody has taken anywhere: \(open.map(\.reference.text).joined(separator: ", ")); "
          + "silp concern")
    }
    let calls = review.participants.filter { participant in
      participant.value.arrangements.calls.contains { $0.done == nil }
    }
    if !calls.isEmpty {
      let late = calls.filter { participant in
        participant.value.arrangements.calls.contains { $0.done == nil && $0.by < today }
      }
      lines.append(
        "to be called after a day: \(calls.map(\.reference.text).joined(separator: ", "))"
          + (late.isEmpty ? "" : ", \(late.count) of them late")
          + "; silp participant edit \(calls[0].reference.text) --called yes")
    }
    let due = review.pledges.filter { $0.value.isDue(on: today) }
    if !due.isEmpty {
      lines.append(
        "time to ask about \(Count.of(due.count, "pledge")): silp pledge list --due")
    }
    return lines
  }
}
