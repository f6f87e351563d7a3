internal import XML

extension TemplateCompiler {
  /// Elements that hold rows.
  static let rowHolders: Set<String> = [
    "table:table-rows", "table:table-row-group",
  ]

  /// What stands in a heading without being words of it.
  static let asides: Set<String> = [
    "text:note", "draw:frame", "draw:g", "draw:custom-shape", "draw:a",
  ]

  /// Elements by whose name cross-references find their place.
  static func isReferredTo(_ name: String) -> Bool {
    name.hasPrefix("text:bookmark") || name.hasPrefix("text:reference-mark")
      || name == "text:sequence" || name == "text:note"
  }

  /// Everything that cross-references in the text and on the page styles point at; those in indexes
  /// are made anew.
  static func referred(in elements: [XMLElement]) -> Set<String> {
    var names: Set<String> = []
    func collect(_ element: XMLElement) {
      for child in element.children where child.odfName != "text:index-body" {
        if let name = child.odf("text:ref-name"), child.odfName != "text:sequence" {
          names.insert(name)
        }
        collect(child)
      }
    }
    for element in elements { collect(element) }
    return names
  }

  /// Writer's own bookmarks at headings are made anew for the contents; those that a cross-reference
  /// needs are kept.
  func isWanted(bookmark element: XMLElement) -> Bool {
    guard let name = element.odf("text:name") else { return false }
    return !name.hasPrefix(Self.headingMark) || referred.contains(name)
  }

  private static let headingMark = "__RefHeading___"

  /// The name a bookmark goes under: one like those of our headings would be taken for one.
  static func renamed(_ name: String) -> String {
    guard name.hasPrefix(headingMark), name.dropFirst(headingMark.count).allSatisfy(\.isNumber)
    else { return name }
    return headingMark + "Kept" + name.dropFirst(headingMark.count)
  }

  /// A cross-reference: to what stands in the same copy, else outside; words alone where that is gone.
  mutating func compileReference(_ element: XMLElement, _ name: String) {
    guard let target = element.odf("text:ref-name") else { return }
    let outer = builder
    builder = OpBuilder()
    var rest = element
    rest.attributes.removeAll { $0.odfName == "text:ref-name" }
    compileStart(rest, name)
    builder.literal(" text:ref-name=\"")
    let open = builder.finishBytes()
    builder = outer
    builder.add(.reference(to: Self.renamed(target), open: open))
    compileNodes(of: element, in: .paragraph)
    builder.add(.referenceEnd(Array("</\(name)>".utf8)))
  }

  /// What stands in a heading and does not belong to its words.
  mutating func compileAside(
    _ element: XMLElement, _ name: String, in surroundings: Surroundings
  ) {
    let outer = builder
    builder = OpBuilder()
    inHeading = false
    compile(element, in: surroundings)
    inHeading = true
    let steps = builder.finish()
    builder = outer
    builder.add(.aside(steps))
  }

  /// True for an attribute that names a style there is none of, as Writer leaves those of links.
  ///
  /// Styles that we define where we use them are none of these, nor are those that must be named.
  func isDangling(_ attribute: XMLAttribute, _ key: String, in element: String) -> Bool {
    guard Self.styleReferences.contains(key), !attribute.value.isEmpty else { return false }
    return !styles.all.contains(attribute.value) && styles.widths[attribute.value] == nil
      && !attribute.value.hasPrefix("Contents_20_") && element != "table:table-column"
  }

  private static let styleReferences: Set<String> = [
    "text:style-name", "text:visited-style-name", "style:parent-style-name",
    "style:next-style-name", "style:list-style-name", "style:master-page-name",
    "style:data-style-name", "table:style-name", "draw:style-name", "text:cond-style-name",
    "table:default-cell-style-name",
  ]

  /// A number of spaces that some page could hold.
  static func bounded(_ value: String, _ key: String) -> String {
    guard key == "text:c", let count = Int(value), count > 1000 || count < 0 else { return value }
    return count < 0 ? "1" : "1000"
  }
}
