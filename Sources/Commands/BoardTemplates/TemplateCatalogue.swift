internal import Documents
internal import Reports
internal import Templates

/// A document template that silp comes with.
struct ShippedTemplate {
  /// What it is called, without folder and ending: `overview`.
  let name: String
  /// What is made from it, in words.
  let title: String
  /// Every path it may use.
  let fields: [ToldField]

  /// Its path: `en/overview.fodt`.
  var path: String { "en/\(name).fodt" }

  /// Every one of them, in the order in which they are told.
  static let all: [ShippedTemplate] =
    ReportKind.allCases.map {
      ShippedTemplate(name: $0.rawValue, title: $0.title, fields: ReportKind.fields)
    }
    + DayPaper.Kind.allCases.map {
      ShippedTemplate(
        name: $0.rawValue, title: DayPaper.title($0) + ", for a learning day",
        fields: DayPaper.told($0))
    }
    + NamedCopyReport.Kind.allCases.map {
      ShippedTemplate(
        name: $0.rawValue, title: title($0) + ", with real names",
        fields: NamedCopyReport.told($0))
    }
    + [
      ShippedTemplate(
        name: "set-briefing", title: "What a set of reviews says", fields: SetBriefing.told)
    ]

  private static func title(_ kind: NamedCopyReport.Kind) -> String {
    switch kind {
    case .whosWho: "Who is who"
    case .invitations: "Invitations"
    case .attendance: "Attendance sheet"
    case .familyLetter: "Letter to one of the family"
    case .easyLetter: "Letter to one of the family, in easy read"
    }
  }

  /// The one of a name, however it was typed: `overview`, `overview.fodt`, `en/overview.fodt`.
  static func named(_ word: String) throws(Complaint) -> ShippedTemplate {
    let stem = stem(word)
    if let found = all.first(where: { $0.name == stem }) { return found }
    throw Complaint(
      "there is no template \(word)", hint: "nothing was changed; see: silp template list")
  }

  /// The one a file was probably made from, by its name: `overview-2026.odt` by `overview`.
  static func guessed(from file: String) -> ShippedTemplate? {
    let stem = stem(Files.name(file))
    return all.filter { stem.hasPrefix($0.name) }.max { $0.name.count < $1.name.count }
  }

  private static func stem(_ word: String) -> String {
    let name = Files.name(word)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
