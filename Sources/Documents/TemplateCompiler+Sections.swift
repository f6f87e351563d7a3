internal import XML

extension TemplateCompiler {
  /// A section: repeated, conditional, hidden or ordinary.
  mutating func compileSection(_ element: XMLElement) {
    let name = element.odf("text:name") ?? ""
    // What is hidden would be printed by a conversion to DOCX, so it never gets out.
    guard element.odf("text:display") != "none", element.odf("text:is-hidden") != "true" else {
      return
    }
    sections.append(name)
    defer { sections.removeLast() }
    let directive = TemplateDirective(section: name)
    if let condition = directive.condition {
      if let outer = contradiction(of: condition.path, wanted: condition.wanted) {
        report(.unreachable(name, within: outer), at: element)
      }
      conditions.append((condition.path, condition.wanted, name))
    }
    defer { if directive.condition != nil { conditions.removeLast() } }
    switch directive {
    case .each(let path): compileEach(path, element)
    case .when(let path): compileCondition(path, wanted: true, element)
    case .unless(let path): compileCondition(path, wanted: false, element)
    case .unknown(let name): report(.unknownDirective(name), at: element)
    case .image, .none: compileSection(element, named: nil)
    }
  }

  /// The section around that never lets this one come out, if there is one.
  ///
  /// What is repeated for is there; where there is nothing, nothing below it is there either.
  private func contradiction(of path: String, wanted: Bool) -> String? {
    conditions.first { outer in
      wanted
        ? !outer.wanted && (path == outer.path || path.hasPrefix(outer.path + "."))
        : outer.wanted && outer.path == path
    }?.name
  }

  private mutating func compileEach(_ path: String, _ element: XMLElement) {
    guard let reference = reference(path, at: element) else { return }
    guard shape.kind(of: path) == .list else {
      report(.notAList(path), at: element)
      return
    }
    compileLoop(path, reference) { $0.compileSection(element, named: path) }
  }

  private mutating func compileCondition(
    _ path: String, wanted: Bool, _ element: XMLElement
  ) {
    guard let reference = reference(path, at: element) else { return }
    let outer = builder
    builder = OpBuilder()
    compileSection(element, named: wanted ? path : "no " + path)
    let steps = builder.finish()
    builder = outer
    builder.add(.condition(reference, wanted: wanted, steps))
  }

  /// The section itself, under a name that tells a later reader what it was made from.
  private mutating func compileSection(_ element: XMLElement, named name: String?) {
    var element = element
    let gone: Set<String> = [
      "text:condition", "text:display", "text:is-hidden", "text:protection-key",
      "text:protection-key-digest-algorithm",
    ]
    element.attributes.removeAll { attribute in
      guard let key = attribute.odfName else { return true }
      return gone.contains(key) || (name != nil && key == "text:name")
    }
    compileStart(element, "text:section")
    if let name {
      builder.literal(" text:name=\"")
      builder.add(.sectionName(name))
      builder.literal("\"")
    }
    builder.literal(">")
    compileNodes(of: element, in: .block)
    builder.literal("</text:section>")
  }

  /// The contents table: what the template says of its look, without its entries.
  mutating func compileContents(_ element: XMLElement) {
    let outer = builder
    builder = OpBuilder()
    // It is made of bytes alone; there is one of it.
    isConstant = true
    defer { isConstant = false }
    compileStart(element, "text:table-of-content")
    builder.literal(">")
    let source = element.odfChild("text:table-of-content-source")
    if let source { compile(source, in: .block) }
    let open = builder.finishBytes()
    let body = element.odfChild("text:index-body")
    if let title = body?.odfChild("text:index-title") { compile(title, in: .block) }
    let title = builder.finishBytes()
    builder = outer
    builder.add(
      .contents(
        ContentsFrame(
          open: open, title: title,
          depth: source?.odf("text:outline-level").flatMap { Int($0) } ?? 10)))
  }
}
