/// Walks a compiled template with values and writes the document.
struct TemplateRenderer {
  /// One heading of the finished document.
  struct Heading {
    let level: Int
    let number: String
    let words: String
    /// Its bookmark's number.
    let bookmark: Int
  }

  let styles: OdtStyles
  var scopes: [[String: TemplateValue]]
  var pictures: PictureStore
  var automatic: AutomaticStyles
  var numbers: HeadingNumbers
  var out: [UInt8] = []
  var headings: [Heading] = []
  var problems: [TemplateProblem] = []
  /// Named styles our own blocks refer to.
  var usedStyles: Set<String> = []
  /// What can only be written when everything else is.
  var patches: [Patch] = []
  /// Whether there is a contents table.
  var hasContents = false
  /// Names that cross-references can point at, and the first copy's for each as the template has it.
  var targets: Set<String> = []
  var firstCopies: [String: String] = [:]
  /// The same in the order they came, to take them back.
  private var namesGiven: [(name: String, copied: String)] = []
  var masterPage = "Standard"
  /// The page break the next block must bring.
  var pendingBreak: PageBreak?
  var footnotes = 0
  /// The places that were written, and those that something leads to.
  var places: Set<String> = []
  var led: Set<String> = []
  /// The only places that may be led to; nil for any.
  var reachable: Set<String>?

  private var names: [String: Int] = [:]
  private var copies = 0
  /// The copies around, the innermost last.
  private var copyPath: [Int] = []
  private var rows = 0
  private var headingWords: String?
  /// Names the template itself gives.
  let taken: Set<String>

  init(
    values: [String: TemplateValue], styles: OdtStyles, pictures: PictureStore,
    taken: Set<String> = []
  ) {
    scopes = [values]
    self.taken = taken
    automatic = AutomaticStyles(prefix: styles.ours)
    self.styles = styles
    self.pictures = pictures
    numbers = HeadingNumbers(outline: styles.outline)
    out.reserveCapacity(1 << 16)
  }

  mutating func run(_ steps: [TemplateOp]) { for step in steps { run(step) } }

  /// The value a step reads.
  func value(_ reference: ValueReference) -> TemplateValue? {
    guard reference.scope < scopes.count else { return nil }
    return scopes[reference.scope].value(at: reference.names, joined: reference.joined)
  }

  mutating func literal(_ xml: String) { out.append(contentsOf: xml.utf8) }

  /// A name not used before.
  mutating func unique(_ name: String) -> String {
    var result: String
    repeat {
      names[name, default: 0] += 1
      result = "\(name) \(names[name, default: 1])"
    } while taken.contains(result)
    return result
  }

  /// Words inside a paragraph or heading.
  mutating func words(_ text: String) {
    OdfText.append(text, to: &out)
    headingWords?.append(text)
  }

  private mutating func run(_ step: TemplateOp) {
    switch step {
    case .bytes(let bytes): out.append(contentsOf: bytes)
    case .words(let text): staticWords(text)
    case .value(let reference): inline(value(reference))
    case .paragraphs(let reference, let frame): paragraphs(value(reference), frame)
    case .blocks(let reference, let path, let place, let due):
      blocks(value(reference), path, place, due)
    case .picture(let reference, let frame):
      if case .picture(let picture)? = value(reference) { render(picture, in: frame) }
    case .heading(let frame, let steps): heading(frame) { $0.run(steps) }
    case .loop(let reference, let steps): loop(value(reference), steps)
    case .condition(let reference, let wanted, let steps):
      if (value(reference)?.isPresent ?? false) == wanted { run(steps) }
    case .container(let steps): container(steps)
    case .row: rows += 1
    case .sectionName(let name): XMLText.appendAttribute(unique(name), to: &out)
    case .copyName(let name):
      let copied = copyPath.last.map { "\(name)_\($0)" } ?? name
      targets.insert(copied)
      namesGiven.append((name, copied))
      if firstCopies[name] == nil { firstCopies[name] = copied }
      XMLText.appendAttribute(copied, to: &out)
    case .masterPage(let name): masterPage = name
    default: runReference(step)
    }
  }

  private mutating func runReference(_ step: TemplateOp) {
    switch step {
    case .contents(let frame): contentsTable(frame)
    case .reference(let name, let open):
      patches.append(
        Patch(offset: out.count, what: .reference(name, copies: copyPath, open: open)))
    case .referenceEnd(let close):
      patches.append(Patch(offset: out.count, what: .referenceEnd(close)))
    case .idReference(let key, let name):
      guard targets.contains(name) else { return }
      literal(" \(key)=\"")
      XMLText.appendAttribute(name, to: &out)
      literal("\"")
    case .aside(let steps):
      let words = headingWords
      headingWords = nil
      run(steps)
      headingWords = words
    case .headingGap: headingWords?.append(" ")
    default: break
    }
  }

  /// Leaves room for a contents table.
  mutating func contentsTable(_ frame: ContentsFrame) {
    hasContents = true
    patches.append(Patch(offset: out.count, what: .contents(frame)))
  }

  private mutating func staticWords(_ text: String) {
    XMLText.append(text, to: &out)
    headingWords?.append(text)
  }

  private mutating func inline(_ value: TemplateValue?) {
    switch value {
    case .string(let text): words(text)
    case .text(let inlines): render(inlines)
    default: break
    }
  }

  private mutating func paragraphs(
    _ value: TemplateValue?, _ frame: ParagraphFrame
  ) {
    let texts: [String]
    switch value {
    case .string(let text)?: texts = text.isEmpty ? [] : OdfText.paragraphs(of: text)
    case .text(let inlines)?: texts = inlines.isEmpty ? [] : [""]
    default: texts = []
    }
    guard !texts.isEmpty || frame.keepsEmpty else { return }
    if let master = frame.master { masterPage = master }
    for (place, text) in (texts.isEmpty ? [""] : texts).enumerated() {
      out.append(contentsOf: place == 0 ? frame.open : frame.later)
      words(text)
      if case .text(let inlines)? = value { render(inlines) }
      out.append(contentsOf: frame.close)
    }
  }

  private mutating func blocks(
    _ value: TemplateValue?, _ path: String, _ place: TemplatePlace, _ due: PageBreak?
  ) {
    if let due, value?.isPresent == true {
      if case .master(let name) = due { masterPage = name }
      pendingBreak = pendingBreak ?? due
    }
    switch value {
    case .blocks(let blocks): render(blocks)
    case .string(let text): render(OdfText.paragraphs(of: text).map { Block.paragraph($0) })
    case .text(let inlines): render([.paragraph(.body, inlines)])
    case nil: problems.append(TemplateProblem(.unfilledBlock(path), at: place))
    default: break
    }
  }

  private mutating func loop(_ value: TemplateValue?, _ steps: [TemplateOp]) {
    guard case .list(let items)? = value else { return }
    for item in items {
      scopes.append(item)
      copies += 1
      copyPath.append(copies)
      run(steps)
      copyPath.removeLast()
      scopes.removeLast()
    }
  }

  /// A table or list none of whose rows came is taken back.
  private mutating func container(_ steps: [TemplateOp]) {
    let (start, outer, known, count) = (out.count, rows, headings.count, numbers)
    let given = namesGiven.count
    rows = 0
    run(steps)
    if rows == 0 {
      takeBack(from: start, names: given)
      headings.removeSubrange(known...)
      numbers = count
    }
    rows = outer
  }

  /// Takes back what was written since, with the names in it.
  private mutating func takeBack(from start: Int, names given: Int) {
    out.removeSubrange(start...)
    patches.removeAll { $0.offset >= start }
    for (name, copied) in namesGiven[given...] {
      targets.remove(copied)
      if firstCopies[name] == copied { firstCopies[name] = nil }
    }
    namesGiven.removeSubrange(given...)
  }

  /// A heading with the bookmark that the contents point at.
  mutating func heading(
    _ frame: HeadingFrame, _ body: (inout TemplateRenderer) -> Void
  ) {
    let (start, due, given) = (out.count, pendingBreak, namesGiven.count)
    let bookmark = headings.count + 1
    out.append(contentsOf: frame.open)
    literal("><text:bookmark-start text:name=\"__RefHeading___\(bookmark)\"/>")
    headingWords = ""
    body(&self)
    let words = (headingWords ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    headingWords = nil
    // A heading with nothing to say would be a number alone.
    if frame.isFilled, words.isEmpty {
      takeBack(from: start, names: given)
      pendingBreak = due
      return
    }
    if let master = frame.master { masterPage = master }
    literal("<text:bookmark-end text:name=\"__RefHeading___\(bookmark)\"/></text:h>")
    let number = numbers.next(level: frame.level, isNumbered: frame.isNumbered)
    headings.append(
      Heading(level: frame.level, number: number, words: words, bookmark: bookmark))
  }
}
