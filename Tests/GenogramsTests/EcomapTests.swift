import Foundation
import Testing

internal import Genograms
internal import ReviewModel
internal import TestSupport
internal import Views

@Suite struct EcomapTests {
  private static func review() -> Review {
    var file = SampleFamily()
    let mother = file.person("Mother", alias: "m")
    let child = file.person("Child", alias: "c", standing: .subject, sex: .male)
    let former = file.person("Former lodger", alias: "l", sex: .male)
    let home = HouseholdID(
      file.file(
        .household(
          Household(
            label: "The household",
            members: [.init(mother), .init(child), .init(former, to: EDTFDate("2015"))]))))
    let agencies = ["Police", "Health visiting", "School", "Housing"].map { label in
      AgencyID(
        file.file(
          .agency(
            Agency(
              code: Code(making: label), label: LabelledText(plain: label),
              sector: Code(making: "other")))))
    }
    for (agency, date) in zip(agencies, ["2016-02-01", "2016-04-30", "2012-01-01"]) {
      file.file(
        .entry(
          ChronologyEntry(
            date: EDTFDate(date) ?? EDTFDate(CalendarDay(number: 0)), dateAsWritten: "",
            agency: agency, event: "A visit")))
    }
    for (number, strength) in SystemTie.Strength.allCases.enumerated() {
      file.file(
        .system(
          SystemTie(
            number == 1 ? .person(child) : .household(home),
            number == 0 ? .agency(agencies[0]) : .other(LabelledText(plain: "System \(number)")),
            strength: strength, direction: SystemTie.Direction.allCases[number % 4],
            evidence: Evidence(isDisputed: number == 2))))
    }
    return file.review
  }

  @Test("presence comes from records of the year before; strength only from a judgement")
  func presence() throws {
    let view = DeidentifiedReview(Self.review(), for: .panel)
    let map = Ecomap(view: view, at: EDTFDate("2016-05-03"))
    #expect(map.members.map(\.label) == ["Mother", "Child"])
    #expect(map.systems.first { $0.label == "Police" }?.strength == .strong)
    let visiting = try #require(map.systems.first { $0.label == "Health visiting" })
    #expect(visiting.strength == nil && visiting.direction == .notJudged)
    #expect(!map.systems.contains { $0.label == "School" || $0.label == "Housing" })
    #expect(map.describe().contains("Health visiting: its records show contact"))
    let early = Ecomap(view: view, at: EDTFDate("2012-06-01"))
    #expect(early.members.map(\.label).contains("Former lodger"))
    #expect(early.systems.contains { $0.label == "School" && $0.strength == nil })
  }

  @Test("every line has its place, the public sees no judgement, and Graphviz is quiet")
  func drawn() throws {
    let review = Self.review()
    let date = EDTFDate("2016-05-03")
    let dot = Ecomap(view: DeidentifiedReview(review, for: .panel), at: date).dot()
    #expect(dot.hasEveryPosition)
    if let drawn = try Rendering.render(dot) { #expect(drawn.words == "") }
    let told = Ecomap(view: DeidentifiedReview(review, for: .public), at: date)
    #expect(told.systems.allSatisfy { $0.strength == nil })
    if let folder = ProcessInfo.processInfo.environment["SILP_PICTURES"] {
      try Data(dot.utf8).write(to: URL(filePath: folder).appending(path: "eco.dot"))
    }
  }
}
