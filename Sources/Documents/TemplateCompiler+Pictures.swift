internal import FoundationEssentials
internal import XML

extension TemplateCompiler {
  /// A frame: one named `image path` is filled, any other is kept.
  mutating func compileFrame(_ element: XMLElement) {
    guard let path = picturePath(of: element) else {
      // An empty frame would be a picture that says nothing.
      guard holdsSomething(element) else { return }
      if !Self.isDescribed(element) {
        report(.undescribed(element.odf("draw:name") ?? ""), at: element)
      }
      return compileOrdinary(element, "draw:frame", in: .block)
    }
    guard let reference = reference(path, at: element) else { return }
    guard let kind = shape.kind(of: path), kind == .picture || kind == .flag else {
      report(.notAPicture(path), at: element)
      return
    }
    let gone: Set<String> = [
      "draw:name", "svg:width", "svg:height", "style:rel-width", "style:rel-height", "xml:id",
      "draw:id",
    ]
    var frame = PictureFrame(
      name: path, width: Self.room(element.odf("svg:width")),
      height: Self.room(element.odf("svg:height")))
    var attributes = OpBuilder()
    for attribute in element.attributes {
      guard let key = attribute.odfName, !gone.contains(key) else { continue }
      attributes.attribute(key, attribute.value)
    }
    frame.attributes = attributes.finishBytes()
    builder.add(.picture(reference, frame))
  }

  /// Whether a frame holds words, or a picture with words that tell it.
  private static func isDescribed(_ frame: XMLElement) -> Bool {
    frame.children.contains { child in
      switch child.odfName {
      case "draw:text-box", "table:table": true
      case "svg:title", "svg:desc": !child.text.allSatisfy(\.isWhitespace)
      default: false
      }
    }
  }

  /// The picture a frame asks for; nil for one that asks for none.
  func picturePath(of frame: XMLElement) -> String? {
    guard case .image(let path) = TemplateDirective(frame: frame.odf("draw:name") ?? "") else {
      return nil
    }
    return shape.picturePath(path)
  }

  /// The room a frame gives; nil where it gives none.
  private static func room(_ length: String?) -> Double? {
    OdfLength.centimetres(length).flatMap { $0 > 0 ? $0 : nil }
  }

  /// Moves a picture's own bytes into the package; false for one that is not there.
  mutating func resolvePictures(in element: inout XMLElement) -> Bool {
    guard let name = element.odfName, Self.pictureElements.contains(name) else { return true }
    guard let bytes = pictureBytes(of: element), let stored = pictures.add(bytes) else {
      // An empty background is a setting, not a picture.
      return name == "style:background-image" && element.odf("xlink:href") == nil
    }
    let link = ["xlink:href", "xlink:type", "xlink:show", "xlink:actuate", "draw:mime-type"]
    let rest = element.children.filter { $0.odfName != "office:binary-data" }
    element.attributes.removeAll { $0.odfName.map(link.contains) ?? true }
    let xlink = "http://www.w3.org/1999/xlink"
    element.attributes += [
      XMLAttribute(name: "href", namespace: xlink, value: stored.path),
      XMLAttribute(name: "type", namespace: xlink, value: "simple"),
      XMLAttribute(name: "show", namespace: xlink, value: "embed"),
      XMLAttribute(name: "actuate", namespace: xlink, value: "onLoad"),
    ]
    element.nodes = rest.map { .element($0) }
    return true
  }

  /// A picture's own bytes, a drawing without what it could fetch; nil for one that is not there.
  func pictureBytes(of element: XMLElement) -> [UInt8]? {
    let bytes: [UInt8]?
    if let data = element.odfChild("office:binary-data") {
      bytes = Data(base64Encoded: data.text, options: .ignoreUnknownCharacters).map(Array.init)
    } else {
      let link = element.odf("xlink:href") ?? ""
      bytes = files[link.hasPrefix("./") ? String(link.dropFirst(2)) : link]
    }
    return bytes.flatMap { PictureStore.isDrawing($0) ? SafeDrawing.cleaned($0) : $0 }
  }
}
