internal import Archive
internal import XML

extension Workbook {
  /// The workbook as the bytes of an `.xlsx` (ECMA-376, transitional), made without any program.
  ///
  /// Texts are written as texts, marked so that editing one does not make it a formula.
  public func xlsx() throws(WorkbookError) -> [UInt8] {
    let sheets = try checkedParts(cellLimit: WorkbookLimits.cellText)
    var zip = ZipWriter()
    do {
      let lists = XlsxLists(sheets)
      let frame = XlsxFrame(
        metadata: metadata, sheets: sheets, listsName: lists.columns.isEmpty ? nil : lists.name)
      for (path, bytes) in frame.files { try zip.add(path, bytes) }
      for (index, sheet) in sheets.enumerated() {
        let bytes = XlsxSheet.bytes(
          sheet.part, lists, marking: metadata.marking, isFirst: index == 0)
        try zip.add(XlsxFrame.path(index), bytes)
      }
      if !lists.columns.isEmpty { try zip.add(XlsxFrame.path(sheets.count), lists.sheet()) }
      return try zip.finish()
    } catch {
      throw .notPacked
    }
  }
}

/// Words to choose from that are too many for the rule itself, on a sheet that is not shown.
struct XlsxLists {
  /// What a rule holds at most, quotation marks not counted.
  private static let longest = 255

  let name: String
  /// The lists, a column each.
  let columns: [[String]]

  init(_ sheets: [(name: String, part: Workbook.Part)]) {
    name = SheetNames.allowed(sheets.map(\.name) + ["Lists"]).last ?? "Lists"
    var found: [[String]] = []
    for case (_, .table(let table)) in sheets {
      for column in table.columns {
        let words = column.choices
        if !words.isEmpty, XlsxLists.inline(words) == nil, !found.contains(words) {
          found.append(words)
        }
      }
    }
    columns = found
  }

  /// The rule's formula for words; nil where there are none.
  func formula(_ words: [String]) -> String? {
    if words.isEmpty { return nil }
    if let inline = XlsxLists.inline(words) { return inline }
    return columns.firstIndex(of: words).map {
      let letters = SheetNames.letters($0)
      return "\(SheetNames.quoted(name))!$\(letters)$1:$\(letters)$\(words.count)"
    }
  }

  /// The words in the rule itself, where they fit and no comma would part one.
  private static func inline(_ words: [String]) -> String? {
    let joined = words.joined(separator: ",")
    guard joined.utf16.count <= longest,
      !words.contains(where: { $0.contains(",") || $0.contains("\n") || $0.contains("\"") }),
      // A space at either end would be lost.
      words.allSatisfy({ $0.first?.isWhitespace == false && $0.last?.isWhitespace == false })
    else { return nil }
    return "\"" + joined + "\""
  }

  /// The sheet that holds them.
  func sheet() -> [UInt8] {
    var out = XlsxSheet.start
    out.add("<sheetData>")
    for row in 0..<(columns.map(\.count).max() ?? 0) {
      out.add("<row r=\"\(row + 1)\">")
      for (index, words) in columns.enumerated() where row < words.count {
        XlsxSheet.text(
          words[row], at: SheetNames.letters(index) + "\(row + 1)", XlsxStyle.text, to: &out)
      }
      out.add("</row>")
    }
    out.add("</sheetData></worksheet>")
    return out
  }
}
