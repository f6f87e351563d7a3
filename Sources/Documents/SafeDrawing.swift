internal import XML

/// Drawings of a template without what they could fetch or run.
///
/// An SVG is a document of its own: office programs and browsers follow its links and styles.
enum SafeDrawing {
  private static let gone: Set<String> = [
    "script", "foreignObject", "handler", "listener", "iframe", "embed", "object", "audio", "video",
    "animation", "prefetch", "set", "animate", "animateTransform", "animateMotion", "animateColor",
    "discard", "image-set",
  ]

  /// The drawing without scripts, links and references to elsewhere; nil for what is no drawing.
  ///
  /// Remarks, processing instructions and document types go with them.
  static func cleaned(_ svg: [UInt8]) -> [UInt8]? {
    guard let root = try? XMLTree(parsing: svg).root, root.name == "svg" else { return nil }
    var out: [UInt8] = []
    append(root, inside: nil, to: &out)
    return out
  }

  private static func append(_ element: XMLElement, inside outer: String?, to out: inout [UInt8]) {
    guard !gone.contains(element.name), element.name != "style" || !isOutward(element.text) else {
      return
    }
    var prefixes: [String: String] = [:]
    out.append(contentsOf: "<\(element.name)".utf8)
    if element.namespace != outer { attribute("xmlns", element.namespace ?? "", to: &out) }
    for own in element.attributes where isKept(own) {
      guard let space = own.namespace else {
        attribute(own.name, own.value, to: &out)
        continue
      }
      if space == "http://www.w3.org/XML/1998/namespace" {
        if own.name != "base" { attribute("xml:" + own.name, own.value, to: &out) }
        continue
      }
      let prefix = prefixes[space] ?? "n\(prefixes.count)"
      if prefixes.updateValue(prefix, forKey: space) == nil {
        attribute("xmlns:" + prefix, space, to: &out)
      }
      attribute(prefix + ":" + own.name, own.value, to: &out)
    }
    guard !element.nodes.isEmpty else {
      out.append(contentsOf: "/>".utf8)
      return
    }
    out.append(contentsOf: ">".utf8)
    for node in element.nodes {
      switch node {
      case .text(let text): XMLText.append(text, to: &out)
      case .element(let child): append(child, inside: element.namespace, to: &out)
      }
    }
    out.append(contentsOf: "</\(element.name)>".utf8)
  }

  private static func attribute(_ name: String, _ value: String, to out: inout [UInt8]) {
    out.append(contentsOf: " \(name)=\"".utf8)
    XMLText.appendAttribute(value, to: &out)
    out.append(contentsOf: "\"".utf8)
  }

  private static func isKept(_ attribute: XMLAttribute) -> Bool {
    let name = attribute.name.lowercased()
    if name.hasPrefix("on") { return false }
    if name == "href" || name == "src" {
      let value = attribute.value.lowercased()
      return value.hasPrefix("#")
        || ["png", "jpeg", "gif"].contains { value.hasPrefix("data:image/\($0);") }
    }
    return !isOutward(attribute.value)
  }

  /// Whether a style or value would fetch something.
  private static func isOutward(_ value: String) -> Bool {
    let value = value.lowercased().filter { !$0.isWhitespace && $0 != "'" && $0 != "\"" }
    return value.replacing("url(#", with: "").contains("url(") || value.contains("@import")
      || value.contains("javascript:") || value.contains("\\")
  }
}
