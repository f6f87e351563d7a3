import Intake
import TestSupport
import ReviewModel
import Testing

/// The cells of a text file, row by row, with `row/line` before each.
private func grid(_ bytes: [UInt8]) throws -> [String] {
  try SheetReader.read(bytes, fileName: "list.csv").sheets[0].rows.map { row in
    "\(row.number)/\(row.line ?? 0): "
      + row.cells.map { ColumnLetters.letters(of: $0.column) + "=" + $0.value.text }
      .joined(separator: " ")
  }
}

private func grid(_ text: String) throws -> [String] { try grid(Array(text.utf8)) }

@Suite("Text files") struct DelimitedTests {
  @Test("rows are counted as a spreadsheet shows them, lines as an editor does")
  func numbers() throws {
    let text = "a,b\r\n\r\n\"1\r\n2\",x\ry,\"say \"\"no\"\"\"\n,,\n,last"
    #expect(
      try grid(text) == [
        "1/1: A=a B=b", "3/3: A=1\n2 B=x", "4/5: A=y B=say \"no\"", "6/7: B=last",
      ])
  }

  @Test("a quotation mark that does not open a cell is a letter; what follows one belongs to it")
  func looseQuotes() throws {
    #expect(try grid("5\" cut,\"a\"b,c\nx,y,z") == ["1/1: A=5\" cut B=ab C=c", "2/2: A=x B=y C=z"])
  }

  @Test("a quotation mark that is never closed is an error at its cell")
  func unclosed() {
    #expect(
      throws: IntakeError(
        file: "list.csv", .unclosedQuote, at: .init(row: 3, line: 4, column: "B"))
    ) { try grid("a,b\n\"x\ny\",2\nz,\"open\n1,2\n3,4") }
  }

  @Test("the delimiter is found by its steady count", arguments: [",", ";", "\t", "|"])
  func delimiter(mark: String) throws {
    let lines = [
      "A title, with; a comma", "", "Date|Event|Note", "3/5/24|Rowan, 8, fell; cried|\"x, y\"",
      "4/5/24|Well|", "5/5/24|One, two, three|a;b", "6/5/24|\"a\nb\"|",
    ]
    let other = mark == "|" ? "/" : "|"
    let text = lines.map { line in
      line.replacing(other, with: mark).replacing("Rowan, 8, fell", with: "\"Rowan, 8, fell; x\"")
        .replacing("One, two, three|", with: "\"One, two, three\"|")
    }.joined(separator: "\n")
    guard mark != "," else { return #expect(try grid("a;b,c,d\n1,2,3").last == "2/2: A=1 B=2 C=3") }
    #expect(try grid(text)[1] == "3/3: A=Date B=Event C=Note")
  }

  @Test("Excel's own line about the delimiter is obeyed and is no row")
  func separatorLine() throws {
    #expect(try grid("sep=;\r\na,b;c\r\n") == ["1/2: A=a,b B=c"])
  }

  @Test(
    "the letters come out the same from every encoding",
    arguments: ["UTF-8", "UTF-8 with mark", "UTF-16 LE", "UTF-16 BE", "Windows-1252"])
  func encodings(name: String) throws {
    let text = "a,b\r\nZoë’s café – £5,“x”\n"
    let bytes: [UInt8] =
      switch name {
      case "UTF-8": Array(text.utf8)
      case "UTF-8 with mark": [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      case "UTF-16 LE": [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
      case "UTF-16 BE": [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
      default:
        text.unicodeScalars.map { scalar in
          let high: [Unicode.Scalar: UInt8] = ["’": 0x92, "–": 0x96, "“": 0x93, "”": 0x94]
          return high[scalar] ?? UInt8(scalar.value)
        }
      }
    #expect(try grid(bytes) == ["1/1: A=a B=b", "2/2: A=Zoë’s café – £5 B=“x”"])
    let isGuess = try chronology(
      bytes, "a.csv", HeadingTable([.date: ["a"], .event: ["b"]])
    ).notices.contains(.guessedEncoding)
    #expect(isGuess == (name == "Windows-1252"))
  }

  @Test("whatever is written as CSV is read back to the same cells", arguments: UInt64(1)...40)
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let alphabet = Array("ab é,;\t|\"\n’7")
    let rows = (0..<Int.random(in: 2...30, using: &random)).map { _ in
      (0..<4).map { _ in
        let cell = (0..<Int.random(in: 0...6, using: &random)).map { _ in
          alphabet.randomElement(using: &random) ?? "a"
        }
        return String(cell)
      } + ["end"]
    }
    let mark = [",", ";", "\t", "|"].randomElement(using: &random) ?? ","
    let text = rows.map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: mark)
    }.joined(separator: "\r\n")
    let sheet = try SheetReader.read(Array(text.utf8), fileName: "a.csv").sheets[0]
    let found = sheet.rows.map { row in (0..<5).map { row[$0].text } }
    #expect(found == rows.map { $0.map { $0.contains { !$0.isWhitespace } ? $0 : "" } })
  }
}
