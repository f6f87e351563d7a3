package import ReviewModel

/// Why somebody could be known by a report although nobody is named in it.
package enum SmallGroupWarning: Hashable, Sendable {
  /// A label says that there is only one of its kind: "the only school".
  case tellingLabel(ShortReference, String)
  /// One worker alone came for an agency, so that what the agency said, they said.
  case onlyOneInTheRoom(agency: String)
  /// An agency has one worker in the whole review.
  case onlyWorker(agency: String)
  /// These members of the family are each the only one of their age.
  case onlyOneOfTheirAge([String])
  /// A rare job or diagnosis may be printed.
  case rareWord(String)
}

/// Looks for groups so small that a label is as good as a name.
package enum SmallGroups {
  /// What to look at before something goes to an audience; nothing of it is forbidden.
  ///
  /// - Parameters:
  ///   - review: The whole review.
  ///   - audience: Who will read it. Whoever knows the case is not warned about.
  ///   - allowed: The words that may be printed although they look like names.
  package static func warnings(
    for review: Review, audience: Audience, allowed: [String]
  ) -> [SmallGroupWarning] {
    switch audience {
    case .panel, .agency, .family, .official: []
    case .learningDay: room(review)
    case .board: labels(review) + workers(review) + room(review) + rare(allowed)
    case .public: labels(review) + workers(review) + room(review) + ages(review) + rare(allowed)
    }
  }

  private static func labels(_ review: Review) -> [SmallGroupWarning] {
    let labels =
      review.people.map { ($0.reference, $0.value.label) }
      + review.places.map { ($0.reference, $0.value.label) }
      + review.households.map { ($0.reference, $0.value.label) }
      + review.agencies.map { ($0.reference, $0.value.label) }
    return labels.compactMap { reference, label in
      let text = label.plainText
      let words = text.lowercased().split { !$0.isLetter }.map(String.init)
      let tells = words.first == "the" || words.contains { telling.contains($0) }
      return tells ? .tellingLabel(reference, text) : nil
    }
  }

  private static let telling: Set<String> = [
    "only", "sole", "single", "village", "hamlet", "island", "parish", "local", "oldest",
    "youngest", "eldest", "first", "last", "largest", "smallest",
  ]

  private static func workers(_ review: Review) -> [SmallGroupWarning] {
    var counts: [AgencyID: Int] = [:]
    for person in review.people {
      if case .professional(let agency?, _) = person.value.standing {
        counts[agency, default: 0] += 1
      }
    }
    return review.agencies.filter { counts[$0.id] == 1 }
      .map { .onlyWorker(agency: $0.value.label.plainText) }
  }

  private static func room(_ review: Review) -> [SmallGroupWarning] {
    var counts: [AgencyID: Int] = [:]
    for participant in review.participants {
      guard let agency = participant.value.agency, isThere(participant.value) else { continue }
      counts[agency, default: 0] += 1
    }
    return review.agencies.filter { counts[$0.id] == 1 }
      .map { .onlyOneInTheRoom(agency: $0.value.label.plainText) }
  }

  /// Before a day whoever is asked counts as there.
  private static func isThere(_ participant: Participant) -> Bool {
    participant.attendance.isEmpty
      || participant.attendance.values.contains { $0 == .attended || $0 == .invited }
  }

  private static func ages(_ review: Review) -> [SmallGroupWarning] {
    guard let day = review.details?.value.incident.on?.latest else { return [] }
    var groups: [String: [String]] = [:]
    for person in review.people where !person.value.isProfessional {
      guard let band = person.value.born.flatMap({ AgeBand.words(born: $0, on: day) }) else {
        continue
      }
      groups[band + person.value.sex.rawValue, default: []].append(person.value.label.plainText)
    }
    let alone = groups.values.filter { $0.count == 1 }.compactMap(\.first).sorted()
    return alone.isEmpty ? [] : [.onlyOneOfTheirAge(alone)]
  }

  private static func rare(_ allowed: [String]) -> [SmallGroupWarning] {
    allowed.filter { text in
      text.lowercased().split { !$0.isLetter && $0 != "-" }.contains { word in
        jobs.contains(String(word)) || endings.contains { word.hasSuffix($0) }
      }
    }.map(SmallGroupWarning.rareWord)
  }

  private static let jobs: Set<String> = [
    "vicar", "rector", "imam", "rabbi", "mayor", "councillor", "magistrate", "coroner", "judge",
    "barrister", "surgeon", "midwife", "headteacher", "headmaster", "headmistress", "postmistress",
    "postmaster", "publican", "landlord", "farrier", "blacksmith", "gamekeeper", "fisherman",
    "pilot", "footballer", "actor", "actress", "singer", "soldier", "sailor", "paediatrician",
    "pathologist", "syndrome", "disease", "disorder", "cancer", "haemophilia", "epidermolysis",
  ]
  private static let endings = [
    "oma", "osis", "aemia", "emia", "uria", "trophy", "plasia", "pathy", "ologist", "surgeon",
  ]
}
