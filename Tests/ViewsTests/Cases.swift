import ReviewModel

/// Records that more than one suite needs.
enum Cases {
  static let agency = Record.agency(
    Agency(code: Code(making: "pol"), label: "Police", sector: Code(making: "police")))

  static func details(incident: String?) -> Record {
    .review(
      ReviewDetails(
        title: "T", kind: Code(making: "child"), nation: "England", board: "B", reviewer: "R",
        marking: "M", decision: .init(on: nil, reason: .notRecorded, threshold: .notRecorded),
        scope: .init(from: nil, to: nil, reason: .notRecorded),
        incident: .init(on: incident.flatMap { EDTFDate($0) }, outcome: .notRecorded)))
  }
}
