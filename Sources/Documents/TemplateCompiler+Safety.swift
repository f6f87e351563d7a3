internal import XML

extension TemplateCompiler {
  /// Parts of a template that never get into a document: scripts, forms, what would be fetched from
  /// elsewhere, people's traces.
  static let dropped: Set<String> = [
    "office:annotation", "office:annotation-end", "text:tracked-changes", "text:change",
    "text:change-start", "text:change-end", "office:forms", "draw:control", "office:scripts",
    "office:event-listeners", "text:script", "text:hidden-text", "text:hidden-paragraph",
    "text:soft-page-break", "draw:object", "draw:object-ole", "draw:plugin", "draw:applet",
    "draw:floating-frame", "text:execute-macro", "text:dde-connection",
    "text:dde-connection-decls", "office:dde-source", "table:dde-links", "table:table-source",
    "table:cell-range-source", "text:section-source", "text:database-next",
    "text:database-row-select", "text:alphabetical-index-auto-mark-file", "svg:font-face-src",
    "svg:definition-src",
  ]

  /// Fields whose words are kept without what would change or hide them elsewhere.
  private static let unwrapped: Set<String> = [
    "text:conditional-text", "text:database-display", "text:database-name",
    "text:database-row-number",
  ]

  /// Elements whose link is a picture in the package.
  static let pictureElements: Set<String> = [
    "draw:image", "draw:fill-image", "style:background-image", "text:list-level-style-image",
  ]

  /// What becomes of an element.
  enum Fate {
    case kept
    /// It goes and what it holds stays.
    case unwrapped
    case gone
  }

  /// What becomes of an element before it is looked at more closely.
  func fate(of element: XMLElement, _ name: String) -> Fate {
    if Self.dropped.contains(name) || styles.isHidden(element, name) { return .gone }
    if Self.unwrapped.contains(name) { return .unwrapped }
    // A header that is switched off would be kept unseen.
    if element.odf("style:display") == "false", name.hasPrefix("style:") { return .gone }
    guard let link = element.odf("xlink:href"), !Self.pictureElements.contains(name) else {
      return name == "text:a" || name == "draw:a" ? .unwrapped : .kept
    }
    guard name == "text:a" || name == "draw:a" else { return .gone }
    return Self.isHarmless(link) ? .kept : .unwrapped
  }

  /// Whether a link is what a reader expects of one.
  ///
  /// A place in the document, a web page and an address are; files, macros and programs are not.
  static func isHarmless(_ link: String) -> Bool {
    let link = link.lowercased()
    guard link.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F }) else {
      return false
    }
    return ["#", "http://", "https://", "mailto:", "tel:"].contains(where: link.hasPrefix)
  }

  /// Attributes that are not copied: they would turn every link, or the whole file, elsewhere.
  static let goneAttributes: Set<String> = [
    "xml:base", "xml:space", "text:global", "draw:nav-order",
  ]

  /// True for a frame that still holds something once what may not come along is gone.
  func holdsSomething(_ frame: XMLElement) -> Bool {
    frame.children.contains { child in
      switch child.odfName {
      case "draw:text-box", "table:table": true
      case "draw:image": pictureBytes(of: child).map(PictureStore.isKnown) ?? false
      default: false
      }
    }
  }
}
