internal import XML

/// What the styles of a template say that matters for filling it.
struct OdtStyles: Sendable {
  /// One style's own settings.
  struct Style: Sendable {
    var parent: String?
    var masterPage: String?
    var listStyle: String?
    /// Where its page breaks; nil where it does not say.
    var breakBefore: String?
    /// Whether its words are shown; nil where it does not say.
    var display: String?
  }

  /// The width between the margins where a template does not say: A4 upright.
  static let defaultWidth = 17.0

  /// Paragraph styles by name, automatic ones included.
  private(set) var paragraphs: [String: Style] = [:]
  /// Text styles by name, automatic ones included.
  private(set) var texts: [String: Style] = [:]
  /// Automatic paragraph styles as the template has them, by name.
  private(set) var automatic: [String: XMLElement] = [:]
  /// Names of all styles there are.
  private(set) var all: Set<String> = []
  /// Names of all styles in `office:styles`, list and text styles included.
  private(set) var named: Set<String> = []
  /// The width between the margins on each master page.
  private(set) var widths: [String: Double] = [:]
  /// How headings are numbered.
  private(set) var outline: [Int: OutlineLevel] = [:]

  /// Reads styles, automatic styles and master pages.
  init(named: XMLElement?, automatic: [XMLElement], masters: XMLElement?) {
    for element in named?.children ?? [] {
      if let name = element.odf("style:name") { self.named.insert(name) }
      if element.odfName == "text:outline-style" { readOutline(element) }
      readStyle(element)
    }
    var layouts: [String: XMLElement] = [:]
    for element in automatic.flatMap(\.children) {
      readStyle(element)
      guard let name = element.odf("style:name") else { continue }
      if element.odfName == "style:page-layout" { layouts[name] = element }
      if element.odf("style:family") == "paragraph" { self.automatic[name] = element }
    }
    for master in masters?.children ?? [] {
      guard let name = master.odf("style:name") else { continue }
      let layout = master.odf("style:page-layout-name").flatMap { layouts[$0] }
      widths[name] = OdtStyles.width(layout)
    }
  }

  /// What the names of our own styles begin with, so that none is like one of the template's.
  var ours: String {
    var prefix = "silp"
    while all.contains(where: { $0.hasPrefix(prefix) }) { prefix += "x" }
    return prefix
  }

  /// A name for a style of ours.
  func free(_ name: String) -> String { ours + name }

  /// The master page a paragraph style starts, its own or its parents'.
  func masterPage(of style: String?) -> String? {
    inherited(style) { $0.masterPage.flatMap { $0.isEmpty ? nil : $0 } }
  }

  /// The page that a paragraph style starts, its own or its parents' doing.
  func pageBreak(of style: String?) -> PageBreak? {
    if let master = masterPage(of: style) { return .master(master) }
    return inherited(style, \.breakBefore) == "page" ? .page : nil
  }

  /// True for a heading style that takes itself out of the numbering.
  func isUnnumbered(_ style: String?) -> Bool {
    inherited(style, \.listStyle)?.isEmpty == true
  }

  /// True where a style hides the words of a paragraph, heading or span.
  func isHidden(_ element: XMLElement, _ name: String) -> Bool {
    let styles: [String: Style]
    switch name {
    case "text:p", "text:h": styles = paragraphs
    case "text:span": styles = texts
    default: return false
    }
    return inherited(element.odf("text:style-name"), among: styles, \.display) == "none"
  }

  private func inherited(
    _ name: String?, among styles: [String: Style]? = nil, _ value: (Style) -> String?
  ) -> String? {
    let styles = styles ?? paragraphs
    var name = name
    // Styles can name each other in a circle.
    for _ in 0..<20 {
      guard let current = name, let style = styles[current] else { return nil }
      if let value = value(style) { return value }
      name = style.parent
    }
    return nil
  }

  private mutating func readStyle(_ element: XMLElement) {
    guard let name = element.odf("style:name") else { return }
    all.insert(name)
    guard element.odfName == "style:style" else { return }
    let style = Style(
      parent: element.odf("style:parent-style-name"),
      masterPage: element.odf("style:master-page-name"),
      listStyle: element.odf("style:list-style-name"),
      breakBefore: element.odfChild("style:paragraph-properties")?.odf("fo:break-before"),
      display: element.odfChild("style:text-properties")?.odf("text:display"))
    switch element.odf("style:family") {
    case "paragraph": paragraphs[name] = style
    case "text": texts[name] = style
    default: break
    }
  }

  private mutating func readOutline(_ element: XMLElement) {
    for level in element.children where level.odfName == "text:outline-level-style" {
      guard let number = level.odf("text:level").flatMap({ Int($0) }) else { continue }
      outline[number] = OutlineLevel(level)
    }
  }

  private static func width(_ layout: XMLElement?) -> Double {
    guard let page = layout?.odfChild("style:page-layout-properties"),
      let width = OdfLength.centimetres(page.odf("fo:page-width"))
    else { return defaultWidth }
    func margin(_ side: String) -> Double {
      OdfLength.centimetres(page.odf("fo:margin-" + side))
        ?? OdfLength.centimetres(page.odf("fo:margin")) ?? 2
    }
    return min(max(1, width - margin("left") - margin("right")), 500)
  }
}

/// How headings of one level are numbered (ODF 1.3 part 3 §16.28).
struct OutlineLevel: Sendable {
  let format: String
  let prefix: String
  let suffix: String
  let shown: Int
  let start: Int

  init(_ element: XMLElement) {
    format = element.odf("style:num-format") ?? ""
    prefix = element.odf("style:num-prefix") ?? ""
    suffix = element.odf("style:num-suffix") ?? ""
    // A file can say any number; a page cannot.
    shown = min(max(element.odf("text:display-levels").flatMap { Int($0) } ?? 1, 1), 10)
    start = min(max(element.odf("text:start-value").flatMap { Int($0) } ?? 1, 0), 9999)
  }
}
