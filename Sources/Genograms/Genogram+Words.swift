internal import ReviewModel
internal import Views

extension Genogram {
  /// The picture in words, one paragraph: who the family is, how they are related, who lived where.
  ///
  /// It says nothing that the picture does not show, and serves as its alternative text.
  public func describe() -> String {
    let people = graph.people.indices
    var sentences = ["Genogram of \(Self.count(people.count, "person", "people"))."]
    let subjects = people.filter { graph.people[$0].isSubject }.map { name($0) }
    if !subjects.isEmpty {
      sentences.append("The review is about \(Self.list(subjects)).")
    }
    sentences += people.compactMap { about($0) }
    sentences += people.compactMap { moreAbout($0) }
    sentences += graph.couples.compactMap { about($0) }
    sentences += graph.sibships.map { about($0) }
    sentences += graph.careLines.map { line in
      "\(label(line.child)) \(line.isPast ? "was" : "is") \(Self.care(line.kind)) "
        + Self.list(graph.people(of: line.origin).map { label($0) })
        + (line.words.isEmpty ? "" : " (\(line.words))") + (line.isDisputed ? " (in doubt)" : "")
        + "."
    }
    sentences += graph.households.map { household in
      "\(household.label): " + Self.list(household.members.map { label($0) }) + "."
    }
    sentences += graph.ties.map { about($0) }
    return sentences.map(\.capitalised).joined(separator: " ")
  }

  /// Gender, marks and, where men are in focus, the services.
  private func moreAbout(_ person: Int) -> String? {
    let member = graph.people[person]
    var parts: [String] = []
    switch member.gender {
    case .nonBinary: parts.append("lives as neither man nor woman")
    case .man where member.sex == .female: parts.append("lives as a man")
    case .woman where member.sex == .male: parts.append("lives as a woman")
    default: break
    }
    for mark in member.marks {
      let state = mark.state == .present ? "" : " (\(mark.state.rawValue))"
      parts.append("marked: " + mark.matter.rawValue + state)
    }
    if member.isFocus {
      let start = member.beneath.firstIndex { line in
        ["met by", "named by", "no record of"].contains { line.hasPrefix($0) }
      }
      if let start { parts.append(member.beneath[start...].joined(separator: " ")) }
    }
    return parts.isEmpty ? nil : label(person) + ": " + parts.joined(separator: "; ") + "."
  }

  private func about(_ tie: FamilyTie) -> String {
    let pair =
      tie.kind.isDirected
      ? "from \(label(tie.first)) to \(label(tie.second))"
      : "between \(label(tie.first)) and \(label(tie.second))"
    return "A tie \(pair): \(tie.kind.rawValue)\(tie.isDisputed ? " (in doubt)" : "")."
  }

  private func label(_ person: Int) -> String { graph.people[person].label }

  private func name(_ person: Int) -> String {
    let age = Self.age(graph.people[person].inside)
    return age.isEmpty ? label(person) : label(person) + " (\(age))"
  }

  /// Ages inside symbols, spelt out.
  private static func age(_ short: String) -> String {
    let doubt = short.hasPrefix("~") ? "about " : short.hasPrefix("<") ? "under " : ""
    let numbers = short.split { !$0.isNumber }
    guard let first = numbers.first, let number = Int(numbers.last ?? first) else { return "" }
    if numbers.count > 1 { return doubt + "\(first) to \(number)" }
    switch short.last {
    case "d": return doubt + count(number, "day", "days")
    case "w": return doubt + count(number, "week", "weeks")
    case "m": return doubt + count(number, "month", "months")
    default: return doubt + (doubt == "under " ? count(number, "year", "years") : "\(number)")
    }
  }

  private func about(_ person: Int) -> String? {
    switch graph.people[person].life {
    case .living: return nil
    case .died:
      let note = graph.people[person].beneath.last { $0.hasPrefix("died") } ?? "died"
      let words = note.split(separator: "(").map { $0.filter { $0 != ")" && $0 != " " } }
      let year = words.first.map { $0.dropFirst(4) }.map { $0.isEmpty ? "" : " in \($0)" } ?? ""
      let age = words.count > 1 ? ", aged " + Self.age(words[1]) : ""
      return "\(label(person)) died\(year)\(age)."
    case .expected(let due):
      let when = due == nil ? "" : ", " + graph.people[person].dueWords
      return "\(label(person)) is not yet born\(when)."
    case .lost(let loss, _): return "\(label(person)): a pregnancy that ended (\(loss.rawValue))."
    }
  }

  private func about(_ couple: Couple) -> String? {
    guard let union = couple.unions.last else { return nil }
    let pair = "\(label(couple.first)) and \(label(couple.second))"
    let was = union.ending == nil ? "are" : "were"
    let kind =
      switch union.kind {
      case .married: "married"
      case .cohabiting: union.ending == nil ? "living together" : "a couple who lived together"
      case .partners: "partners"
      case .engaged: "engaged"
      case .affair, .secretAffair: "in a relationship"
      }
    let ending =
      switch union.ending?.manner {
      case nil: ""
      case .separated?: " and have separated"
      case .legallySeparated?: " and have separated by law"
      case .divorced?: " and have divorced"
      case .annulled?: ", which was annulled"
      case .death?: " until one died"
      }
    let again = couple.unions.count > 1 ? ", for the second time or more" : ""
    let kin = couple.isRelated ? "; they are kin" : ""
    let doubt = couple.unions.contains { $0.evidence.isDisputed } ? " (in doubt)" : ""
    return "\(pair) \(was) \(kind)\(ending)\(again)\(kin)\(doubt)."
  }

  private func about(_ sibship: Sibship) -> String {
    let parents = Self.list(graph.people(of: sibship.origin).map { label($0) })
    let groups = Parentage.Kind.allCases.compactMap { kind -> String? in
      let children = sibship.children.filter { $0.kind == kind }.map { child(of: sibship, $0) }
      guard !children.isEmpty else { return nil }
      return Self.list(children) + (kind == .birth ? "" : " (\(kind.rawValue))")
    }
    let word = sibship.children.count == 1 ? "child" : "children"
    return "The \(word) of \(parents): " + groups.joined(separator: "; ") + "."
  }

  private func child(of sibship: Sibship, _ line: ChildLine) -> String {
    let doubt = line.isDisputed ? " (in doubt)" : ""
    guard let birth = line.birth,
      sibship.children.count(where: { $0.birth?.group == birth.group }) > 1
    else { return name(line.child) + doubt }
    return name(line.child) + (birth.identical ? ", an identical twin" : ", a twin") + doubt
  }

  private static func care(_ kind: Parentage.Kind) -> String {
    switch kind {
    case .birth: "also the child of"
    case .adopted: "adopted by"
    case .foster: "fostered by"
    case .kinship: "cared for by"
    case .step: "a stepchild of"
    }
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// "A, B and C".
  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "nobody" }
    let comma = words.contains { $0.contains(",") }
    return words.dropLast().joined(separator: comma ? "; " : ", ") + " and " + last
  }
}

extension FamilyMember {
  /// The lines that tell the due date, put together.
  fileprivate var dueWords: String {
    guard let start = beneath.lastIndex(where: { $0.hasPrefix("due ") }) else { return "expected" }
    return beneath[start...].joined(separator: " ")
  }
}

extension String {
  /// The text with its first letter in upper case.
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
