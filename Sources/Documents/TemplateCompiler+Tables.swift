internal import XML

extension TemplateCompiler {
  /// Attributes that name a thing for others to point at, dropped in copies.
  private static let ids: Set<String> = ["xml:id", "draw:id", "text:id"]

  /// Attributes that point at such a thing.
  private static let idReferences: Set<String> = [
    "text:continue-list", "draw:start-shape", "draw:end-shape",
  ]

  /// What an attribute's value is to the rest of the document.
  enum Naming {
    /// Nothing: it is copied.
    case none
    /// A name that may not come twice.
    case name
    /// An identifier, which only the first of all copies could have.
    case id
    /// It points at an identifier.
    case reference
  }

  /// What an attribute's value is to the rest of the document.
  static func naming(_ attribute: String, in element: String) -> Naming {
    if idReferences.contains(attribute) { return .reference }
    // Notes and the two ends of marks are found by their identifiers.
    let isPaired = element == "text:note" || element.contains("-mark-")
    if ids.contains(attribute) { return attribute == "text:id" && isPaired ? .name : .id }
    switch attribute {
    case "table:name": return element == "table:table" ? .name : .none
    case "draw:name":
      return element.hasPrefix("draw:") && !definitions.contains(element) ? .name : .none
    case "text:ref-name": return element == "text:sequence" ? .name : .none
    case "text:name": return namedElements.contains(element) ? .name : .none
    default: return .none
    }
  }

  /// Drawing elements that define a look by name instead of being a thing on a page.
  private static let definitions: Set<String> = [
    "draw:fill-image", "draw:gradient", "draw:hatch", "draw:marker", "draw:stroke-dash",
    "draw:opacity", "draw:layer",
  ]

  private static let namedElements: Set<String> = [
    "text:bookmark", "text:bookmark-start", "text:bookmark-end", "text:reference-mark",
    "text:reference-mark-start", "text:reference-mark-end", "text:section", "text:index-title",
    "text:table-of-content", "text:illustration-index", "text:table-index", "text:object-index",
    "text:user-index", "text:alphabetical-index", "text:bibliography",
  ]

  /// A table or list; it goes when all its rows repeat and none came.
  mutating func compileContainer(_ element: XMLElement, _ name: String) {
    let outer = builder
    let outerTable = table
    if name == "table:table" { table = element.odf("table:name") ?? "" }
    builder = OpBuilder()
    compileStart(element, name)
    builder.literal(">")
    if name == "table:table" {
      compileRows(of: element)
    } else {
      compileNodes(of: element, in: .block)
    }
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

  /// What holds rows: those that a cell joins are taken together.
  mutating func compileRows(of element: XMLElement) {
    var rest = element.children.filter { !Self.dropped.contains($0.odfName ?? "") }[...]
    while let child = rest.popFirst() {
      guard child.odfName == "table:table-row" else {
        compile(child, in: .block)
        continue
      }
      var rows = [child]
      var joined = Self.rowsJoined(by: child)
      while joined > rows.count, let row = rest.first, row.odfName == "table:table-row" {
        joined = max(joined, rows.count + Self.rowsJoined(by: row))
        rows.append(rest.removeFirst())
      }
      compileRepeating(rows, "table:table-row")
    }
  }

  /// How many rows the highest cell of a row stands in.
  private static func rowsJoined(by row: XMLElement) -> Int {
    let spans = row.children.compactMap { $0.odf("table:number-rows-spanned").flatMap { Int($0) } }
    return min(spans.max() ?? 1, 1000)
  }

  /// Rows that belong together or an item, repeated for the outermost list its placeholders need.
  mutating func compileRepeating(_ elements: [XMLElement], _ name: String) {
    let paths = elements.flatMap(directPaths)
    let needed = paths.flatMap { path in
      shape.lists(onTheWayTo: path).map { (path: path, list: $0) }
    }.filter { !scopes.contains($0.list) }
    guard let first = needed.min(by: { $0.list.utf8.count < $1.list.utf8.count })?.list,
      let element = elements.first, let reference = reference(first, at: element)
    else { return compileOnce(elements, name) }
    // Two lists that have nothing to do with each other would multiply.
    if let other = needed.first(where: { $0.list != first && !$0.list.hasPrefix(first + ".") }) {
      report(.listOutsideLoop(path: other.path, list: other.list), at: element)
      return
    }
    compileLoop(first, reference) { $0.compileRepeating(elements, name) }
  }

  private mutating func compileOnce(_ elements: [XMLElement], _ name: String) {
    for element in elements {
      builder.add(.row)
      compileStart(element, name)
      builder.literal(">")
      compileNodes(of: element, in: name == "text:list-item" ? .item : .cell)
      builder.literal("</" + name + ">")
    }
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
  private func directPaths(in element: XMLElement) -> [String] {
    element.children.flatMap { child -> [String] in
      switch child.odfName {
      case "text:list-item", "table:table-row": return []
      case "text:placeholder", "text:text-input": return [Self.placeholderPath(child)]
      case "draw:frame":
        return picturePath(of: child).map { [$0] } ?? directPaths(in: child)
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
