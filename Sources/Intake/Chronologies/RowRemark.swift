public import ReviewModel

/// What is odd about a row that was read, and may be right all the same.
public struct RowRemark: Hashable, Sendable {
  /// The sheet or table; empty where the file has one.
  public let sheet: String
  /// The row as a spreadsheet shows it.
  public let row: Int
  /// The line of a text file on which the row begins.
  public let line: Int?
  /// What is odd.
  public let fact: Fact

  /// Makes a remark.
  public init(sheet: String, row: Int, line: Int?, fact: Fact) {
    self.sheet = sheet
    self.row = row
    self.line = line
    self.fact = fact
  }

  /// What can be odd about a row.
  public enum Fact: Hashable, Sendable {
    /// The day of the week is another one: 1 for Monday to 7 for Sunday.
    case weekdayDiffers(written: LabelledText, is: Int)
    /// The end lies before the date.
    case endBeforeStart(start: EDTFDate, end: EDTFDate)
    /// It lies before the birth of a subject.
    case beforeBirth(PersonID, born: EDTFDate)
    /// It lies outside the time the review looks at.
    case outsideScope(EDTFDate)
    /// It lies after the day the file came.
    case inFuture(EDTFDate)
    /// The date was counted from a birth.
    case countedFromBirth(written: LabelledText, EDTFDate)
    /// The words leave the year out, and a heading gave it.
    case yearFromHeading(written: LabelledText, Int)
  }
}

/// Looks a row over once it has been read.
enum RowChecks {
  static func remarks(
    on entry: ChronologyEntry, _ reader: RowReader, _ options: ChronologyIntake.Options
  ) -> [RowRemark] {
    var facts = reader.dateRemarks.map { fact(of: $0, entry) }
    if let start = entry.date.earliest, let end = entry.end, let last = end.latest, last < start {
      facts.append(.endBeforeStart(start: entry.date, end: end))
    }
    if let last = entry.date.latest {
      for birth in options.dates.births {
        guard let born = birth.born, let first = born.earliest, last < first,
          options.dates.births.count == 1 || speaks(entry, of: birth.person)
        else { continue }
        facts.append(.beforeBirth(birth.person, born: born))
      }
    }
    if let latest = options.dates.latest, let first = entry.date.earliest, latest < first {
      facts.append(.inFuture(entry.date))
    } else if isOutside(options.scope, entry.date) {
      facts.append(.outsideScope(entry.date))
    }
    return facts.map {
      RowRemark(sheet: reader.sheet, row: reader.row.number, line: reader.row.line, fact: $0)
    }
  }

  private static func fact(
    of remark: WrittenDate.Remark, _ entry: ChronologyEntry
  ) -> RowRemark.Fact {
    switch remark {
    case .weekdayDiffers(let day): .weekdayDiffers(written: entry.dateAsWritten, is: day)
    case .countedFromBirth: .countedFromBirth(written: entry.dateAsWritten, entry.date)
    case .yearFromHeading(let year): .yearFromHeading(written: entry.dateAsWritten, year)
    }
  }

  private static func isOutside(_ scope: ChronologyIntake.Scope, _ date: EDTFDate) -> Bool {
    if let from = scope.from, let last = date.latest, last < from { return true }
    if let to = scope.to, let first = date.earliest, to < first { return true }
    return false
  }

  private static func speaks(_ entry: ChronologyEntry, of person: PersonID) -> Bool {
    if entry.subjects.contains(where: { $0.subject == .person(person) }) { return true }
    let texts = [entry.event] + entry.details.values + entry.extras.map(\.value)
    return texts.contains { text in
      text.spans.contains { span in
        if case .person(person, _) = span { true } else { false }
      }
    }
  }
}
