internal import ReviewModel
internal import Views

/// Everything an entry says, field by field in words.
struct EntryFacts {
  /// A field and what it says.
  typealias Field = (name: String, words: String)

  private let view: DeidentifiedReview

  init(_ view: DeidentifiedReview) { self.view = view }

  /// The fields that say something, in the order of a form.
  func fields(_ entry: ChronologyEntry) -> [Field] {
    var fields: [Field] = [("date", view.words(entry.date))]
    func add(_ name: String, _ words: String?) {
      if let words, !words.isEmpty { fields.append((name, words)) }
    }
    add("date as written", view.words(entry.dateAsWritten))
    add("time", entry.time?.description)
    add("end", entry.end.map { view.words($0) })
    add("place in the day", entry.sequence.map(String.init))
    add("agency", view.labels[entry.agency])
    add("source", view.words(entry.source))
    add("event", view.words(entry.event))
    for detail in ChronologyEntry.Detail.allCases {
      add(detail.rawValue, entry.details[detail].map { view.words($0) })
    }
    for facts in entry.subjects { add(Self.who(facts.subject, view), words(facts)) }
    add("themes", entry.themes.map(\.text).joined(separator: ", "))
    for extra in entry.extras {
      add("column \"\(view.words(extra.heading))\"", view.words(extra.value))
    }
    return fields
  }

  /// What another version said where it differs from this one.
  func differences(_ before: ChronologyEntry, from now: ChronologyEntry) -> [Field] {
    let here = fields(now)
    return fields(before).filter { field in
      !here.contains { $0.name == field.name && $0.words == field.words }
    }
      + here.filter { field in !fields(before).contains { $0.name == field.name } }
      .map { ($0.name, "nothing") }
  }

  /// Whom a fact is about.
  static func who(_ subject: SubjectFacts.Who, _ view: DeidentifiedReview) -> String {
    switch subject {
    case .person(let person): view.labels[person]
    case .notStated: "not stated which child"
    }
  }

  private func words(_ facts: SubjectFacts) -> String {
    let silence = SubjectFacts.Answer.notRecorded.rawValue
    let parts = [
      ("seen", facts.seen.rawValue), ("seen alone", facts.seenAlone.rawValue),
      ("attendance", facts.attendance.rawValue), ("plan", facts.plan.rawValue),
      ("voice", view.words(facts.voice) ?? silence),
    ]
    return parts.filter { $0.1 != silence }.map { "\($0.0): \($0.1)" }.joined(separator: "; ")
  }
}
