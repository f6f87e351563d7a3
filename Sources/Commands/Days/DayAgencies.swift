internal import ReviewModel

/// Which agencies are, or should be, in the room on a day.
struct DayAgencies {
  /// Those of which somebody was asked and did not send apologies; all where nobody kept a list.
  let present: Set<AgencyID>

  init(_ review: Review, day: Int) {
    let listed = review.participants.map(\.value).filter { $0.attendance[day] != nil }
    guard !listed.isEmpty else {
      present = Set(review.agencies.map(\.id))
      return
    }
    present = Set(
      listed.filter { [.attended, .invited].contains($0.attendance[day]) }.compactMap(\.agency))
  }

  /// Those in the room of which no note of the day tells anything, in the order of the agencies.
  func silent(_ review: Review, day: Int) -> [AgencyID] {
    let heard = Set(review.notes.filter { $0.value.day == day }.flatMap(\.value.agencies))
    return review.agencies.map(\.id).filter { present.contains($0) && !heard.contains($0) }
  }
}
