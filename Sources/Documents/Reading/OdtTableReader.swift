internal import XML

/// Reads a table, the cells of tables inside it as paragraphs.
struct OdtTableReader {
  private let parts: OdtParts

  init(_ parts: OdtParts) { self.parts = parts }

  /// The table, and the pictures that stood in its cells.
  func table(_ element: XMLElement, caption: String) -> (Table, [Picture]) {
    var header: [Table.Cell] = []
    var rows: [[Table.Cell]] = []
    for child in element.children {
      switch child.odfName {
      case "table:table-header-rows":
        let heads = self.rows(of: child)
        header = heads.first ?? []
        rows += heads.dropFirst()
      case "table:table-row": rows.append(cells(of: child))
      case "table:table-rows", "table:table-row-group": rows += self.rows(of: child)
      default: continue
      }
    }
    let table = Table(
      caption: caption, widths: widths(element), header: header, rows: rows)
    return (table, OdtInlines(parts).pictures(in: element))
  }

  private func rows(of element: XMLElement) -> [[Table.Cell]] {
    element.children.filter { $0.odfName == "table:table-row" }.map(cells)
  }

  private func cells(of row: XMLElement) -> [Table.Cell] {
    row.children.compactMap { cell in
      switch cell.odfName {
      case "table:table-cell": Table.Cell(paragraphs(in: cell))
      case "table:covered-table-cell": ""
      default: nil
      }
    }
  }

  private func paragraphs(in element: XMLElement) -> [[Inline]] {
    let inlines = OdtInlines(parts)
    return element.children.flatMap { child -> [[Inline]] in
      switch child.odfName {
      case "text:p", "text:h":
        let words = inlines.of(child)
        return words.isEmpty ? [] : [words]
      case "text:list": return lines(inlines.items(of: child))
      case "text:section", "table:table", "table:table-row", "table:table-cell",
        "table:table-header-rows":
        return paragraphs(in: child)
      default: return []
      }
    }
  }

  private func lines(_ items: [TextList.Item]) -> [[Inline]] {
    items.flatMap { [[.text("• ")] + $0.content] + lines($0.items) }
  }

  private func widths(_ element: XMLElement) -> [Double] {
    element.children.filter { $0.odfName == "table:table-column" }.flatMap { column in
      let width = column.odf("table:style-name").flatMap { parts.widths[$0] } ?? 1
      let count = column.odf("table:number-columns-repeated").flatMap { Int($0) } ?? 1
      return Array(repeating: width, count: min(max(count, 1), 64))
    }
  }
}
