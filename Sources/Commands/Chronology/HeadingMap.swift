internal import Intake
internal import ReviewModel
internal import Settings

/// What headings mean: the lists that come along, the agency's last file, what the reviewer says.
enum HeadingMap {
  /// The table for one agency's file.
  static func table(
    _ map: [String], agency: AgencyID, in review: Review
  ) throws(Complaint) -> HeadingTable {
    let headings = try SettingsFiles.headings().headings
    var overrides: [HeadingTable.Override] = []
    for rule in map { overrides.append(try override(rule, review)) }
    let last = review.sources.last {
      $0.value.agency == agency && !$0.value.headings.rules.isEmpty
    }
    let labels = review.subjects.map { ($0.value.label.plainText, $0.id) }
    return HeadingTable(
      headings, overrides: overrides, mapping: last?.value.headings,
      labels: Dictionary(labels) { first, _ in first })
  }

  private static func override(
    _ rule: String, _ review: Review
  ) throws(Complaint) -> HeadingTable.Override {
    // A heading may hold an equals sign; what it means cannot.
    guard let mark = rule.lastIndex(of: "="), mark > rule.startIndex else { throw wrong(rule) }
    let heading = String(rule[..<mark])
    let meaning = rule[rule.index(after: mark)...].split(separator: ":", maxSplits: 1)
    let words = meaning.map { $0.trimmingPrefix(" ").lowercased() }
    switch words.count {
    case 1 where words[0] == "extra": return .init(heading: heading, use: .extra)
    case 1:
      guard let field = ChronologyField(rawValue: words[0]) else { throw wrong(rule) }
      return .init(heading: heading, field: field)
    case 2:
      let person = try Lookup(review: review).person(words[0])
      guard let fact = SubjectField(rawValue: words[1]) else { throw wrong(rule) }
      return .init(heading: heading, use: .subject(person.id, fact))
    default: throw wrong(rule)
    }
  }

  private static func wrong(_ rule: String) -> Complaint {
    let fields = ChronologyField.allCases.map(\.rawValue).joined(separator: ", ")
    let facts = SubjectField.allCases.map(\.rawValue).joined(separator: ", ")
    return Complaint(
      "--map: \"\(rule)\" does not say what a heading means",
      hint:
        "nothing was imported; write --map \"Heading=event\"; the words are: \(fields); extra keeps "
        + "a column as it is; ALIAS: before \(facts) says which child",
      exit: .usage)
  }
}

/// What a column is used for, in words.
enum ColumnWords {
  /// What it is read as.
  static func use(_ column: TableColumn, _ review: Review, _ about: SubjectFacts.Who) -> String {
    switch column.use {
    case .field(let field):
      guard SubjectField(field) != nil else { return field.rawValue }
      return field.rawValue + ", " + who(about, review)
    case .subject(let person, let fact): return fact.rawValue + ", " + who(.person(person), review)
    case .extra: return "kept beside each entry"
    }
  }

  /// How that was found out.
  static func basis(_ column: TableColumn) -> String {
    switch column.basis {
    case .heading: column.use == .extra ? "not a heading silp knows" : "its heading"
    case .said: "you said so (--map)"
    case .saved: "as in this agency's last file"
    case .shape: "a guess, by what stands in it"
    }
  }

  private static func who(_ who: SubjectFacts.Who, _ review: Review) -> String {
    switch who {
    case .person(let id): review.person(id)?.value.label.plainText ?? "a subject"
    case .notStated: "not stated which child"
    }
  }
}
