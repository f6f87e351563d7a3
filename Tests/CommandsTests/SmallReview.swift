import Foundation

/// A small invented review on a desk, ready for files to be read into it.
enum SmallReview {
  static let details = """
    title: "Learning review: Ollerwick"
    board: Ollerwick Partnership
    kind: child
    nation: England
    reviewer: Lead reviewer
    marking: OFFICIAL-SENSITIVE
    decided: 2026-01-10
    decision: There was learning about how agencies worked together.
    threshold: Most of what matters is known to those who were there.
    incident: 2025-09-12

    """

  static let family = """
    people:
      - {alias: kit, label: Child A, name: Kitto Varnell, forms: [Kitto], sex: male, born: 2021-05, subject: true}
      - {alias: mum, label: Mother, name: Jorunn Varnell, forms: [Jorunn], sex: female, born: 1996}
    children:
      - {parents: [mum], children: [kit]}

    """

  static let agencies = "code,name,label,sector\npol,Ollershire Constabulary,Police,police\n"

  /// A desk with a review, an agency and a family; `key` opens it.
  static func desk() throws -> Desk {
    let desk = try Desk()
    try desk.write(details, to: "review.yaml")
    try desk.write(family, to: "family.yaml")
    try desk.write(agencies, to: "agencies.csv")
    desk.run("new", "small", "--from", "review.yaml", "--make-unlock-file", "key", "--no-input")
    desk.open("agency", "import", "agencies.csv")
    desk.open("person", "import", "family.yaml")
    return desk
  }
}

extension Desk {
  /// Runs a command on the review with its unlock file.
  @discardableResult
  func open(_ arguments: String..., input: String = "") -> Outcome {
    open(arguments, input: input)
  }

  /// Runs a command of several words on the review with its unlock file.
  @discardableResult
  func open(_ arguments: [String], input: String = "") -> Outcome {
    run(arguments + ["--unlock-with", "key", "--no-input"], input: input)
  }
}
