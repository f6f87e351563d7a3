import Foundation
import Interchange
import ReviewModel
import ReviewSets
import TestSupport
import Views
import XML

/// A small invented review, made on the way that a real one goes: model, view, XML, set.
struct MadeReview {
  var number = 1
  var decided: CalendarDay? = CalendarDay(year: 2024, month: 1, day: 15)
  var completed: EDTFDate?
  var themes: [(code: String, isWell: Bool)] = []
  var catalogue = Catalogue()
  var born: EDTFDate?
  var kind = "child"
  var recommendations: [String] = []
  var agencies: [(label: String, sector: String)] = [("Police", "police")]
  var points: [String] = []

  private var details: ReviewDetails {
    var catalogue = catalogue
    catalogue.completed = completed
    return ReviewDetails(
      title: LabelledText(plain: "Review \(number)"), kind: Code(making: kind), nation: "England",
      board: "Partnership", reviewer: "Lead reviewer", marking: "OFFICIAL",
      decision: .init(
        on: decided.map { EDTFDate($0) }, reason: .notRecorded, threshold: .notRecorded),
      scope: .init(from: nil, to: nil, reason: .notRecorded),
      incident: .init(on: EDTFDate("2023-11-05"), outcome: .notRecorded), catalogue: catalogue)
  }

  var review: Review {
    var family = SampleFamily()
    family.file(.review(details))
    for agency in agencies {
      let code = Code(making: agency.label)
      family.file(
        .agency(
          Agency(
            code: code, label: LabelledText(plain: agency.label),
            sector: Code(making: agency.sector))))
    }
    _ = family.person(
      "Child A", alias: "a", standing: .subject, life: .living(born: born))
    family.file(.day(LearningDay(number: 1, began: Moment(seconds: 1_700_000_000))))
    for theme in themes { family.file(.note(note("Said of it.", theme.isWell, [theme.code]))) }
    for point in points { family.file(.note(note(point, true, []))) }
    for text in recommendations {
      family.file(
        .recommendation(
          Recommendation(
            text: LabelledText(plain: text), owner: .board, level: .board, measure: .notRecorded,
            due: nil, findings: [])))
    }
    return family.review
  }

  private func note(_ text: String, _ isWell: Bool, _ themes: [String]) -> LearningNote {
    LearningNote(
      text: LabelledText(plain: text), kind: isWell ? .workedWell : .wouldHaveWorkedBetter, day: 1,
      stage: Code(making: "well"), at: Moment(seconds: 1_700_000_100),
      themes: themes.map { Code(making: $0) })
  }

  /// The review as a repository is given it.
  func document(_ audience: Audience = .public) -> [UInt8] {
    let identifier = String(repeating: "0", count: 24) + String(format: "%08x", number)
    let told = RepositoryDeposit(
      identifier: identifier, version: "v1",
      signatures: [
        .init(
          step: Code(making: "panel"), by: "Chair of the panel",
          on: CalendarDay(number: 19_800))
      ], genogram: number % 2 == 0 ? "graph { a -- b }" : nil)
    return RepositoryXML.write(DeidentifiedReview(review, for: audience), told)
  }

  /// The same, read.
  func deposit() throws -> Deposit { try Deposit(reading: document(), schema: try Self.schema()) }

  static func schema() throws -> RelaxNG {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Templates/schema/silp-repository-1.rng")
    return try RelaxNG(schema: Array(try Data(contentsOf: path)))
  }
}

/// A folder for the files of one test, taken away afterwards.
final class TestFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "silp-set-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A set of some reviews.
  func set(_ reviews: [MadeReview], _ name: String = "reviews.silpset") throws -> ReviewSet {
    let set = try ReviewSet(orMaking: path + "/" + name)
    var next = reviews.makeIterator()
    _ = try set.add { try next.next()?.deposit() }
    return set
  }
}
