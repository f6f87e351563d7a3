internal import Identities
internal import Intake
internal import ReviewModel

/// Who of a GEDCOM file is in the review already.
struct GedcomMatching {
  /// The people of the file, by place, who are known.
  let known: [Int: PersonID]
  private let aliases: [Code]

  /// Compares by the short word a file's pointer gives and by full name, with dates of birth that
  /// do not speak against it; of two who could be meant, neither is.
  init(_ workspace: Workspace, _ file: GedcomFile) {
    aliases = file.people.enumerated().map { Self.alias($0.element.pointer, place: $0.offset) }
    var names: [PersonID: Set<String>] = [:]
    for entry in workspace.register.entries where entry.name.kind == .name {
      guard case .person(let person) = entry.name.subject else { continue }
      names[person, default: []].insert(Self.key(entry.name.text))
    }
    let people = workspace.review.people
    var byName: [String: [Filed<Person>]] = [:]
    for person in people {
      for name in names[person.id] ?? [] { byName[name, default: []].append(person) }
    }
    let inFile = Dictionary(grouping: file.people.compactMap(\.fullName)) { $0 }
    let byAlias = Dictionary(people.map { ($0.value.alias, $0) }) { first, _ in first }
    var known: [Int: PersonID] = [:]
    var taken: Set<PersonID> = []
    for (place, person) in file.people.enumerated() {
      guard
        let found = Self.byAlias(byAlias[aliases[place]], person, names)
          ?? Self.byName(person, byName, inFile), taken.insert(found).inserted
      else { continue }
      known[place] = found
    }
    self.known = known
  }

  /// The short word for somebody new.
  func alias(_ place: Int) -> Code { aliases[place] }

  /// A pointer such as `I0012` is `i12`; one that may hold a name is not used.
  private static func alias(_ pointer: String, place: Int) -> Code {
    let letters = pointer.prefix { $0.isASCII && $0.isLetter }
    let digits = pointer.dropFirst(letters.count)
    guard (1...2).contains(letters.count), (1...7).contains(digits.count),
      digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits)
    else { return Code(making: "g\(place + 1)") }
    return Code(making: letters + String(number))
  }

  private static func byAlias(
    _ found: Filed<Person>?, _ person: GedcomPerson, _ names: [PersonID: Set<String>]
  ) -> PersonID? {
    guard let found else { return nil }
    let registered = names[found.id] ?? []
    if let name = person.fullName { return registered.contains(name) ? found.id : nil }
    let isSame = registered.isEmpty && found.value.life == person.life
    return isSame && found.value.sex == person.sex ? found.id : nil
  }

  private static func byName(
    _ person: GedcomPerson, _ byName: [String: [Filed<Person>]], _ inFile: [String: [String]]
  ) -> PersonID? {
    guard let name = person.fullName, inFile[name]?.count == 1, let found = byName[name],
      found.count == 1, let only = found.first,
      Self.mayBe(only.value.born, person.born)
    else { return nil }
    return only.id
  }

  /// Whether two dates may mean one day.
  private static func mayBe(_ one: EDTFDate?, _ other: EDTFDate?) -> Bool {
    guard let one, let other else { return true }
    if let first = one.earliest, let last = other.latest, first > last { return false }
    if let first = other.earliest, let last = one.latest, first > last { return false }
    return true
  }

  /// A name in small letters.
  static func key(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension GedcomPerson {
  /// The full name to compare by.
  fileprivate var fullName: String? {
    names.first { $0.kind == .name }.map { GedcomMatching.key($0.text) }
  }

  /// The date of birth, where there is one.
  fileprivate var born: EDTFDate? {
    switch life {
    case .living(let born), .died(let born, _): born
    case .expected, .lost: nil
    }
  }
}
