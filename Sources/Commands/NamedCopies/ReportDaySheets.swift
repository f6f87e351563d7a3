internal import ArgumentParser
internal import ReviewModel
internal import Reports
internal import Views

/// Writes the invitations to a day.
struct ReportInvitations: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invitations", abstract: "Write the invitations to a learning day, a page each.",
    discussion: """
      A named copy: marked on every page, numbered, logged. Needs the names file. The words are the
      template's, en/invitations.fodt.
      Example: silp report invitations --day 1 --on 2026-01-27 --at "9.30 to 16.00" --place "Town hall" -o invitations.odt
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var gate: GateOptions
  @OptionGroup var copy: NamedCopyOptions
  @OptionGroup var occasion: OccasionOptions
  @Option(help: "Which learning day: 1 or 2.") var day = 1

  func run() throws {
    let maker = try NamedCopyMaker("invitations", options, gate, copy)
    ProceedingWarning.tell(maker.review, .circulating)
    let sheet = try DaySheet(maker.review, day: day)
    let view = maker.view(naming: sheet.people.union(sheet.agencies), for: .learningDay)
    let occasion = try occasion.occasion(day: day, in: view)
    try maker.make(
      view, naming: sheet.people.union(sheet.agencies), typed: occasion.typed,
      for: "the one invited",
      people: sheet.people.sorted(), told: "\(Count.of(sheet.people.count, "invitation"))"
    ) { NamedCopyReport.invitations(view, to: occasion, copy: $0) }
  }
}

/// Writes the attendance sheet of a day.
struct ReportAttendance: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attendance", abstract: "Write the sheet that is signed on a learning day.",
    discussion: """
      A named copy: marked on every page, numbered, logged. Needs the names file.
      Example: silp report attendance --day 1 --on 2026-01-27 -o attendance.odt
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var gate: GateOptions
  @OptionGroup var copy: NamedCopyOptions
  @OptionGroup var occasion: OccasionOptions
  @Option(help: "Which learning day: 1 or 2.") var day = 1

  func run() throws {
    let maker = try NamedCopyMaker("attendance", options, gate, copy)
    try Self.make(maker, day: day) { try occasion.occasion(day: day, in: $0) }
  }

  /// Writes it.
  static func make(
    _ maker: NamedCopyMaker, day: Int,
    occasion: (DeidentifiedReview) throws -> NamedCopyReport.Occasion
  ) throws {
    let sheet = try DaySheet(maker.review, day: day)
    let view = maker.view(naming: sheet.people, for: .learningDay)
    let occasion = try occasion(view)
    try maker.make(
      view, naming: sheet.people, typed: occasion.typed, for: "learning day \(day)",
      people: sheet.people.sorted(),
      told: "the attendance sheet, \(Count.of(sheet.people.count, "name"))"
    ) { NamedCopyReport.attendance(view, on: occasion, copy: $0) }
  }
}

/// Who is asked to a day.
struct DaySheet {
  let people: Set<RecordID>
  let agencies: Set<RecordID>

  init(_ review: Review, day: Int) throws(Complaint) {
    guard (1...2).contains(day) else {
      throw Complaint(
        "there is no learning day \(day)", hint: "nothing was written; use --day 1 or --day 2",
        exit: .usage)
    }
    let away = review.agreedParts.filter { $0.value == .none }
    let asked = review.participants.filter { away[$0.id] == nil }.map(\.value)
      .filter { $0.attendance[day] != .notInvited }
    guard !asked.isEmpty else {
      throw Complaint(
        "nobody was asked to learning day \(day)",
        hint: "nothing was written; read the list: silp participant import participants.csv")
    }
    people = Set(asked.map(\.person.record))
    agencies = Set(asked.compactMap(\.agency?.record))
  }
}

extension NamedCopyReport.Occasion {
  /// What somebody typed to be printed.
  var typed: [String] { [date, time, place, contact, reply].filter { !$0.isEmpty } }
}

extension OccasionOptions {
  /// What was said of when and where, with dates in words.
  func occasion(day: Int, in view: DeidentifiedReview) throws -> NamedCopyReport.Occasion {
    func words(_ text: String?, _ flag: String) throws -> String {
      try Reading.date(text, flag).map { view.processWords($0) } ?? ""
    }
    return NamedCopyReport.Occasion(
      day: day, date: try words(on, "--on"), time: at ?? "", place: place ?? "",
      contact: contact ?? "", reply: try words(replyBy, "--reply-by"))
  }
}
