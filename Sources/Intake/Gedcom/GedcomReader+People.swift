internal import ReviewModel

extension GedcomReader {
  mutating func readPeople() {
    let nodes = records("INDI")
    for node in nodes where !node.pointer.isEmpty { people[node.pointer] = people.count }
    // Whoever has no pointer is in no family, but is somebody still.
    var place = people.count
    var order: [(place: Int, node: GedcomNode)] = nodes.map { node in
      if let own = people[node.pointer] { return (own, node) }
      defer { place += 1 }
      return (place, node)
    }
    order.sort { $0.place < $1.place }
    for (_, node) in order { file.people.append(person(node)) }
    for (place, node) in order { readAssociations(node, of: place) }
  }

  private mutating func person(_ node: GedcomNode) -> GedcomPerson {
    var person = GedcomPerson(pointer: node.pointer, line: node.line)
    var events = LifeEvents()
    for child in node.children {
      switch child.tag {
      case "NAME": readName(child, &person)
      case "ALIA" where child.target == nil, "_MARNM", "_AKA", "_ALIA":
        add(text(child), .form, &person)
      case "SEX": readSex(child, &person)
      case "NOTE", "SNOTE": readNote(child, &person)
      case "BIRT", "DEAT", "BURI", "CREM", "EVEN", "FACT", "NO": readEvent(child, &events, &person)
      case "FAMC", "FAMS", "ADOP", "ASSO": break
      default: if !GedcomTags.books.contains(child.tag) { leaveOut(child, in: "INDI") }
      }
    }
    person.life = events.life
    return person
  }

  private mutating func readName(_ node: GedcomNode, _ person: inout GedcomPerson) {
    let type = (node.first("TYPE").map(text) ?? "").lowercased()
    let isFirst = !person.names.contains { $0.kind == .name }
    let kind: GedcomName.Kind =
      isFirst ? .name : ["maiden", "birth"].contains(type) ? .formerName : .form
    var words = text(node)
    if words.isEmpty {
      words = ["GIVN", "SURN"].compactMap { node.first($0).map(text) }.joined(separator: " ")
    }
    add(words, kind, &person)
    for given in givenNames(node) { add(given, .form, &person) }
    for part in node.all("NICK") { add(text(part), .nickname, &person) }
    for part in node.children where ["_MARNM", "_AKA", "ROMN", "FONE", "TRAN"].contains(part.tag) {
      add(text(part), .form, &person)
    }
    leaveOutRest(
      of: node, in: "INDI.NAME",
      taken: [
        "GIVN", "SURN", "SPFX", "NPFX", "NSFX", "NICK", "TYPE", "_MARNM", "_AKA", "ROMN", "FONE",
        "TRAN",
      ])
  }

  /// The names before the surname, and the first of them: records of a family are full of these.
  private func givenNames(_ node: GedcomNode) -> [String] {
    var given = node.first("GIVN").map(text) ?? ""
    let whole = text(node)
    if given.isEmpty, let slash = whole.firstIndex(of: "/") { given = String(whole[..<slash]) }
    let words = given.split { $0 == "," || $0.isWhitespace }.map(String.init)
    guard let first = words.first(where: { $0.count > 1 }) else { return [] }
    return words.count == 1 ? [first] : [words.joined(separator: " "), first]
  }

  /// Adds a name, unless its words name nobody: they would be taken out of every text.
  private func add(_ text: String, _ kind: GedcomName.Kind, _ person: inout GedcomPerson) {
    let words = text.split { $0 == "/" || $0.isWhitespace }.map(String.init)
    let namesSomebody = words.contains { word in
      word.contains(where: \.isLetter) && !GedcomTags.namesNobody.contains(word.lowercased())
    }
    let name = words.joined(separator: " ")
    // A letter or a number alone, "VII", names nobody and stands everywhere.
    let isNumber = name.allSatisfy { "IVXLC.".contains($0) }
    guard namesSomebody, !isNumber, name.count(where: \.isLetter) > 1 else { return }
    guard !person.names.contains(where: { $0.text == name }) else { return }
    person.names.append(GedcomName(String(name.prefix(500)), kind))
  }

  private mutating func readSex(_ node: GedcomNode, _ person: inout GedcomPerson) {
    guard person.sex == .notRecorded else { return report(.another(tag: "SEX"), node.line) }
    switch node.trimmed.uppercased() {
    case "M", "MALE": person.sex = .male
    case "F", "FEMALE": person.sex = .female
    case "U", "X": person.sex = .unknown
    case "N", "": break
    default: report(.unknownWord(tag: "SEX"), node.line)
    }
  }

  private mutating func readNote(_ node: GedcomNode, _ person: inout GedcomPerson) {
    var words = text(node)
    if node.target != nil {
      guard let note = record(node, ["NOTE", "SNOTE"]) else { return }
      words = text(note)
    }
    if !words.isEmpty { person.notes.append(words) }
  }

  private mutating func readEvent(
    _ node: GedcomNode, _ events: inout LifeEvents, _ person: inout GedcomPerson
  ) {
    let type = (node.first("TYPE").map(text) ?? text(node)).lowercased()
    switch node.tag {
    case "BIRT":
      if events.hasBirth { return report(.another(tag: "BIRT"), node.line) }
      events.hasBirth = true
      events.born = date(of: node)
      if type.contains("stillb") { events.loss = .stillbirth }
    case "DEAT":
      if events.hasDeath { return report(.another(tag: "DEAT"), node.line) }
      events.hasDeath = true
      events.died = date(of: node)
      if (node.first("AGE")?.value ?? "").uppercased().contains("STILLB") {
        events.loss = .stillbirth
      }
    case "BURI", "CREM":
      // Whoever was buried has died; when, is not said.
      events.isBuried = true
      leaveOut(node, in: "INDI")
      return
    case "NO": if node.trimmed != "DEAT" { leaveOut(node, in: "INDI") }
    default:
      if readOwnEvent(node, type, &events, &person) { return }
      leaveOut(node, in: "INDI")
      return
    }
    leaveOutRest(of: node, in: "INDI." + node.tag, taken: ["DATE", "TYPE", "AGE"])
  }

  /// Events that GEDCOM has no tag for and this program writes so.
  private mutating func readOwnEvent(
    _ node: GedcomNode, _ type: String, _ events: inout LifeEvents, _ person: inout GedcomPerson
  ) -> Bool {
    if node.tag == "FACT", type == "gender identity" {
      person.gender = Person.Gender(rawValue: text(node)) ?? .notRecorded
      return person.gender != .notRecorded
    }
    if type == "expected birth" {
      events.isExpected = true
    } else if let loss = Person.Loss(rawValue: type) {
      events.loss = loss
    } else {
      return false
    }
    events.other = date(of: node)
    return true
  }

  private mutating func readAssociations(_ node: GedcomNode, of person: Int) {
    for child in node.all("ASSO") {
      let other = record(child, ["INDI"]).flatMap { people[$0.pointer] }
      let role = child.first("ROLE") ?? child.first("RELA") ?? child.first("TYPE")
      file.associations.append(
        GedcomAssociation(
          person: person, other: other, role: role.map(text) ?? "", line: child.line))
      leaveOut(child, in: "INDI")
    }
  }
}

/// What the events of a person say of birth and death.
private struct LifeEvents {
  var hasBirth = false
  var hasDeath = false
  var isBuried = false
  var isExpected = false
  var born: EDTFDate?
  var died: EDTFDate?
  var loss: Person.Loss?
  /// When the loss was, or is expected what is to be born.
  var other: EDTFDate?

  var life: Person.Life {
    if let loss { return .lost(loss, on: other ?? died ?? born) }
    if isExpected { return .expected(due: other) }
    return hasDeath || isBuried ? .died(born: born, on: died) : .living(born: born)
  }
}
