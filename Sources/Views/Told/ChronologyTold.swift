package import ReviewModel

/// One entry of the chronology, in words.
public struct EntryTold: Hashable, Sendable {
  /// The number people say.
  public let reference: String
  /// The date, no more exact than the view allows.
  public let date: String
  /// The time of day, or the part of the day, where there is one and the view tells it.
  public let time: String
  /// The year it is sorted under; nil where the view tells none.
  public let year: Int?
  /// Whose record it is.
  public let agency: String
  /// Which record it stands in; nothing where the agency did not say.
  public let source: String
  /// What happened.
  public let event: String
  /// What was done, and what came of it.
  public let response: String
  /// What the record says of each child.
  public let children: String
  /// How old each subject was, where that is known.
  public let ages: String
  /// Whose records tell the same event, each with its number; nothing where only this one does.
  public let alsoRecordedBy: String
}

/// What one agency sent.
public struct AgencyTold: Hashable, Sendable {
  /// What the agency is called.
  public let label: String
  /// How many entries it sent.
  public let entries: String
  /// What it chose to send.
  public let coverage: String
  /// The date of its first entry.
  public let from: String
  /// The date of its last entry.
  public let to: String
}

extension DeidentifiedReview {
  /// The combined chronology, in its order.
  public var chronology: [EntryTold] { filedChronology.map(\.told) }

  /// The combined chronology, in its order, each entry beside what it says in words.
  package var filedChronology: [(entry: Filed<ChronologyEntry>, told: EntryTold)] {
    let together = review.alsoRecorded
    let linked = Dictionary(
      review.entries.compactMap { together[$0.id] == nil ? nil : ($0.id, mention(of: $0)) }
    ) { first, _ in first }
    return review.chronology.map { entry in
      let others = together[entry.id]?.compactMap { linked[$0] } ?? []
      return (entry, told(entry, alsoRecordedBy: others.joined(separator: ", ")))
    }
  }

  /// An entry as another that tells the same event names it.
  private func mention(of entry: Filed<ChronologyEntry>) -> String {
    "\(labels[entry.value.agency]) (\(entry.reference.text))"
  }

  /// What each agency sent, in the order the agencies were named.
  public var agencies: [AgencyTold] {
    let byAgency = Dictionary(grouping: review.chronology, by: \.value.agency)
    return review.agencies.compactMap { agency in
      let entries = byAgency[agency.id] ?? []
      return AgencyTold(
        label: labels[agency.id], entries: count(entries.count), coverage: coverage(of: agency.id),
        from: entries.first.map { words($0.value.date) } ?? "",
        to: entries.last.map { words($0.value.date) } ?? "")
    }
  }

  /// What an agency chose to send; carried by whatever counts its entries.
  package func coverage(of agency: AgencyID) -> String {
    let kinds = review.sources.filter { $0.value.agency == agency }.map(\.value.coverage.rawValue)
    if kinds.isEmpty {
      let isHere = review.entries.contains { $0.value.agency == agency }
      return isHere ? SourceFile.Coverage.notKnown.rawValue : "nothing sent"
    }
    return Set(kinds).sorted().joined(separator: "; ")
  }

  private func told(_ entry: Filed<ChronologyEntry>, alsoRecordedBy others: String) -> EntryTold {
    let value = entry.value
    return EntryTold(
      reference: entry.reference.text,
      date: value.end.map { span(value.date, $0) } ?? words(value.date),
      time: value.time.map { words($0) } ?? "", year: year(value.date),
      agency: labels[value.agency], source: words(value.source) ?? "",
      event: words(value.event), response: response(value),
      children: value.subjects.map { facts($0) }.filter { !$0.isEmpty }.joined(separator: "; "),
      ages: ages(on: value.date),
      alsoRecordedBy: others)
  }

  private func response(_ entry: ChronologyEntry) -> String {
    let parts: [(ChronologyEntry.Detail, String)] = [
      (.people, "Present: "), (.response, ""), (.outcome, "Outcome: "),
      (.sharedWith, "Shared with: "), (.comment, "Comment: "),
    ]
    return parts.compactMap { detail, prefix in entry.details[detail].map { prefix + words($0) } }
      .joined(separator: "\n")
  }

  private func facts(_ facts: SubjectFacts) -> String {
    let who =
      switch facts.subject {
      case .person(let person): labels[person]
      case .notStated: "Not stated which child"
      }
    var parts: [String] = []
    switch facts.seen {
    case .yes: parts.append("seen")
    case .no: parts.append("not seen")
    case .notApplicable, .notRecorded: break
    }
    switch facts.seenAlone {
    case .yes: parts.append("seen alone")
    case .no: parts.append("not seen alone")
    case .notApplicable, .notRecorded: break
    }
    if facts.attendance != .notRecorded { parts.append(facts.attendance.rawValue) }
    if facts.plan != .notRecorded {
      parts.append(facts.plan == .none ? "no plan" : "plan: " + facts.plan.rawValue)
    }
    if let voice = words(facts.voice) { parts.append(voice) }
    return parts.isEmpty ? "" : who + ": " + parts.joined(separator: ", ")
  }

  private func ages(on date: EDTFDate) -> String {
    guard let day = date.latest else { return "" }
    return review.subjects
      .compactMap { person in age(person, on: day).map { labels[person.id] + " " + $0 } }
      .joined(separator: ", ")
  }
}
