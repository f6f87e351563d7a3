internal import Intake

extension Complaint {
  /// Says what is wrong in a list, row by row.
  init(_ error: ListError) {
    switch error {
    case .file(let error): self.init(error)
    case .problems(let problems, let file):
      let lines = problems.prefix(10).map { "\(file):\($0.row): \(Self.words($0.fact))" }
      let more = problems.count > 10 ? "\n  and \(problems.count - 10) more" : ""
      self.init(
        lines.joined(separator: "\n  ") + more,
        hint: "nothing was imported; mend the rows named and import the file again")
    }
  }

  private static func words(_ fact: ListProblem.Fact) -> String {
    switch fact {
    case .unknownColumn(let name, let nearest):
      "no column here is called \"\(name)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? "")
    case .missingColumn(let name, let found):
      "there is no column \"\(name)\"; found: \(found.joined(separator: ", "))"
    case .doubledColumn(let name): "the column \"\(name)\" is there twice"
    case .emptyCell(let column): "\(column) is empty"
    case .doubledValue(let column, let value, let first):
      "\(column) \"\(value)\" stands in row \(first) already"
    case .cellBeyondColumns(let text):
      "\"\(text)\" stands beyond the last heading; perhaps a comma wants quotation marks"
    }
  }
}
