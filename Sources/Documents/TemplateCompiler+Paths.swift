internal import XML

extension TemplateCompiler {
  /// Where an element stands.
  func place(of element: XMLElement) -> TemplatePlace {
    TemplatePlace(
      line: element.line, heading: heading, section: sections.last ?? "", table: table)
  }

  mutating func report(_ fact: TemplateProblem.Fact, at element: XMLElement) {
    problems.append(TemplateProblem(fact, at: place(of: element)))
  }

  /// The path a placeholder holds.
  static func placeholderPath(_ element: XMLElement) -> String {
    TemplateDirective.path(description: element.odf("text:description"), text: element.text)
  }

  /// The path in an input field that stands where a placeholder was: its description, or its words
  /// without the brackets around them.
  static func inputPath(_ element: XMLElement) -> String { placeholderPath(element) }

  /// The value a path leads to, or nil and a problem.
  mutating func reference(_ path: String, at element: XMLElement) -> ValueReference? {
    guard !path.isEmpty else {
      report(.noPath, at: element)
      return nil
    }
    guard shape.kind(of: path) != nil else {
      report(.unknownPath(path, nearest: shape.nearest(to: path)), at: element)
      return nil
    }
    if let list = shape.lists(onTheWayTo: path).first(where: { !scopes.contains($0) }) {
      let renamed = sections.last.flatMap {
        TemplateDirective.isAutomaticName($0) ? $0 : nil
      }
      report(
        renamed.map { .renamedSection(name: $0, path: path) }
          ?? .listOutsideLoop(path: path, list: list), at: element)
      return nil
    }
    let scope = scopes.lastIndex { path.hasPrefix($0 + ".") }
    let rest = scope.map { path.dropFirst(scopes[$0].count + 1) } ?? path[...]
    return ValueReference(
      scope: scope.map { $0 + 1 } ?? 0, names: rest.split(separator: ".").map(String.init))
  }
}
