public import ReviewModel

/// What a later day changed in what an earlier one left.
public struct DayDifference: Hashable, Sendable {
  /// The findings that were tested on the later day.
  public let tested: [FindingID]
  /// The findings that were not tested on either day.
  public let untested: [FindingID]
  /// What was said of the draft on the later day.
  public let onDraft: [NoteID]
  /// What has already changed, said on the later day.
  public let alreadyChanged: [NoteID]
  /// What can change now, said on the later day.
  public let canChange: [NoteID]
  /// Corrections to the chronology, proposed on the later day.
  public let corrections: [NoteID]
  /// Of the earlier day's ideas, corrections and things to check: those taken up.
  public let accepted: [NoteID]
  /// Those that were not.
  public let declined: [NoteID]
  /// Those still open.
  public let open: [NoteID]
  /// What was pledged on the later day.
  public let pledges: [PledgeID]
  /// The themes that came up only on the later day, in the order in which they did.
  public let newThemes: [Code]
  /// Where an agency spoke of an episode for the first time on the later day.
  public let newlyHeard: [GapsBoard.Cell]
  /// Where an agency had named only what would have worked better, and now named what worked well; or
  /// the other way round.
  public let secondSide: [GapsBoard.Cell]
  /// Who came to the earlier day only.
  public let cameEarlierOnly: [ParticipantID]
  /// Who came to the later day only.
  public let cameLaterOnly: [ParticipantID]

  /// Compares two days of a review.
  ///
  /// Complexity: O(n) in the number of notes, and episodes times agencies.
  public init(_ review: Review, from earlier: Int = 1, to later: Int = 2) {
    let before = review.notes.filter { $0.value.day == earlier }
    let after = review.notes.filter { $0.value.day == later }
    func said(_ kinds: LearningNote.Kind...) -> [NoteID] {
      after.filter { kinds.contains($0.value.kind) }.map(\.id)
    }
    tested = review.findings.filter { $0.value.tested?.day == later }.map(\.id)
    untested = review.findings.filter { $0.value.tested == nil }.map(\.id)
    onDraft = said(.accuracy, .fairness, .missingVoice)
    alreadyChanged = said(.alreadyChanged)
    canChange = said(.canChangeNow)
    corrections = said(.correction)
    let asking = before.filter(\.value.kind.isAnswered)
    accepted = asking.filter { $0.value.sorting.answer == .accepted }.map(\.id)
    open = asking.filter(\.value.isOpen).map(\.id)
    declined = asking.filter { note in
      if case .declined = note.value.sorting.answer { true } else { false }
    }.map(\.id)
    pledges = review.pledges.filter { $0.value.day == later }.map(\.id)
    let known = Set(before.flatMap(\.value.themes))
    newThemes = after.flatMap(\.value.themes).reduce(into: []) { all, theme in
      if !known.contains(theme), !all.contains(theme) { all.append(theme) }
    }
    let boards = [before, after].map { notes in
      GapsBoard(
        notes.map(\.value), episodes: review.episodes.map(\.id),
        agencies: review.agencies.map(\.id))
    }
    newlyHeard = Self.cells(boards) { $0.isSilent && !$1.isSilent }
    secondSide = Self.cells(boards) { one, other in
      (one.well == 0 && one.better > 0 && other.well > 0)
        || (one.better == 0 && one.well > 0 && other.better > 0)
    }
    func came(_ day: Int, not other: Int) -> [ParticipantID] {
      review.participants.filter {
        $0.value.attendance[day] == .attended && $0.value.attendance[other] != .attended
      }.map(\.id)
    }
    cameEarlierOnly = came(earlier, not: later)
    cameLaterOnly = came(later, not: earlier)
  }

  private static func cells(
    _ boards: [GapsBoard], where holds: (GapsBoard.Tally, GapsBoard.Tally) -> Bool
  ) -> [GapsBoard.Cell] {
    boards[0].episodes.flatMap { episode in
      boards[0].agencies.filter { agency in
        guard let one = boards[0][episode, agency], let other = boards[1][episode, agency] else {
          return false
        }
        return holds(one, other)
      }.map { GapsBoard.Cell(episode: episode, agency: $0) }
    }
  }
}
