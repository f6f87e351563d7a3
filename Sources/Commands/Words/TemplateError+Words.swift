internal import Documents

extension Complaint {
  /// Says what is wrong in a document template, and where a person can find it in Writer.
  init(_ error: TemplateError, template: String) {
    switch error {
    case .notATextDocument:
      self.init(
        "\(template) is no text document that Writer can edit",
        hint: "nothing was written; a template is an .odt, .ott or .fodt")
    case .xml(let part, _):
      self.init(
        "\(template) is damaged inside\(part.isEmpty ? "" : " (\(part))")",
        hint: "nothing was written; open it in Writer, save it again and try once more")
    case .archive:
      self.init(
        "\(template) cannot be opened",
        hint: "nothing was written; open it in Writer, save it again and try once more")
    case .problems(let problems):
      let lines = problems.prefix(10).map { "  " + Self.line($0) }.joined(separator: "\n")
      let more = problems.count > 10 ? "\n  and \(problems.count - 10) more" : ""
      self.init(
        "\(template) has fields that cannot be filled:\n\(lines)\(more)",
        hint: "nothing was written; mend them in Writer (Edit, Fields) and try once more")
    }
  }

  private static func line(_ problem: TemplateProblem) -> String {
    "\(words(problem.place)): \(words(problem.fact))"
  }

  private static func words(_ place: TemplatePlace) -> String {
    var parts: [String] = []
    if !place.heading.isEmpty { parts.append("under \"\(place.heading)\"") }
    if !place.table.isEmpty { parts.append("table \(place.table)") }
    if !place.section.isEmpty { parts.append("section \"\(place.section)\"") }
    return parts.isEmpty ? "line \(place.line)" : parts.joined(separator: ", ")
  }

  private static func words(_ fact: TemplateProblem.Fact) -> String {
    switch fact {
    case .unknownPath(let path, let nearest):
      "nothing is called \"\(path)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? "")
    case .noPath: "a placeholder says nothing under Reference"
    case .listOutsideLoop(let path, let list):
      "\"\(path)\" stands outside a section \"each \(list)\""
    case .renamedSection(let name, let path):
      "the section \"\(name)\" lost its name; it repeats \(path)"
    case .unknownDirective(let name):
      "the section \"\(name)\" does not begin with each, if or unless"
    case .notAList(let path): "\"\(path)\" is not a list"
    case .notAPicture(let path): "\"\(path)\" is not a picture"
    case .unfilledBlock(let path): "\"\(path)\" has nothing to stand there"
    case .blockNotAlone(let path): "\"\(path)\" must be alone in its paragraph"
    }
  }
}
