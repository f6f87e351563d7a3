internal import Archive
internal import XML

extension Document {
  /// Reads back a document that a template was filled into, so that other formats say the same.
  ///
  /// What belongs to pages alone (headers, footers, the contents table with its page numbers) is
  /// left out; every writer makes its own. Headings get their numbers as words.
  ///
  /// - Parameters:
  ///   - odt: the bytes of an `.odt` as ``OdtTemplate/fill(_:shape:metadata:pages:)`` gives them.
  ///   - metadata: what the new file says about itself.
  public init(odt: [UInt8], metadata: DocumentMetadata) throws(TemplateError) {
    let parts = try OdtParts(odt)
    var reader = OdtReader(parts: parts)
    reader.read(parts.body)
    self.init(metadata: metadata, blocks: reader.finish())
  }
}

/// The parts of a finished document that say something.
struct OdtParts {
  let body: XMLElement
  let styles: OdtStyles
  /// What each style comes to for reading, by name.
  let looks: [String: OdtLook]
  /// How wide each column style is, in centimetres.
  let widths: [String: Double]
  let files: [String: [UInt8]]

  init(_ odt: [UInt8]) throws(TemplateError) {
    let zip: ZipReader
    var parts: [String: [UInt8]] = [:]
    do throws(ArchiveError) {
      zip = try ZipReader(bytes: odt)
      for entry in zip.entries
      where entry.name.hasPrefix("Pictures/") || entry.name.hasSuffix(".xml") {
        parts[entry.name] = try zip.read(entry.name, limit: 1 << 28)
      }
    } catch {
      throw .archive(error)
    }
    let content = try Self.parse(parts["content.xml"] ?? [], "content.xml")
    let styling = try Self.parse(parts["styles.xml"] ?? [], "styles.xml")
    guard let text = content.odfChild("office:body")?.odfChild("office:text") else {
      throw .notATextDocument("")
    }
    body = text
    let named = styling.odfChild("office:styles")
    let automatic = [content, styling].compactMap { $0.odfChild("office:automatic-styles") }
    styles = OdtStyles(
      named: named, automatic: automatic, masters: styling.odfChild("office:master-styles"))
    looks = OdtLook.all(in: (named.map { [$0] } ?? []) + automatic)
    widths = Self.widths(in: automatic)
    files = parts.filter { $0.key.hasPrefix("Pictures/") }
  }

  private static func widths(in groups: [XMLElement]) -> [String: Double] {
    var widths: [String: Double] = [:]
    for style in groups.flatMap(\.children) {
      guard let name = style.odf("style:name"),
        let column = style.odfChild("style:table-column-properties")
      else { continue }
      widths[name] = OdfLength.centimetres(column.odf("style:column-width"))
    }
    return widths
  }

  private static func parse(_ bytes: [UInt8], _ part: String) throws(TemplateError) -> XMLElement {
    do throws(XMLError) {
      return try XMLTree(parsing: bytes).root
    } catch {
      throw .xml(part: part, error)
    }
  }
}

/// What a style says that a reader without pages would miss.
struct OdtLook {
  var parent: String?
  var isStrong: Bool?
  var isEmphasis: Bool?
  var master: String?
  var breaksPage = false
  var isNumbered = false

  /// Every style and list style, by name.
  static func all(in groups: [XMLElement]) -> [String: OdtLook] {
    var looks: [String: OdtLook] = [:]
    for element in groups.flatMap(\.children) {
      guard let name = element.odf("style:name") else { continue }
      if element.odfName == "text:list-style" {
        var look = OdtLook()
        look.isNumbered = element.children.first?.odfName == "text:list-level-style-number"
        looks[name] = look
      } else if element.odfName == "style:style" {
        looks[name] = OdtLook(element)
      }
    }
    return looks
  }

  private init() {}

  private init(_ style: XMLElement) {
    parent = style.odf("style:parent-style-name")
    master = style.odf("style:master-page-name").flatMap { $0.isEmpty ? nil : $0 }
    if let text = style.odfChild("style:text-properties") {
      isStrong = text.odf("fo:font-weight").map { $0 == "bold" }
      isEmphasis = text.odf("fo:font-style").map { $0 == "italic" }
    }
    breaksPage =
      style.odfChild("style:paragraph-properties")?.odf("fo:break-before") == "page"
      || style.odfChild("style:table-properties")?.odf("fo:break-before") == "page"
  }
}
