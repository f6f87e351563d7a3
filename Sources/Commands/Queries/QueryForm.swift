internal import Documents
internal import ReviewModel
internal import Views

/// The form in which one agency is asked: its own records are quoted in it, and nobody else's.
struct QueryForm {
  let view: DeidentifiedReview
  private let agency: Filed<Agency>
  private let review: Review

  init(_ review: Review, for agency: Filed<Agency>) {
    self.review = review
    self.agency = agency
    view = DeidentifiedReview(review, for: .agency)
  }

  /// The agency's queries that it may be shown, in order.
  var queries: [Filed<Query>] {
    let held = ProceedingLimits(review)
    return view.review.queries.filter { query in
      query.value.agency == agency.id && !held.touches(query.value, review)
        && query.value.entries.allSatisfy { id in
          view.review.entries.first { $0.id == id }?.value.agency == agency.id
        }
    }
  }

  /// The form with these questions.
  func form(_ queries: [Filed<Query>]) throws -> Form {
    let groups: [(code: String, heading: String, matters: [Query.Matter])] = [
      ("differing", "Where records differ", [.date, .people, .seen, .attendance]),
      ("missing", "What your records do not say", [.missing]),
      ("questions", "Other questions", [.lens, .other]),
    ]
    let sections = groups.compactMap { group -> Form.Section? in
      let asked = queries.filter { group.matters.contains($0.value.matter) }
      guard !asked.isEmpty else { return nil }
      return Form.Section(
        code: group.code, heading: group.heading, body: .questions(asked.map(question)))
    }
    return Form(
      try SettingsFiles.form("queries"), view, for: view.labels[agency.id], more: sections)
  }

  private func question(_ query: Filed<Query>) -> Form.Question {
    let entries = query.value.entries.compactMap { id in
      view.review.entries.first { $0.id == id && $0.value.agency == agency.id }
    }
    return Form.Question(
      query.reference.text, about: QueryWords.about(query.value.matter),
      asked: view.words(query.value.question), record: entries.map(record))
  }

  /// What the agency's own record says: when, what happened, who was there and who was seen.
  private func record(_ entry: Filed<ChronologyEntry>) -> String {
    let value = entry.value
    let time = value.time.map { " \(view.words($0))" } ?? ""
    let facts = EntryFacts(view).fields(value).filter { field in
      !Self.elsewhere.contains(field.name) && !field.name.hasPrefix("column ")
    }
    let told = facts.map { "\($0.name): \($0.words)" }.joined(separator: "; ")
    return "\(entry.reference.text), \(view.words(value.date))\(time): "
      + view.words(value.event) + (told.isEmpty ? "" : " (\(told))")
  }

  /// What nobody needs to find the entry and check it.
  private static let elsewhere = Set(
    ["date", "date as written", "time", "end", "place in the day", "agency", "event", "themes"]
      + ["source"] + ChronologyEntry.Detail.allCases.filter { $0 != .people }.map(\.rawValue))
}

/// What proceedings beside the review keep from being asked about.
struct ProceedingLimits {
  private let people: Set<PersonID>
  private let records: Set<RecordID>

  init(_ review: Review) {
    var people: Set<PersonID> = []
    var records = review.heldBack
    for limit in review.liveProceedings.flatMap(\.value.limits) {
      switch limit.about {
      case .person(let who, _): people.insert(who)
      case .entry(let which, _): records.insert(which.record)
      case .episode(let which, _):
        for entry in review.episodes.first(where: { $0.id == which })?.value.entries ?? [] {
          records.insert(entry.record)
        }
      case .participant: break
      }
    }
    self.people = people
    self.records = records
  }

  /// Whether a query asks about what is not to be asked about.
  func touches(_ query: Query, _ review: Review) -> Bool {
    if query.entries.contains(where: { records.contains($0.record) }) { return true }
    let asked = query.question.people.contains(where: people.contains)
    let named = query.question.spans.contains { span in
      if case .record(let id) = span { people.contains(PersonID(id)) } else { false }
    }
    let about = query.entries.contains { id in
      review.entries.first { $0.id == id }?.value.subjects.contains { facts in
        if case .person(let person) = facts.subject { people.contains(person) } else { false }
      } ?? false
    }
    return asked || named || about
  }
}
