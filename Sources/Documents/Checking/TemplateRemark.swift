internal import XML

/// Something in a template to look at, which does not keep it from being filled.
public struct TemplateRemark: Sendable, Hashable {
  /// What was seen.
  public enum Fact: Sendable, Hashable {
    /// A section has the name Writer gives by itself: it always comes out, whatever it was meant for.
    case unnamedSection(String)
    /// Words look like a field of another program, and would be printed as they are.
    case typedField(String)
    /// A hidden section, which never comes out.
    case hidden(String)
    /// An input field stands for a placeholder, as Word leaves one behind; it is taken for this path.
    case repaired(path: String)
    /// A comment or a tracked change, which never comes out.
    case notes(Int)
    /// Something that is left out, because it would fetch, run or ask; what it is called or leads to.
    case leftOut(LeftOut, String)
  }

  /// What a template may hold that gets into no document.
  public enum LeftOut: Sendable, Hashable {
    /// A link to a file, a macro or a program; its words stay.
    case link
    /// A picture that is not in the template's own file.
    case picture
    /// An object made by another program, a film, a frame that shows another file.
    case object
    /// A script or macro.
    case script
    /// A form's field.
    case control
  }

  /// What was seen.
  public let fact: Fact
  /// Where.
  public let place: TemplatePlace

  /// Makes a remark.
  public init(_ fact: Fact, at place: TemplatePlace) {
    self.fact = fact
    self.place = place
  }
}

extension OdtTemplate {
  /// What is to be looked at in the template beside its mistakes.
  public func remarks(shape: TemplateShape) -> [TemplateRemark] {
    var finder = RemarkFinder(shape: shape, files: Set(files.keys))
    for master in masterStyles?.children ?? [] { finder.look(at: master) }
    finder.look(at: body)
    if finder.notes > 0 {
      finder.remarks.append(TemplateRemark(.notes(finder.notes), at: TemplatePlace(line: 0)))
    }
    return finder.remarks
  }
}

/// Walks a template for what its author should look at.
private struct RemarkFinder {
  let shape: TemplateShape
  let files: Set<String>
  var remarks: [TemplateRemark] = []
  var notes = 0
  private var heading = ""
  private var sections: [String] = []
  private var table = ""

  init(shape: TemplateShape, files: Set<String>) {
    self.shape = shape
    self.files = files
  }

  mutating func look(at element: XMLElement) {
    switch element.odfName {
    case "text:section":
      let name = element.odf("text:name") ?? ""
      if element.odf("text:display") == "none" {
        remark(.hidden(name), element)
        return
      }
      if TemplateDirective.isAutomaticName(name) { remark(.unnamedSection(name), element) }
      sections.append(name)
      lookInside(element)
      sections.removeLast()
    case "table:table":
      let outer = table
      table = element.odf("table:name") ?? ""
      lookInside(element)
      table = outer
    case "text:h", "text:p":
      let words = element.text
      if element.odfName == "text:h" {
        heading = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      if let typed = Self.typedField(in: words) { remark(.typedField(typed), element) }
      lookInside(element)
    case "text:text-input":
      let path = TemplateCompiler.inputPath(element)
      if shape.kind(of: path) != nil { remark(.repaired(path: path), element) }
    case "office:annotation", "text:changed-region": notes += 1
    default:
      if let (what, name) = leftOut(element) {
        remark(.leftOut(what, name), element)
        if what != .link { return }
      }
      lookInside(element)
    }
  }

  /// What an element is where it gets into no document.
  private func leftOut(_ element: XMLElement) -> (TemplateRemark.LeftOut, String)? {
    let link = element.odf("xlink:href") ?? ""
    switch element.odfName {
    case "text:a", "draw:a": return TemplateCompiler.isHarmless(link) ? nil : (.link, link)
    case "text:section-source", "office:dde-source", "table:table-source": return (.link, link)
    case "draw:image":
      let file = link.hasPrefix("./") ? String(link.dropFirst(2)) : link
      return link.isEmpty || files.contains(file) ? nil : (.picture, link)
    case "draw:object", "draw:object-ole", "draw:plugin", "draw:applet", "draw:floating-frame":
      return (.object, link)
    case "text:script", "text:execute-macro", "office:event-listeners": return (.script, "")
    case "office:forms" where !element.children.isEmpty, "draw:control": return (.control, "")
    default: return nil
    }
  }

  private mutating func lookInside(_ element: XMLElement) {
    for child in element.children { look(at: child) }
  }

  private mutating func remark(_ fact: TemplateRemark.Fact, _ element: XMLElement) {
    let place = TemplatePlace(
      line: element.line, heading: heading, section: sections.last ?? "", table: table)
    remarks.append(TemplateRemark(fact, at: place))
  }

  /// The first `{{…}}` or `${…}` in words.
  private static func typedField(in words: String) -> String? {
    for (open, close) in [("{{", "}}"), ("${", "}"), ("[[", "]]")] {
      guard let start = words.firstRange(of: open),
        let end = words[start.upperBound...].firstRange(of: close)
      else { continue }
      return String(words[start.lowerBound..<end.upperBound])
    }
    return nil
  }
}
