internal import XML

/// Reads Excel workbooks (ECMA-376 part 1, SpreadsheetML; both dialects).
enum WorkbookReader {
  /// Reads all sheets, the hidden ones too.
  static func read(_ parts: WorkbookParts) throws(IntakeFault) -> SheetBook {
    let name = try workbookName(in: parts)
    let workbook = try parts.tree(name)
    guard workbook.name == "workbook" else { throw IntakeFault(.damagedPart(name)) }
    let relations = try parts.relations(of: name)
    let context = WorkbookContext(
      strings: try SharedStrings.read(part(.strings, relations, parts), of: parts),
      formats: try CellFormats(part(.styles, relations, parts), of: parts),
      epoch: epoch(of: workbook))
    var sheets: [Sheet] = []
    var cells = 0
    for element in workbook.child("sheets")?.children("sheet") ?? [] {
      guard let title = element.attribute("name"), let id = element.attribute("id"),
        let relation = relations[id], relation.kind == "worksheet"
      else { continue }
      let isHidden = element.attribute("state").map { $0 != "visible" } ?? false
      let sheet = try WorksheetReader.read(
        relation.target, of: parts, name: title, isHidden: isHidden, context, cellsBefore: cells)
      cells += sheet.rows.reduce(0) { $0 + $1.cells.count }
      sheets.append(sheet)
    }
    guard !sheets.isEmpty else { throw IntakeFault(.noSheet) }
    return SheetBook(
      format: .workbook, sheets: sheets, hasMacros: parts.has("xl/vbaProject.bin"))
  }

  private enum Part: String {
    case strings = "sharedStrings"
    case styles
  }

  private static func part(
    _ part: Part, _ relations: [String: WorkbookParts.Relation], _ parts: WorkbookParts
  ) -> String? {
    relations.values.filter { $0.kind == part.rawValue }.map(\.target).filter(parts.has).min()
  }

  private static func epoch(of workbook: XMLElement) -> ExcelEpoch {
    let flag = workbook.child("workbookPr")?.attribute("date1904")
    return flag == "1" || flag == "true" ? .from1904 : .from1900
  }

  private static func workbookName(in parts: WorkbookParts) throws(IntakeFault) -> String {
    let main = try parts.relations(of: "").values.filter { $0.kind == "officeDocument" }
      .map(\.target).filter(parts.has).min()
    let name = main ?? "xl/workbook.xml"
    let found: FileContent? =
      if name.hasSuffix(".bin") || parts.has("xl/workbook.bin") {
        .binaryWorkbook
      } else if name.hasPrefix("word/") {
        .wordDocument
      } else if parts.has("mimetype"), parts.has("content.xml") {
        .openDocument
      } else if !parts.has(name) {
        .zip
      } else {
        nil
      }
    if let found { throw IntakeFault(.notAWorkbook(found: found)) }
    return name
  }
}

/// What every sheet of a workbook needs to know of it.
struct WorkbookContext {
  let strings: [String]
  let formats: CellFormats
  let epoch: ExcelEpoch
}
