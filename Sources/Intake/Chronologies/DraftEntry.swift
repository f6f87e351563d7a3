internal import ReviewModel

/// A row as it is read, in plain words that may name people.
struct DraftEntry: Hashable {
  var date: WrittenDate?
  var dateAsWritten = ""
  var time: TimeOfDay?
  var end: EDTFDate?
  var sequence: Int?
  var texts: [ChronologyField: String] = [:]
  var subjects: [DraftFacts] = []
  var extras: [DraftExtra] = []

  /// What the row says of one subject.
  struct DraftFacts: Hashable {
    let subject: SubjectFacts.Who
    var seen = SubjectFacts.Answer.notRecorded
    var seenAlone = SubjectFacts.Answer.notRecorded
    var voice: String?
    var attendance = SubjectFacts.Attendance.notRecorded
    var plan = SubjectFacts.Plan.notRecorded
  }

  /// A cell of the agency's own.
  struct DraftExtra: Hashable {
    let heading: String
    let value: String
  }

  /// Notes something of a subject.
  mutating func note(_ subject: SubjectFacts.Who, _ change: (inout DraftFacts) -> Void) {
    var facts = subjects.first { $0.subject == subject } ?? DraftFacts(subject: subject)
    change(&facts)
    if let index = subjects.firstIndex(where: { $0.subject == subject }) {
      subjects[index] = facts
    } else if facts != DraftFacts(subject: subject) {
      subjects.append(facts)
    }
  }

  /// The entry with every text labelled; nil where the row gives no date.
  func entry(agency: AgencyID, label: (String) -> LabelledText) -> ChronologyEntry? {
    guard let date else { return nil }
    var entry = ChronologyEntry(
      date: date.date, dateAsWritten: label(dateAsWritten), time: time, end: end, agency: agency,
      source: texts[.source].map { .recorded(label($0)) } ?? .notRecorded,
      sequence: sequence, event: label(texts[.event] ?? ""))
    for (field, detail) in Self.details {
      if let text = texts[field] { entry.details[detail] = label(text) }
    }
    entry.subjects = subjects.map { facts in
      SubjectFacts(
        subject: facts.subject, seen: facts.seen, seenAlone: facts.seenAlone,
        voice: facts.voice.map { .recorded(label($0)) } ?? .notRecorded,
        attendance: facts.attendance, plan: facts.plan)
    }
    entry.extras = extras.map { extra in
      ChronologyEntry.Extra(heading: label(extra.heading), value: label(extra.value))
    }
    return entry
  }

  private static let details: [(ChronologyField, ChronologyEntry.Detail)] = [
    (.people, .people), (.response, .response), (.outcome, .outcome), (.location, .location),
    (.contactType, .contactType), (.sharedWith, .sharedWith), (.comment, .comment),
  ]
}
