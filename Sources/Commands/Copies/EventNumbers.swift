internal import ReviewModel
internal import Views

/// Gives an event a number of its own that two copies of a review gave to different events.
///
/// The copy that comes later in the alphabet moves, whoever merges, so that both copies come to the
/// same numbers. Two of the same kind and title are one event, begun on both laptops.
struct EventNumbers {
  let workspace: Workspace

  /// One event that moves.
  private struct Move {
    let event: Filed<LearningDay>
    let stays: Filed<LearningDay>
    let number: Int
  }

  /// Moves what has to move, as one step, and says so.
  func settle() throws(Complaint) {
    let moves = moves
    guard !moves.isEmpty else { return }
    var batch = Batch()
    for move in moves { self.move(move, in: &batch) }
    try workspace.commit(batch, "gave an event a number of its own")
    let view = DeidentifiedReview(workspace.review, for: .panel)
    for move in moves {
      let titles = [move.stays, move.event].map {
        $0.value.event.map { view.words($0.title) } ?? ""
      }
      Console.current.say(
        "two events were number \(move.stays.value.number): \"\(titles[0])\" stays so, "
          + "\"\(titles[1])\" of the other copy is number \(move.number) now, with all that was "
          + "written there")
    }
  }

  private var moves: [Move] {
    let days = workspace.review.days
    var next = (days.map(\.value.number).max() ?? 0) + 1
    var moves: [Move] = []
    for number in Set(days.map(\.value.number)).sorted() where number > 2 {
      let held = workspace.review.days(number).sorted { $0.reference.copy < $1.reference.copy }
      guard let first = held.first else { continue }
      for other in held.dropFirst() {
        let isSame =
          other.value.event?.kind == first.value.event?.kind
          && other.value.event?.title == first.value.event?.title
        guard !isSame, other.reference.copy != first.reference.copy else { continue }
        moves.append(Move(event: other, stays: first, number: next))
        next += 1
      }
    }
    return moves
  }

  /// What was written on that copy under the number goes with the event.
  private func move(_ move: Move, in batch: inout Batch) {
    let (old, new) = (move.event.value.number, move.number)
    let copy = move.event.reference.copy
    var day = move.event.value
    day.number = new
    batch.revise(move.event.id.record, .day(day))
    func theirs<Value>(_ filed: [Filed<Value>], _ day: (Value) -> Int) -> [Filed<Value>] {
      filed.filter { $0.reference.copy == copy && day($0.value) == old }
    }
    let review = workspace.review
    for filed in theirs(review.notes, \.day) {
      var note = filed.value
      note.day = new
      batch.revise(filed.id.record, .note(note))
    }
    for filed in theirs(review.concerns, \.day) {
      var concern = filed.value
      concern.day = new
      batch.revise(filed.id.record, .concern(concern))
    }
    for filed in theirs(review.pledges, \.day) {
      var pledge = filed.value
      pledge.day = new
      batch.revise(filed.id.record, .pledge(pledge))
    }
    for filed in theirs(review.evaluations, \.day) {
      var evaluation = filed.value
      evaluation.day = new
      batch.revise(filed.id.record, .evaluation(evaluation))
    }
    for filed in review.participants where filed.reference.copy == copy {
      var participant = filed.value
      guard let came = participant.attendance.removeValue(forKey: old) else { continue }
      participant.attendance[new] = came
      batch.revise(filed.id.record, .participant(participant))
    }
  }
}
