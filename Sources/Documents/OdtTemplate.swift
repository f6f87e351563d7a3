internal import Archive
internal import XML

/// A board's template: a text document edited in Writer with native fields.
///
/// Placeholders hold a path (`review.title`) in their description; sections are named
/// `each findings`, `if genogram`, `unless genogram`; table rows and list items repeat by
/// themselves; pictures are named `image genogram`.
public struct OdtTemplate: Sendable, Equatable {
  var fontFaces: XMLElement?
  var styles: XMLElement?
  var contentAutomatic: XMLElement?
  var stylesAutomatic: XMLElement?
  var masterStyles: XMLElement?
  var body: XMLElement
  var files: [String: [UInt8]] = [:]

  /// Reads a template, flat (`.fodt`) or zipped (`.odt`, `.ott`).
  public init(_ bytes: [UInt8]) throws(TemplateError) {
    if bytes.starts(with: [0x50, 0x4B]) {
      self = try OdtTemplate(package: bytes)
    } else {
      self = try OdtTemplate(flat: bytes)
    }
  }

  private init(flat bytes: [UInt8]) throws(TemplateError) {
    let root = try OdtTemplate.parse(bytes, part: "")
    fontFaces = root.odfChild("office:font-face-decls")
    styles = root.odfChild("office:styles")
    contentAutomatic = root.odfChild("office:automatic-styles")
    stylesAutomatic = contentAutomatic
    masterStyles = root.odfChild("office:master-styles")
    body = try OdtTemplate.text(in: root, claims: root.odf("office:mimetype"))
  }

  private init(package bytes: [UInt8]) throws(TemplateError) {
    let reader: ZipReader
    var claims = ""
    var isWord = false
    var parts: [String: [UInt8]] = [:]
    do throws(ArchiveError) {
      reader = try ZipReader(bytes: bytes)
      if reader.entries.contains(where: { $0.name == "word/document.xml" }) { isWord = true }
      // A password's content is there and cannot be read: the manifest says so.
      if reader.entry("META-INF/manifest.xml") != nil,
        String(decoding: try reader.read("META-INF/manifest.xml", limit: 1 << 24), as: UTF8.self)
          .contains("encryption-data")
      {
        throw ArchiveError.encrypted(name: "content.xml")
      }
      for entry in reader.entries where OdtTemplate.isNeeded(entry.name) {
        parts[entry.name] = try reader.read(entry.name, limit: 1 << 28)
      }
    } catch {
      throw .archive(error)
    }
    guard !isWord else { throw .wordDocument }
    claims = String(decoding: parts["mimetype"] ?? [], as: UTF8.self)
    guard let content = parts["content.xml"] else { throw .notATextDocument(claims) }
    let root = try OdtTemplate.parse(content, part: "content.xml")
    body = try OdtTemplate.text(in: root, claims: claims)
    contentAutomatic = root.odfChild("office:automatic-styles")
    fontFaces = root.odfChild("office:font-face-decls")
    if let bytes = parts["styles.xml"] {
      let root = try OdtTemplate.parse(bytes, part: "styles.xml")
      styles = root.odfChild("office:styles")
      stylesAutomatic = root.odfChild("office:automatic-styles")
      masterStyles = root.odfChild("office:master-styles")
      fontFaces = root.odfChild("office:font-face-decls") ?? fontFaces
    }
    files = parts.filter { OdtTemplate.isPicture($0.key) }
  }

  private static func isNeeded(_ name: String) -> Bool {
    ["mimetype", "content.xml", "styles.xml"].contains(name) || isPicture(name)
  }

  /// A picture, or what is shown in place of an object made by another program.
  private static func isPicture(_ name: String) -> Bool {
    name.hasPrefix("Pictures/") || name.hasPrefix("ObjectReplacements/")
  }

  private static func parse(_ bytes: [UInt8], part: String) throws(TemplateError) -> XMLElement {
    do throws(XMLError) {
      return try XMLTree(parsing: bytes).root
    } catch {
      throw .xml(part: part, error)
    }
  }

  private static func text(
    in root: XMLElement, claims: String?
  ) throws(TemplateError) -> XMLElement {
    guard let text = root.odfChild("office:body")?.odfChild("office:text") else {
      throw .notATextDocument(claims ?? "")
    }
    return text
  }
}
