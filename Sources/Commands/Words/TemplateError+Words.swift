internal import Archive
internal import Documents

extension Complaint {
  /// Says what is wrong in a document template, and where a person can find it in Writer.
  init(_ error: TemplateError, template: String) {
    switch error {
    case .notATextDocument:
      self.init(
        "\(template) is no text document that Writer can edit",
        hint: "nothing was written; a template is an .odt, .ott or .fodt")
    case .wordDocument:
      self.init(
        "\(template) is a Word document, which keeps nothing of what makes a template",
        hint: "nothing was written; edit the .odt in LibreOffice Writer and save it as .odt")
    case .xml(let part, _):
      self.init(
        "\(template) is damaged inside\(part.isEmpty ? "" : " (\(part))")",
        hint: "nothing was written; open it in Writer, save it again and try once more")
    case .archive(.encrypted):
      self.init(
        "\(template) is locked with a password",
        hint: "nothing was written; open it in Writer and save it without one")
    case .archive:
      self.init(
        "\(template) cannot be opened",
        hint: "nothing was written; open it in Writer, save it again and try once more")
    case .problems(let problems):
      let lines = problems.prefix(10).map {
        "  \(TemplateWords.place($0.place)): \(TemplateWords.of($0.fact))"
      }.joined(separator: "\n")
      let more = problems.count > 10 ? "\n  and \(problems.count - 10) more" : ""
      self.init(
        "\(template) has fields that cannot be filled:\n\(lines)\(more)",
        hint: "nothing was written; mend them in Writer (Edit, Fields) and try once more")
    }
  }
}

/// What is said of the parts of a template.
enum TemplateWords {
  /// Where something stands.
  static func place(_ place: TemplatePlace) -> String {
    var parts: [String] = []
    if !place.heading.isEmpty { parts.append("under \"\(place.heading)\"") }
    if !place.table.isEmpty { parts.append("table \(place.table)") }
    if !place.section.isEmpty { parts.append("section \"\(place.section)\"") }
    if parts.isEmpty { return place.line > 0 ? "line \(place.line)" : "the whole file" }
    return parts.joined(separator: ", ")
  }

  /// What is wrong.
  static func of(_ fact: TemplateProblem.Fact) -> String {
    switch fact {
    case .unknownPath(let path, let nearest):
      "nothing is called \"\(path)\"" + meant(nearest)
    case .noPath: "a placeholder says nothing under Reference"
    case .listOutsideLoop(let path, let list):
      "\"\(path)\" stands outside a section \"each \(list)\""
    case .renamedSection(let name, let path):
      "the section \"\(name)\" lost its name; it holds \"\(path)\", so call it \"each "
        + "\(path.split(separator: ".").dropLast().joined(separator: "."))\""
    case .unknownDirective(let name):
      "the section \"\(name)\" does not begin with each, if or unless"
    case .notAList(let path): "\"\(path)\" is not a list"
    case .notAPicture(let path): "\"\(path)\" is not a picture"
    case .unfilledBlock(let path): "\"\(path)\" has nothing to stand there"
    case .blockNotAlone(let path): "\"\(path)\" must be alone in its paragraph"
    case .unreachable(let name, let outer):
      "the section \"\(name)\" can never come out, because it stands in \"\(outer)\""
    case .inputField(let words, let nearest):
      "\"\(words)\" is an input field where a placeholder was, as Word leaves one behind"
        + meant(nearest)
    case .undescribed(let name):
      "the picture \(name.isEmpty ? "" : "\"\(name)\" ")says nothing to those who cannot see it; give it "
        + "a text alternative (right click, Description)"
    }
  }

  /// What is to be looked at.
  static func of(_ fact: TemplateRemark.Fact) -> String {
    switch fact {
    case .unnamedSection(let name):
      "the section \"\(name)\" always comes out; if it repeated or depended on something, name it "
        + "again: each, if or unless and a path"
    case .typedField(let words):
      "\"\(words)\" would be printed as it is; insert a placeholder field"
    case .hidden(let name): "the section \"\(name)\" is hidden, so it never comes out"
    case .repaired(let path):
      "an input field stands for the placeholder \"\(path)\", as Word leaves one behind; it is "
        + "filled like one"
    case .notes(let number):
      "\(number) \(number == 1 ? "comment or change" : "comments or changes") will not come out"
    case .leftOut(let what, let name): leftOut(what) + (name.isEmpty ? "" : " (\(name))")
    }
  }

  /// What does not come along.
  private static func leftOut(_ what: TemplateRemark.LeftOut) -> String {
    switch what {
    case .link: "a link to a file or program is left out, its words stay"
    case .picture: "a picture that is not in the file itself is left out; insert it, do not link it"
    case .object: "an object of another program is left out; insert it as a picture"
    case .script: "a macro or script is left out"
    case .control: "a form's field is left out"
    }
  }

  private static func meant(_ nearest: String?) -> String {
    nearest.map { "; did you mean \"\($0)\"?" } ?? ""
  }
}
