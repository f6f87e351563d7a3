internal import ReviewModel
public import Views

/// The family of a view as GEDCOM 7, for other family programs.
///
/// Labels stand where names would, dates are as exact as the view tells them, and what the view does
/// not hold is not in it. Health, culture, ties, households and evidence are left out: GEDCOM has no
/// place that other programs would understand. The same view gives the same bytes.
public enum FamilyGedcom: Sendable {
  /// Writes the family of a view.
  public static func write(_ view: DeidentifiedReview) -> [UInt8] {
    var writer = FamilyGedcomWriter(view)
    return Array(writer.write().utf8)
  }
}

/// Writes one view's family.
struct FamilyGedcomWriter {
  let view: DeidentifiedReview
  let families: GedcomFamilies
  var lines = GedcomLines()

  init(_ view: DeidentifiedReview) {
    self.view = view
    families = GedcomFamilies(view.review)
  }

  mutating func write() -> String {
    writeHead()
    for person in families.people { write(person) }
    for family in families.families { write(family) }
    lines.add(0, "TRLR")
    return lines.text
  }

  private mutating func writeHead() {
    lines.add(0, "HEAD")
    lines.add(1, "GEDC")
    lines.add(2, "VERS", "7.0")
    lines.add(1, "SCHMA")
    lines.add(2, "TAG", "_FROM urn:silp:gedcom:from")
    lines.add(2, "TAG", "_TO urn:silp:gedcom:to")
    lines.add(2, "TAG", "_MULT urn:silp:gedcom:multiple-birth")
    lines.add(1, "SOUR", "silp")
    lines.add(1, "NOTE", "Labels stand in the place of names.")
  }

  private mutating func write(_ person: Filed<Person>) {
    lines.add(0, "INDI", pointer: GedcomFamilies.pointer(person.reference))
    // A slash would begin a surname.
    lines.add(1, "NAME", String(view.labels[person.id].map { $0 == "/" ? "-" : $0 }))
    switch person.value.sex {
    case .female: lines.add(1, "SEX", "F")
    case .male: lines.add(1, "SEX", "M")
    case .unknown: lines.add(1, "SEX", "U")
    case .notRecorded: break
    }
    write(person.value.life)
    if person.value.gender != .notRecorded {
      lines.add(1, "FACT", person.value.gender.rawValue)
      lines.add(2, "TYPE", "Gender identity")
    }
    for link in families.links(ofChild: person.id) { write(link) }
    for family in families.pointers(ofPartner: person.id) { lines.point(1, "FAMS", to: family) }
    if let picture = view.words(person.value.picture), !picture.isEmpty {
      lines.add(1, "NOTE", picture)
    }
  }

  private mutating func write(_ life: Person.Life) {
    switch life {
    case .living(let born): if let born { event("BIRT", born) }
    case .died(let born, let on):
      if let born { event("BIRT", born) }
      event("DEAT", on)
    case .expected(let due): event("EVEN", due, type: "Expected birth")
    case .lost(let loss, let on): event("EVEN", on, type: loss.rawValue.capitalised)
    }
  }

  private mutating func write(_ link: GedcomFamilies.Link) {
    lines.point(1, "FAMC", to: link.family)
    let parentage = link.parentage
    switch parentage.kind {
    case .birth: lines.add(2, "PEDI", "BIRTH")
    case .adopted: lines.add(2, "PEDI", "ADOPTED")
    case .foster: lines.add(2, "PEDI", "FOSTER")
    case .kinship, .step:
      lines.add(2, "PEDI", "OTHER")
      lines.add(3, "PHRASE", parentage.kind.rawValue)
    }
    if parentage.evidence.isDisputed { lines.add(2, "STAT", "CHALLENGED") }
    if let birth = parentage.birth {
      lines.add(2, "_MULT", "\(birth.group)" + (birth.identical ? " identical" : ""))
    }
    // GEDCOM has no dates for who cared for a child.
    if let from = parentage.from { write(from, 2, "_FROM") }
    if let to = parentage.to { write(to, 2, "_TO") }
  }

  private mutating func write(_ family: GedcomFamilies.Family) {
    lines.add(0, "FAM", pointer: family.pointer)
    for (tag, partner) in families.partners(of: family) { lines.point(1, tag, to: partner) }
    if let union = family.union {
      write(union)
    } else if family.parents.count == 2 {
      event("EVEN", nil, type: "Parents only")
    }
    for child in families.children(of: family) { lines.point(1, "CHIL", to: child) }
  }

  private mutating func write(_ union: PartnerUnion) {
    switch union.kind {
    case .married: event("MARR", union.from)
    case .engaged: event("ENGA", union.from)
    default: event("EVEN", union.from, type: union.kind.rawValue.capitalised)
    }
    guard let ending = union.ending else { return }
    switch ending.manner {
    case .divorced: event("DIV", ending.on)
    case .annulled: event("ANUL", ending.on)
    case .separated: event("EVEN", ending.on, type: "Separated")
    case .legallySeparated: event("EVEN", ending.on, type: "Legally separated")
    case .death: event("EVEN", ending.on, type: "Ended by death")
    }
  }

  /// An event with its date; one without says that it took place.
  private mutating func event(_ tag: String, _ date: EDTFDate?, type: String? = nil) {
    let payload = type ?? (date == nil && tag != "BIRT" ? "Y" : "")
    lines.add(1, tag, payload)
    if let type { lines.add(2, "TYPE", type) }
    if let date { write(date, 2, "DATE") }
  }

  /// A date as the view tells it; what GEDCOM has no sign for stands in words below it.
  private mutating func write(_ date: EDTFDate, _ level: Int, _ tag: String) {
    let told = view.told(date)
    lines.add(level, tag, told.map(GedcomWords.date) ?? "")
    guard told.map(GedcomWords.needsPhrase) ?? true else { return }
    lines.add(level + 1, "PHRASE", view.words(date))
  }
}

extension String {
  /// With a capital at its beginning.
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
