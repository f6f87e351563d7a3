internal import XML

extension OdtTemplate {
  /// The first name of every path that the template uses: what has to be worked out to fill it.
  public var usedNames: Set<String> {
    var names: Set<String> = []
    for element in [body] + (masterStyles.map { [$0] } ?? []) { Self.collect(element, &names) }
    return names
  }

  private static func collect(_ element: XMLElement, _ names: inout Set<String>) {
    for child in element.children {
      if let path = path(of: child), let first = path.split(separator: ".").first {
        names.insert(String(first))
        // Writer puts a number to the name of a picture's copy.
        names.insert(String(first.reversed().drop(while: \.isNumber).reversed()))
      }
      collect(child, &names)
    }
  }

  /// The path an element names, if it is one that can be filled.
  private static func path(of element: XMLElement) -> String? {
    switch element.odfName {
    case "text:placeholder": return TemplateCompiler.placeholderPath(element)
    case "text:text-input": return TemplateCompiler.inputPath(element)
    case "draw:frame":
      guard case .image(let path) = TemplateDirective(frame: element.odf("draw:name") ?? "") else {
        return nil
      }
      return path
    case "text:section":
      switch TemplateDirective(section: element.odf("text:name") ?? "") {
      case .each(let path), .when(let path), .unless(let path): return path
      default: return nil
      }
    default: return nil
    }
  }
}
