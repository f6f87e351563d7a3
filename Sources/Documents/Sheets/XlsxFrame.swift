internal import XML

/// Everything of an `.xlsx` but its sheets.
struct XlsxFrame {
  let metadata: DocumentMetadata
  let sheets: [(name: String, part: Workbook.Part)]
  let listsName: String?

  /// A sheet's part.
  static func path(_ index: Int) -> String { "xl/worksheets/sheet\(index + 1).xml" }

  private var count: Int { sheets.count + (listsName == nil ? 0 : 1) }

  /// The parts in the order in which they are packed.
  var files: [(String, [UInt8])] {
    let kind = "spreadsheetml."
    let parts =
      [("xl/workbook.xml", kind + "sheet.main+xml")]
      + (0..<count).map { (XlsxFrame.path($0), kind + "worksheet+xml") }
      + [("xl/styles.xml", kind + "styles+xml")]
    let links =
      (0..<count).map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
      + [("styles", "styles.xml")]
    return [
      ("[Content_Types].xml", OfficeProperties.types(endings: [], parts: parts)),
      ("_rels/.rels", OfficeProperties.rootLinks(main: "xl/workbook.xml")),
      ("docProps/core.xml", OfficeProperties.core(metadata)),
      ("docProps/app.xml", OfficeProperties.app(metadata)),
      ("docProps/custom.xml", OfficeProperties.custom(metadata)),
      ("xl/workbook.xml", workbook()),
      ("xl/_rels/workbook.xml.rels", OfficeProperties.links(links)),
      ("xl/styles.xml", Array(XlsxStyle.part.utf8)),
    ]
  }

  private func workbook() -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var writer = XMLStreamWriter()
    writer.start(
      "workbook",
      [
        "xmlns": "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "xmlns:r": office,
      ])
    writer.element("bookViews") { $0.element("workbookView", ["activeTab": "0"]) }
    writer.element("sheets") { writer in
      for (index, sheet) in sheets.enumerated() {
        writer.element(
          "sheet", ["name": sheet.name, "sheetId": "\(index + 1)", "r:id": "rId\(index + 1)"])
      }
      if let listsName {
        writer.element(
          "sheet",
          [
            "name": listsName, "sheetId": "\(count)", "state": "hidden", "r:id": "rId\(count)",
          ])
      }
    }
    let tables = sheets.enumerated().filter { if case .table = $1.part { true } else { false } }
    if !tables.isEmpty {
      writer.element("definedNames") { writer in
        for (index, sheet) in tables {
          writer.element(
            "definedName", ["name": "_xlnm.Print_Titles", "localSheetId": "\(index)"],
            text: SheetNames.quoted(sheet.name) + "!$1:$1")
        }
      }
    }
    return writer.finish()
  }
}
