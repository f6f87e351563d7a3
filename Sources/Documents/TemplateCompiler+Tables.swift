internal import XML

extension TemplateCompiler {
  /// Parts of a template that never get into a document: scripts, forms, people's traces.
  static let dropped: Set<String> = [
    "office:annotation", "office:annotation-end", "text:tracked-changes", "text:change",
    "text:change-start", "text:change-end", "office:forms", "draw:control", "office:scripts",
    "office:event-listeners", "text:script", "text:hidden-text", "text:hidden-paragraph",
    "text:soft-page-break", "draw:object", "draw:object-ole", "draw:plugin", "draw:applet",
    "text:execute-macro", "text:dde-connection", "text:dde-connection-decls",
  ]

  /// Attributes that name a thing for others to point at, dropped in copies.
  static let ids: Set<String> = ["xml:id", "draw:id", "text:id", "text:continue-list"]

  /// True for names that may not come twice.
  static func mustBeUnique(_ attribute: String, in element: String) -> Bool {
    switch attribute {
    case "table:name", "draw:name", "xml:id", "draw:id", "text:continue-list", "text:ref-name":
      true
    case "text:id": element == "text:note"
    case "text:name":
      element.hasPrefix("text:bookmark") || element.hasPrefix("text:reference-mark")
        || element == "text:section"
    default: false
    }
  }

  /// A table or list; it goes when all its rows repeat and none came.
  mutating func compileContainer(_ element: XMLElement, _ name: String) {
    let outer = builder
    let outerTable = table
    if name == "table:table" { table = element.odf("table:name") ?? "" }
    builder = OpBuilder()
    compileStart(element, name)
    builder.literal(">")
    compileNodes(of: element, in: .block)
    builder.literal("</" + name + ">")
    let steps = builder.finish()
    builder = outer
    table = outerTable
    let repeats = steps.contains { if case .loop = $0 { true } else { false } }
    repeats ? builder.add(.container(steps)) : builder.add(steps)
  }

  /// Header rows, which neither repeat nor count.
  mutating func compileHeaderRows(_ element: XMLElement) {
    compileStart(element, "table:table-header-rows")
    builder.literal(">")
    for row in element.children where row.odfName == "table:table-row" {
      compileOrdinary(row, "table:table-row", in: .block)
    }
    builder.literal("</table:table-header-rows>")
  }

  /// A row or item, repeated for the outermost list its placeholders need.
  mutating func compileRepeating(_ element: XMLElement, _ name: String) {
    let paths = TemplateCompiler.directPaths(in: element)
    let needed = paths.flatMap { path in shape.lists(onTheWayTo: path) }
      .filter { !scopes.contains($0) }
      .min { $0.utf8.count < $1.utf8.count }
    guard let list = needed, let reference = reference(list, at: element) else {
      builder.add(.row)
      compileStart(element, name)
      builder.literal(">")
      compileNodes(of: element, in: .cell)
      builder.literal("</" + name + ">")
      return
    }
    compileLoop(list, reference) { $0.compileRepeating(element, name) }
  }

  /// Steps repeated for each item of a list.
  mutating func compileLoop(
    _ list: String, _ reference: ValueReference, _ body: (inout TemplateCompiler) -> Void
  ) {
    let outer = builder
    builder = OpBuilder()
    scopes.append(list)
    body(&self)
    scopes.removeLast()
    let steps = builder.finish()
    builder = outer
    builder.add(.loop(reference, steps))
  }

  /// The paths an element uses outside rows, items and loops of its own.
  private static func directPaths(in element: XMLElement) -> [String] {
    element.children.flatMap { child -> [String] in
      switch child.odfName {
      case "text:list-item", "table:table-row": return []
      case "text:placeholder", "text:text-input": return [placeholderPath(child)]
      case "draw:frame":
        guard case .image(let path) = TemplateDirective(frame: child.odf("draw:name") ?? "") else {
          return directPaths(in: child)
        }
        return [path]
      case "text:section":
        switch TemplateDirective(section: child.odf("text:name") ?? "") {
        case .each(let path): return [path]
        case .when(let path), .unless(let path): return [path] + directPaths(in: child)
        default: return directPaths(in: child)
        }
      default: return directPaths(in: child)
      }
    }
  }
}
