internal import Intake
internal import ReviewModel
internal import Views

/// Words for what is wrong with a GEDCOM file; never with what stands in it but its tags.
enum GedcomWords {
  static func words(_ fact: GedcomProblem.Fact) -> String {
    switch fact {
    case .noHead: "the file does not begin with its head; its beginning may be missing"
    case .noEnd: "the file has no last record; its end may be missing"
    case .otherEncoding(_, let read): "the file says another encoding; read as \(read.rawValue)"
    case .unreadableCharacters(let count):
      Count.of(count, "character") + " could not be read; names may be wrong"
    case .notALine: "no line of GEDCOM; taken to go on with the line above"
    case .wrongLevel: "the level does not follow from the line above; read as one below it"
    case .tooLong(let limit): "longer than \(limit / 1_048_576) MB; the rest was left out"
    case .recordTwice(let tag, let first):
      "\(tag): the pointer is that of line \(first); the second record was left out"
    case .missingRecord(let tag): "\(tag): points to nobody and nothing in the file; left out"
    case .wrongRecord(let tag, let found): "\(tag): points to a \(found); left out"
    case .oneSided(let tag): "\(tag): only one side says so; believed"
    case .another(let tag): "\(tag): told a second time; the first was taken"
    default: dateWords(fact)
    }
  }

  private static func dateWords(_ fact: GedcomProblem.Fact) -> String {
    switch fact {
    case .unreadableDate: "DATE: no date that can be read; left out"
    case .otherCalendar(let name):
      "DATE: of another calendar (\(calendar(name))); left out, add it by hand"
    case .dualYear: "DATE: two years, old style and new; the new was taken"
    case .unknownWord(let tag): "\(tag): a word that GEDCOM does not have there; left out"
    case .partnerOfOneself: "FAM: both partners are one person; left out"
    case .parentOfOneself: "FAMC: somebody is their own child; left out"
    case .morePartners: "FAM: more than two partners; the others were left out"
    case .disproved: "FAMC: said to be disproved; left out"
    default: "something is wrong; left out"
    }
  }

  /// Only calendars GEDCOM knows are named: anything may stand there.
  private static func calendar(_ name: String) -> String {
    switch name {
    case "JULIAN": "Julian"
    case "HEBREW": "Hebrew"
    case "FRENCH R", "FRENCH_R": "French Republican"
    case "ROMAN": "Roman"
    default: "not known here"
    }
  }
}

/// Words for what cannot be in a family, by label, and in a file by line.
struct FamilyFaultWords {
  private let labels: LabelTable

  /// Words for a review, with what a batch adds to it.
  init(_ review: Review) { labels = LabelTable(labelsOf: review) }

  /// Tells what of the family cannot be as it is recorded, of much only the first.
  func tell(_ faults: [FamilyFault]) {
    let drawn = faults.filter { !$0.breaksGenerations }
    for fault in drawn.prefix(5) {
      Console.current.tell("note: \(words(fault.fact)); it is marked ? where it is drawn")
    }
    if drawn.count > 5 {
      Console.current.tell("note: \(drawn.count - 5) more such contradictions: silp check Q21")
    }
  }

  func line(_ fault: FamilyFault) -> String {
    words(fault.fact) + (fault.breaksGenerations ? "; this was left out" : "; look which is wrong")
  }

  func words(_ fact: FamilyFault.Fact) -> String {
    switch fact {
    case .ownAncestor(let circle):
      "\(name(circle.first)) would be their own ancestor, by \(list(Array(circle.dropFirst())))"
    case .ownParent(let person): "\(labels[person]) would be their own parent"
    case .ownPartner(let person): "\(labels[person]) would be their own partner"
    case .bornBeforeParent(let child, let parent):
      "\(labels[child]) was born before the parent, \(labels[parent])"
    case .bornAfterMother(let child, let mother):
      "\(labels[child]) was born long after the mother, \(labels[mother]), had died"
    case .bornAfterFather(let child, let father):
      "\(labels[child]) was born long after the father, \(labels[father]), had died"
    case .birthMothers(let child, let mothers):
      "\(labels[child]) has several mothers by birth: \(list(mothers))"
    case .birthFathers(let child, let fathers):
      "\(labels[child]) has several fathers by birth: \(list(fathers))"
    case .birthParents(let child, let parents):
      "\(labels[child]) has more than two parents by birth: \(list(parents))"
    case .diedBeforeBirth(let person): "\(labels[person]) died before they were born"
    case .coupledBeforeBirth(let person):
      "\(labels[person]) is in a couple since before they were born"
    }
  }

  private func name(_ person: PersonID?) -> String { person.map { labels[$0] } ?? "somebody" }

  private func list(_ people: [PersonID]) -> String {
    people.prefix(6).map { labels[$0] }.joined(separator: ", ") + (people.count > 6 ? " …" : "")
  }
}
