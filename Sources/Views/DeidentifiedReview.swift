public import ReviewModel

/// The review as one audience may see it: what all reports, pictures and exports read.
///
/// Restricted records and parts that the audience is not cleared for are not in it at all; names are
/// labels; dates come out only through the date policy, those in anybody's prose too.
public struct DeidentifiedReview: Sendable {
  /// Whom it is for.
  public let audience: Audience
  /// How exactly dates are told.
  public let datePolicy: DatePolicy
  /// What everybody is called.
  public let labels: LabelTable
  /// Whether what was said in the room is told with the agency it came from, where two or more of that
  /// agency were there.
  public let tellsWhoSpoke: Bool
  /// The records the audience may see; their dates and texts are for the words below alone.
  package let review: Review
  let dateWords: DateWords
  /// When the family was born, where a view tells ages and its records no longer hold births.
  private let births: [PersonID: EDTFDate]

  /// Makes a view of a review.
  ///
  /// No audience is cleared for anything by being who it is: whatever is restricted is let in by
  /// the reviewer, each time. So is the agency that spoke, by `tellsWhoSpoke`.
  public init(
    _ review: Review, for audience: Audience, dates: DatePolicy? = nil,
    clearances: Set<Restriction> = [], tellsWhoSpoke: Bool = false
  ) {
    self.init(
      review, for: audience, dates: dates, clearances: clearances,
      labels: LabelTable(labelsOf: review), tellsWhoSpoke: tellsWhoSpoke)
  }

  /// Makes a view with labels of the caller's own, as a named copy has.
  package init(
    _ review: Review, for audience: Audience, dates: DatePolicy?, clearances: Set<Restriction>,
    labels: LabelTable, tellsWhoSpoke: Bool = false
  ) {
    self.audience = audience
    self.tellsWhoSpoke = tellsWhoSpoke
    datePolicy = dates ?? audience.usualDates
    let cleared = Clearance(
      given: clearances, isStrict: audience.generalisesDetails, isInside: audience == .panel
    ).cleared(review)
    let words = DateWords(datePolicy, of: cleared, for: audience)
    dateWords = words
    births = Dictionary(
      cleared.people.compactMap { person in person.value.born.map { (person.id, $0) } }
    ) { first, _ in first }
    self.review =
      audience.generalisesDetails ? Generalisation(of: cleared).generalised(cleared) : cleared
    self.labels = labels.seen(in: self.review) { words.text($0) }
  }

  /// A text with labels where somebody or somewhere is named, and dates as the policy has them.
  public func words(_ text: LabelledText) -> String {
    var words = ""
    for span in text.spans {
      if case .plain(let plain) = span {
        let told = dateWords.text(plain)
        // "Social worker 1 19 January" without its day must not read "1 January".
        if words.last?.isNumber == true, Self.lostItsNumber(plain, told) { words += "," }
        words += told
      } else {
        words += labels.word(span)
      }
    }
    return words
  }

  /// Whether words began with a number, and no longer do.
  static func lostItsNumber(_ plain: String, _ told: String) -> Bool {
    func begins(_ text: String) -> Bool {
      text.drop(while: \.isWhitespace).first?.isNumber == true
    }
    return begins(plain) && !begins(told)
  }

  /// A statement in words, or nil where nothing is recorded.
  public func words(_ statement: Stated) -> String? { statement.text.map { words($0) } }

  /// A date in words, no more exact than the policy allows.
  public func words(_ date: EDTFDate) -> String { dateWords.words(date) }

  /// The date of something the review itself did or will do, in words.
  ///
  /// Never counted from the incident or a birth, as these dates are known to many: they would tell
  /// what they are counted from.
  public func processWords(_ date: EDTFDate) -> String { dateWords.ofTheProcess.words(date) }

  /// The same as a sentence tells it: "on 3 May 2024", "in May 2024".
  func processWhen(_ date: EDTFDate) -> String { dateWords.ofTheProcess.when(date) }

  /// A time of day as it may be told; nothing where it may not.
  package func words(_ time: TimeOfDay) -> String { dateWords.words(time) }

  /// The year a date may stand under, no more exact than the policy allows.
  package func year(_ date: EDTFDate) -> Int? { dateWords.year(date) }

  /// Two dates as a span, once where both are told alike.
  func span(_ start: EDTFDate, _ end: EDTFDate) -> String {
    let (from, to) = (words(start), words(end))
    return from == to && datePolicy != .exact ? from : "\(from) to \(to)"
  }

  /// How old somebody was when the incident happened, in words; nil where that is not known.
  public func ageAtIncident(_ person: Filed<Person>) -> String? {
    guard let day = review.details?.value.incident.on?.latest else { return nil }
    return age(person, on: day)
  }

  /// How old somebody was on the first day a date can mean; nil where that is not known.
  public func age(_ person: Filed<Person>, on day: CalendarDay) -> String? {
    births[person.id].flatMap { born in
      audience.generalisesDetails
        ? AgeBand.words(born: born, on: day)
        : AgeWords.words(born: born, on: day, isRounded: datePolicy != .exact)
    }
  }

  /// When somebody was born, also where the view's records hold no births any more.
  func birth(of person: PersonID) -> EDTFDate? { births[person] }

  /// A number of people or things in words; for readers who are told no details, one is told from two
  /// no more.
  func count(_ number: Int, _ one: String, _ many: String) -> String {
    if audience.generalisesDetails, (1...2).contains(number) { return "one or two \(many)" }
    return "\(number) \(number == 1 ? one : many)"
  }

  /// A number of people or things, as `count` tells it.
  func count(_ number: Int) -> String {
    audience.generalisesDetails && (1...2).contains(number) ? "one or two" : "\(number)"
  }
}

extension DateWords {
  /// The wording of a view: relative dates count from the incident, ages are those of the subject that
  /// was filed first.
  fileprivate init(_ policy: DatePolicy, of review: Review, for audience: Audience) {
    let child = review.subjects.first.flatMap { subject in
      AgeDates(
        label: subject.value.label.plainText, life: subject.value.life,
        banded: audience.generalisesDetails)
    }
    self.init(
      policy: policy, incident: review.details?.value.incident.on?.exactDay, child: child)
    tellsPartOfDay = !audience.generalisesDetails
  }
}
