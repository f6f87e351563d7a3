extension DocxWriter {
  /// A picture within a paragraph, with its description.
  mutating func append(_ picture: Picture) {
    let (shown, drawn): (PictureLink?, PictureLink?)
    switch picture.image {
    case .png(let png): (shown, drawn) = (link(png), nil)
    case .svg(let svg, let png):
      // Pixels for programs that cannot draw; without them the lines have to do.
      drawn = link(svg)
      shown = png.flatMap { link($0) } ?? drawn
    }
    guard let shown else { return }
    let size = picture.fitted(width: width, height: orientation == .portrait ? 22 : 14)
    let extent = "cx=\"\(DocxPicture.units(size.width))\" cy=\"\(DocxPicture.units(size.height))\""
    objects += 1
    add("<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">")
    add("<wp:extent \(extent)/>")
    properties("wp:docPr", picture)
    add("<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/>")
    add("</wp:cNvGraphicFramePr><a:graphic><a:graphicData uri=\"\(DocxPicture.uri)\"><pic:pic>")
    add("<pic:nvPicPr>")
    properties("pic:cNvPr", picture)
    add("<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>")
    add(
      "<a:blip r:embed=\"\(shown.id)\">\(drawn.map { DocxPicture.drawing($0.id) } ?? "")</a:blip>")
    add("<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>")
    add("<a:off x=\"0\" y=\"0\"/><a:ext \(extent)/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/>")
    add("</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>")
    add("</w:r>")
  }

  private struct PictureLink {
    let id: String
  }

  private mutating func link(_ bytes: [UInt8]) -> PictureLink? {
    guard let path = pictures.add(bytes)?.path,
      let index = pictures.files.firstIndex(where: { $0.path == path })
    else { return nil }
    return PictureLink(id: DocxFrame.pictureLink(index))
  }

  private mutating func properties(_ element: String, _ picture: Picture) {
    add("<\(element) id=\"\(objects)\" name=\"Picture \(objects)\" descr=\"")
    addText(picture.description, attribute: true)
    add("\" title=\"")
    addText(picture.title, attribute: true)
    add("\"/>")
  }
}

/// Constants of pictures.
private enum DocxPicture {
  static let uri = "http://schemas.openxmlformats.org/drawingml/2006/picture"

  /// English metric units in a length of centimetres.
  static func units(_ centimetres: Double) -> Int { Int((centimetres * 360_000).rounded()) }

  /// The drawn twin of a picture of pixels.
  static func drawing(_ id: String) -> String {
    "<a:extLst><a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\"><asvg:svgBlip xmlns:asvg="
      + "\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" r:embed=\"\(id)\"/></a:ext>"
      + "</a:extLst>"
  }
}
