import ReviewModel
import TestSupport
import Testing
import Views

@Suite("Small groups")
struct SmallGroupTests {
  private func review() -> Review {
    var family = SampleFamily()
    family.file(Cases.details(incident: "2025-09-12"))
    let police = AgencyID(family.file(Cases.agency))
    let nursery = AgencyID(
      family.file(
        .agency(
          Agency(
            code: Code(making: "nur"), label: "The only nursery", sector: Code(making: "x")))))
    for (number, agency) in [police, police, nursery].enumerated() {
      let worker = family.person(
        "Worker \(number)", alias: "w\(number)",
        standing: .professional(agency: agency, role: "worker"))
      family.file(
        .participant(
          Participant(
            person: worker, agency: agency, capacity: .practitioner,
            attendance: [1: number == 0 ? .apologies : .attended])))
    }
    for (number, born) in ["2021-05", "2022-03", "2012"].enumerated() {
      _ = family.person(
        "Child \(number)", alias: "c\(number)", standing: .subject,
        life: .living(born: EDTFDate(born)))
    }
    return family.review
  }

  @Test("are pointed out to readers who do not know the case, each kind to those it matters to")
  func warnings() {
    let label = SmallGroupWarning.tellingLabel(
      ShortReference(letters: "G", number: 2), "The only nursery")
    let rooms = ["Police", "The only nursery"].map {
      SmallGroupWarning.onlyOneInTheRoom(agency: $0)
    }
    let worker = SmallGroupWarning.onlyWorker(agency: "The only nursery")
    let rare = SmallGroupWarning.rareWord("Huntington's disease")
    let allowed = ["Huntington's disease", "Paracetamol"]
    let wanted: [Audience: [SmallGroupWarning]] = [
      .learningDay: rooms, .board: [label, worker] + rooms + [rare],
      .public: [label, worker] + rooms + [.onlyOneOfTheirAge(["Child 2"]), rare],
    ]
    for audience in Audience.allCases {
      let found = SmallGroups.warnings(for: review(), audience: audience, allowed: allowed)
      #expect(found == wanted[audience] ?? [])
    }
  }
}
