internal import Archive
internal import XML

extension OdtTemplate {
  /// The mistakes in the template, told against the paths there can be.
  public func problems(shape: TemplateShape) -> [TemplateProblem] {
    compiled(shape).compiler.problems
  }

  /// The finished document as the bytes of an `.odt`.
  ///
  /// - Parameters:
  ///   - values: what to fill in.
  ///   - shape: paths there can be beyond those the values show.
  ///   - metadata: what the file says about itself.
  ///   - pages: the page of each heading, by its place among all headings, once laid out.
  public func fill(
    _ values: [String: TemplateValue], shape: TemplateShape = TemplateShape([:]),
    metadata: DocumentMetadata, pages: [Int: Int] = [:]
  ) throws(TemplateError) -> [UInt8] {
    let compiled = compiled(TemplateShape(of: values).merging(shape))
    guard compiled.compiler.problems.isEmpty else {
      throw .problems(compiled.compiler.problems)
    }
    var renderer = TemplateRenderer(
      values: values, styles: compiled.compiler.styles, pictures: compiled.compiler.pictures,
      taken: compiled.compiler.taken)
    renderer.run(compiled.masters)
    let masters = renderer.takeOut()
    // What page styles need stands beside them: a program looks nowhere else for it.
    let pageStyles = renderer.automatic.finish()
    renderer.run(compiled.body)
    let text = renderer.takeOut()
    guard renderer.problems.isEmpty else { throw .problems(renderer.problems) }
    var package = OdtPackage(metadata: metadata)
    package.content = content(compiled, renderer, text, pages)
    package.styles = styles(
      compiled, renderer, renderer.assembled(masters, pages: pages), pageStyles)
    package.pictures = renderer.pictures.files
    do throws(ArchiveError) {
      return try package.bytes()
    } catch {
      throw .archive(error)
    }
  }

  /// A template turned into steps.
  private struct Compiled {
    var compiler: TemplateCompiler
    var masters: [TemplateOp] = []
    var body: [TemplateOp] = []
    var fonts: [UInt8] = []
    var styles: [UInt8] = []
    var contentAutomatic: [UInt8] = []
    var stylesAutomatic: [UInt8] = []
  }

  private func compiled(_ shape: TemplateShape) -> Compiled {
    let odtStyles = OdtStyles(
      named: styles, automatic: [contentAutomatic, stylesAutomatic].compactMap { $0 },
      masters: masterStyles)
    var result = Compiled(
      compiler: TemplateCompiler(
        styles: odtStyles, shape: shape, files: files,
        referred: TemplateCompiler.referred(in: [body] + (masterStyles.map { [$0] } ?? []))))
    result.masters = masterStyles.map { result.compiler.steps(inside: $0) } ?? []
    result.body = result.compiler.steps(for: body)
    result.fonts = fontFaces.map { result.compiler.constant($0.children) } ?? []
    result.styles = styles.map { result.compiler.constant($0.children) } ?? []
    let automatic = contentAutomatic?.children ?? []
    result.contentAutomatic = result.compiler.constant(
      automatic.filter { $0.odfName != "style:page-layout" })
    result.stylesAutomatic = result.compiler.constant(stylesAutomatic?.children ?? [])
    return result
  }

  private func content(
    _ compiled: Compiled, _ renderer: TemplateRenderer, _ text: TemplateRenderer.Output,
    _ pages: [Int: Int]
  ) -> [UInt8] {
    var out = OdfNames.root("office:document-content")
    out.reserveCapacity(text.bytes.count + 1 << 16)
    out.append(element: "office:font-face-decls", compiled.fonts)
    out.append(
      element: "office:automatic-styles",
      compiled.contentAutomatic + compiled.compiler.addedStyles + renderer.automatic.finish())
    out.append(contentsOf: "<office:body>".utf8)
    out.append(contentsOf: renderer.assembled(text, pages: pages))
    out.append(contentsOf: "</office:body></office:document-content>".utf8)
    return out
  }

  private func styles(
    _ compiled: Compiled, _ renderer: TemplateRenderer, _ masters: [UInt8], _ pageStyles: [UInt8]
  ) -> [UInt8] {
    var used = renderer.usedStyles
    if renderer.hasContents { used.formUnion(OdtContents.styles) }
    let added = NamedStyle.definitions(for: used, existing: compiled.compiler.styles.named)
    var out = OdfNames.root("office:document-styles")
    out.append(element: "office:font-face-decls", compiled.fonts)
    out.append(element: "office:styles", compiled.styles + Array(added.utf8))
    out.append(element: "office:automatic-styles", compiled.stylesAutomatic + pageStyles)
    out.append(element: "office:master-styles", masters)
    out.append(contentsOf: "</office:document-styles>".utf8)
    return out
  }
}

extension TemplateCompiler {
  /// Elements that hold nothing to fill in, as bytes.
  mutating func constant(_ elements: [XMLElement]) -> [UInt8] {
    builder = OpBuilder()
    isConstant = true
    defer { isConstant = false }
    for element in elements { compile(element, in: .block) }
    return builder.finishBytes()
  }
}

extension [UInt8] {
  fileprivate mutating func append(element name: String, _ content: [UInt8]) {
    append(contentsOf: "<\(name)>".utf8)
    append(contentsOf: content)
    append(contentsOf: "</\(name)>".utf8)
  }
}
