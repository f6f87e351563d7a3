internal import ReviewModel

extension GedcomReader {
  mutating func readUnions(_ family: GedcomNode, _ partners: [Int]) {
    var events = CoupleEvents()
    for node in family.children {
      switch node.tag {
      case "MARR", "ENGA", "DIV", "ANUL", "EVEN", "SEPA", "_SEPR", "_SEP", "NO":
        if !readCoupleEvent(node, &events) {
          leaveOut(node, in: "FAM")
        } else {
          leaveOutRest(of: node, in: "FAM." + node.tag, taken: ["DATE", "TYPE"])
        }
      case "HUSB", "WIFE", "CHIL": break
      default: if !GedcomTags.books.contains(node.tag) { leaveOut(node, in: "FAM") }
      }
    }
    guard partners.count == 2, !events.isForChildrenOnly else { return }
    guard partners[0] != partners[1] else { return report(.partnerOfOneself, family.line) }
    for couple in events.couples.isEmpty ? [CoupleEvents.Couple()] : events.couples {
      var union = GedcomUnion(first: partners[0], second: partners[1], line: family.line)
      union.kind = couple.kind ?? couple.kindByEnding
      union.from = couple.from
      union.ending = couple.ending
      file.unions.append(union)
    }
  }

  private mutating func readCoupleEvent(_ node: GedcomNode, _ events: inout CoupleEvents) -> Bool {
    let type = (node.first("TYPE").map(text) ?? (node.tag == "EVEN" ? text(node) : ""))
      .lowercased()
    switch node.tag {
    case "NO": return node.trimmed == "MARR"
    case "MARR":
      let kind = Self.kinds[type] ?? .married
      if !events.begin(kind, date(of: node)) { report(.another(tag: "MARR"), node.line) }
    case "ENGA":
      if !events.begin(.engaged, date(of: node)) { report(.another(tag: "ENGA"), node.line) }
    case "DIV": events.end(.divorced, date(of: node))
    case "ANUL": events.end(.annulled, date(of: node))
    case "SEPA", "_SEPR", "_SEP": events.end(.separated, date(of: node))
    default:
      if type == "parents only" {
        events.isForChildrenOnly = true
      } else if let kind = Self.kinds[type] {
        if !events.begin(kind, date(of: node)) { report(.another(tag: "EVEN"), node.line) }
      } else if let manner = Self.manners[type] {
        events.end(manner, date(of: node))
      } else {
        return false
      }
    }
    return true
  }

  private static let kinds: [String: PartnerUnion.Kind] = [
    "married": .married, "civil": .married, "religious": .married, "civil partnership": .married,
    "cohabiting": .cohabiting, "cohabitation": .cohabiting, "living together": .cohabiting,
    "common law": .cohabiting, "common law marriage": .cohabiting, "unmarried": .cohabiting,
    "lived together": .cohabiting, "partners": .partners, "relationship": .partners,
    "engaged": .engaged, "affair": .affair, "secret affair": .secretAffair,
  ]

  private static let manners: [String: PartnerUnion.Manner] = [
    "separation": .separated, "separated": .separated, "legal separation": .legallySeparated,
    "legally separated": .legallySeparated, "divorced": .divorced, "divorce": .divorced,
    "annulled": .annulled, "annulment": .annulled, "ended by death": .death, "death": .death,
  ]
}

/// What the events of a family say of its couple, in the order of the file: the same two may marry,
/// part and marry again.
private struct CoupleEvents {
  struct Couple {
    var kind: PartnerUnion.Kind?
    var from: EDTFDate?
    var ending: PartnerUnion.Ending?

    /// Only a marriage is dissolved by a court.
    var kindByEnding: PartnerUnion.Kind {
      switch ending?.manner {
      case .divorced, .annulled, .legallySeparated: .married
      case .separated, .death, nil: .partners
      }
    }
  }

  var couples: [Couple] = []
  var isForChildrenOnly = false

  /// Notes how a couple began; false where it is told already.
  mutating func begin(_ kind: PartnerUnion.Kind, _ on: EDTFDate?) -> Bool {
    guard var last = couples.last, last.ending == nil || last.kind == nil else {
      couples.append(Couple(kind: kind, from: on))
      return true
    }
    // A wedding after an engagement says more than it; a second one says nothing new.
    guard last.kind == nil || last.kind == .engaged && kind == .married else {
      return last.kind == .married && kind == .engaged
    }
    last.kind = kind
    last.from = on
    couples[couples.count - 1] = last
    return true
  }

  /// Notes how a couple ended; of several endings the one that says most is kept.
  mutating func end(_ manner: PartnerUnion.Manner, _ on: EDTFDate?) {
    if couples.isEmpty { couples.append(Couple()) }
    let last = couples.count - 1
    if let known = couples[last].ending, Self.weight(known.manner) >= Self.weight(manner) { return }
    couples[last].ending = PartnerUnion.Ending(manner, on: on)
  }

  private static func weight(_ manner: PartnerUnion.Manner) -> Int {
    switch manner {
    case .death: 0
    case .separated: 1
    case .legallySeparated: 2
    case .divorced: 3
    case .annulled: 4
    }
  }
}
