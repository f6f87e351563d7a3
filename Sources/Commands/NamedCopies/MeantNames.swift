internal import Identities
internal import ReviewModel

/// The names a copy is meant to hold, which a scan of it passes over; all others still stop it.
struct MeantNames {
  /// Whom it may name.
  var subjects: Set<RecordID> = []
  /// Words that somebody typed to be printed: whom to ring, and where.
  var words: [String] = []

  /// A register in which, of two who are written alike, the one that is meant comes first.
  func first(in register: Register) -> Register {
    guard !subjects.isEmpty else { return register }
    let isMeant = { (entry: Register.Entry) in subjects.contains(entry.name.subject.record) }
    return Register(
      register.entries.filter(isMeant) + register.entries.filter { !isMeant($0) },
      allowed: register.allowed)
  }

  /// Whether something that was found is meant to be there.
  func covers(_ finding: ScanOutcome.Finding) -> Bool {
    switch finding.kind {
    case .registered(let subject): subjects.contains(subject.record)
    case .pattern: covers(finding.words)
    }
  }

  /// Whether a word to be looked at is meant to be there.
  func covers(_ doubt: ScanOutcome.Doubt) -> Bool {
    switch doubt.reason {
    case .slip(let subject), .part(let subject), .wordName(let subject):
      subjects.contains(subject.record)
    case .unknownCapital: !subjects.isEmpty
    case .pattern: covers(doubt.word)
    }
  }

  private func covers(_ found: String) -> Bool {
    !found.isEmpty && words.contains { $0.contains(found) }
  }
}
