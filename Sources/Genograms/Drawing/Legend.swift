internal import ReviewModel

/// What the picture uses, each once, in a fixed order.
struct Legend {
  /// What stands before the words.
  enum Sample: Hashable {
    case symbol(Symbol.Shape, subject: Bool, dead: Bool)
    case line(DrawnLine.Role, slashes: Int)
    case twins
    case words(String)
    case household(Int)
  }

  struct Entry {
    let sample: Sample
    let words: String
  }

  private(set) var entries: [Entry] = []

  init(_ layout: GenogramLayout) {
    people(layout.graph)
    lines(layout)
    households(layout)
    let ages = layout.graph.people.map(\.inside)
    add(ages.contains { $0.hasPrefix("~") }, .words("~"), "about")
    add(ages.contains { $0.hasSuffix("m") }, .words("7m"), "age in months")
    add(ages.contains { $0.hasSuffix("w") }, .words("3w"), "age in weeks")
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
    add(shape(.diamond), plain(.diamond), graph.isReduced ? "sex not told" : "sex not recorded")
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
    add(
      graph.people.contains(where: \.isLost), .symbol(.triangle, subject: false, dead: true),
      "pregnancy that ended")
  }

  private mutating func lines(_ layout: GenogramLayout) {
    let roles = Set(layout.lines.map(\.role))
    func line(_ role: DrawnLine.Role, _ words: String) {
      add(roles.contains(role), .line(role, slashes: 0), words)
    }
    line(.union(.married), "married (m)")
    let unions = layout.graph.couples.compactMap(\.unions.last)
    let cohabit = unions.contains { $0.kind == .cohabiting }
    let partner = unions.contains { $0.kind == .partners }
    let together = [cohabit ? "living together (lt)" : nil, partner ? "partners (p)" : nil]
    line(.union(.partners), together.compactMap { $0 }.joined(separator: ", or "))
    line(.union(.dotted), "engaged (e), or an affair (a)")
    line(.union(.parents), "parents, couple not recorded")
    let manners = Set(unions.compactMap(\.ending?.manner))
    add(manners.contains(.separated), .line(.union(.married), slashes: 1), "separated (s)")
    add(manners.contains(.divorced), .line(.union(.married), slashes: 2), "divorced (d)")
    add(roles.contains(.identical), .twins, "identical twins")
    let looks = roles.compactMap { role -> DrawnLine.ChildLook? in
      switch role {
      case .care(let look), .descent(let look): look
      default: nil
      }
    }
    add(looks.contains(.foster), .line(.care(.foster), slashes: 0), "fostered")
    add(
      looks.contains(.adopted), .line(.care(.adopted), slashes: 0),
      "adopted, or cared for by others")
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
