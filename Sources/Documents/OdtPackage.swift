internal import Archive
internal import XML

/// The parts of an ODT put together (ODF 1.3 part 2).
struct OdtPackage {
  static let mediaType = "application/vnd.oasis.opendocument.text"

  let metadata: DocumentMetadata
  /// What kind of document it is.
  var type = OdtPackage.mediaType
  /// How it is shown first, as `office:settings`; empty to leave that to the program.
  var view: [UInt8] = []
  var content: [UInt8] = []
  var styles: [UInt8] = []
  var pictures: [PictureStore.File] = []

  init(metadata: DocumentMetadata) { self.metadata = metadata }

  /// The package: `mimetype` first and stored, everything else in a fixed order.
  func bytes() throws(ArchiveError) -> [UInt8] {
    var zip = ZipWriter()
    try zip.add("mimetype", Array(type.utf8), store: true)
    try zip.add("META-INF/manifest.xml", manifest())
    try zip.add("content.xml", content)
    try zip.add("styles.xml", styles)
    try zip.add("meta.xml", meta())
    try zip.add("settings.xml", settings())
    for picture in pictures {
      try zip.add(picture.path, picture.bytes, store: Self.isStored(picture.path))
    }
    return try zip.finish()
  }

  /// Whether a file is packed as it is: pixels are compressed already.
  static func isStored(_ path: String) -> Bool {
    path == "mimetype" || path.hasPrefix("Pictures/") && !path.hasSuffix(".svg")
  }

  private func manifest() -> [UInt8] {
    let space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    let files =
      ["content.xml", "styles.xml", "meta.xml", "settings.xml"].map { ($0, "text/xml") }
      + pictures.map { ($0.path, $0.mediaType) }
    var writer = XMLStreamWriter()
    writer.element(
      "manifest:manifest", ["xmlns:manifest": space, "manifest:version": "1.3"]
    ) { writer in
      writer.element(
        "manifest:file-entry",
        [
          "manifest:full-path": "/", "manifest:version": "1.3",
          "manifest:media-type": type,
        ])
      for (path, type) in files {
        writer.element(
          "manifest:file-entry", ["manifest:full-path": path, "manifest:media-type": type])
      }
    }
    return writer.finish()
  }

  private func meta() -> [UInt8] {
    let date = metadata.date.count == 10 ? metadata.date + "T00:00:00" : metadata.date
    let fields = [
      ("meta:generator", metadata.generator), ("dc:title", metadata.title),
      ("dc:subject", metadata.subject), ("meta:initial-creator", metadata.creator),
      ("dc:creator", metadata.creator), ("meta:creation-date", date), ("dc:date", date),
      ("dc:language", metadata.language),
    ]
    var writer = XMLStreamWriter(declaration: false)
    for (name, text) in fields where !text.isEmpty { writer.element(name, text: text) }
    if !metadata.marking.isEmpty {
      writer.element(
        "meta:user-defined",
        ["meta:name": "Security marking", "meta:value-type": "string"], text: metadata.marking)
    }
    return OdfNames.root("office:document-meta") + Array("<office:meta>".utf8) + writer.finish()
      + Array("</office:meta></office:document-meta>".utf8)
  }

  /// Nothing of the machine it was made on: no printer, no window.
  private func settings() -> [UInt8] {
    OdfNames.root("office:document-settings") + view + Array("</office:document-settings>".utf8)
  }
}
