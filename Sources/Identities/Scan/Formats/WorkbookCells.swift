internal import XML

/// The cells of an Excel workbook, each with its sheet: their words are kept apart from them.
enum WorkbookCells {
  static func pieces(
    _ package: inout PackageParts, at place: ScanPlace
  ) throws(ScanError) -> [TextPiece] {
    let shared = try sharedStrings(package)
    var pieces: [TextPiece] = []
    var used: Set<Int> = []
    let book = try root("xl/workbook.xml", package)
    for (number, sheet) in (book?.descendants("sheet") ?? []).enumerated() {
      let name = sheet.attribute("name") ?? "\(number + 1)"
      pieces.append(
        TextPiece(text: name, place: place.then(.sheetName(number + 1)), nature: .prose))
      guard let id = sheet.attribute("id"),
        let path = package.target(id, from: "xl/workbook.xml"), package.names.contains(path),
        let root = try root(path, package)
      else { continue }
      var here = ScanPlace(place.steps + [.sheet(name)], part: path)
      if sheet.attribute("state") != nil { here = here.then(.hiddenText) }
      for cell in root.descendants("c") {
        pieces += Self.pieces(of: cell, shared, &used, at: here)
      }
    }
    for (number, name) in (book?.descendants("definedName") ?? []).enumerated() {
      let words = (name.attribute("name") ?? "") + " " + name.text
      pieces.append(
        TextPiece(text: words, place: place.then(.definedName(number + 1)), nature: .technical))
    }
    // A string that no cell shows is still in the file.
    let left = ScanPlace(place.steps + [.hiddenText], part: "xl/sharedStrings.xml")
    pieces += shared.enumerated().filter { !used.contains($0.offset) }.map {
      TextPiece(text: $0.element, place: left, nature: .prose)
    }
    return pieces
  }

  /// What of a part is not read here, such as the headers of a sheet and the comments on it.
  static func rest(of root: XMLElement, _ name: String) -> XMLElement {
    var root = root
    switch name {
    case "xl/sharedStrings.xml": root.nodes = []
    case "xl/workbook.xml":
      root.nodes = root.children.filter { !["sheets", "definedNames"].contains($0.name) }
        .map(XMLNode.element)
    default:
      root.nodes = root.children.filter { $0.name != "sheetData" }.map(XMLNode.element)
    }
    return root
  }

  private static func pieces(
    of cell: XMLElement, _ shared: [String], _ used: inout Set<Int>, at sheet: ScanPlace
  ) -> [TextPiece] {
    let here = sheet.then(.cell(cell.attribute("r") ?? ""))
    var words = cell.child("is").map(text) ?? cell.child("v")?.text ?? ""
    if cell.attribute("t") == "s", let index = Int(words), shared.indices.contains(index) {
      used.insert(index)
      words = shared[index]
    }
    var pieces: [TextPiece] = []
    if !words.isEmpty { pieces.append(TextPiece(text: words, place: here, nature: .prose)) }
    if let formula = cell.child("f")?.text, !formula.isEmpty {
      pieces.append(TextPiece(text: formula, place: here, nature: .technical))
    }
    return pieces
  }

  private static func sharedStrings(_ package: PackageParts) throws(ScanError) -> [String] {
    guard package.names.contains("xl/sharedStrings.xml") else { return [] }
    return try root("xl/sharedStrings.xml", package)?.children("si").map(text) ?? []
  }

  private static func text(_ item: XMLElement) -> String {
    item.descendants("t").map(\.text).joined()
  }

  private static func root(
    _ name: String, _ package: PackageParts
  ) throws(ScanError) -> XMLElement? {
    try? XMLTree(parsing: try package.read(name)).root
  }
}
