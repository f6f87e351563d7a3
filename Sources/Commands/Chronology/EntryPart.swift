internal import ReviewModel

/// A part of an entry as people call it on the command line.
enum EntryPart: String, CaseIterable {
  case date, time, end, sequence, source, event
  case people, response, outcome, location
  case contactType = "contact-type"
  case sharedWith = "shared-with"
  case comment, seen
  case seenAlone = "seen-alone"
  case voice, attendance, plan, themes, columns

  /// Those that an entry can be without.
  static let optional = allCases.filter { $0 != .date && $0 != .event }

  /// The detail it is.
  var detail: ChronologyEntry.Detail? {
    ChronologyEntry.Detail(rawValue: rawValue.replacing("-", with: " "))
  }

  /// A part that may be empty, by its word.
  static func reading(_ word: String, _ flag: String) throws(Complaint) -> EntryPart {
    let part = try Reading.choice(word, flag, EntryPart.self)
    guard optional.contains(part) else {
      throw Complaint(
        "\(flag): an entry cannot be without its \(part.rawValue)",
        hint: "nothing was changed; say what it is instead: --\(part.rawValue) \"...\"",
        exit: .usage)
    }
    return part
  }

  /// Takes the part out of an entry.
  func clear(_ entry: inout ChronologyEntry) {
    switch self {
    case .date, .event: break
    case .time: entry.time = nil
    case .end: entry.end = nil
    case .sequence: entry.sequence = nil
    case .source: entry.source = .notRecorded
    case .themes: entry.themes = []
    case .columns: entry.extras = []
    case .seen: entry.eachSubject { $0.seen = .notRecorded }
    case .seenAlone: entry.eachSubject { $0.seenAlone = .notRecorded }
    case .voice: entry.eachSubject { $0.voice = .notRecorded }
    case .attendance: entry.eachSubject { $0.attendance = .notRecorded }
    case .plan: entry.eachSubject { $0.plan = .notRecorded }
    case .people, .response, .outcome, .location, .contactType, .sharedWith, .comment:
      if let detail { entry.details[detail] = nil }
    }
  }

  /// Puts the part of one entry into another that has nothing there.
  func move(from source: inout ChronologyEntry, to entry: inout ChronologyEntry) {
    switch self {
    case .date, .event: break
    case .time: entry.time = source.time
    case .end: entry.end = source.end
    case .sequence: entry.sequence = source.sequence
    case .source: entry.source = source.source
    case .themes: entry.themes = source.themes
    case .columns: entry.extras = source.extras
    case .seen, .seenAlone, .voice, .attendance, .plan:
      for facts in source.subjects {
        entry.change(facts.subject) { $0.take(self, of: facts) }
      }
    case .people, .response, .outcome, .location, .contactType, .sharedWith, .comment:
      if let detail { entry.details[detail] = source.details[detail] }
    }
    clear(&source)
  }

  /// Whether two entries say the same of the part.
  func isSame(_ one: ChronologyEntry, _ other: ChronologyEntry) -> Bool {
    switch self {
    case .date: return one.date == other.date && one.dateAsWritten == other.dateAsWritten
    case .event: return one.event == other.event
    default:
      var (first, second) = (one, one)
      var given = other
      clear(&first)
      clear(&second)
      var own = one
      move(from: &own, to: &first)
      move(from: &given, to: &second)
      return first == second
    }
  }
}

extension SubjectFacts {
  /// Takes what other facts say of a part.
  fileprivate mutating func take(_ part: EntryPart, of other: SubjectFacts) {
    switch part {
    case .seen: seen = other.seen
    case .seenAlone: seenAlone = other.seenAlone
    case .voice: voice = other.voice
    case .attendance: attendance = other.attendance
    case .plan: plan = other.plan
    default: break
    }
  }

  /// Whether nothing is said.
  var isEmpty: Bool { self == SubjectFacts(subject: subject) }
}

extension ChronologyEntry {
  /// Changes what it says of every subject.
  mutating func eachSubject(_ change: (inout SubjectFacts) -> Void) {
    for index in subjects.indices { change(&subjects[index]) }
    subjects.removeAll(where: \.isEmpty)
  }

  /// Changes what it says of one subject, of whom it may not have said anything.
  mutating func change(_ subject: SubjectFacts.Who, _ change: (inout SubjectFacts) -> Void) {
    var facts = subjects.first { $0.subject == subject } ?? SubjectFacts(subject: subject)
    change(&facts)
    if let index = subjects.firstIndex(where: { $0.subject == subject }) {
      subjects[index] = facts
    } else {
      subjects.append(facts)
    }
    subjects.removeAll(where: \.isEmpty)
  }

  /// Every text in it that may name somebody.
  var words: [LabelledText] {
    var words = [event, dateAsWritten]
    if let text = source.text { words.append(text) }
    words += Detail.allCases.compactMap { details[$0] }
    words += subjects.compactMap(\.voice.text)
    words += extras.flatMap { [$0.heading, $0.value] }
    return words
  }

  /// Whether it names somebody, or says something of them.
  func isAbout(_ person: PersonID) -> Bool {
    subjects.contains { $0.subject == .person(person) }
      || words.contains { $0.people.contains(person) }
  }
}
