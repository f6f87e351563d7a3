internal import XML

extension XlsxSheet {
  /// The words offered in cells, and what somebody in a cell is told.
  static func appendRules(of table: WorkbookTable, _ lists: XlsxLists, to out: inout [UInt8]) {
    let rules = table.columns.enumerated().compactMap { index, column in
      rule(column, SheetNames.letters(index), to: table.lastOffered, lists)
    }
    guard !rules.isEmpty else { return }
    out.add("<dataValidations count=\"\(rules.count)\">")
    for rule in rules { out.append(contentsOf: rule) }
    out.add("</dataValidations>")
  }

  private static func rule(
    _ column: WorkbookColumn, _ letters: String, to last: Int, _ lists: XlsxLists
  ) -> [UInt8]? {
    let formula = lists.formula(column.choices)
    guard formula != nil || !column.hint.isEmpty else { return nil }
    var out: [UInt8] = Array("<dataValidation".utf8)
    if formula != nil { out.add(" type=\"list\" errorStyle=\"warning\"") }
    out.add(" allowBlank=\"1\"")
    if !column.hint.isEmpty { out.add(" showInputMessage=\"1\"") }
    if formula != nil {
      out.add(" showErrorMessage=\"1\" errorTitle=\"\(WorkbookWords.otherWord)\"")
      out.add(" error=\"\(WorkbookWords.keepOtherWord)\"")
    }
    if !column.hint.isEmpty {
      attribute("promptTitle", column.heading, longest: 32, to: &out)
      attribute("prompt", column.hint, longest: 255, to: &out)
    }
    out.add(" sqref=\"\(letters)2:\(letters)\(last)\"")
    guard let formula else {
      out.add("/>")
      return out
    }
    out.add("><formula1>")
    XMLEscape.append(formula, to: &out, attribute: false)
    out.add("</formula1></dataValidation>")
    return out
  }

  private static func attribute(
    _ name: String, _ text: String, longest: Int, to out: inout [UInt8]
  ) {
    out.add(" \(name)=\"")
    let text = CellText.shortened(CellText.clean(text), to: longest)
    XMLEscape.append(XlsxEscapes.escaped(text), to: &out, attribute: true)
    out.add("\"")
  }

  /// The page: its margins, which way it lies, the marking above and the number below.
  static func appendPrint(
    _ orientation: String, _ marking: String, hasLines: Bool, to out: inout [UInt8]
  ) {
    if hasLines { out.add("<printOptions gridLines=\"1\"/>") }
    out.add("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.75\" bottom=\"0.75\"")
    out.add(" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" fitToHeight=\"0\"")
    out.add(" orientation=\"\(orientation)\"/><headerFooter>")
    if !marking.isEmpty {
      out.add("<oddHeader>&amp;C&amp;\"-,Bold\"")
      let words = CellText.shortened(CellText.clean(marking), to: 120).map {
        $0 == "&" ? "&&" : String($0)
      }
      // A digit after the type would be read as its size.
      XMLEscape.append(" " + words.joined(), to: &out, attribute: false)
      out.add("</oddHeader>")
    }
    out.add("<oddFooter>&amp;L&amp;A&amp;R Page &amp;P of &amp;N</oddFooter></headerFooter>")
  }
}

/// What a spreadsheet program says for us.
enum WorkbookWords {
  static let otherWord = "Not on the list"
  static let keepOtherWord =
    "This is not one of the words on the list. Keep it if none of them fits."
}

extension CellText {
  /// The text's start, of at most so many UTF-16 units, no character cut in two.
  static func shortened(_ text: String, to length: Int) -> String {
    guard text.utf16.count > length else { return text }
    var (result, used) = ("", 0)
    for character in text {
      used += character.utf16.count
      if used >= length { break }
      result.append(character)
    }
    return result + "…"
  }
}
