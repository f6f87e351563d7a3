internal import XML

extension TemplateCompiler {
  /// A placeholder among other words.
  mutating func compilePlaceholder(_ element: XMLElement) {
    let path = TemplateCompiler.placeholderPath(element)
    guard let reference = reference(path, at: element) else { return }
    switch shape.kind(of: path) {
    case .blocks: report(.blockNotAlone(path), at: element)
    case .list, .record: report(.listOutsideLoop(path: path, list: path), at: element)
    case .picture: builder.add(.picture(reference, PictureFrame()))
    case .text, .flag, nil: builder.add(.value(reference))
    }
  }

  /// An input field: one that says what to write is kept; Word leaves one behind for each placeholder,
  /// with its words and without its path.
  mutating func compileInput(_ element: XMLElement, in surroundings: Surroundings) {
    let path = TemplateCompiler.inputPath(element)
    if shape.kind(of: path) != nil {
      compilePlaceholder(element)
    } else if (element.odf("text:description") ?? "").allSatisfy(\.isWhitespace) {
      let words = element.text.filter { $0 != "<" && $0 != ">" }.lowercased()
        .replacing(" ", with: ".")
      report(.inputField(element.text, nearest: shape.nearest(to: words)), at: element)
    } else {
      compileOrdinary(element, "text:text-input", in: surroundings)
    }
  }

  /// A paragraph; one that is only a placeholder is replaced by what fills it.
  mutating func compileParagraph(_ element: XMLElement, in surroundings: Surroundings) {
    guard !TemplateCompiler.isHidden(element) else { return }
    if let master = styles.masterPage(of: element.odf("text:style-name")) {
      builder.add(.masterPage(master))
    }
    guard let only = TemplateCompiler.onlyChild(of: element) else {
      compileOrdinary(element, "text:p", in: .paragraph)
      return
    }
    if case .image(let path) = TemplateDirective(frame: only.odf("draw:name") ?? ""),
      only.odfName == "draw:frame", shape.lists(onTheWayTo: path).allSatisfy(scopes.contains),
      shape.kind(of: path) != nil
    {
      compileIfPresent(path, element)
    } else if TemplateCompiler.isField(only, shape) {
      compileLone(only, paragraph: element, surroundings)
    } else {
      compileOrdinary(element, "text:p", in: .paragraph)
    }
  }

  private mutating func compileLone(
    _ placeholder: XMLElement, paragraph: XMLElement, _ surroundings: Surroundings
  ) {
    let path = TemplateCompiler.placeholderPath(placeholder)
    let isDirect = paragraph.children.contains { $0.odfName == placeholder.odfName }
    switch shape.kind(of: path) {
    case .blocks:
      if let reference = reference(path, at: placeholder) {
        builder.add(.blocks(reference, path: path, place(of: placeholder)))
      }
    case .picture:
      compileIfPresent(path, paragraph)
    case .text where isDirect:
      guard let reference = reference(path, at: placeholder) else { return }
      let outer = builder
      builder = OpBuilder()
      compileStart(paragraph, "text:p")
      builder.literal(">")
      let open = builder.finishBytes()
      builder = outer
      builder.add(
        .paragraphs(
          reference, open: open, close: Array("</text:p>".utf8),
          keepsEmpty: surroundings == .cell))
    default: compileOrdinary(paragraph, "text:p", in: .paragraph)
    }
  }

  /// A paragraph that goes when the picture in it is not there.
  private mutating func compileIfPresent(_ path: String, _ paragraph: XMLElement) {
    guard let reference = reference(path, at: paragraph) else { return }
    let outer = builder
    builder = OpBuilder()
    compileOrdinary(paragraph, "text:p", in: .paragraph)
    let steps = builder.finish()
    builder = outer
    builder.add(.condition(reference, wanted: true, steps))
  }

  /// A heading, which joins the contents.
  mutating func compileHeading(_ element: XMLElement) {
    guard !TemplateCompiler.isHidden(element) else { return }
    let style = element.odf("text:style-name")
    heading = element.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let master = styles.masterPage(of: style) { builder.add(.masterPage(master)) }
    let outer = builder
    builder = OpBuilder()
    compileStart(element, "text:h")
    let open = builder.finishBytes()
    inHeading = true
    compileNodes(of: element, in: .paragraph)
    inHeading = false
    let steps = builder.finish()
    builder = outer
    let frame = HeadingFrame(
      open: open, level: element.odf("text:outline-level").flatMap { Int($0) } ?? 1,
      isNumbered: element.odf("text:is-list-header") != "true" && !styles.isUnnumbered(style))
    builder.add(.heading(frame, steps))
  }

  private static func isField(_ element: XMLElement, _ shape: TemplateShape) -> Bool {
    element.odfName == "text:placeholder"
      || element.odfName == "text:text-input" && shape.kind(of: inputPath(element)) != nil
  }

  private static func isHidden(_ paragraph: XMLElement) -> Bool {
    paragraph.descendants("hidden-paragraph").contains { $0.odf("text:is-hidden") == "true" }
  }

  /// The one thing a paragraph holds, looked for through spans; nil if it holds more.
  private static func onlyChild(of element: XMLElement) -> XMLElement? {
    var found: XMLElement?
    for node in element.nodes {
      switch node {
      case .text(let text): if !text.allSatisfy(\.isWhitespace) { return nil }
      case .element(let child):
        guard let name = child.odfName, !dropped.contains(name) else { continue }
        guard found == nil else { return nil }
        found = child
      }
    }
    if let span = found, span.odfName == "text:span" { return onlyChild(of: span) }
    return found
  }
}
