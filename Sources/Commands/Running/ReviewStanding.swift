internal import ReviewModel
internal import Settings
internal import Views

/// Where a review stands, line by line, as one screen has room for it.
struct ReviewStanding {
  private let review: Review
  private let view: DeidentifiedReview
  private let plan: PlanText
  private let today: CalendarDay

  init(_ view: DeidentifiedReview, of review: Review, _ plan: PlanText, on today: CalendarDay) {
    self.view = view
    self.review = review
    self.plan = plan
    self.today = today
  }

  /// What, and how it stands.
  typealias Line = (what: String, stands: String)

  /// The lines, without those of which there is nothing to say.
  var lines: [Line] {
    (time + milestones + [agencies, chronology, queries] + proceedings
      + [family, room] + versions + [conclusions, out]).filter { !$0.stands.isEmpty }
  }

  /// What the review cannot know, since nobody told it.
  var unknown: [String] {
    var unknown: [String] = []
    if decided == nil { unknown.append("how long the review has taken: no day of the decision") }
    if review.details?.value.plan.milestones.isEmpty ?? true {
      unknown.append("what is due when: there is no plan (silp plan make)")
    }
    let unasked = review.agencies.count { review.request(of: $0.id) == nil }
    if unasked > 0 {
      unknown.append("what was asked of \(Count.of(unasked, "agency", "agencies")) (silp agency)")
    }
    let untold = review.closestFamily.count { review.involvement(of: $0) == nil }
    if untold > 0 {
      unknown.append("how \(untold) of the closest family were asked (silp contribution)")
    }
    if review.proceedings.isEmpty {
      unknown.append("whether anything runs beside the review (silp parallel)")
    }
    return unknown
  }

  private var decided: CalendarDay? { review.details?.value.decision.on?.exactDay }

  private var published: CalendarDay? {
    review.publications.compactMap(\.value.published).max()
  }

  private var time: [Line] {
    guard let decided, let details = review.details?.value else { return [] }
    let time = review.time(from: decided, to: published ?? today)
    let paused =
      time.paused == 0
      ? ""
      : ", \(Self.length(time.paused)) of them paused by request, \(Self.length(time.net)) without"
    let took = published == nil ? "ago" : "to publication"
    let first = Line("time", "decided \(day(decided)), \(Self.length(time.gross)) \(took)\(paused)")
    guard published == nil else { return [first] }
    return [first]
      + clocks(of: details, from: decided).map { clock, end in
        let later = CalendarDay(number: end.number + time.paused)
        return Line(
          "clock",
          "\(clock.title): \(day(end)), \(left(end))"
            + (time.paused == 0 ? "" : "; with the pauses \(day(later)), \(left(later))"))
      }
  }

  /// The clocks that run, each with its end; of two that end alike, the first.
  private func clocks(
    of details: ReviewDetails, from day: CalendarDay
  ) -> [(clock: PlanText.Clock, end: CalendarDay)] {
    var clocks: [(clock: PlanText.Clock, end: CalendarDay)] = []
    for clock in plan.clocks(of: details) {
      let end = clock.limit.end(from: day)
      if !clocks.contains(where: { $0.end == end }) { clocks.append((clock, end)) }
    }
    return clocks
  }

  private var milestones: [Line] {
    let open = (review.details?.value.plan.milestones ?? []).filter { review.reached($0) == nil }
    let late = open.filter { $0.due.map { $0 < today } ?? false }
    let next = open.first { $0.due.map { $0 >= today } ?? false }
    var lines: [Line] = []
    if !late.isEmpty {
      let told = late.prefix(2).map { "\(plan.title($0.what)) (\($0.due.map(day) ?? ""))" }
      let more = late.count > 2 ? " and \(late.count - 2) more: silp plan" : ""
      lines.append(Line("late", told.joined(separator: ", ") + more))
    }
    if let next, let due = next.due {
      lines.append(Line("next", "\(plan.title(next.what)), \(day(due)), \(left(due))"))
    }
    return lines
  }

  private var agencies: Line {
    let requests = review.requests.map(\.value).filter { $0.sent != nil }
    guard !requests.isEmpty else {
      return Line("agencies", review.agencies.isEmpty ? "none" : "\(review.agencies.count)")
    }
    let owed = requests.filter(\.isOwed)
    let late = owed.filter { $0.due.map { $0 < today } ?? false }.map { view.labels[$0.agency] }
    return Line(
      "agencies",
      Self.counted(
        "\(requests.count) asked",
        [
          (requests.count(where: \.isApproved), "signed off"),
          (requests.count { $0.standing == .open && !$0.received.isEmpty }, "in, not signed off"),
          (
            requests.count { if case .nilReturn = $0.standing { true } else { false } },
            "nil return"
          ),
          (
            requests.count { if case .withdrawn = $0.standing { true } else { false } }, "withdrawn"
          ),
          (owed.count - late.count, "awaited"),
        ]) + (late.isEmpty ? "" : ", late: \(late.joined(separator: ", "))"))
  }

  private var chronology: Line {
    guard !review.entries.isEmpty else { return Line("chronology", "no entry yet") }
    let sent = Set(review.entries.map(\.value.agency)).count
    return Line(
      "chronology",
      "\(Count.of(review.entries.count, "entry", "entries")) of "
        + "\(Count.of(sent, "agency", "agencies")), "
        + Count.of(review.episodes.count, "key practice episode"))
  }

  private var queries: Line {
    let all = review.queries.map(\.value)
    guard !all.isEmpty else { return Line("questions", "") }
    let late = all.count { $0.answer == nil && $0.sending?.due.map { $0 < today } ?? false }
    return Line(
      "questions",
      Self.counted(
        "\(all.count) to agencies",
        [
          (all.count { $0.sending == nil && $0.answer == nil }, "not sent"),
          (all.count { $0.sending != nil && $0.answer == nil }, "without answer"), (late, "late"),
          (all.count { $0.isForDay && $0.answer == nil }, "for the day"),
        ]))
  }

  private var proceedings: [Line] {
    review.liveProceedings.map { proceeding in
      let value = proceeding.value
      let open = Proceeding.Activity.allCases.filter { value.answer($0)?.isAllowed != true }
      let told = open.map {
        value.answer($0) == nil ? "\($0.rawValue) not answered" : "\($0.rawValue) refused"
      }
      return Line(
        "beside it",
        "\(proceeding.reference.text) \(value.kind.rawValue): "
          + (told.isEmpty ? "everything allowed" : told.joined(separator: ", "))
          + (value.reviewOn.map { $0 <= today ? "; ask again now" : "; ask again \(day($0))" } ?? "")
      )
    }
  }

  private var family: Line {
    let all = review.involvements.map(\.value)
    func count(_ test: (Involvement.Answer) -> Bool) -> Int { all.count { test($0.answer) } }
    guard !all.isEmpty else {
      return Line("family", review.contributions.isEmpty ? "" : told(review.contributions.count))
    }
    return Line(
      "family",
      Self.counted(
        told(review.contributions.count),
        [
          (count { if case .accepted = $0 { true } else { false } }, "take part"),
          (count { if case .declined = $0 { true } else { false } }, "declined"),
          (count { if case .notApproached = $0 { true } else { false } }, "not approached"),
          (count { $0 == .awaited }, "without answer"),
        ]))
  }

  private func told(_ count: Int) -> String { Count.of(count, "contribution") }

  private var room: Line {
    guard !review.participants.isEmpty || !review.days.isEmpty else { return Line("days", "") }
    let held = (1...2).map { number in
      let notes = review.notes.count { $0.value.day == number }
      let state =
        review.isClosed(day: number)
        ? "held, \(Count.of(notes, "note"))"
        : review.days(number).isEmpty ? "not held" : "open, \(Count.of(notes, "note"))"
      return "day \(number) \(state)"
    }
    return Line(
      "days",
      "\(Count.of(review.participants.count, "participant")); "
        + held.joined(separator: "; "))
  }

  private var versions: [Line] {
    let whole = review.versions.filter {
      if case .addendum = $0.value.basis { false } else { true }
    }
    guard let last = whole.last else { return [] }
    let added = review.versions.count - whole.count
    let out = review.sendings.count { $0.value.version == last.id && $0.value.ending == .out }
    let open = review.comments.count(where: \.value.isOpen)
    return [
      Line(
        "report",
        "v\(last.reference.number) \(last.value.status?.rawValue ?? "")"
          + (added == 0 ? "" : ", \(Count.of(added, "addendum", "addenda"))")
          + (out == 0 ? "" : ", \(Count.of(out, "copy", "copies")) out")
          + (open == 0 ? "" : ", \(Count.of(open, "comment")) open"))
    ]
  }

  private var conclusions: Line {
    guard !review.findings.isEmpty else { return Line("findings", "none yet") }
    let done = review.actions.count { $0.value.status == .done }
    let late = review.actions.count { $0.value.isOverdue(on: today) }
    return Line(
      "findings",
      "\(Count.of(review.findings.count, "finding")), "
        + "\(Count.of(review.recommendations.count(where: \.value.stands), "recommendation")), "
        + Count.of(review.actions.count, "action") + (done == 0 ? "" : ", \(done) done")
        + (late == 0 ? "" : ", \(late) past the day"))
  }

  private var out: Line {
    let files = review.releases.count
    let publication = review.publications.last?.value
    let decision = publication.map { value in
      value.published.map { "published \(day($0))" } ?? "decided: \(value.decision.rawValue)"
    }
    return Line(
      "out",
      ([files == 0 ? nil : "\(Count.of(files, "file")) went out", decision]
        .compactMap(\.self)).joined(separator: "; "))
  }

  private func day(_ day: CalendarDay) -> String { view.processWords(EDTFDate(day)) }

  private func left(_ end: CalendarDay) -> String {
    let days = end.number - today.number
    return days < 0
      ? "over by \(Self.length(-days))" : days == 0 ? "today" : "in \(Self.length(days))"
  }

  /// A number of days as people say it.
  static func length(_ days: Int) -> String {
    switch days {
    case ..<21: Count.of(days, "day")
    case ..<120: Count.of(days / 7, "week")
    default: Count.of((days + 15) / 30, "month")
    }
  }

  private static func counted(_ all: String, _ parts: [(count: Int, what: String)]) -> String {
    let told = parts.filter { $0.count > 0 }.map { "\($0.count) \($0.what)" }
    return told.isEmpty ? all : "\(all): \(told.joined(separator: ", "))"
  }
}
