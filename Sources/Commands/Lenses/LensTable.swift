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

  /// - Parameter review: The review, as the panel may see it.
  init(_ review: Review, console: Console = .current) throws {
    try self.init(DeidentifiedReview(review, for: .panel), console: console)
  }

  /// - Parameter view: The review, as somebody may see it.
  init(_ view: DeidentifiedReview, console: Console = .current) throws {
    self.view = view
    file = try SettingsFiles.lenses()
    settings = try Self.settings(file, view.review, console)
    wording = LensWording(view, try Self.words(file, view.review))
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
    let words = try SettingsFiles.lensWords()
    let kind = review.details.map(\.value.kind)
    let known = try SettingsFiles.kinds()
    let told = kind.flatMap { known[$0] } ?? known.kinds.first
    var lists = words.words
    for clock in file.clocks { lists["clock-" + clock.code.text] = clock.title }
    let lenses = words.lenses.compactMap { name, own in
      LensCode(name).map {
        (
          $0,
          LensWording.Words.Own(
            title: own.title, about: own.about, lookFor: own.lookFor ?? own.title,
            sentences: own.sentences)
        )
      }
    }
    return LensWording.Words(
      common: words.common, themes: words.themes, words: lists,
      lenses: Dictionary(lenses) { one, _ in one }, subject: told?.subject ?? "the person",
      missed: told?.missed ?? "did not come")
  }
}
