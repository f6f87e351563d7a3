internal import Archive
internal import XML

extension Workbook {
  /// The workbook as the bytes of an `.ods` (ODF 1.3), made without any program.
  public func ods() throws(WorkbookError) -> [UInt8] {
    let sheets = try checkedParts(cellLimit: nil)
    var package = OdtPackage(metadata: metadata)
    package.type = "application/vnd.oasis.opendocument.spreadsheet"
    package.content = OdsContent.bytes(sheets)
    package.styles = OdsStyles.bytes(marking: metadata.marking)
    package.view = OdsView.xml(sheets)
    do { return try package.bytes() } catch { throw .notPacked }
  }
}

/// What the program shows first: the heading row held in sight.
private enum OdsView {
  static func xml(_ sheets: [(name: String, part: Workbook.Part)]) -> [UInt8] {
    var writer = XMLStreamWriter(declaration: false)
    writer.start(
      "config:config-item-set",
      ["config:name": "ooo:view-settings", "xmlns:ooo": "http://openoffice.org/2004/office"])
    writer.start("config:config-item-map-indexed", ["config:name": "Views"])
    writer.start("config:config-item-map-entry")
    item("ViewId", "string", "view1", &writer)
    writer.start("config:config-item-map-named", ["config:name": "Tables"])
    for case (let name, .table) in sheets {
      writer.start("config:config-item-map-entry", ["config:name": name])
      item("HorizontalSplitMode", "short", "0", &writer)
      item("VerticalSplitMode", "short", "2", &writer)
      item("HorizontalSplitPosition", "int", "0", &writer)
      item("VerticalSplitPosition", "int", "1", &writer)
      item("ActiveSplitRange", "short", "2", &writer)
      item("PositionLeft", "int", "0", &writer)
      item("PositionRight", "int", "0", &writer)
      item("PositionTop", "int", "0", &writer)
      item("PositionBottom", "int", "1", &writer)
      writer.end()
    }
    writer.end()
    item("ActiveTable", "string", sheets.first?.name ?? "", &writer)
    return Array("<office:settings>".utf8) + writer.finish() + Array("</office:settings>".utf8)
  }

  private static func item(
    _ name: String, _ type: String, _ value: String, _ writer: inout XMLStreamWriter
  ) {
    writer.element(
      "config:config-item", ["config:name": name, "config:type": type], text: value)
  }
}
