internal import Lenses
internal import Reports
internal import ReviewModel
internal import Settings
internal import Views

/// The lenses as one review has them: their settings and words, and what was decided about them.
struct LensTable {
  let view: DeidentifiedReview
  let file: LensSettingsFile
  let settings: LensSettings
  let wording: LensWording
  private let words: LensWording.Words
  private let chosen: [LensChoice]

  /// - Parameters:
  ///   - review: The review, whose own numbers and reasons count whoever the view is for.
  ///   - view: What is looked at; as the panel may see it where none is given.
  init(
    _ review: Review, as view: DeidentifiedReview? = nil, console: Console = .current
  ) throws {
    self.view = view ?? DeidentifiedReview(review, for: .panel)
    file = try SettingsFiles.lenses()
    settings = try Self.settings(file, review, console)
    words = try Self.words(file, review)
    wording = LensWording(self.view, words)
    chosen = review.lenses.map(\.value)
  }

  /// The questions that were chosen for a place, as those who get them may see them.
  func questions(for place: LensChoice.Place) -> LensQuestions {
    let codes = chosen.filter { $0.places.contains(place) }.compactMap { LensCode($0.about.text) }
    return LensQuestions(view, chosen: codes, settings: settings, words: words)
  }

  /// The records behind what a lens asks of a view.
  static func entries(
    behind word: String, _ view: DeidentifiedReview, _ review: Review
  ) throws -> Set<RecordID> {
    let lens = try lens(word)
    return Set(try LensTable(review, as: view).answers([lens]).flatMap(\.records))
  }

  /// What was decided about a lens.
  static func choice(_ lens: LensCode, _ review: Review) -> Filed<LensChoice>? {
    let code = Code(making: lens.description)
    return review.lenses.first { $0.value.about == code }
  }

  /// Everything a list of lenses has to say.
  func answers(_ lenses: [Lens]) -> [LensAnswer] {
    LensReading(view.review, settings).answers(of: lenses)
  }

  /// The lens that a person means by a word.
  static func lens(_ word: String) throws(Complaint) -> Lens {
    if let lens = LensCode(word).flatMap({ Lens.named($0) }) { return lens }
    throw Complaint(
      "there is no lens \(word)",
      hint: "lenses are L01 to L41, A01, D01, Q01 and so on; see: silp lens",
      exit: .usage)
  }

  private static func settings(
    _ file: LensSettingsFile, _ review: Review, _ console: Console
  ) throws(Complaint) -> LensSettings {
    var limits: [LensLimit: Int] = [:]
    for limit in LensLimit.allCases { limits[limit] = file.limits[limit.rawValue]?.value }
    for choice in review.lenses {
      for limit in choice.value.limits {
        if let known = LensLimit(rawValue: limit.name.text) { limits[known] = limit.value }
      }
    }
    let chosen = review.lenses.filter { !$0.value.places.isEmpty }
    // What a reviewer chose to tell is switched on by that.
    let on = Set(chosen.compactMap { LensCode($0.value.about.text) })
    let nation = Code(making: review.details?.value.nation.plainText ?? "")
    let made = LensSettings(
      limits: limits, off: Set(file.off.compactMap { LensCode($0) }).subtracting(on),
      clocks: file.clocks.filter { $0.nations.contains(nation) }.compactMap(clock),
      holidays: Set(file.holidays[nation] ?? []), adultServices: Set(file.adultServices),
      pointedWords: file.pointedWords,
      weakRequests: file.weakRequests, jargon: file.jargon,
      reasons: Set(
        review.lenses.filter { $0.value.reason != .notRecorded }
          .compactMap { LensCode($0.value.about.text) }),
      today: console.now().day)
    guard let made else {
      let missing = LensLimit.allCases.filter { limits[$0] == nil }.map(\.rawValue)
      throw Complaint(
        "en/lenses.yaml: no limit is given for \(missing.joined(separator: ", "))",
        hint: "nothing was changed; add them to your own copy of that file, or take it away")
    }
    return made
  }

  private static func clock(_ clock: LensSettingsFile.Clock) -> LensClock? {
    guard let start = LensMark(rawValue: clock.starts) else { return nil }
    return LensClock(
      code: clock.code, start: start, stop: clock.stops.compactMap { LensMark(rawValue: $0) },
      pause: clock.pauses.compactMap { LensMark(rawValue: $0) }, length: clock.length,
      isWorkingDays: clock.isWorkingDays)
  }

  private static func words(
    _ file: LensSettingsFile, _ review: Review
  ) throws(Complaint) -> LensWording.Words {
    let known = try SettingsFiles.kinds()
    let told = review.details.flatMap { known[$0.value.kind] } ?? known.kinds.first
    let words = try SettingsFiles.lensWords()
    return LensWording.Words(
      common: words.common, themes: words.themes, words: words.words,
      clocks: file.clocks.map { ($0.code, $0.title) },
      lenses: words.lenses.mapValues {
        .init(title: $0.title, about: $0.about, lookFor: $0.lookFor, sentences: $0.sentences)
      },
      kind: .init(
        subject: told?.subject ?? "the person", subjects: told?.subjects ?? "the people",
        missed: told?.missed ?? "did not come"))
  }
}
