internal import XML

/// What the styles of a template say that matters for filling it.
struct OdtStyles: Sendable {
  /// One style's own settings.
  struct Style: Sendable {
    var parent: String?
    var masterPage: String?
    var listStyle: String?
  }

  /// The width between the margins where a template does not say: A4 upright.
  static let defaultWidth = 17.0

  /// Paragraph styles by name, automatic ones included.
  private(set) var paragraphs: [String: Style] = [:]
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
      if element.odfName == "style:page-layout", let name = element.odf("style:name") {
        layouts[name] = element
      }
    }
    for master in masters?.children ?? [] {
      guard let name = master.odf("style:name") else { continue }
      let layout = master.odf("style:page-layout-name").flatMap { layouts[$0] }
      widths[name] = OdtStyles.width(layout)
    }
  }

  /// The master page a paragraph style starts, its own or its parents'.
  func masterPage(of style: String?) -> String? {
    inherited(style) { $0.masterPage.flatMap { $0.isEmpty ? nil : $0 } }
  }

  /// True for a heading style that takes itself out of the numbering.
  func isUnnumbered(_ style: String?) -> Bool {
    inherited(style, \.listStyle)?.isEmpty == true
  }

  private func inherited(_ name: String?, _ value: (Style) -> String?) -> String? {
    var name = name
    // Styles can name each other in a circle.
    for _ in 0..<20 {
      guard let current = name, let style = paragraphs[current] else { return nil }
      if let value = value(style) { return value }
      name = style.parent
    }
    return nil
  }

  private mutating func readStyle(_ element: XMLElement) {
    guard element.odfName == "style:style", element.odf("style:family") == "paragraph",
      let name = element.odf("style:name")
    else { return }
    paragraphs[name] = Style(
      parent: element.odf("style:parent-style-name"),
      masterPage: element.odf("style:master-page-name"),
      listStyle: element.odf("style:list-style-name"))
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
    return max(1, width - margin("left") - margin("right"))
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
    shown = element.odf("text:display-levels").flatMap { Int($0) } ?? 1
    start = element.odf("text:start-value").flatMap { Int($0) } ?? 1
  }
}
