internal import ReviewModel

extension ChronologyEntry {
  /// Takes a part out.
  mutating func hide(_ part: RestrictedPart) {
    switch part {
    case .time:
      time = nil
      // A date as it was written may hold the time.
      dateAsWritten = ""
    case .source: source = .notRecorded
    case .children: subjects = []
    case .columns: extras = []
    default: if let detail = part.detail { details[detail] = nil }
    }
  }
}

extension Person {
  /// Takes a part out.
  mutating func hide(_ part: RestrictedPart) {
    switch part {
    case .picture: picture = .notRecorded
    case .sex: sex = .notRecorded
    case .gender: gender = .notRecorded
    case .marks: marks = []
    case .culture:
      culture = .notRecorded
      language = .notRecorded
    case .dates: life = life.undated
    default: break
    }
  }
}

extension Person.Life {
  /// The same without its dates.
  var undated: Self {
    switch self {
    case .living: .living(born: nil)
    case .died: .died(born: nil, on: nil)
    case .expected: .expected(due: nil)
    case .lost(let loss, _): .lost(loss, on: nil)
    }
  }
}

extension PartnerUnion {
  mutating func hideDates() {
    from = nil
    ending?.on = nil
  }
}

extension Parentage {
  mutating func hideDates() {
    from = nil
    to = nil
  }
}

extension Household {
  /// Takes a part out.
  mutating func hide(_ part: RestrictedPart) {
    switch part {
    case .place: place = nil
    case .dates:
      for member in members.indices {
        members[member].from = nil
        members[member].to = nil
      }
    default: break
    }
  }
}
