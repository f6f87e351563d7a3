extension LabelStem {
  /// What a professional is called by role: "Health visitor" for "Health visitor, east team".
  ///
  /// A role on the list is called as it is there, which says less than a job title; another by its
  /// own words up to the first that say where, when or for whom.
  public static func professional(role: LabelledText) -> LabelStem {
    let written = Self.opening(role)
    let key = " " + LabelKey.words(written).joined(separator: " ") + " "
    let known = LabelRole.all.filter { role in
      role.writings.contains { key.contains(" " + $0 + " ") }
    }
    let longest = known.max { $0.longest < $1.longest }
    if let longest { return LabelStem(longest.words, .numbers) }
    let words = written.split(separator: " ").prefix(4).joined(separator: " ")
    guard !words.isEmpty, LabelFault.of(words) == nil else {
      return LabelStem("Professional", .numbers, isVague: true)
    }
    return LabelStem(words.prefix(1).uppercased() + words.dropFirst(), .numbers)
  }

  /// What a place is called by its kind: "Hospital", "Town".
  public static func place(kind: Code) -> LabelStem {
    switch kind.text {
    case "town", "city", "village", "county", "area", "district", "borough":
      return LabelStem(kind.text.prefix(1).uppercased() + kind.text.dropFirst(), .letters)
    case "other", "place": return LabelStem("Place", .numbers, isVague: true)
    default:
      let words = kind.text.split(separator: "-").joined(separator: " ")
      guard LabelFault.of(words) == nil else {
        return LabelStem("Place", .numbers, isVague: true)
      }
      return LabelStem(words.prefix(1).uppercased() + words.dropFirst(), .numbers)
    }
  }

  /// What an agency is called by its sector: "Police", "Health agency".
  public static func agency(sector: Code) -> LabelStem {
    switch sector.text {
    case "police": return LabelStem("Police", .fromTheSecond)
    case "housing": return LabelStem("Housing", .fromTheSecond)
    case "local-authority": return LabelStem("Local authority", .numbers)
    case "other", "agency": return LabelStem("Agency", .numbers, isVague: true)
    default:
      let words = sector.text.split(separator: "-").joined(separator: " ")
      guard LabelFault.of(words) == nil else {
        return LabelStem("Agency", .numbers, isVague: true)
      }
      return LabelStem(
        words.prefix(1).uppercased() + words.dropFirst() + " agency", .numbers)
    }
  }

  /// What an agency is called where services of several areas take part: "Area 2 police".
  ///
  /// - Parameter area: The number of its area; nil where areas do not tell services apart.
  public static func agency(sector: Code, area: Int?) -> LabelStem {
    let stem = agency(sector: sector)
    guard let area else { return stem }
    let words = stem.words.prefix(1).lowercased() + stem.words.dropFirst()
    return LabelStem("Area \(area) \(words)", .fromTheSecond, isVague: stem.isVague)
  }

  /// The first words of a role, up to those that say where, when or for whom.
  private static func opening(_ role: LabelledText) -> String {
    guard case .plain(let text)? = role.spans.first else { return "" }
    let ends: Set<String> = ["in", "at", "for", "who", "with", "from", "of", "until", "to", "now"]
    var words: [Substring] = []
    for word in text.split(separator: " ") {
      if ends.contains(word.lowercased()) { break }
      guard let end = word.firstIndex(where: { ",;:(/–—".contains($0) }) else {
        words.append(word)
        continue
      }
      if end > word.startIndex { words.append(word[..<end]) }
      break
    }
    return words.joined(separator: " ")
  }
}

/// A professional role that has a label of its own.
struct LabelRole: Sendable {
  /// How it stands in a label.
  let words: String
  /// The short form on a screen.
  let short: String
  /// How a role may be written, folded.
  let writings: [String]

  var longest: Int { writings.map(\.count).max() ?? 0 }

  private init(_ words: String, _ short: String, _ others: [String] = []) {
    self.words = words
    self.short = short
    writings = ([words] + others).map { LabelKey.words($0).joined(separator: " ") }
  }

  static let all: [LabelRole] = [
    LabelRole("Social worker", "SW"),
    LabelRole("Duty social worker", "DSW"),
    LabelRole("Family support worker", "FSW"),
    LabelRole("Team manager", "TM"),
    LabelRole("Service manager", "SM"),
    LabelRole("Independent reviewing officer", "IRO", ["IRO"]),
    LabelRole("Health visitor", "HV"),
    LabelRole("Community nursery nurse", "CNN"),
    LabelRole("School nurse", "SN"),
    LabelRole("Practice nurse", "PN"),
    LabelRole("Nurse", "NU"),
    LabelRole("General practitioner", "GP", ["GP", "family doctor"]),
    LabelRole("Doctor", "DR"),
    LabelRole("Midwife", "MW"),
    LabelRole("Paediatrician", "PD"),
    LabelRole("Psychiatrist", "PSY"),
    LabelRole("Mental health practitioner", "MHP", ["CPN", "talking therapies practitioner"]),
    LabelRole(
      "Police officer", "PO", ["constable", "PC", "response officer", "neighbourhood officer"]),
    LabelRole("Detective", "DET", ["detective sergeant", "detective constable"]),
    LabelRole("Probation officer", "PRO"),
    LabelRole("Housing officer", "HO"),
    LabelRole("Teacher", "TE", ["class teacher"]),
    LabelRole("Head teacher", "HT", ["headteacher"]),
    LabelRole("Safeguarding lead", "SL", ["designated safeguarding lead"]),
    LabelRole("Nursery manager", "NM"),
    LabelRole("Key worker", "KW", ["keyworker"]),
    LabelRole("Nursery practitioner", "NP"),
    LabelRole("Lead reviewer", "LR"),
    LabelRole("Scribe", "SCR"),
  ]
}
