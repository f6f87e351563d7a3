import Foundation
import Lenses
import Reports
import ReviewModel
import Settings
import Views

/// The settings and words that come along with the package, and answers made with them.
enum Given {
  static func text(_ path: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static let file = Result {
    try LensSettingsFile(yaml: text("Templates/en/lenses.yaml"), file: "lenses.yaml")
  }
  static let wordsFile = Result {
    try LensWordsFile(yaml: text("Templates/en/lens-words.yaml"), file: "lens-words.yaml")
  }

  /// The settings, with every lens on.
  static func settings(today: String = "2018-06-01") throws -> LensSettings {
    let file = try file.get()
    let limits = Dictionary(
      uniqueKeysWithValues: LensLimit.allCases.compactMap { limit in
        file.limits[limit.rawValue].map { (limit, $0.value) }
      })
    let clocks = file.clocks.compactMap { clock -> LensClock? in
      guard let start = LensMark(rawValue: clock.starts) else { return nil }
      return LensClock(
        code: clock.code, start: start, stop: clock.stops.compactMap { LensMark(rawValue: $0) },
        length: clock.length, isWorkingDays: clock.isWorkingDays)
    }
    guard
      let settings = LensSettings(
        limits: limits, clocks: clocks, holidays: Set(file.holidays.values.joined()),
        adultServices: Set(file.adultServices),
        pointedWords: file.wording.map { PointedWord($0.say, instead: $0.instead) },
        weakRequests: file.weakRequests, jargon: file.jargon,
        today: CalendarDay(today) ?? CalendarDay(number: 0))
    else { throw CocoaError(.keyValueValidation) }
    return settings
  }

  static func words(_ kind: LensKind = .child) throws -> LensWording.Words {
    let file = try wordsFile.get()
    let kind: LensWording.Words.Kind =
      switch kind {
      case .child: .init(subject: "the child", subjects: "the children", missed: "was not brought")
      case .adult: .init(subject: "the adult", subjects: "the adults", missed: "did not attend")
      case .domesticHomicide:
        .init(
          subject: "the person who died", subjects: "the people who died", missed: "did not attend")
      }
    return LensWording.Words(
      common: file.common, themes: file.themes, words: file.words,
      clocks: try self.file.get().clocks.map { ($0.code, $0.title) },
      lenses: file.lenses.mapValues {
        .init(title: $0.title, about: $0.about, lookFor: $0.lookFor, sentences: $0.sentences)
      }, kind: kind)
  }

  static func answers(
    _ review: Review, _ code: String, today: String = "2018-06-01"
  ) throws -> [LensAnswer] {
    let lens = LensCode(code).flatMap { Lens.named($0) }
    let reading = LensReading(review, try settings(today: today))
    return lens.map { reading.answers(of: $0) } ?? []
  }

  /// Everything a review's lenses say, in words.
  static func told(
    _ review: Review, _ answers: [LensAnswer], for audience: Audience = .panel,
    kind: LensKind = .child
  ) throws -> [String] {
    let wording = try wording(review, for: audience, kind: kind)
    return answers.flatMap { wording.sentences($0, isWhole: true) }
  }

  static func wording(
    _ review: Review, for audience: Audience = .panel, kind: LensKind = .child
  ) throws -> LensWording {
    LensWording(DeidentifiedReview(review, for: audience), try words(kind))
  }
}
