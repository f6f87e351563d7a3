internal import XML

/// Turns a template into steps, finding every mistake on the way.
///
/// After this no name of the template is looked at again, however many rows there are.
struct TemplateCompiler {
  let styles: OdtStyles
  let shape: TemplateShape
  /// The template's own files, for its pictures.
  let files: [String: [UInt8]]

  var problems: [TemplateProblem] = []
  var pictures = PictureStore()
  var builder = OpBuilder()
  /// The lists being walked, the outermost first.
  var scopes: [String] = []
  var heading = ""
  var sections: [String] = []
  var table = ""
  var inHeading = false
  /// Set while only bytes may come out, no steps.
  var isConstant = false
  /// Names the template itself gives to tables, frames and sections.
  private(set) var taken: Set<String> = []
  /// What the template's cross-references point at.
  let referred: Set<String>
  /// Styles to add to the template's automatic ones.
  var addedStyles: [UInt8] = []
  var unbroken: [String: String] = [:]
  /// The conditions around, with what they want.
  var conditions: [(path: String, wanted: Bool, name: String)] = []

  var isInLoop: Bool { !scopes.isEmpty }

  init(
    styles: OdtStyles, shape: TemplateShape, files: [String: [UInt8]], referred: Set<String>
  ) {
    self.styles = styles
    self.shape = shape
    self.files = files
    self.referred = referred
  }

  /// The steps for what an element holds.
  mutating func steps(inside element: XMLElement) -> [TemplateOp] {
    builder = OpBuilder()
    compileNodes(of: element, in: .block)
    return builder.finish()
  }

  /// The steps for an element itself.
  mutating func steps(for element: XMLElement) -> [TemplateOp] {
    builder = OpBuilder()
    compile(element, in: .block)
    return builder.finish()
  }

  /// What surrounds an element, as far as its text is concerned.
  enum Surroundings {
    /// Text between elements is only layout.
    case block
    /// As a block, in a cell that should not lose its last paragraph.
    case cell
    /// As a cell, in a list's item, which holds paragraphs and lists alone.
    case item
    /// Text counts.
    case paragraph
  }

  mutating func compileNodes(of element: XMLElement, in surroundings: Surroundings) {
    if element.odfName.map(Self.rowHolders.contains) == true { return compileRows(of: element) }
    let isMixed = surroundings == .paragraph || element.children.isEmpty
    for node in element.nodes {
      switch node {
      case .element(let child): compile(child, in: surroundings)
      case .text(let text) where inHeading && surroundings == .paragraph:
        builder.add(.words(text))
      case .text(let text):
        if isMixed || !text.allSatisfy(\.isWhitespace) { builder.text(text) }
      }
    }
  }

  mutating func compile(_ element: XMLElement, in surroundings: Surroundings) {
    guard let name = element.odfName else {
      // Foreign elements go; the words they wrap stay (ODF 1.3 part 3 §2.2.3 on conforming).
      if surroundings == .paragraph { compileNodes(of: element, in: .paragraph) }
      return
    }
    switch fate(of: element, name) {
    case .gone: return
    case .unwrapped: return compileNodes(of: element, in: surroundings)
    case .kept: break
    }
    if inHeading, Self.asides.contains(name) {
      return compileAside(element, name, in: surroundings)
    }
    switch name {
    case "text:placeholder": compilePlaceholder(element)
    case "text:text-input": compileInput(element, in: surroundings)
    case "text:section": compileSection(element)
    case "text:p": compileParagraph(element, in: surroundings)
    case "text:h": compileHeading(element)
    case "text:list-item", "table:table-row": compileRepeating([element], name)
    case "table:table-header-rows": compileHeaderRows(element)
    case "text:list", "table:table": compileContainer(element, name)
    case "draw:frame": compileFrame(element)
    case "text:table-of-content": compileContents(element)
    case "text:bookmark-start", "text:bookmark-end", "text:bookmark":
      if isWanted(bookmark: element) { compileOrdinary(element, name, in: surroundings) }
    case "text:bookmark-ref", "text:reference-ref", "text:sequence-ref", "text:note-ref":
      compileReference(element, name)
    case "text:s", "text:tab", "text:line-break":
      compileOrdinary(element, name, in: surroundings)
      if inHeading { builder.add(.headingGap) }
    default: compileOrdinary(element, name, in: surroundings)
    }
  }

  /// Copies an element as it is, less what is foreign.
  mutating func compileOrdinary(
    _ element: XMLElement, _ name: String, in surroundings: Surroundings
  ) {
    var element = element
    guard resolvePictures(in: &element) else { return }
    compileStart(element, name)
    if !element.nodes.isEmpty {
      builder.literal(">")
      compileNodes(of: element, in: inside(name, surroundings))
      builder.literal("</" + name + ">")
    } else {
      builder.literal("/>")
    }
  }

  /// The start tag without its closing bracket.
  mutating func compileStart(_ element: XMLElement, _ name: String) {
    builder.literal("<" + name)
    for attribute in element.attributes {
      guard let key = attribute.odfName, !Self.goneAttributes.contains(key),
        !isDangling(attribute, key, in: name)
      else { continue }
      switch isConstant ? .none : Self.naming(key, in: name) {
      case .none: builder.attribute(key, Self.bounded(attribute.value, key))
      case .reference: builder.add(.idReference(key: key, attribute.value))
      case .id:
        // In copies an identifier would point at the first of them from all others.
        guard !isInLoop else { continue }
        if name == "text:list" || name.hasPrefix("draw:") {
          compileName(key, attribute.value)
        } else {
          builder.attribute(key, attribute.value)
        }
      case .name:
        if isInLoop || Self.isReferredTo(name) {
          compileName(key, Self.renamed(attribute.value))
        } else {
          taken.insert(attribute.value)
          builder.attribute(key, attribute.value)
        }
      }
    }
  }

  private mutating func compileName(_ key: String, _ name: String) {
    builder.literal(" " + key + "=\"")
    builder.add(.copyName(name))
    builder.literal("\"")
  }

  private func inside(_ name: String, _ surroundings: Surroundings) -> Surroundings {
    switch name {
    case "draw:text-box", "text:note-body", "text:note", "table:table-header-rows",
      "table:table-rows", "table:table-row-group":
      .block
    case "table:table-cell", "style:header", "style:footer", "style:header-left",
      "style:footer-left", "style:header-first", "style:footer-first":
      .cell
    default: surroundings
    }
  }
}
