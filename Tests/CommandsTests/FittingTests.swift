@testable import Commands
import Testing

@Suite("Long messages")
struct FittingTests {
  private static func run(
    _ desk: Desk, _ words: String..., width: Int?, environment: [String: String] = [:]
  ) -> Desk.Outcome {
    desk.run(
      words + ["--unlock-with", "key", "--no-input"], environment: environment, onScreen: true,
      width: width)
  }

  @Test("are broken between words at a screen, errors and hints below themselves; nowhere else")
  func messages() throws {
    let desk = try SmallReview.desk()
    let piped = desk.open("day", "4")
    #expect(piped.err.split(separator: "\n").count == 2)
    for width in [40, 80, 120] {
      let shown = Self.run(desk, "day", "4", width: width)
      let lines = shown.err.split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= width })
      #expect(lines.filter { !$0.hasPrefix(" ") }.count == 2)
      #expect(
        shown.err.split(whereSeparator: \.isWhitespace)
          == piped.err.split(whereSeparator: \.isWhitespace))
    }
    #expect(Self.run(desk, "day", "4", width: nil).err == piped.err)
    for (words, environment) in [
      (["--plain"], [:]), (["--json"], [:]), (["--accessible"], [:]), ([], ["ACCESSIBLE": "1"]),
    ] as [([String], [String: String])] {
      let told = desk.run(
        ["evaluation", "list"] + words + ["--unlock-with", "key", "--no-input"],
        environment: environment, onScreen: true, width: 40)
      #expect(told.out.contains("no evaluation was read yet: silp evaluation import FILE --day 1"))
    }
  }

  @Test("keep every word, and leave columns as they are")
  func broken() {
    var console = Console.system.fittingLines(of: [])
    console.breaksLines = true
    console.screenWidth = { 24 }
    let text = "    one two three four five six seven\na  b                        c\nshort\n"
    #expect(
      console.broken(text) == """
            one two three four
            five six seven
        a  b                        c
        short

        """)
    #expect(
      console.broken("hint: nothing was changed here\n")
        == "hint: nothing was\n      changed here\n")
  }
}
