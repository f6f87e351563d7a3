internal import Documents
internal import LearningDays
internal import ReviewModel

extension SettingsFiles {
  /// What a bookmark in a heading begins with that says which section of an agenda it heads.
  private static let mark = "section-"

  /// The headings of the overview report, in whose words the draft is gone through on a day.
  ///
  /// Each is typed as the bookmark within it says, or else by its own words. A template that cannot
  /// be read has no headings here: the report says why.
  static func headings() throws(Complaint) -> [DaySetting.Heading] {
    let text = try template("en/overview.fodt")
    guard let template = try? OdtTemplate(Array(text.utf8)) else { return [] }
    return template.headings.filter { $0.level == 1 && !$0.words.isEmpty }.map { heading in
      let name = heading.name.flatMap { $0.hasPrefix(mark) ? $0.dropFirst(mark.count) : nil }
      return DaySetting.Heading(
        code: Code(making: name.map(String.init) ?? heading.words), title: heading.words)
    }
  }
}
