internal import ArgumentParser
internal import Intake
internal import ReviewModel

/// How an agency's file is to be read.
struct ImportOptions: ParsableArguments {
  @Option(help: "Whose chronology it is, by short word.") var agency: String
  @Option(help: "What a heading means: \"Heading=event\"; may be repeated.") var map: [String] = []
  @Option(help: "The one sheet or table to read, where several hold rows.") var sheet: String?
  @Option(
    help: ArgumentHelp(
      "Whom columns are about that do not say which child.", valueName: "alias"))
  var about: String?
  @Option(help: "Of dates that look swapped: as-they-are, or swapped to change them back.")
  var dateCells: DateCellChoice?
  @Flag(help: "The numbers of dates are the month first.") var monthFirst = false

  /// What is done about date cells that look swapped.
  enum DateCellChoice: String, CaseIterable, ExpressibleByArgument {
    case asTheyAre = "as-they-are"
    case swapped
  }

  /// What the file is read with.
  func options(in review: Review) throws(Complaint) -> ChronologyIntake.Options {
    let lookup = Lookup(review: review)
    let owner = try lookup.agency(agency).id
    var who = SubjectFacts.Who.notStated
    if let about { who = .person(try lookup.person(about).id) }
    let scope = review.details?.value.scope
    return ChronologyIntake.Options(
      headings: try HeadingMap.table(map, agency: owner, in: review), agency: owner,
      subjects: review.subjects.map(\.id), about: who, sheet: sheet, keepsUnknownAnswers: true,
      dates: DateContext(
        latest: Console.current.now().day, births: review.subjects.map(Self.birth),
        isMonthFirst: monthFirst),
      dateCells: cells, scope: .init(from: scope?.from?.earliest, to: scope?.to?.latest))
  }

  private var cells: ChronologyIntake.DateCells {
    switch dateCells {
    case nil: .checked
    case .asTheyAre: .trusted
    case .swapped: .swapped
    }
  }

  private static func birth(_ subject: Filed<Person>) -> DateContext.Birth {
    let due: EDTFDate? = if case .expected(let due) = subject.value.life { due } else { nil }
    return DateContext.Birth(person: subject.id, born: subject.value.born, due: due)
  }
}
