internal import XML

/// Puts a drawing into a web page: only what is drawn, and nothing it could fetch or run.
enum HtmlPicture {
  private static let drawn: Set<String> = [
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan",
    "defs", "clipPath", "pattern", "marker", "linearGradient", "radialGradient", "stop", "use",
    "style",
  ]

  /// Appends the drawing, told in the picture's own words; false where it is no drawing.
  static func append(
    _ svg: [UInt8], of picture: Picture, number: Int, to out: inout [UInt8]
  ) -> Bool {
    guard let root = try? XMLTree(parsing: svg).root, root.name == "svg" else { return false }
    let prefix = "picture-\(number)-"
    var writer = XMLStreamWriter(declaration: false)
    writer.start("svg", ["xmlns": "http://www.w3.org/2000/svg", "role": "img"])
    writer.attribute("aria-labelledby", "\(prefix)title")
    writer.attribute("aria-describedby", "\(prefix)desc")
    attributes(of: root, prefix, to: &writer)
    writer.element("title", ["id": "\(prefix)title"], text: picture.title)
    writer.element("desc", ["id": "\(prefix)desc"], text: picture.description)
    nodes(of: root, prefix, to: &writer)
    writer.end()
    out.append(contentsOf: writer.finish())
    return true
  }

  private static func nodes(
    of element: XMLElement, _ prefix: String, to writer: inout XMLStreamWriter
  ) {
    for node in element.nodes {
      switch node {
      case .text(let text): writer.text(text)
      case .element(let child):
        // A link goes, what it is drawn with stays.
        if child.name == "a" {
          nodes(of: child, prefix, to: &writer)
        } else if drawn.contains(child.name), child.name != "style" || !isOutward(child.text) {
          writer.start(child.name)
          attributes(of: child, prefix, to: &writer)
          nodes(of: child, prefix, to: &writer)
          writer.end()
        }
      }
    }
  }

  private static func attributes(
    of element: XMLElement, _ prefix: String, to writer: inout XMLStreamWriter
  ) {
    for attribute in element.attributes {
      let isLink = attribute.name == "href"
      guard attribute.namespace == nil || isLink else { continue }
      switch attribute.name {
      case "id": writer.attribute("id", prefix + attribute.value)
      case "href":
        guard attribute.value.hasPrefix("#") else { continue }
        writer.attribute("href", "#" + prefix + attribute.value.dropFirst())
      case "role", "aria-labelledby", "aria-describedby", "aria-label": continue
      case let name where name.lowercased().hasPrefix("on"): continue
      default:
        guard !isOutward(attribute.value) else { continue }
        writer.attribute(
          attribute.name, attribute.value.replacing("url(#", with: "url(#" + prefix))
      }
    }
  }

  /// Whether a value would fetch something.
  private static func isOutward(_ value: String) -> Bool {
    value.replacing("url(#", with: "").contains("url(") || value.contains("@import")
      || value.contains("javascript:")
  }
}
