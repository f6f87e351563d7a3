internal import FoundationEssentials
internal import XML

extension TemplateCompiler {
  /// A frame: one named `image path` is filled, any other is kept.
  mutating func compileFrame(_ element: XMLElement) {
    let name = element.odf("draw:name") ?? ""
    guard case .image(let path) = TemplateDirective(frame: name) else {
      compileOrdinary(element, "draw:frame", in: .block)
      return
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
      name: path, width: OdfLength.centimetres(element.odf("svg:width")),
      height: OdfLength.centimetres(element.odf("svg:height")))
    var attributes = OpBuilder()
    for attribute in element.attributes {
      guard let key = attribute.odfName, !gone.contains(key) else { continue }
      attributes.attribute(key, attribute.value)
    }
    frame.attributes = attributes.finishBytes()
    builder.add(.picture(reference, frame))
  }

  /// Moves a picture's own bytes into the package; false for one that is not there.
  mutating func resolvePictures(in element: inout XMLElement) -> Bool {
    guard element.odfName == "draw:image" || element.odfName == "style:background-image" else {
      return true
    }
    guard let bytes = pictureBytes(of: element), let stored = pictures.add(bytes) else {
      // An empty background is a setting, not a picture.
      return element.odfName == "style:background-image" && element.odf("xlink:href") == nil
    }
    let link = ["xlink:href", "xlink:type", "xlink:show", "xlink:actuate", "draw:mime-type"]
    element.attributes.removeAll { $0.odfName.map(link.contains) ?? true }
    let xlink = "http://www.w3.org/1999/xlink"
    element.attributes += [
      XMLAttribute(name: "href", namespace: xlink, value: stored.path),
      XMLAttribute(name: "type", namespace: xlink, value: "simple"),
      XMLAttribute(name: "show", namespace: xlink, value: "embed"),
      XMLAttribute(name: "actuate", namespace: xlink, value: "onLoad"),
    ]
    element.nodes = []
    return true
  }

  private func pictureBytes(of element: XMLElement) -> [UInt8]? {
    if let data = element.odfChild("office:binary-data") {
      return Data(base64Encoded: data.text, options: .ignoreUnknownCharacters).map(Array.init)
    }
    return element.odf("xlink:href").flatMap { files[$0] }
  }
}
