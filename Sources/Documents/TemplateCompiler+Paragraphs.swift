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
    guard let wrappers = onlyChild(of: element), let only = wrappers.last else {
      compilePlain(element)
      return
    }
    if only.odfName == "draw:frame", let path = picturePath(of: only),
      shape.lists(onTheWayTo: path).allSatisfy(scopes.contains),
      shape.kind(of: path) != nil
    {
      compileIfPresent(path, element)
    } else if TemplateCompiler.isField(only, shape) {
      compileLone(only, inside: [element] + wrappers.dropLast(), surroundings)
    } else {
      compilePlain(element)
    }
  }

  /// A paragraph as it is, and the page it starts.
  private mutating func compilePlain(_ element: XMLElement) {
    if let master = styles.masterPage(of: element.odf("text:style-name")) {
      builder.add(.masterPage(master))
    }
    compileOrdinary(element, "text:p", in: .paragraph)
  }

  /// A placeholder that is all its paragraph holds.
  ///
  /// - Parameter wrappers: the paragraph and the spans between it and the placeholder.
  private mutating func compileLone(
    _ placeholder: XMLElement, inside wrappers: [XMLElement], _ surroundings: Surroundings
  ) {
    guard let paragraph = wrappers.first else { return }
    let path = TemplateCompiler.placeholderPath(placeholder)
    let style = paragraph.odf("text:style-name")
    switch shape.kind(of: path) {
    case .blocks where surroundings == .item: report(.blockNotAlone(path), at: placeholder)
    case .blocks:
      if let reference = reference(path, at: placeholder) {
        builder.add(
          .blocks(
            reference, path: path, place(of: placeholder), after: styles.pageBreak(of: style)))
      }
    case .picture:
      compileIfPresent(path, paragraph)
    case .text, .flag:
      guard let reference = reference(path, at: placeholder) else { return }
      var later = wrappers
      later[0] = goingOn(paragraph)
      let frame = ParagraphFrame(
        open: start(of: wrappers), later: start(of: later),
        close: wrappers.reversed().flatMap { Array("</\($0.odfName ?? "")>".utf8) },
        keepsEmpty: surroundings == .cell || surroundings == .item,
        master: styles.masterPage(of: style))
      builder.add(.paragraphs(reference, frame))
    default: compilePlain(paragraph)
    }
  }

  private mutating func start(of wrappers: [XMLElement]) -> [UInt8] {
    let outer = builder
    builder = OpBuilder()
    for wrapper in wrappers {
      compileStart(wrapper, wrapper.odfName ?? "")
      builder.literal(">")
    }
    defer { builder = outer }
    return builder.finishBytes()
  }

  /// The paragraph as it is after the first of several: it starts no page of its own.
  private mutating func goingOn(_ paragraph: XMLElement) -> XMLElement {
    guard let style = paragraph.odf("text:style-name"), styles.pageBreak(of: style) != nil else {
      return paragraph
    }
    var result = paragraph
    result.attributes.removeAll { $0.odfName == "text:style-name" || $0.odfName == "xml:id" }
    result.attributes.append(
      XMLAttribute(
        name: "style-name", namespace: OdfNames.uri("text"), value: withoutBreak(style)))
    return result
  }

  /// The name of a style like this one that starts no page.
  private mutating func withoutBreak(_ style: String) -> String {
    if let known = unbroken[style] { return known }
    let name = styles.free("GoingOn\(unbroken.count + 1)")
    unbroken[style] = name
    let properties = "<style:paragraph-properties fo:break-before=\"auto\""
    let own = styles.automatic[style]
    let outer = builder
    builder = OpBuilder()
    builder.literal("<style:style")
    builder.attribute("style:name", name)
    builder.attribute("style:family", "paragraph")
    builder.attribute(
      "style:parent-style-name",
      own == nil ? style : own?.odf("style:parent-style-name") ?? "Standard")
    if let list = own?.odf("style:list-style-name") {
      builder.attribute("style:list-style-name", list)
    }
    builder.literal(" style:master-page-name=\"\">")
    let layout = own?.odfChild("style:paragraph-properties")
    builder.literal(properties)
    for attribute in layout?.attributes ?? [] {
      guard let key = attribute.odfName, !["fo:break-before", "style:page-number"].contains(key)
      else { continue }
      builder.attribute(key, attribute.value)
    }
    builder.literal(">")
    for child in layout?.children ?? [] { compile(child, in: .block) }
    builder.literal("</style:paragraph-properties>")
    if let text = own?.odfChild("style:text-properties") { compile(text, in: .block) }
    builder.literal("</style:style>")
    addedStyles += builder.finishBytes()
    builder = outer
    return name
  }

  /// A paragraph that goes when the picture in it is not there.
  private mutating func compileIfPresent(_ path: String, _ paragraph: XMLElement) {
    guard let reference = reference(path, at: paragraph) else { return }
    let outer = builder
    builder = OpBuilder()
    compilePlain(paragraph)
    let steps = builder.finish()
    builder = outer
    builder.add(.condition(reference, wanted: true, steps))
  }

  /// A heading, which joins the contents.
  mutating func compileHeading(_ element: XMLElement) {
    guard !TemplateCompiler.isHidden(element) else { return }
    let style = element.odf("text:style-name")
    heading = element.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let outer = builder
    builder = OpBuilder()
    compileStart(element, "text:h")
    let open = builder.finishBytes()
    inHeading = true
    compileNodes(of: element, in: .paragraph)
    inHeading = false
    let steps = builder.finish()
    builder = outer
    let level = element.odf("text:outline-level").flatMap { Int($0) } ?? 1
    let isFilled = steps.contains { if case .value = $0 { true } else { false } }
    let frame = HeadingFrame(
      open: open, level: min(max(level, 1), 10),
      isNumbered: element.odf("text:is-list-header") != "true" && !styles.isUnnumbered(style),
      isFilled: isFilled, master: styles.masterPage(of: style))
    builder.add(.heading(frame, steps))
  }

  private static func isField(_ element: XMLElement, _ shape: TemplateShape) -> Bool {
    element.odfName == "text:placeholder"
      || element.odfName == "text:text-input" && shape.kind(of: inputPath(element)) != nil
  }

  private static func isHidden(_ paragraph: XMLElement) -> Bool {
    paragraph.descendants("hidden-paragraph").contains { $0.odf("text:is-hidden") == "true" }
  }

  /// The one thing a paragraph holds, the spans around it first; nil if it holds more.
  private func onlyChild(of element: XMLElement) -> [XMLElement]? {
    var found: XMLElement?
    for node in element.nodes {
      switch node {
      case .text(let text): if !text.allSatisfy(\.isWhitespace) { return nil }
      case .element(let child):
        guard let name = child.odfName, fate(of: child, name) != .gone, !isLeftover(child) else {
          continue
        }
        guard found == nil else { return nil }
        found = child
      }
    }
    guard let found else { return nil }
    if found.odfName == "text:span" { return onlyChild(of: found).map { [found] + $0 } }
    return [found]
  }

  /// What office programs leave in a paragraph without anybody seeing it: Word's bookmark where
  /// somebody last wrote, empty spans.
  private func isLeftover(_ element: XMLElement) -> Bool {
    switch element.odfName {
    case "text:bookmark", "text:bookmark-start", "text:bookmark-end":
      element.odf("text:name")?.hasPrefix("_GoBack") == true
    case "text:span": element.nodes.isEmpty
    default: false
    }
  }
}
