internal import ReviewModel

internal import ReviewModel

/// What the picture uses, each once, in a fixed order.
struct Legend {
  /// What stands before the words.
  enum Sample: Hashable {
    case symbol(Symbol.Shape, subject: Bool, dead: Bool)
    case line(DrawnLine.Role, slashes: [[Point]])
    case twins
    case words(String)
    case household(Int)
    case inner(Symbol.Shape, Symbol.Shape)
    case filled([Person.Mark], Symbol.Shape)
    case tie(Tie.Kind)
    case adopted
    case double
    case stillbirth
    case termination
    case focus
  }

  struct Entry {
    let sample: Sample
    let words: String
  }

  private(set) var entries: [Entry] = []

  init(_ layout: GenogramLayout) {
    people(layout.graph)
    marks(layout.graph)
    lines(layout)
    ties(layout.graph)
    households(layout)
    let ages = layout.graph.people.map(\.inside)
    add(ages.contains { $0.hasPrefix("~") }, .words("~"), "about")
    add(ages.contains { $0.hasSuffix("m") }, .words("7m"), "age in months")
    add(ages.contains { $0.hasSuffix("w") }, .words("3w"), "age in weeks")
    add(ages.contains { $0.hasSuffix("d") }, .words("3d"), "age in days")
    add(ages.contains { $0.hasPrefix("<") }, .words("<"), "under")
  }

  private mutating func add(_ isUsed: Bool, _ sample: Sample, _ words: String) {
    if isUsed { entries.append(Entry(sample: sample, words: words)) }
  }

  private mutating func people(_ graph: FamilyGraph) {
    let born = graph.people.filter { member in
      switch member.life {
      case .living, .died: true
      case .expected, .lost: false
      }
    }
    func shape(_ shape: Symbol.Shape) -> Bool { born.contains { Symbol($0).shape == shape } }
    func plain(_ shape: Symbol.Shape) -> Sample { .symbol(shape, subject: false, dead: false) }
    add(shape(.box), plain(.box), "male")
    add(shape(.circle), plain(.circle), "female")
    let neither = born.contains { $0.gender == .nonBinary }
    let unknown = born.contains { $0.gender != .nonBinary && Symbol($0).shape == .diamond }
    add(neither, plain(.diamond), "non-binary, where written so")
    add(unknown, plain(.diamond), graph.isReduced ? "sex not told" : "sex not recorded")
    for (outer, inner, words) in [
      (Symbol.Shape.box, Symbol.Shape.circle, "lives as a man, born female"),
      (.circle, .box, "lives as a woman, born male"),
    ] {
      add(
        born.contains { Symbol($0).shape == outer && Symbol($0).inner == inner },
        .inner(outer, inner), words)
    }
    let subject = graph.people.first(where: \.isSubject)
    add(
      subject != nil, .symbol(subject.map { Symbol($0).shape } ?? .box, subject: true, dead: false),
      "whom the review is about")
    let dead = graph.people.first { if case .died = $0.life { true } else { false } }
    add(
      dead != nil, .symbol(dead.map { Symbol($0).shape } ?? .box, subject: false, dead: true),
      "has died")
    add(
      graph.people.contains { if case .expected = $0.life { true } else { false } },
      plain(.triangle), "unborn")
    func lost(_ loss: Person.Loss) -> Bool {
      graph.people.contains { if case .lost(loss, _) = $0.life { true } else { false } }
    }
    add(lost(.miscarriage), .symbol(.triangle, subject: false, dead: true), "miscarriage")
    add(lost(.stillbirth), .stillbirth, "stillbirth")
    add(lost(.termination), .termination, "termination of pregnancy")
    add(graph.people.contains(where: \.isFocus), .focus, "man, and which service met him")
  }

  private mutating func lines(_ layout: GenogramLayout) {
    let roles = Set(layout.lines.map(\.role))
    func line(_ role: DrawnLine.Role, _ words: String) {
      add(roles.contains(role), .line(role, slashes: []), words)
    }
    line(.union(.married), "married (m)")
    line(.union(.cohabiting), "living together (lt)")
    line(.union(.partners), "partners (p)")
    for kind in [PartnerUnion.Kind.engaged, .affair, .secretAffair] {
      let look: DrawnLine.UnionLook =
        kind == .engaged ? .engaged : kind == .affair ? .affair : .secretAffair
      add(
        roles.contains(.union(look)),
        .line(.union(look), slashes: kind.sign(at: Point(0, 0))),
        "\(kind.rawValue) (\(kind.letters))")
    }
    line(.union(.parents), "parents, couple not recorded")
    add(layout.graph.couples.contains(where: \.isRelated), .double, "partners who are kin")
    endings(layout.graph)
    add(roles.contains(.identical), .twins, "identical twins")
    let looks = Set(
      roles.compactMap { role -> DrawnLine.ChildLook? in
        switch role {
        case .care(let look), .descent(let look): look
        default: nil
        }
      })
    add(looks.contains(.foster), .line(.care(.foster), slashes: []), "fostered")
    add(looks.contains(.adopted), .adopted, "adopted")
    add(
      looks.contains(.kinship), .line(.care(.kinship), slashes: []), "cared for by kin or friends")
    add(looks.contains(.step), .line(.care(.step), slashes: []), "stepchild")
  }

  private mutating func endings(_ graph: FamilyGraph) {
    let shown = graph.couples.map(\.unions)
    for (manner, words) in [
      (PartnerUnion.Manner.separated, "separated (s)"),
      (.legallySeparated, "separated by law (ls)"),
      (.divorced, "divorced (d)"), (.annulled, "annulled (an)"),
    ] {
      let sample = PartnerUnion(
        first: PersonID(RecordID(high: 0, low: 0)), second: PersonID(RecordID(high: 0, low: 1)),
        kind: .married, ending: .init(manner, on: nil))
      add(
        shown.contains { $0.last?.ending?.manner == manner },
        .line(.union(.married), slashes: EndingStrokes.of([sample], at: Point(0, 0))), words)
    }
    if let again = shown.first(where: { unions in
      unions.count > 1 && unions.last?.ending == nil && unions.contains { $0.ending != nil }
    }) {
      add(
        true, .line(.union(.married), slashes: EndingStrokes.of(again, at: Point(0, 0))),
        "parted and together again (remar: married again)")
    }
  }

  private mutating func marks(_ graph: FamilyGraph) {
    let marks = graph.people.flatMap(\.marks)
    for matter in Person.Mark.Matter.allCases {
      let used = marks.filter { $0.matter == matter }
      add(!used.isEmpty, .filled([Person.Mark(matter)], .box), Self.words(matter))
    }
    let letters = Set(marks.map(\.state))
    add(letters.contains(.suspected), .words("A?"), "suspected")
    add(letters.contains(.inRecovery), .words("(A)"), "in recovery")
    let isDisputed =
      graph.people.contains { $0.letters.hasPrefix("?") }
      || graph.ties.contains(where: \.isDisputed)
      || graph.couples.contains { $0.words.contains { $0.hasSuffix("?") } }
      || graph.sibships.contains { $0.children.contains(where: \.isDisputed) }
      || graph.careLines.contains(where: \.isDisputed)
    add(isDisputed, .words("?"), "in doubt")
  }

  static func words(_ matter: Person.Mark.Matter) -> String {
    matter.rawValue + " (\(MarkLetters.letter(matter)))"
  }

  private mutating func ties(_ graph: FamilyGraph) {
    for kind in Tie.Kind.allCases {
      add(graph.ties.contains { $0.kind == kind }, .tie(kind), kind.rawValue)
    }
  }

  private mutating func households(_ layout: GenogramLayout) {
    for (number, outline) in layout.outlines.enumerated() where layout.untold.contains(number) {
      let label = layout.graph.households[number].label
      let words = outline.isWhole ? label : label + " (where this shows)"
      entries.append(Entry(sample: .household(number), words: words))
    }
    let told = layout.outlines.indices.first { !layout.untold.contains($0) }
    if let told {
      entries.append(Entry(sample: .household(told), words: "household"))
    }
  }
}
