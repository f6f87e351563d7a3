import ReviewModel

extension Desk {
  /// What the plain rules say of a step.
  enum Verdict { case allowed, refused }

  /// What somebody with a list and the rules in their head would say; written without the code under
  /// test.
  func oracle(_ step: Step) -> Verdict {
    let isOut = list.status == .published || list.status == .revisedAfterProceedings
    func verdict(_ isAllowed: Bool) -> Verdict { isAllowed ? .allowed : .refused }
    switch step {
    case .holdOn, .holdOff, .trialOpens, .rest, .agencySigns, .signFile: return .allowed
    case .trialSaysYes, .trialSaysNo, .trialEnds: return verdict(list.trial != .none)
    case .lead, .boardWaits: return verdict(list.status != .withdrawn)
    case .board, .boardOnCondition: return verdict(list.status != .withdrawn && list.lead)
    case .conditionMet: return verdict(list.board == .condition)
    case .finalToBoard:
      return verdict(list.status != .withdrawn && !isOut && (!list.rests || list.isAgencySigned))
    case .backToPanel: return verdict(list.status != .withdrawn && !isOut)
    case .nameItPublished: return .refused
    case .withdraw: return verdict(list.status != .withdrawn)
    case .revise: return verdict(list.status != .withdrawn)
    case .decideFull, .decideAgainst: return verdict(!list.isPublished)
    case .tellStaff: return verdict(list.decision == .full && !list.isPublished && list.steps == 0)
    case .tellFamily: return verdict(list.decision == .full && !list.isPublished && list.steps == 1)
    case .publish:
      return verdict(
        !list.isHeld && (list.trial == .none || list.trial == .yes || list.trial == .over)
          && (!list.rests || list.isAgencySigned) && list.lead && list.board == .given
          && list.status == .finalToBoard && list.decision == .full && list.steps == 2
          && list.isFileSigned && !list.isPublished)
    }
  }

  /// Ticks on the list what a step did.
  mutating func note(_ step: Step) {
    var list = self.list
    switch step {
    case .holdOn: list.isHeld = true
    case .holdOff: list.isHeld = false
    case .trialOpens: list.trial = .silent
    case .trialSaysYes: if list.trial != .over { list.trial = .yes }
    case .trialSaysNo: if list.trial != .over { list.trial = .no }
    case .trialEnds: list.trial = .over
    case .rest: list.rests = true
    case .agencySigns: list.isAgencySigned = true
    case .lead: list.lead = true
    case .board, .conditionMet: list.board = .given
    case .boardOnCondition: list.board = .condition
    case .boardWaits: list.board = .waits
    case .finalToBoard: list.status = .finalToBoard
    case .backToPanel: list.status = .panelDraft
    case .withdraw: list.status = .withdrawn
    case .revise:
      list.hasSecond = true
      if list.status == .published { list.status = .revisedAfterProceedings }
    case .decideFull: list.decision = .full
    case .decideAgainst: list.decision = .notPublished
    case .tellFamily, .tellStaff: list.steps += 1
    case .signFile: list.isFileSigned = true
    case .publish: (list.isPublished, list.status) = (true, .published)
    case .nameItPublished: break
    }
    self.list = list
  }
}
