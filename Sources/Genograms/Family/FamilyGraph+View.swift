internal import ReviewModel
package import Views

extension FamilyGraph {
  /// Reads the family out of a view; refuses what cannot be.
  package init(
    _ view: DeidentifiedReview, _ choice: Genogram.Choice = Genogram.Choice()
  ) throws(GenogramError) {
    var builder = FamilyBuilder(view, choice)
    try builder.readCouples()
    try builder.readParentages()
    builder.readHouseholds()
    builder.readTies()
    builder.markRelatedPartners()
    self = builder.graph
  }
}

/// Gathers the family step by step; records are taken by reference, so the order of filing in the
/// file does not matter.
struct FamilyBuilder {
  let view: DeidentifiedReview
  let words: FamilyWords
  var graph = FamilyGraph()
  private var index: [PersonID: Int] = [:]
  private var pairs: [Pair: Int] = [:]

  struct Pair: Hashable {
    let low: Int
    let high: Int
    init(_ one: Int, _ other: Int) {
      low = min(one, other)
      high = max(one, other)
    }
  }

  init(_ view: DeidentifiedReview, _ choice: Genogram.Choice) {
    self.view = view
    words = FamilyWords(view: view, choice: choice)
    graph.isReduced = view.audience.generalisesDetails
    graph.maleLeft = choice.maleLeft
    let related = Self.related(in: view.review)
    let shown = FamilyScope(review: view.review, choice: choice, words: words).people
    for person in view.review.people.sorted(by: { $0.reference < $1.reference })
    where !person.value.isProfessional && index[person.id] == nil
      && (person.value.isSubject || related.contains(person.id))
      && (shown?.contains(person.id) ?? true) && words.life(person.value) != nil
    {
      index[person.id] = graph.people.count
      graph.people.append(words.member(person))
    }
  }

  private static func related(in review: Review) -> Set<PersonID> {
    var related: Set<PersonID> = []
    for union in review.unions { related.formUnion([union.value.first, union.value.second]) }
    for parentage in review.parentages {
      related.insert(parentage.value.child)
      related.formUnion(parentage.value.parents)
    }
    for household in review.households {
      related.formUnion(household.value.members.map(\.person))
    }
    return related
  }

  func person(_ id: PersonID) -> Int? { index[id] }

  /// The couple of two people, made if it is not there.
  mutating func couple(_ one: Int, _ other: Int) -> Int {
    let pair = Pair(one, other)
    if let known = pairs[pair] { return known }
    pairs[pair] = graph.couples.count
    graph.couples.append(
      Couple(first: one, second: other, unions: [], words: [], since: Int.max))
    return graph.couples.count - 1
  }

  mutating func readCouples() throws(GenogramError) {
    for filed in view.review.unions.sorted(by: { $0.reference < $1.reference }) {
      guard let one = person(filed.value.first), let other = person(filed.value.second),
        var union = words.union(filed.value)
      else { continue }
      if words.doubted.contains(filed.id.record) { union.evidence.isDisputed = true }
      if words.isPlain, [.affair, .secretAffair].contains(union.kind) { union.kind = .partners }
      if one == other { throw .ownPartner(filed.value.first) }
      let place = couple(one, other)
      graph.couples[place].unions.append(union)
    }
    for place in graph.couples.indices {
      let unions = graph.couples[place].unions.enumerated().sorted {
        (Self.start($0.element), $0.offset) < (Self.start($1.element), $1.offset)
      }
      graph.couples[place].unions = unions.map(\.element)
      graph.couples[place].words = words.lines(unions.map(\.element))
      graph.couples[place].tooltip = LabelLines.short(
        words.evidence(unions.map(\.element.evidence)))
      graph.couples[place].since = unions.map { Self.start($0.element) }.min() ?? Int.max
    }
  }

  private static func start(_ union: PartnerUnion) -> Int {
    (union.from ?? union.ending?.on)?.sortingDay?.number ?? Int.max
  }

  mutating func readHouseholds() {
    for household in view.review.households.sorted(by: { $0.reference < $1.reference }) {
      let members = household.value.members.filter { words.isCurrent(from: $0.from, to: $0.to) }
        .compactMap { person($0.person) }
      guard !members.isEmpty else { continue }
      let isDisputed = household.value.evidence.isDisputed
      graph.households.append(
        FamilyHousehold(
          label: view.words(household.value.label) + (isDisputed ? " (disputed)" : ""),
          members: Set(members).sorted()))
    }
  }

  mutating func readTies() {
    if words.isPlain { return }
    for tie in view.review.ties.sorted(by: { $0.reference < $1.reference }) {
      guard let one = person(tie.value.first), let other = person(tie.value.second), one != other,
        words.isCurrent(from: tie.value.from, to: tie.value.to)
      else { continue }
      graph.ties.append(
        FamilyTie(
          first: one, second: other, kind: tie.value.kind,
          isDisputed: tie.value.evidence.isDisputed,
          tooltip: LabelLines.short(
            ([tie.value.kind.rawValue] + [words.evidence([tie.value.evidence])])
              .filter { !$0.isEmpty }.joined(separator: "; "))))
    }
  }

  /// Finds partners who by birth descend from one ancestor.
  mutating func markRelatedPartners() {
    var parents: [Int: [Int]] = [:]
    for sibship in graph.sibships {
      for line in sibship.children where line.kind == .birth {
        parents[line.child] = graph.people(of: sibship.origin)
      }
    }
    func ancestors(_ person: Int) -> Set<Int> {
      var found: Set<Int> = [person]
      var waiting = [person]
      while let next = waiting.popLast() {
        for parent in parents[next] ?? [] where found.insert(parent).inserted {
          waiting.append(parent)
        }
      }
      return found
    }
    for place in graph.couples.indices where !graph.couples[place].unions.isEmpty {
      let couple = graph.couples[place]
      guard parents[couple.first] != nil || parents[couple.second] != nil else { continue }
      graph.couples[place].isRelated =
        !ancestors(couple.first).isDisjoint(with: ancestors(couple.second))
    }
  }
}
