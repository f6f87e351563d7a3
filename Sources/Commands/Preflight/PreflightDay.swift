internal import Intake
internal import LearningDays
internal import Reports
internal import ReviewModel
internal import ReviewStore
internal import Views

/// Looks at what the day is about: the chronology, the agenda, the papers, what the day before left.
struct PreflightDay {
  private let workspace: Workspace
  private let review: Review
  private let day: Int
  private let view: DeidentifiedReview
  /// Longer than this without a break is hard on a room, in minutes.
  private static let longestStretch = 120

  init(_ workspace: Workspace, day: Int) {
    self.workspace = workspace
    self.day = day
    review = workspace.review
    view = DeidentifiedReview(workspace.review, for: .learningDay)
  }

  func check(_ list: inout PreflightList) throws {
    checkChronology(&list)
    try checkAgenda(&list)
    if day == 2 { checkDraft(&list) }
    try checkPapers(&list)
  }

  private func checkChronology(_ list: inout PreflightList) {
    guard !review.entries.isEmpty else {
      return list.add(
        "chronology", .missing, "there is no entry yet",
        type: "silp chronology import FILE --agency CODE")
    }
    let sent = Set(review.entries.map(\.value.agency))
    list.add(
      "chronology", .ready,
      "\(Count.of(review.entries.count, "entry", "entries")) of "
        + Count.of(sent.count, "agency", "agencies"))
    for agency in review.agencies where !sent.contains(agency.id) {
      list.add(
        "chronology", .look, "nothing was sent by \(view.labels[agency.id])",
        type: "silp chronology import FILE --agency \(agency.value.code.text)")
    }
    let events = EventView(review, withRestricted: false, short: false)
    let proposals = events.proposals(window: DuplicateSearch.usualWindow).count
    if proposals > 0 {
      list.add(
        "chronology", .look, "\(Count.of(proposals, "group")) of entries may tell one event",
        type: "silp chronology duplicates")
    }
  }

  private func checkAgenda(_ list: inout PreflightList) throws {
    if review.isClosed(day: day) {
      list.add("agenda", .look, "day \(day) is closed already", type: "silp note list --day \(day)")
    }
    let plan = try DayPlan.of(day: day, view, beside: review.liveProceedings)
    list.add(
      "agenda", .ready,
      "\(Count.of(plan.stages.count, "stage")), \(DayPlan.length(plan.workMinutes)) and "
        + "\(DayPlan.length(plan.breakMinutes)) of breaks: from "
        + "\(DayPlan.clock(plan.begins)) it would end at \(DayPlan.clock(plan.ends))")
    if plan.longestStretch > Self.longestStretch {
      list.add(
        "agenda", .look, "\(DayPlan.length(plan.longestStretch)) pass without a break",
        type: "break-after in en/agendas/day-\(day).yaml")
    }
    if day == 1 { try checkEpisodes(&list) }
  }

  private func checkEpisodes(_ list: inout PreflightList) throws {
    let stages = try DaySettings.setting(
      day: day, review: review, beside: review.liveProceedings
    ).agenda.stages
    let told = Set(stages.compactMap(\.episode)).count
    guard !review.episodes.isEmpty else {
      return list.add(
        "agenda", .missing, "no key practice episode is chosen",
        type: "silp episode add \"...\" --from DATE --to DATE")
    }
    if told < review.episodes.count {
      list.add(
        "agenda", .look,
        "there is time for \(told) of the \(review.episodes.count) key practice episodes",
        type: "at-most in en/agendas/day-\(day).yaml; notes can be about any of them")
    }
  }

  /// What the second day has to work on.
  private func checkDraft(_ list: inout PreflightList) {
    guard let first = review.days.first(where: { $0.value.number == 1 })?.value else {
      return list.add("draft", .look, "no first day was held", type: "silp day 1")
    }
    guard let closed = first.closed else {
      return list.add("draft", .missing, "day 1 is still open", type: "silp day 1, and there /end")
    }
    let unsorted = review.notes.count { $0.value.day == 1 && !$0.value.flags.isEmpty }
    if unsorted > 0 {
      list.add(
        "draft", .look, "\(Count.of(unsorted, "note")) of day 1 still to be sorted",
        type: "silp note list --day 1 --flagged, silp sort --day 1")
    }
    if review.findings.isEmpty {
      list.add("draft", .missing, "no finding is drafted", type: "silp finding add")
    }
    if DraftForRoom.since(closed, in: review) == nil {
      list.add(
        "draft", .missing,
        "no draft has gone out since day 1; participants will have nothing to check",
        type: DraftForRoom.command)
    } else {
      list.add("draft", .ready, "a draft has gone out since day 1")
    }
  }

  private func checkPapers(_ list: inout PreflightList) throws {
    let what = Pack.what(.runSheet, day: day)
    let made = review.releases.map(\.value).filter { $0.what.text == what }.map(\.at).max()
    guard let made else {
      return list.add(
        "papers", .missing, "no papers were made for day \(day)", type: "silp pack day\(day)")
    }
    let quiet = Set(review.releases.map(\.id.record))
    let changed = try workspace.operations()
      .filter { !$0.records.allSatisfy(quiet.contains) }.compactMap(\.details?.time).max()
    guard let changed, changed.seconds > made.seconds else {
      return list.add("papers", .ready, "the papers are as new as the review; are they printed?")
    }
    list.add(
      "papers", .look, "the review was changed after the papers of \(made.day)",
      type: "silp pack day\(day)")
  }
}

/// The draft that the second day checks.
enum DraftForRoom {
  /// What to type for one.
  static let command = "silp report overview --audience learning-day -o draft.odt"

  /// The newest that went out to those in the room since the first day was closed.
  static func since(_ closed: Moment, in review: Review) -> Release? {
    let reader = Readers.audience(.learningDay).code
    return review.releases.map(\.value).last {
      $0.what.text == "overview" && $0.audience == reader && $0.at.seconds >= closed.seconds
    }
  }
}
