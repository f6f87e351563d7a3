extension TemplateRenderer {
  /// A picture on its own line, its caption below.
  mutating func render(_ picture: Picture) {
    use(.figure)
    paragraph(style: NamedStyle.figure.name) { renderer in
      let width = renderer.styles.widths[renderer.masterPage] ?? OdtStyles.defaultWidth
      renderer.render(picture, in: PictureFrame(width: width, height: 22))
    }
    if !picture.caption.isEmpty {
      paragraph(style: NamedStyle.caption.name) { $0.words(picture.caption) }
    }
  }

  /// A picture inside a paragraph, fitted to its frame, with its description.
  mutating func render(_ picture: Picture, in frame: PictureFrame) {
    let size = picture.fitted(width: frame.width, height: frame.height)
    literal("<draw:frame")
    if frame.attributes.isEmpty {
      automatic.needsFigure = true
      literal(" draw:style-name=\"\(automatic.prefix)Figure\" text:anchor-type=\"as-char\"")
    } else {
      out.append(contentsOf: frame.attributes)
    }
    literal(" draw:name=\"")
    XMLText.appendAttribute(unique(frame.name.isEmpty ? "Picture" : frame.name), to: &out)
    literal("\" svg:width=\"\(OdfLength.text(size.width))\"")
    literal(" svg:height=\"\(OdfLength.text(size.height))\">")
    switch picture.image {
    case .png(let png): image(png)
    case .svg(let svg, let png):
      // The first one a program can show is shown: lines first, pixels for Word.
      image(svg)
      if let png { image(png) }
    }
    text("svg:title", picture.title)
    text("svg:desc", picture.description)
    literal("</draw:frame>")
  }

  private mutating func image(_ bytes: [UInt8]) {
    guard let stored = pictures.add(bytes) else { return }
    literal("<draw:image xlink:href=\"\(stored.path)\" xlink:type=\"simple\"")
    literal(" xlink:show=\"embed\" xlink:actuate=\"onLoad\"")
    literal(" draw:mime-type=\"\(stored.mediaType)\"/>")
  }

  private mutating func text(_ element: String, _ text: String) {
    literal("<\(element)>")
    XMLText.append(text, to: &out)
    literal("</\(element)>")
  }
}
