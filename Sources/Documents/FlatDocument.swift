internal import Archive
internal import FoundationEssentials
internal import XML

/// A finished document as one XML file (`.fodt`), pictures and all.
///
/// What a program has to read it with is only an XML parser; the same schema holds.
public enum FlatDocument: Sendable {
  /// The flat form of a finished ODT, as ``OdtTemplate/fill(_:shape:metadata:pages:)`` gives it.
  public static func bytes(of odt: [UInt8]) throws(TemplateError) -> [UInt8] {
    let parts = try FlatParts(odt)
    let type = OdtPackage.mediaType
    var out = OdfNames.root("office:document", " office:mimetype=\"\(type)\"")
    for child in parts.root("meta.xml").children { out.append(child, parts) }
    for child in parts.root("settings.xml").children { out.append(child, parts) }
    let (styles, content) = (parts.root("styles.xml"), parts.root("content.xml"))
    for name in ["office:font-face-decls", "office:styles"] {
      if let child = styles.odfChild(name) { out.append(child, parts) }
    }
    out.append(contentsOf: "<office:automatic-styles>".utf8)
    for style in automatic(styles, content) { out.append(style, parts) }
    out.append(contentsOf: "</office:automatic-styles>".utf8)
    for (root, name) in [(styles, "office:master-styles"), (content, "office:body")] {
      if let child = root.odfChild(name) { out.append(child, parts) }
    }
    out.append(contentsOf: "</office:document>\n".utf8)
    return out
  }

  /// The automatic styles of both parts, each once; of two of a name the text's is meant far more
  /// often than a page style's.
  private static func automatic(_ styles: XMLElement, _ content: XMLElement) -> [XMLElement] {
    var known: Set<[String]> = []
    let all = [content, styles].flatMap {
      $0.odfChild("office:automatic-styles")?.children ?? []
    }
    return all.filter { style in
      known.insert(
        [style.odfName ?? "", style.odf("style:family") ?? "", style.odf("style:name") ?? ""]
      ).inserted
    }
  }
}

/// The parts of a package, parsed, and its pictures.
private struct FlatParts {
  private var roots: [String: XMLElement] = [:]
  private var pictures: [String: [UInt8]] = [:]

  init(_ odt: [UInt8]) throws(TemplateError) {
    var part = ""
    do {
      let reader = try ZipReader(bytes: odt)
      for entry in reader.entries {
        part = entry.name
        if entry.name.hasPrefix("Pictures/") {
          pictures[entry.name] = try reader.read(entry.name)
        } else if entry.name.hasSuffix(".xml"), !entry.name.contains("/") {
          roots[entry.name] = try XMLTree(parsing: reader.read(entry.name)).root
        }
      }
    } catch let error as ArchiveError {
      throw .archive(error)
    } catch let error as XMLError {
      throw .xml(part: part, error)
    } catch {
      throw .notATextDocument("")
    }
  }

  func root(_ name: String) -> XMLElement { roots[name] ?? XMLElement(name: name) }

  /// The picture an element points at.
  func picture(_ element: XMLElement) -> [UInt8]? {
    element.odf("xlink:href").flatMap { pictures[$0] }
  }
}

extension [UInt8] {
  /// An element with all it holds, a picture it points at in its place.
  fileprivate mutating func append(_ element: XMLElement, _ parts: FlatParts) {
    guard let name = element.odfName else { return }
    let picture = parts.picture(element)
    append(contentsOf: "<\(name)".utf8)
    for attribute in element.attributes {
      guard let key = attribute.odfName, picture == nil || !key.hasPrefix("xlink:") else {
        continue
      }
      append(contentsOf: " \(key)=\"".utf8)
      XMLText.appendAttribute(attribute.value, to: &self)
      append(contentsOf: "\"".utf8)
    }
    guard picture != nil || !element.nodes.isEmpty else {
      append(contentsOf: "/>".utf8)
      return
    }
    append(contentsOf: ">".utf8)
    if let picture {
      append(contentsOf: "<office:binary-data>".utf8)
      append(contentsOf: Data(picture).base64EncodedString().utf8)
      append(contentsOf: "</office:binary-data>".utf8)
    }
    var images = 0
    for node in element.nodes {
      switch node {
      case .text(let text): XMLText.append(text, to: &self)
      case .element(let child):
        // Of a drawing and its pixels LibreOffice would show the last in a flat file; the pixels are
        // for Word, which reads no flat file.
        images += child.odfName == "draw:image" ? 1 : 0
        if images > 1, child.odfName == "draw:image" { continue }
        append(child, parts)
      }
    }
    append(contentsOf: "</\(name)>".utf8)
  }
}
