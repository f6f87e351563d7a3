internal import XML

/// The parts by which an OOXML file says what it is: the same for sheets and documents.
enum OfficeProperties {
  private static let open = "http://schemas.openxmlformats.org"

  /// `docProps/core.xml`.
  static func core(_ metadata: DocumentMetadata) -> [UInt8] {
    let date = metadata.date.count == 10 ? metadata.date + "T00:00:00Z" : metadata.date
    var writer = XMLStreamWriter()
    writer.start(
      "cp:coreProperties",
      [
        "xmlns:cp": "\(open)/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      ])
    let fields = [
      ("dc:title", metadata.title), ("dc:subject", metadata.subject),
      ("dc:creator", metadata.creator), ("cp:lastModifiedBy", metadata.creator),
      ("dc:language", metadata.language),
    ]
    for (name, text) in fields where !text.isEmpty {
      writer.element(name, text: CellText.clean(text))
    }
    if !date.isEmpty {
      for name in ["dcterms:created", "dcterms:modified"] {
        writer.element(name, ["xsi:type": "dcterms:W3CDTF"], text: date)
      }
    }
    return writer.finish()
  }

  /// `docProps/app.xml`.
  static func app(_ metadata: DocumentMetadata) -> [UInt8] {
    var writer = XMLStreamWriter()
    writer.start(
      "Properties", ["xmlns": "\(open)/officeDocument/2006/extended-properties"])
    writer.element("Application", text: CellText.clean(metadata.generator))
    return writer.finish()
  }

  /// `docProps/custom.xml`: the marking, where a program that labels files looks for it.
  static func custom(_ metadata: DocumentMetadata) -> [UInt8] {
    var writer = XMLStreamWriter()
    writer.start(
      "Properties",
      [
        "xmlns": "\(open)/officeDocument/2006/custom-properties",
        "xmlns:vt": "\(open)/officeDocument/2006/docPropsVTypes",
      ])
    if !metadata.marking.isEmpty {
      writer.element(
        "property",
        [
          "fmtid": "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid": "2",
          "name": "Security marking",
        ]
      ) { $0.element("vt:lpwstr", text: CellText.clean(metadata.marking)) }
    }
    return writer.finish()
  }

  /// `_rels/.rels`: the main part and the properties.
  static func rootLinks(main: String) -> [UInt8] {
    links([
      ("officeDocument", main),
      ("\(open)/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
      ("extended-properties", "docProps/app.xml"), ("custom-properties", "docProps/custom.xml"),
    ])
  }

  /// A part's links, numbered from `rId1` in order; a short type is one of the office's own.
  static func links(_ targets: [(type: String, target: String)]) -> [UInt8] {
    let office = "\(open)/officeDocument/2006/relationships/"
    var writer = XMLStreamWriter()
    writer.start("Relationships", ["xmlns": "\(open)/package/2006/relationships"])
    for (index, link) in targets.enumerated() {
      writer.element(
        "Relationship",
        [
          "Id": "rId\(index + 1)",
          "Type": link.type.hasPrefix("http") ? link.type : office + link.type,
          "Target": link.target,
        ])
    }
    return writer.finish()
  }

  /// `[Content_Types].xml`: endings, then parts by their paths.
  static func types(
    endings: [(String, String)], parts: [(path: String, type: String)]
  ) -> [UInt8] {
    let packageType = "application/vnd.openxmlformats-package."
    let office = "application/vnd.openxmlformats-officedocument."
    var writer = XMLStreamWriter()
    writer.start("Types", ["xmlns": "\(open)/package/2006/content-types"])
    let fixed = [("rels", packageType + "relationships+xml"), ("xml", "application/xml")]
    for (ending, type) in fixed + endings {
      writer.element("Default", ["Extension": ending, "ContentType": type])
    }
    let properties = [
      ("docProps/core.xml", packageType + "core-properties+xml"),
      ("docProps/app.xml", office + "extended-properties+xml"),
      ("docProps/custom.xml", office + "custom-properties+xml"),
    ]
    for (path, type) in parts.map({ ($0.path, office + $0.type) }) + properties {
      writer.element("Override", ["PartName": "/" + path, "ContentType": type])
    }
    return writer.finish()
  }
}
