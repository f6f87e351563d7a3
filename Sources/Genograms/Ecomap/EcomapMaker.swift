internal import ReviewModel
internal import Views

/// Reads an ecomap out of a view.
struct EcomapMaker {
  private let view: DeidentifiedReview
  private let words: FamilyWords
  private let day: CalendarDay?
  private let homes: [Filed<Household>]

  init(_ view: DeidentifiedReview, _ date: EDTFDate?) {
    self.view = view
    let words = FamilyWords(view: view, choice: Genogram.Choice(at: date))
    self.words = words
    day = date?.latest ?? view.review.details?.value.incident.on?.latest
    let subjects = Set(view.review.subjects.map(\.id))
    homes = view.review.households.filter { household in
      household.value.members.contains { member in
        subjects.contains(member.person) && words.isCurrent(from: member.from, to: member.to)
      }
    }.sorted { $0.reference < $1.reference }
  }

  /// The households of those the review is about, or they alone.
  var middle: (String, [FamilyMember]) {
    var people = homes.flatMap { home in
      home.value.members.filter { words.isCurrent(from: $0.from, to: $0.to) }.map(\.person)
    }
    people += view.review.subjects.map(\.id)
    let shown = Set(people)
    let members = view.review.people.sorted { $0.reference < $1.reference }
      .filter { shown.contains($0.id) && words.life($0.value) != nil }.map { words.member($0) }
    let label = homes.map { view.words($0.value.label) }.joined(separator: " and ")
    return (label.isEmpty ? "the family" : label, members)
  }

  /// Judged ties first, in the order of filing, then the agencies in touch by the records.
  var systems: [Ecomap.System] {
    let members = Set(homes.flatMap { $0.value.members.map(\.person) })
      .union(view.review.subjects.map(\.id))
    var told: Set<AgencyID> = []
    var systems: [Ecomap.System] = []
    for tie in view.review.systems.sorted(by: { $0.reference < $1.reference }).map(\.value)
    where words.isCurrent(from: tie.from, to: tie.to) {
      var whose = ""
      switch tie.who {
      case .household(let household):
        guard homes.contains(where: { $0.id == household }) else { continue }
      case .person(let person):
        guard members.contains(person) else { continue }
        whose = view.labels[person]
      }
      if case .agency(let agency) = tie.system { told.insert(agency) }
      systems.append(
        Ecomap.System(
          label: label(tie.system), whose: whose, strength: tie.strength,
          direction: tie.direction, isDisputed: tie.evidence.isDisputed,
          source: LabelLines.short(words.evidence([tie.evidence]))))
    }
    for agency in view.review.agencies.sorted(by: { $0.reference < $1.reference })
    where !told.contains(agency.id) && inTouch.contains(agency.id) {
      systems.append(
        Ecomap.System(
          label: view.labels[agency.id], whose: "", strength: nil, direction: .notJudged,
          isDisputed: false, source: ""))
    }
    return systems
  }

  private func label(_ system: SystemTie.System) -> String {
    switch system {
    case .agency(let agency): view.labels[agency]
    case .place(let place): view.labels[place]
    case .other(let text): view.words(text)
    }
  }

  /// The agencies with an entry in the year up to the day; with any, where no day is known.
  private var inTouch: Set<AgencyID> {
    Set(
      view.review.entries.map(\.value).filter { entry in
        guard let day else { return true }
        guard let first = entry.date.earliest ?? entry.date.latest else { return false }
        let last = entry.date.latest ?? first
        return first <= day && last.number > day.number - 366
      }.map(\.agency))
  }
}
