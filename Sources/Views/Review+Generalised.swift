internal import ReviewModel

/// Takes out of a review the small details by which somebody who knows a little would know a family.
///
/// What is made of the view can then not tell them by mistake: they are not in it.
struct Generalisation {
  /// The day as of which households and carers are told.
  let incident: CalendarDay?
  /// The place of each label among all, which takes the place of the order of birth.
  private let ranks: [PersonID: Int]

  init(of review: Review) {
    incident = review.details?.value.incident.on?.latest
    let sorted = review.people.sorted {
      ($0.value.label.plainText, $0.reference) < ($1.value.label.plainText, $1.reference)
    }
    ranks = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($0.element.id, $0.offset) })
  }

  /// The review with what is told of people in few and wide words.
  func generalised(_ review: Review) -> Review {
    let people = review.items.filter { $0.record.kind == .person }
      .sorted { order($0) < order($1) }
    let others = review.items.filter { $0.record.kind != .person }
    return Review((people + others).compactMap { item in generalised(item.record).map(item.with) })
  }

  /// Those the review is about come first, then all by label.
  private func order(_ item: Review.Item) -> (Int, Int) {
    guard case .person(let person) = item.record else { return (0, 0) }
    return (person.isSubject ? 0 : 1, ranks[PersonID(item.id)] ?? 0)
  }

  private func generalised(_ record: Record) -> Record? {
    switch record {
    case .person(let person): .person(generalised(person))
    case .union(let union): generalised(union).map(Record.union)
    case .parentage(let parentage): generalised(parentage).map(Record.parentage)
    case .household(let household): generalised(household).map(Record.household)
    case .source(var source):
      {
        source.name = ""; source.rows = 0; source.headings = HeadingMapping(rules: []);
        return .source(source)
      }()
    case .entry(let entry): .entry(generalised(entry))
    case .note(let note): .note(generalised(note))
    case .finding(var finding):
      {
        finding.tested = nil
        return .finding(finding)
      }()
    case .action(var action):
      {
        // Those who follow an action up are told how it goes; the public is told what is asked.
        action.progress = Action.Progress()
        return .action(action)
      }()
    case .involvement(let involvement):
      .involvement(Involvement(of: involvement.person, answer: involvement.answer.undated))
    case .tie, .system, .query, .lens, .concern, .pledge, .evaluation, .hold, .retention, .release,
      .version, .sending, .comment, .publication, .proceeding, .label:
      nil
    default: record
    }
  }

  private func generalised(_ person: Person) -> Person {
    var person = person
    person.life = person.life.undated
    for part in [RestrictedPart.gender, .marks, .culture] { person.hide(part) }
    person.evidence = Evidence()
    if !Self.saysSex(person.label.plainText) { person.sex = .notRecorded }
    return person
  }

  /// Whether a label tells the sex by itself, so that a picture that shows it tells no more.
  private static func saysSex(_ label: String) -> Bool {
    label.lowercased().split { !$0.isLetter }.contains { word in
      ["mother", "father", "sister", "brother"].contains { word.hasSuffix($0) }
        || [
          "aunt", "uncle", "son", "daughter", "wife", "husband", "niece", "nephew", "girl", "boy",
        ]
        .contains(word)
    }
  }

  private func generalised(_ union: PartnerUnion) -> PartnerUnion? {
    guard union.kind != .affair, union.kind != .secretAffair else { return nil }
    var union = union
    union.evidence = Evidence()
    union.hideDates()
    return union
  }

  private func generalised(_ parentage: Parentage) -> Parentage? {
    guard parentage.kind == .birth || isCurrent(from: nil, to: parentage.to) else { return nil }
    var parentage = parentage
    parentage.hideDates()
    parentage.order = ranks[parentage.child] ?? 0
    parentage.birth = nil
    parentage.evidence = Evidence()
    return parentage
  }

  private func generalised(_ household: Household) -> Household? {
    var household = household
    household.members.removeAll { !isCurrent(from: $0.from, to: $0.to) }
    household.members.sort { ranks[$0.person] ?? 0 < ranks[$1.person] ?? 0 }
    household.evidence = Evidence()
    household.hide(.dates)
    household.hide(.place)
    return household.members.isEmpty ? nil : household
  }

  private func isCurrent(from: EDTFDate?, to: EDTFDate?) -> Bool {
    guard let incident else { return to == nil }
    if let begins = from?.earliest, begins > incident { return false }
    if let ends = to?.latest, ends < incident { return false }
    return true
  }

  private func generalised(_ entry: ChronologyEntry) -> ChronologyEntry {
    var entry = entry
    for part in [RestrictedPart.time, .source, .location, .columns] { entry.hide(part) }
    entry.provenance = .byHand
    return entry
  }

  private func generalised(_ note: LearningNote) -> LearningNote {
    var note = note
    note.at = Moment(seconds: 0)
    note.people = []
    note.flags = []
    note.amendments = []
    note.group = nil
    note.sorting.answer = nil
    return note
  }
}

extension Involvement.Answer {
  /// What was chosen, without when and why.
  fileprivate var undated: Self {
    switch self {
    case .awaited: .awaited
    case .accepted: .accepted(on: CalendarDay(number: 0))
    case .declined: .declined(on: CalendarDay(number: 0), reason: .notRecorded)
    case .notApproached: .notApproached(reason: "")
    }
  }
}
