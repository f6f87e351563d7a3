internal import ArgumentParser
internal import LearningDays
internal import ReviewModel
internal import Settings

/// What an entry says besides its date and its event, as flags.
struct EntryFieldOptions: ParsableArguments {
  @Option(help: "At what time: 14:30, 2.30pm.") var time: String?
  @Option(help: "When it ended.") var end: String?
  @Option(help: "Its place among entries of the same day and time, from 1.") var sequence: Int?
  @Option(help: "In which record it stands.") var source: String?
  @Option(help: "Who was there, or dealt with it.") var people: String?
  @Option(help: "What the agency did.") var response: String?
  @Option(help: "What came of it.") var outcome: String?
  @Option(help: "Where it was.") var location: String?
  @Option(help: "Visit, call, meeting.") var contactType: String?
  @Option(help: "With whom it was shared.") var sharedWith: String?
  @Option(help: "The author's own comment.") var comment: String?
  @Option(
    help: ArgumentHelp(
      "Whether a child was seen: kit=yes, kit=no; yes alone where it is not stated which child.",
      valueName: "alias=answer"))
  var seen: [String] = []
  @Option(help: ArgumentHelp("Whether a child was seen alone.", valueName: "alias=answer"))
  var seenAlone: [String] = []
  @Option(help: ArgumentHelp("What a child said or showed.", valueName: "alias=words"))
  var voice: [String] = []
  @Option(
    help: ArgumentHelp(
      "Who came: attended, was not brought, did not attend, cancelled by family, cancelled by "
        + "service, no access.", valueName: "alias=word"))
  var attendance: [String] = []
  @Option(
    help: ArgumentHelp(
      "Under which plan: child protection, child in need, looked after, early help, no plan ...",
      valueName: "alias=plan"))
  var plan: [String] = []
  @Option(help: "What it is about, by the words notes are tagged with; may be repeated.")
  var theme: [String] = []
  @Option(
    help: ArgumentHelp("A column of the agency's own; may be repeated.", valueName: "heading=words")
  )
  var column: [String] = []

  private var details: [(ChronologyEntry.Detail, String?)] {
    [
      (.people, people), (.response, response), (.outcome, outcome), (.location, location),
      (.contactType, contactType), (.sharedWith, sharedWith), (.comment, comment),
    ]
  }

  /// Puts what was typed into an entry.
  func apply(to entry: inout ChronologyEntry, _ workspace: Workspace) throws {
    let dates = WrittenDates(workspace.review)
    if let time { entry.time = try dates.time(time, "--time") }
    if let end { entry.end = try dates.day(end, "--end") }
    if let sequence { entry.sequence = try Self.place(sequence) }
    if let source { entry.source = .recorded(try Self.text(source, "--source", workspace)) }
    for (detail, words) in details {
      let flag = "--" + detail.rawValue.replacing(" ", with: "-")
      if let words { entry.details[detail] = try Self.text(words, flag, workspace) }
    }
    try applyFacts(to: &entry, SubjectWords(workspace))
    for word in theme { try Self.add(theme: word, to: &entry, workspace.review) }
    for pair in column { try Self.add(column: pair, to: &entry, workspace) }
    try Self.check(entry)
  }

  private func applyFacts(to entry: inout ChronologyEntry, _ subjects: SubjectWords) throws {
    for pair in seen {
      let (who, word) = try subjects.pair(pair, "--seen")
      let answer = try Reading.choice(word, "--seen", SubjectFacts.Answer.self)
      entry.change(who) { $0.seen = answer }
    }
    for pair in seenAlone {
      let (who, word) = try subjects.pair(pair, "--seen-alone")
      let answer = try Reading.choice(word, "--seen-alone", SubjectFacts.Answer.self)
      entry.change(who) { $0.seenAlone = answer }
    }
    for pair in voice {
      let (who, words) = try subjects.pair(pair, "--voice")
      let voice: Stated =
        words.isEmpty ? .notRecorded : .recorded(try subjects.workspace.label(words))
      entry.change(who) { $0.voice = voice }
    }
    for pair in attendance {
      let (who, word) = try subjects.pair(pair, "--attendance")
      let came = try Reading.choice(word, "--attendance", SubjectFacts.Attendance.self)
      entry.change(who) { $0.attendance = came }
    }
    for pair in plan {
      let (who, word) = try subjects.pair(pair, "--plan")
      let plan = try Reading.choice(word, "--plan", SubjectFacts.Plan.self)
      entry.change(who) { $0.plan = plan }
    }
  }

  /// Words that must say something; what is to be empty is cleared by name.
  static func text(
    _ words: String, _ flag: String, _ workspace: Workspace
  ) throws(Complaint) -> LabelledText {
    guard !words.allSatisfy(\.isWhitespace) else {
      throw Complaint(
        "\(flag): there are no words",
        hint: "nothing was changed; to take a field out: silp chronology edit C12 --clear FIELD",
        exit: .usage)
    }
    return try workspace.label(words)
  }

  private static func place(_ sequence: Int) throws(Complaint) -> Int {
    guard sequence > 0 else {
      throw Complaint(
        "--sequence: places are counted from 1", hint: "nothing was changed", exit: .usage)
    }
    return sequence
  }

  private static func add(
    theme word: String, to entry: inout ChronologyEntry, _ review: Review
  ) throws(Complaint) {
    let theme = try ThemeWord.known(word, in: review)
    if !entry.themes.contains(theme) { entry.themes.append(theme) }
  }

  private static func add(
    column pair: String, to entry: inout ChronologyEntry, _ workspace: Workspace
  ) throws(Complaint) {
    let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw Complaint(
        "--column: \"\(pair)\" does not say what stands in which column",
        hint: "nothing was changed; write --column \"Heading=words\"", exit: .usage)
    }
    let heading = try workspace.label(parts[0])
    entry.extras.removeAll { $0.heading == heading }
    entry.extras.append(.init(heading: heading, value: try workspace.label(parts[1])))
  }

  private static func check(_ entry: ChronologyEntry) throws(Complaint) {
    guard let end = entry.end?.latest, let start = entry.date.earliest, end < start else { return }
    throw Complaint(
      "it would end before it begins", hint: "nothing was changed; look at --date and --end",
      exit: .usage)
  }
}

/// Reads whom a fact is about: `kit=yes`.
struct SubjectWords {
  let workspace: Workspace

  init(_ workspace: Workspace) { self.workspace = workspace }

  /// Whom, and what; without a word before the sign it is not stated which child, unless there is
  /// one only.
  func pair(_ text: String, _ flag: String) throws(Complaint) -> (SubjectFacts.Who, String) {
    let subjects = workspace.review.subjects
    guard let sign = text.firstIndex(of: "=") else {
      if subjects.count == 1, let only = subjects.first { return (.person(only.id), text) }
      return (.notStated, text)
    }
    let (word, value) = (String(text[..<sign]), String(text[text.index(after: sign)...]))
    if ["not-stated", "not stated"].contains(word.lowercased()) { return (.notStated, value) }
    let person = try Lookup(review: workspace.review).person(
      word.hasPrefix("~") ? String(word.dropFirst()) : word)
    guard person.value.isSubject else {
      let known = subjects.map(\.value.alias.text).joined(separator: ", ")
      throw Complaint(
        "\(flag): the review is not about \(person.value.label.plainText)",
        hint: "nothing was changed; it is about: \(known)", exit: .usage)
    }
    return (.person(person.id), value)
  }
}

/// Reads a theme.
enum ThemeWord {
  /// One of the themes notes are tagged with.
  ///
  /// One that was renamed or merged is the theme that took its place.
  static func known(_ word: String, in review: Review) throws(Complaint) -> Code {
    let code = try Reading.code(word.hasPrefix("#") ? String(word.dropFirst()) : word, "--theme")
    let codebook = try SettingsFiles.codebook(of: review)
    guard codebook[code] == nil else { return codebook.standing(code) }
    let themes = codebook.inUse.map(\.code)
    let nearest = NearestWord.to(code.text, among: themes.map(\.text))
    throw Complaint(
      "--theme: there is no theme \"\(word)\"",
      hint: "nothing was changed; " + (nearest.map { "did you mean \($0)? " } ?? "")
        + "the themes are: \(themes.map(\.text).joined(separator: ", "))", exit: .usage)
  }
}
