internal import LearningDays
internal import Reports
internal import ReviewModel
internal import Views

/// What a day looks like: headings, prompt, help, the board of gaps.
struct DayScreen {
  private let review: Review
  private let setting: DaySetting
  private let voice: DayVoice
  private let view: DeidentifiedReview
  /// The same with short labels, where somebody reads them at a terminal.
  private let narrow: DeidentifiedReview

  init(review: Review, setting: DaySetting, voice: DayVoice) {
    self.review = review
    self.setting = setting
    self.voice = voice
    view = DeidentifiedReview(review, for: .learningDay)
    let isForEyes = Console.current.outputIsTerminal && !voice.isAccessible
    narrow = ScreenLabels.view(review, for: .learningDay, short: isForEyes)
  }

  static let help = """
    words             a note; + before it: worked well, - would have worked better
    ++  +>            has already changed, can change now (these four stay set)
    =  ?  *           a fact, to check, an idea for later (for one note)
    @hv !2            agency and episode; before the words they stay set
    #theme ~mum ^C12  theme, person, entry: for this note; alone: for the last one
    > ...   & ...     change the last note (>N14 ... note 14); add words to it
    u  U  g  t        undo, bring back; who has spoken; time left
    /strike N14       the speaker takes the words back: they are erased for good
    /quote N14        the speaker agrees to be quoted
    /off  /on         stop saving words, and go on
    /next /back /go 4 /skip /+5 /pause /break 15 /silence 2 /write 3 /stages /last
    /group 3          a small group's sheet; /group alone: the whole room again
    /correct ^C12 ..  a correction; /knew @hv .. what was known then
    /park             ideas and what else waits; /accept N14, /decline N14 why
    /urgent ~mum ..   somebody may be at risk now; /conduct for a worker's conduct
    /section next     the draft (/section family), then /accuracy .., /fair .., /voice ..
    /finding F1 ..    agree, amend why, reject why; /dissent F1 ..
    /recommend @hv .. a recommendation; R2 who @hv, measure .., by .., on F1, words .., drop why
    /pledge @hv ..    by 2026-06; /call T5 3, /called T5
    /end              closes the day
    """

  /// The line that opens a stage, with what may be asked.
  func heading(stage number: Int) -> String {
    let stage = setting.agenda.stages[number]
    let episode = stage.episode.flatMap { id in review.episodes.first { $0.id == id } }
    let title =
      stage.title
      + (episode.map { " \($0.reference.text), " + view.words($0.value.title) } ?? "")
    let line =
      "Stage \(number + 1) of \(setting.agenda.stages.count): \(title) (\(stage.minutes) minutes)"
    let about =
      voice.isQuiet ? [] : around(stage).map { wrapped($0.words, after: "    \($0.what)") }
    return (["", voice.isAccessible ? line : "--- \(line) ---"] + about).joined(separator: "\n")
  }

  /// What is done, asked and left alone in a stage: what it is, and the words.
  private func around(_ stage: Agenda.Stage) -> [(what: String, words: String)] {
    let asked = stage.askedOf.map { "Ask \($0): " } ?? "Ask: "
    let sections = stage.sections.enumerated().map { place, section in
      "\(place + 1) \(setting.title(of: section) ?? section.text)"
    }.joined(separator: ", ")
    var lines = stage.doNotAsk.map { ("Do not ask about: ", view.words($0)) }
    lines += stage.steps.map { ("First: ", DayPlan.words($0)) }
    lines += stage.prompts.map { (asked, $0) }
    if !sections.isEmpty { lines.append(("Sections (/section next): ", sections)) }
    return lines
  }

  /// The prompt: where the day is, what is set, how much time is left.
  func prompt(_ session: DaySession, now: Moment) -> String {
    let stage = setting.agenda.stages[session.stage]
    let agencies = session.agencies.compactMap { review.agency($0)?.value.code.text }
    let episode = session.episode.flatMap { id in review.episodes.first { $0.id == id } }
    let context = [
      episode?.reference.text, agencies.isEmpty ? nil : agencies.joined(separator: "+"),
    ]
    .compactMap(\.self).joined(separator: " ")
    let side = session.side?.rawValue ?? "="
    if voice.isAccessible {
      if session.isOffRecord { return "off the record: " }
      return [session.side.map(Self.sideWord) ?? "fact", context].filter { !$0.isEmpty }
        .joined(separator: ", ") + ": "
    }
    if session.isOffRecord { return "D\(session.day) OFF THE RECORD, nothing is saved (/on) : " }
    let left = session.clock.left(of: stage, now: now)
    let count = setting.agenda.stages.count
    return "D\(session.day) \(session.stage + 1)/\(count) | \(context.isEmpty ? "-" : context) | "
      + "\(side) \(left >= 0 ? "\(left)m" : "\(-left)m over") : "
  }

  private static func sideWord(_ side: KindMark) -> String {
    switch side {
    case .well: "well"
    case .better: "better"
    case .fact: "fact"
    case .check: "check"
    case .idea: "idea"
    case .changed: "already changed"
    case .canChange: "can change now"
    }
  }

  /// The stages, with the present one marked.
  func stages(at present: Int) -> String {
    setting.agenda.stages.enumerated().map { number, stage in
      "\(number == present ? ">" : " ") \(number + 1) \(stage.title), \(stage.minutes) minutes"
    }.joined(separator: "\n")
  }

  /// Who has spoken about what.
  func gaps(_ review: Review, at episode: EpisodeID?) -> String {
    GapsText(
      review: review, view: narrow, isAccessible: voice.isAccessible, day: setting.agenda.day
    )
    .text(at: episode)
  }

  /// What is still missing on an episode; nil where nothing is.
  func leaving(_ review: Review, _ episode: EpisodeID) -> String? {
    GapsText(
      review: review, view: narrow, isAccessible: voice.isAccessible, day: setting.agenda.day
    )
    .leaving(episode)
  }

  /// A note on one line.
  func line(_ note: Filed<LearningNote>) -> String {
    "\(note.reference.text) \(note.value.kind.rawValue): \(narrow.words(note.value.text))"
  }

  /// What a tag turned out to be.
  func label(_ tag: Tag, _ word: String) -> String {
    guard tag.sigil == .person, let person = Code(word).flatMap({ review.person($0) }) else {
      return word
    }
    return view.labels[person.id]
  }

  /// Broken between words where a screen has its width.
  private func wrapped(_ words: String, after opening: String = "") -> String {
    guard let width = Console.current.screenWidth(), voice.isInteractive, !voice.isAccessible else {
      return opening + words
    }
    return Paragraph.lines(words, after: opening, width: width).joined(separator: "\n")
  }

  private func heard(_ review: Review) -> String {
    let day = setting.agenda.day
    let silent = DayAgencies(review, day: day).silent(review, day: day).map { view.labels[$0] }
    return silent.isEmpty
      ? "Every agency was heard." : "Not heard: \(silent.joined(separator: ", "))."
  }

  private func waiting(_ notes: [LearningNote]) -> String {
    let open = notes.count(where: \.isOpen)
    return open == 0
      ? "Nothing waits for an answer."
      : "\(Count.of(open, "idea, correction or check", "ideas, corrections and checks")) "
        + "\(open == 1 ? "waits" : "wait") for an answer."
  }

  /// What is said when the day is closed.
  func closing(_ review: Review) -> String {
    let notes = review.notes.map(\.value).filter { $0.day == setting.agenda.day }
    func count(_ kind: LearningNote.Kind) -> Int { notes.count { $0.kind == kind } }
    let flagged = notes.count { !$0.flags.isEmpty }
    let held = review.event(setting.agenda.day).map { view.words($0.title) }
    let counts =
      "\(count(.workedWell)) worked well, "
      + "\(count(.wouldHaveWorkedBetter)) would have worked better, "
      + "\(Count.of(count(.fact), "fact")), \(count(.toCheck)) to check, "
      + Count.of(count(.idea), "idea")
    let closed =
      "\(held ?? "Day \(setting.agenda.day)") is closed: "
      + "\(Count.of(notes.count, "note")) (\(counts))."
    return """

      \(wrapped(closed))
      \(wrapped(heard(review) + " " + waiting(notes)))
      \(flagged == 0 ? "No note has something to settle." : "\(Count.of(flagged, "note has", "notes have")) something to settle: silp note list --flagged")
      Make a backup now, on another disk: silp backup FOLDER
      Then go over the notes, today if you can: silp sort --day \(setting.agenda.day)
      """
  }
}
