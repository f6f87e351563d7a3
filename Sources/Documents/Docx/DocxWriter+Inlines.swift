extension DocxWriter {
  /// Words with their emphasis.
  mutating func append(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): run(text)
      case .strong(let text): run(text, "<w:rPr><w:rStyle w:val=\"Strong\"/></w:rPr>")
      case .emphasis(let text): run(text, "<w:rPr><w:rStyle w:val=\"Emphasis\"/></w:rPr>")
      case .lineBreak: add("<w:r><w:br/></w:r>")
      case .footnote(let text): footnote(text)
      case .choice(let choice): append(choice)
      case .anchor(let name): anchor(name) { _ in }
      case .target(let name, let text): anchor(name) { $0.run(text) }
      case .reference(let name, let text, _): reference(name, text)
      }
    }
  }

  private mutating func run(_ text: String, _ properties: String = "") {
    guard !text.isEmpty else { return }
    add("<w:r>\(properties)")
    DocxText.append(text, to: &out)
    add("</w:r>")
  }

  /// A bookmark; there is only one of a name.
  private mutating func anchor(_ name: String, _ body: (inout DocxWriter) -> Void) {
    guard places.insert(name).inserted else { return body(&self) }
    objects += 1
    let number = objects
    add("<w:bookmarkStart w:id=\"\(number)\" w:name=\"")
    addText(name, attribute: true)
    add("\"/>")
    body(&self)
    add("<w:bookmarkEnd w:id=\"\(number)\"/>")
  }

  private mutating func reference(_ name: String, _ text: String) {
    add("<w:hyperlink w:anchor=\"")
    addText(name, attribute: true)
    add("\" w:history=\"1\">")
    run(text)
    add("</w:hyperlink>")
  }

  private mutating func footnote(_ text: String) {
    footnotes.append(text)
    add("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>")
    add("<w:footnoteReference w:id=\"\(footnotes.count)\"/></w:r>")
  }

  /// A control that offers words.
  ///
  /// Until one is picked it holds only spaces, which no reader takes for something written.
  private mutating func append(_ choice: Choice) {
    objects += 1
    add("<w:sdt><w:sdtPr><w:alias w:val=\"")
    addText(choice.name, attribute: true)
    add("\"/><w:id w:val=\"\(objects)\"/><w:showingPlcHdr/><w:dropDownList>")
    var offered: Set<String> = []
    for word in choice.words.map({ CellText.clean($0) }) where offered.insert(word).inserted {
      add("<w:listItem w:displayText=\"")
      addText(word, attribute: true)
      add("\" w:value=\"")
      addText(word, attribute: true)
      add("\"/>")
    }
    add("</w:dropDownList></w:sdtPr><w:sdtContent><w:r><w:t xml:space=\"preserve\">")
    add("\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}</w:t></w:r></w:sdtContent></w:sdt>")
  }
}

/// Words as the content of a run: spaces, tabs and line breaks survive.
enum DocxText {
  static func append(_ text: String, to out: inout [UInt8]) {
    var run = ""
    func flush(_ out: inout [UInt8]) {
      guard !run.isEmpty else { return }
      out.add("<w:t xml:space=\"preserve\">")
      XMLText.append(run, to: &out)
      out.add("</w:t>")
      run = ""
    }
    for scalar in CellText.clean(text).unicodeScalars {
      switch scalar {
      case "\n":
        flush(&out)
        out.add("<w:br/>")
      case "\t":
        flush(&out)
        out.add("<w:tab/>")
      default: run.unicodeScalars.append(scalar)
      }
    }
    flush(&out)
  }
}
