/// Writes a page as SVG that every program draws alike: no styles, no patterns, no scripts.
enum SVG {
  static func write(
    _ canvas: Canvas, title: String, description: String,
    in sheet: (width: Double, height: Double) = (842, 595)
  ) -> String {
    let (width, height) = (canvas.page.width, canvas.page.height)
    // Larger pages are drawn smaller, so that what is printed always fits its sheet.
    let scale = min(sheet.width / width, sheet.height / height)
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="\(number(width * scale))pt" \
      height="\(number(height * scale))pt" viewBox="0 0 \(number(width)) \(number(height))" \
      role="img" aria-labelledby="title desc" xml:lang="en-GB" \
      font-family="'Liberation Sans', Arial, Helvetica, sans-serif">
      <title id="title">\(escaped(title))</title>
      <desc id="desc">\(escaped(description))</desc>
      <rect width="\(number(width))" height="\(number(height))" fill="#ffffff"/>

      """
    for mark in canvas.marks { write(mark, to: &text) }
    return text + "</svg>\n"
  }

  private static func write(_ mark: Canvas.Mark, to text: inout String) {
    switch mark {
    case .box(let box, let look):
      text += "<rect x=\"\(number(box.x))\" y=\"\(number(box.y))\" width=\"\(number(box.width))\" "
      text += "height=\"\(number(box.height))\"\(attributes(look))/>\n"
    case .circle(let x, let y, let radius, let look):
      text += "<circle cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"\(number(radius))\""
      text += "\(attributes(look))/>\n"
    case .shape(let spots, let look):
      text += "<path d=\"M" + spots.map(pair).joined(separator: "L") + "Z\"\(attributes(look))/>\n"
    case .strokes(let strokes, let look):
      guard !strokes.isEmpty else { return }
      let path = strokes.map { "M" + pair($0.from) + "L" + pair($0.to) }.joined()
      text += "<path d=\"\(path)\"\(attributes(look))/>\n"
    case .text(let line): write(line, to: &text)
    case .group(let words, let marks):
      text += "<g><title>\(escaped(words))</title>\n"
      for mark in marks { write(mark, to: &text) }
      text += "</g>\n"
    }
  }

  private static func write(_ line: Canvas.Line, to text: inout String) {
    let (x, anchor) =
      switch line.side {
      case .left: (line.box.x, "")
      case .middle: (line.box.x + line.box.width / 2, " text-anchor=\"middle\"")
      case .right: (line.box.right, " text-anchor=\"end\"")
      }
    text += "<text x=\"\(number(x))\" y=\"\(number(line.box.y + line.size * 0.76))\"\(anchor) "
    text += "font-size=\"\(number(line.size))\"" + (line.bold ? " font-weight=\"bold\"" : "")
    text += " fill=\"\(line.colour)\">\(escaped(line.words))</text>\n"
  }

  private static func pair(_ spot: Canvas.Spot) -> String {
    number(spot.x) + " " + number(spot.y)
  }

  private static func attributes(_ look: Canvas.Look) -> String {
    var text = " fill=\"\(look.fill ?? "none")\""
    if let stroke = look.stroke {
      text += " stroke=\"\(stroke)\" stroke-width=\"\(number(look.width))\""
      if let dash = look.dash { text += " stroke-dasharray=\"\(dash)\"" }
    }
    return text
  }

  /// A number with two places at most.
  static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let places =
      rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return (hundredths < 0 ? "-" : "") + "\(whole)" + places
  }

  /// Words as XML has them; what XML cannot hold is left out.
  static func escaped(_ words: String) -> String {
    var text = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\n", "\t", "\r": text += " "
      case let other where other.value < 0x20 || (0xFFFE...0xFFFF).contains(other.value): continue
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
