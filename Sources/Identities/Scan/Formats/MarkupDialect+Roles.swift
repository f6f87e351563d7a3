internal import XML

extension MarkupDialect {
  /// What an element does; nil for one that is not known.
  func role(_ element: MarkupElement, _ counts: inout MarkupCounts) -> Role? {
    switch self {
    case .openDocument: Self.openDocument(element, &counts)
    case .office: Self.office(element, &counts)
    case .drawing: Self.drawing(element)
    case .web: Self.web(element, &counts)
    case .metadata: Self.metadata(element)
    case .other: Self.other(element)
    }
  }

  private static func drawing(_ element: MarkupElement) -> Role? {
    switch element.name {
    // A label of two lines is two of them.
    case "text": .stands(" ")
    case "tspan", "a", "textPath": .inline
    case "title": .aside([.tooltip])
    case "desc": .aside([.alternativeText(1)])
    case "style", "script": .code
    case "g", "svg": .within([])
    default: nil
    }
  }

  /// Elements that stand inside a line of text, in our own XML and in common kinds.
  private static let inline: Set<String> = [
    "span", "a", "r", "t", "b", "i", "em", "strong", "sub", "sup", "tspan", "placeholder",
    "bookmark-start", "bookmark-end", "bookmark-ref", "soft-page-break", "person", "place",
    "agency", "hyperlink", "ins", "smartTag",
  ]

  private static func other(_ element: MarkupElement) -> Role? {
    switch element.name {
    case "s", "tab", "line-break", "br": .stands(" ")
    case let name where inline.contains(name): .inline
    case "binary-data": .bytes
    default: nil
    }
  }

  private static func metadata(_ element: MarkupElement) -> Role? {
    switch element.name {
    case "document-meta", "meta", "coreProperties", "Properties": .within([])
    case "user-defined", "property":
      .within([.property(element.attributes["name"] ?? "")])
    case "generator", "Application", "AppVersion", "Template", "date", "creation-date", "created",
      "modified", "editing-duration", "document-statistic", "print-date":
      .code
    case let name where name.first?.isLowercase == true || name == "Company" || name == "Manager":
      .within([.property(name)])
    default: nil
    }
  }

  private static let webInline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font",
    "i", "kbd", "label", "mark", "q", "rb", "ruby", "s", "samp", "small", "span", "strike",
    "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "nobr",
  ]

  private static func web(_ element: MarkupElement, _ counts: inout MarkupCounts) -> Role? {
    let style = element.attributes["style"]?.filter { $0 != " " } ?? ""
    let isHidden =
      element.attributes["hidden"] != nil || style.contains("display:none")
      || style.contains("visibility:hidden")
    switch element.name {
    case _ where isHidden: return .aside([.hiddenText])
    case "h1", "h2", "h3", "h4", "h5", "h6": return .heading(Int(element.name.suffix(1)) ?? 1)
    case "br": return .stands(" ")
    case "p", "li", "dt", "dd", "div", "blockquote", "figcaption", "caption": return .paragraph
    case "table": return .table(sheet: nil)
    case "thead": return .headingRows
    case "tr": return .row(1)
    case "td", "th": return .cell(element.number("colspan"))
    case "script", "style": return .code
    case "title": return .within([.property("title")])
    case "ins": return .changed(.inserted)
    case "del": return .changed(.deleted)
    case "img":
      counts.pictures += 1
      return .inline
    case let name where webInline.contains(name): return .inline
    default: return nil
    }
  }
}
