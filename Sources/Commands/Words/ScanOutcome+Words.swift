internal import Identities
internal import Views

/// What a scan found, a line each, by label and place; no registered name is repeated.
struct ScanWords {
  let labels: LabelTable

  /// What may not go out: "a form of Mother: page footer".
  func line(_ finding: ScanOutcome.Finding) -> String {
    what(finding) + ": " + finding.place.words
  }

  /// What it is that may not go out.
  func what(_ finding: ScanOutcome.Finding) -> String {
    switch finding.kind {
    case .registered(let subject): "a form of \(owner(subject))"
    case .pattern(let pattern): pattern.words + " " + finding.words
    }
  }

  /// A word to look at: "Jorun: one letter from a form of Mother; line 4, 3 times".
  func line(_ doubt: ScanOutcome.Doubt) -> String {
    "\(doubt.word): \(why(doubt)); \(doubt.place.words)"
      + (doubt.count > 1 ? ", \(doubt.count) times" : "")
  }

  /// Why a word is listed.
  func why(_ doubt: ScanOutcome.Doubt) -> String {
    switch doubt.reason {
    case .slip(let subject): "one letter from a form of \(owner(subject))"
    case .part(let subject): "part of the name of \(owner(subject))"
    case .wordName(let subject): "a word, and a form of \(owner(subject))"
    case .unknownCapital: "a capital that nothing known explains"
    case .pattern(let pattern): pattern.words
    }
  }

  private func owner(_ subject: NameEntry.Subject) -> String {
    switch subject {
    case .person(let person): labels[person]
    case .place(let place): labels[place]
    case .agency(let agency): labels[agency]
    }
  }
}

extension ScanPattern {
  /// With its article, as it begins a line.
  fileprivate var words: String {
    switch self {
    case .nhsNumber, .email: "an \(rawValue)"
    case .postcode, .phone, .nationalInsurance, .webAddress, .date: "a \(rawValue)"
    }
  }
}
