internal import ReviewModel
internal import Views

extension FamilyWords {
  /// Somebody's life as it stood at the time chosen; nil where they were not yet, or the time of
  /// the incident is drawn, in which case nobody is left out.
  func life(_ person: Person) -> Person.Life? {
    guard let day = choice.at?.latest else { return person.life }
    func isLater(_ date: EDTFDate?) -> Bool { date?.earliest.map { $0 > day } ?? false }
    switch person.life {
    case .living(let born): return isLater(born) ? nil : person.life
    case .died(let born, let on):
      if isLater(born) { return nil }
      return isLater(on) ? .living(born: born) : person.life
    case .expected(let due):
      let isFar = due?.earliest.map { $0.number - 280 > day.number } ?? false
      return isFar ? nil : person.life
    case .lost(_, let on): return isLater(on) ? nil : person.life
    }
  }

  /// A couple as it stood at the time chosen; nil where it had not begun.
  func union(_ union: PartnerUnion) -> PartnerUnion? {
    guard let day = choice.at?.latest else { return union }
    if let begins = union.from?.earliest, begins > day { return nil }
    var union = union
    if let ends = union.ending?.on?.earliest, ends > day { union.ending = nil }
    return union
  }

  /// Whether a child had come to its carers at the time chosen.
  func hasBegun(_ parentage: Parentage) -> Bool {
    guard let day = choice.at?.latest, parentage.kind != .birth else { return true }
    return parentage.from?.earliest.map { $0 <= day } ?? true
  }

  /// Whether a placement is drawn: those of the time, and where no other time is chosen those that
  /// are over as well, with their years.
  func isShown(_ parentage: Parentage) -> Bool {
    if isCurrent(from: nil, to: parentage.to) { return true }
    return choice.at == nil && parentage.kind != .birth && !span(of: parentage).isEmpty
  }

  /// The years of a placement: "2019–2021", "2023–".
  func span(of parentage: Parentage) -> String {
    guard parentage.kind != .birth else { return "" }
    // A placement that ends after the time chosen is not over yet.
    let isOpen = choice.at?.latest.map { day in
      parentage.to?.earliest.map { $0 > day } ?? true
    }
    let from = parentage.from.flatMap { year($0) }
    let to = isOpen == true ? nil : parentage.to.flatMap { year($0) }
    switch (from, to) {
    case (nil, nil): return ""
    case (let from?, nil): return "\(from)–"
    case (nil, let to?): return "–\(to)"
    case (let from?, let to?): return from == to ? from : "\(from)–\(to)"
    }
  }

  /// What statements rest on, in words.
  func evidence(_ evidence: [Evidence]) -> String {
    var words: [String] = []
    for one in evidence {
      if let source = view.words(one.source) { words.append("source: " + source) }
      if one.isDisputed { words.append("disputed") }
    }
    return words.joined(separator: "; ")
  }
}

extension PartnerUnion.Kind {
  /// The letters before the year on a couple's line.
  var letters: String {
    switch self {
    case .married: "m"
    case .cohabiting: "lt"
    case .partners: "p"
    case .engaged: "e"
    case .affair: "a"
    case .secretAffair: "sa"
    }
  }
}

extension PartnerUnion.Manner {
  /// The letters before the year it ended; none where one of the two died, which a symbol shows.
  var letters: String? {
    switch self {
    case .separated: "s"
    case .legallySeparated: "ls"
    case .divorced: "d"
    case .annulled: "an"
    case .death: nil
    }
  }
}

/// The letters beside a symbol: each stands for a mark.
enum MarkLetters {
  /// The letters of some marks, a doubtful one with "?", one that is being overcome in brackets; a
  /// "?" first where the person's own record is disputed.
  static func text(_ marks: [Person.Mark], isDisputed: Bool) -> String {
    let letters = marks.map { mark in
      switch mark.state {
      case .present: letter(mark.matter)
      case .suspected: letter(mark.matter) + "?"
      case .inRecovery: "(" + letter(mark.matter) + ")"
      }
    }
    return ((isDisputed ? ["?"] : []) + letters).joined(separator: " ")
  }

  /// The letter of a matter.
  static func letter(_ matter: Person.Mark.Matter) -> String {
    switch matter {
    case .illness: "I"
    case .mentalIllness: "M"
    case .disability: "Dis"
    case .alcohol: "A"
    case .drugs: "D"
    case .smoking: "S"
    case .language: "L"
    }
  }
}
