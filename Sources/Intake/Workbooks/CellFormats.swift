internal import XML

/// What the numbered looks of a workbook's cells make of numbers.
struct CellFormats {
  private let formats: [NumberFormat]

  /// Reads the styles; a workbook may have none.
  init(_ name: String?, of parts: WorkbookParts) throws(IntakeFault) {
    guard let name else {
      formats = []
      return
    }
    let styles = try parts.tree(name)
    var custom: [Int: NumberFormat] = [:]
    for format in styles.child("numFmts")?.children("numFmt") ?? [] {
      guard let id = format.attribute("numFmtId").flatMap({ Int($0) }) else { continue }
      custom[id] = NumberFormat(code: format.attribute("formatCode") ?? "")
    }
    formats = (styles.child("cellXfs")?.children("xf") ?? []).map { look in
      let id = look.attribute("numFmtId").flatMap { Int($0) } ?? 0
      return custom[id] ?? NumberFormat(builtIn: id)
    }
  }

  /// What a look makes of a number; an unknown one leaves it a number.
  subscript(look: Int) -> NumberFormat {
    formats.indices.contains(look) ? formats[look] : .number
  }
}
