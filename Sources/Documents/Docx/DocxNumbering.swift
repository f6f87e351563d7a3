/// Writes `word/numbering.xml`: how lists are marked.
enum DocxNumbering {
  /// The number of all bulleted lists; numbered ones follow, one each.
  static let bullets = 1

  static func part(numberedLists: Int) -> [UInt8] {
    var out = DocxNames.start("w:numbering")
    out.add(abstract(0) { level in ("bullet", level % 2 == 0 ? "•" : "–") })
    out.add(
      abstract(1) { level in
        (["decimal", "lowerLetter", "lowerRoman"][level % 3], "%\(level + 1).")
      })
    out.add("<w:num w:numId=\"\(bullets)\"><w:abstractNumId w:val=\"0\"/></w:num>")
    for number in 0..<numberedLists {
      out.add("<w:num w:numId=\"\(bullets + 1 + number)\"><w:abstractNumId w:val=\"1\"/>")
      out.add("<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>")
    }
    out.add("</w:numbering>")
    return out
  }

  private static func abstract(
    _ id: Int, _ mark: (Int) -> (format: String, text: String)
  ) -> String {
    let levels = (0..<9).map { level in
      let (format, text) = mark(level)
      return "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>"
        + "<w:lvlText w:val=\"\(text)\"/><w:lvlJc w:val=\"left\"/><w:pPr>"
        + "<w:ind w:left=\"\((level + 1) * 360)\" w:hanging=\"360\"/></w:pPr></w:lvl>"
    }.joined()
    return "<w:abstractNum w:abstractNumId=\"\(id)\"><w:multiLevelType w:val=\"hybridMultilevel\"/>"
      + "\(levels)</w:abstractNum>"
  }
}
