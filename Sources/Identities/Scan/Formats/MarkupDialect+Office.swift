internal import XML

extension MarkupDialect {
  /// OpenDocument: text, sheets, slides, styles with their headers and footers.
  static func openDocument(_ element: MarkupElement, _ counts: inout MarkupCounts) -> Role? {
    switch element.name {
    case "p": return .paragraph
    case "h": return .heading(element.number("outline-level"))
    case "s", "tab", "line-break": return .stands(" ")
    case "table":
      counts.sheets += 1
      return .table(sheet: element.attributes["name"])
    case "table-header-rows": return .headingRows
    case "table-row": return .row(element.number("number-rows-repeated"))
    case "table-cell", "covered-table-cell":
      return .cell(element.number("number-columns-repeated"))
    case "change": return .deletion(element.attributes["change-id"] ?? "")
    case "tracked-changes": return .within([])
    case "deletion": return .aside([.deletedText])
    case "insertion", "format-change": return .aside([.insertedText])
    case "hidden-text", "hidden-paragraph": return .hidden
    case "section" where element.attributes["display"] == "none": return .within([.hiddenText])
    case "header", "header-left", "header-first": return .within([.pageHeader])
    case "footer", "footer-left", "footer-first": return .within([.pageFooter])
    case "binary-data": return .bytes
    default: return openDocumentAside(element, &counts)
    }
  }

  private static func openDocumentAside(
    _ element: MarkupElement, _ counts: inout MarkupCounts
  ) -> Role? {
    switch element.name {
    case "frame", "custom-shape", "text-box":
      if element.name == "frame" { counts.pictures += 1 }
      return .aside([])
    case "title", "desc": return .aside([.alternativeText(max(1, counts.pictures))])
    case "note":
      counts.notes += 1
      return .aside([.footnote(counts.notes)])
    case "annotation":
      counts.comments += 1
      return .aside([.comment(counts.comments)])
    case "page":
      counts.slides += 1
      return .within([.slide(counts.slides)])
    case "notes": return .within([.speakerNotes])
    case "ruby-text": return .aside([])
    default: return nil
    }
  }

  /// Office Open XML, whose three kinds share the names of what holds text.
  static func office(_ element: MarkupElement, _ counts: inout MarkupCounts) -> Role? {
    let value = element.attributes["val"] ?? ""
    switch element.name {
    case "p": return .paragraph
    case "r", "t", "delText", "hyperlink", "smartTag", "fld": return .inline
    case "del", "moveFrom": return .changed(.deleted)
    case "ins", "moveTo": return .changed(.inserted)
    case "tab", "br", "cr": return .stands(" ")
    case "noBreakHyphen": return .stands("-")
    case "vanish", "webHidden", "specVanish":
      return ["0", "false", "off"].contains(value) ? .inline : .hidesRun
    case "pStyle":
      let level = value.filter(\.isNumber)
      return value.lowercased().hasPrefix("heading") ? .headsParagraph(Int(level) ?? 1) : .inline
    case "tbl": return .table(sheet: nil)
    case "tr": return .row(1)
    case "tc": return .cell(1)
    case "tblHeader": return .headsTable
    case "instrText", "delInstrText": return .code
    default: return officeAside(element, &counts)
    }
  }

  private static func officeAside(
    _ element: MarkupElement, _ counts: inout MarkupCounts
  ) -> Role? {
    switch element.name {
    case "drawing", "pict", "object", "txbxContent", "sp", "pic": return .aside([])
    case "docPr", "cNvPr":
      counts.pictures += 1
      return .aside([.alternativeText(counts.pictures)])
    case "footnote", "endnote":
      counts.notes += 1
      return .within([.footnote(counts.notes)])
    case "comment", "threadedComment", "cm":
      counts.comments += 1
      let cell: [ScanPlace.Step] = element.attributes["ref"].map { [.cell($0)] } ?? []
      return .within(cell + [.comment(counts.comments)])
    case "hdr", "oddHeader", "evenHeader", "firstHeader": return .within([.pageHeader])
    case "ftr", "oddFooter", "evenFooter", "firstFooter": return .within([.pageFooter])
    default: return nil
    }
  }
}
