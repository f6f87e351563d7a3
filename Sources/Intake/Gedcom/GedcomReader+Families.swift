internal import ReviewModel

extension GedcomReader {
  mutating func readFamilies() {
    var links = familyLinks()
    for family in records("FAM") {
      let partners = self.partners(of: family)
      readUnions(family, partners)
      readChildren(family, Array(Set(partners)).sorted(), &links)
    }
    for node in records("INDI") { checkPartnerLinks(node) }
  }

  /// What the children say of the families they are children of, by family.
  private mutating func familyLinks() -> [String: [ChildLink]] {
    var links: [String: [ChildLink]] = [:]
    for node in records("INDI") {
      guard let child = people[node.pointer] else { continue }
      for line in node.all("FAMC") {
        guard let family = record(line, ["FAM"]) else { continue }
        links[family.pointer, default: []].append(ChildLink(child: child, node: line))
      }
      for event in node.all("ADOP") { readAdoption(event, child, &links) }
    }
    return links
  }

  private mutating func readAdoption(
    _ event: GedcomNode, _ child: Int, _ links: inout [String: [ChildLink]]
  ) {
    let on = date(of: event)
    leaveOutRest(of: event, in: "INDI.ADOP", taken: ["DATE", "FAMC", "TYPE"])
    guard let line = event.first("FAMC") else {
      for (family, all) in links {
        for place in all.indices where all[place].child == child && isAdoption(all[place].node) {
          links[family]?[place].adopted = on
        }
      }
      return
    }
    guard let family = record(line, ["FAM"]) else { return }
    let known = links[family.pointer] ?? []
    if let place = known.firstIndex(where: { $0.child == child && isAdoption($0.node) }) {
      links[family.pointer]?[place].adopted = on
    } else if let place = known.firstIndex(where: { link in
      link.child == child && link.node.first("PEDI") == nil && !link.isAdoption
    }) {
      links[family.pointer]?[place].isAdoption = true
      links[family.pointer]?[place].adopted = on
    } else {
      links[family.pointer, default: []].append(
        ChildLink(child: child, node: line, isAdoption: true, adopted: on))
    }
  }

  private func isAdoption(_ link: GedcomNode) -> Bool {
    link.first("PEDI")?.trimmed.lowercased() == "adopted"
  }

  private mutating func partners(of family: GedcomNode) -> [Int] {
    var partners: [Int] = []
    for line in family.children where ["HUSB", "WIFE"].contains(line.tag) {
      guard let person = record(line, ["INDI"]).flatMap({ people[$0.pointer] }) else { continue }
      if partners.count < 2 {
        partners.append(person)
      } else {
        report(.morePartners, line.line)
      }
    }
    return partners
  }

  /// A partner who points to a family that does not name them, or to none.
  private mutating func checkPartnerLinks(_ node: GedcomNode) {
    for line in node.all("FAMS") {
      guard let family = record(line, ["FAM"]) else { continue }
      let isNamed = family.children.contains { child in
        ["HUSB", "WIFE"].contains(child.tag) && child.target == node.pointer
      }
      if !isNamed { report(.missingRecord(tag: "FAMS"), line.line) }
    }
  }
}

/// What a child, or an adoption, says of a family it belongs to.
private struct ChildLink {
  var child: Int
  var node: GedcomNode
  var isAdoption = false
  var adopted: EDTFDate?
}

extension GedcomReader {
  private mutating func readChildren(
    _ family: GedcomNode, _ parents: [Int], _ links: inout [String: [ChildLink]]
  ) {
    let told = family.pointer.isEmpty ? [] : links[family.pointer] ?? []
    let byChild = Dictionary(grouping: told) { $0.child }
    var named: Set<Int> = []
    var found: [GedcomParentage] = []
    for line in family.all("CHIL") {
      guard let child = record(line, ["INDI"]).flatMap({ people[$0.pointer] }) else { continue }
      guard named.insert(child).inserted else {
        report(.another(tag: "CHIL"), line.line)
        continue
      }
      if let own = byChild[child] {
        for link in own { found += parentages(link, parents, line) }
      } else if parents.contains(child) {
        report(.parentOfOneself, line.line)
      } else {
        report(.oneSided(tag: "CHIL"), line.line)
        found += byParent(line, GedcomParentage(child: child, parents: parents, line: line.line))
      }
    }
    for link in told where !named.contains(link.child) {
      if link.node.line > 0, !link.isAdoption {
        report(.oneSided(tag: "FAMC"), link.node.line)
      }
      found += parentages(link, parents, nil)
    }
    file.parentages += ordered(found)
  }

  private mutating func parentages(
    _ link: ChildLink, _ parents: [Int], _ line: GedcomNode?
  ) -> [GedcomParentage] {
    guard !parents.contains(link.child) else {
      report(.parentOfOneself, link.node.line)
      return []
    }
    var parentage = GedcomParentage(child: link.child, parents: parents, line: link.node.line)
    parentage.kind = link.isAdoption ? .adopted : .birth
    parentage.from = link.adopted
    let node = link.node
    if let pedi = node.first("PEDI") { readKind(pedi, &parentage) }
    switch (node.first("STAT")?.trimmed ?? "").lowercased() {
    case "challenged": parentage.isDisputed = true
    case "disproven":
      report(.disproved, node.line)
      return []
    default: break
    }
    parentage.from = date(of: node, "_FROM") ?? parentage.from
    parentage.to = date(of: node, "_TO")
    parentage.birth = node.first("_MULT").flatMap { Self.multipleBirth(text($0)) }
    leaveOutRest(of: node, in: "INDI.FAMC", taken: ["PEDI", "STAT", "_FROM", "_TO", "_MULT"])
    return line.map { byParent($0, parentage) } ?? [parentage]
  }

  private mutating func readKind(_ pedi: GedcomNode, _ parentage: inout GedcomParentage) {
    let phrase = (pedi.first("PHRASE").map(text) ?? "").lowercased()
    switch pedi.trimmed.lowercased() {
    case "birth", "biological", "natural": parentage.kind = .birth
    case "adopted": parentage.kind = .adopted
    case "foster": parentage.kind = .foster
    case "step": parentage.kind = .step
    case "other" where phrase == "kinship": parentage.kind = .kinship
    case "other" where phrase == "step": parentage.kind = .step
    default: report(.unknownWord(tag: "PEDI"), pedi.line)
    }
  }

  /// What some programs say of each parent by itself, with tags of their own.
  private func byParent(_ line: GedcomNode, _ parentage: GedcomParentage) -> [GedcomParentage] {
    let kinds = ["_FREL", "_MREL"].compactMap { tag -> (Person.Sex, Parentage.Kind)? in
      let word = line.first(tag)?.trimmed.lowercased() ?? ""
      return Self.relations[word].map { (tag == "_FREL" ? .male : .female, $0) }
    }
    guard !kinds.isEmpty else { return [parentage] }
    var groups: [(kind: Parentage.Kind, parents: [Int])] = []
    for parent in parentage.parents {
      let kind = kinds.first { $0.0 == file.people[parent].sex }?.1 ?? parentage.kind
      if let place = groups.firstIndex(where: { $0.kind == kind }) {
        groups[place].parents.append(parent)
      } else {
        groups.append((kind, [parent]))
      }
    }
    return groups.map { group in
      var part = parentage
      part.kind = group.kind
      part.parents = group.parents
      return part
    }
  }

  private static let relations: [String: Parentage.Kind] = [
    "natural": .birth, "birth": .birth, "biological": .birth, "adopted": .adopted,
    "foster": .foster, "step": .step, "related": .kinship, "guardian": .kinship,
  ]

  /// Reads which birth it was, `1 identical`, as this program writes it.
  private static func multipleBirth(_ text: String) -> Parentage.MultipleBirth? {
    let words = text.split(separator: " ")
    guard let group = words.first.flatMap({ Int($0) }), (1...99).contains(group) else { return nil }
    return Parentage.MultipleBirth(group: group, identical: words.last == "identical")
  }

  /// Children in the order of birth where every birth is known, else in that of the file.
  private func ordered(_ found: [GedcomParentage]) -> [GedcomParentage] {
    let days = found.map { file.people[$0.child].life.firstDay }
    var order = Array(found.indices)
    if !days.contains(nil) {
      order.sort { one, other in
        guard let first = days[one], let second = days[other], first != second else {
          return one < other
        }
        return first < second
      }
    }
    var places: [Int: Int] = [:]
    return order.map { place in
      var parentage = found[place]
      let rank = places[parentage.child] ?? places.count
      places[parentage.child] = rank
      parentage.order = rank
      return parentage
    }
  }
}

extension Person.Life {
  /// The day to order brothers and sisters by.
  fileprivate var firstDay: CalendarDay? {
    switch self {
    case .living(let born), .died(let born, _): born?.sortingDay
    case .expected(let due): due?.sortingDay
    case .lost(_, let on): on?.sortingDay
    }
  }
}
