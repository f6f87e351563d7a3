import Intake
import ReviewModel
import Testing

private func list(_ text: String) throws(ListError) -> [[String: String]] {
  try NamedRows(
    Array(text.utf8), fileName: "people.csv", required: ["alias", "label"],
    optional: ["day 1", "forms"], unique: ["alias"]
  ).rows.map(\.values)
}

@Suite("Lists") struct NamedRowsTests {
  @Test("columns are found in any order, and empty cells are left out")
  func rows() throws {
    let found = try list("Label;ALIAS;Day  1\nSocial worker 1;sw1;attended\n\nNan;\"mgm\";\n")
    #expect(
      found == [
        ["alias": "sw1", "label": "Social worker 1", "day 1": "attended"],
        ["alias": "mgm", "label": "Nan"],
      ])
  }

  @Test("everything that is wrong is reported at once, each at its place")
  func problems() throws {
    let error = #expect(throws: ListError.self) {
      try list("alias,alais,forms,Forms\nsw1,x,,\n,,a\nSW1,,,,more\n")
    }
    #expect(
      error
        == .problems(
          [
            ListProblem(row: 1, column: "B", .unknownColumn("alais", nearest: "alias")),
            ListProblem(row: 1, column: "D", .doubledColumn("forms")),
            ListProblem(
              row: 1, column: nil,
              .missingColumn("label", found: ["alias", "alais", "forms", "Forms"])),
            ListProblem(row: 3, column: "A", .emptyCell(column: "alias")),
            ListProblem(
              row: 4, column: "A", .doubledValue(column: "alias", value: "SW1", firstRow: 2)),
            ListProblem(row: 4, column: "E", .cellBeyondColumns("more")),
          ], file: "people.csv"))
  }

  @Test("a file that cannot be read is told as such")
  func unreadable() {
    #expect(throws: ListError.file(IntakeError(file: "people.csv", .empty))) { try list("\n") }
  }
}

extension ListProblem {
  fileprivate init(row: Int, column: String?, _ fact: Fact) {
    self.init(row: row, line: row, column: column, fact: fact)
  }
}
