import ExternalPrograms
import Foundation
import Testing

@Suite("A program of somebody else's")
struct ExternalProgramTests {
  private static let path = "/usr/local/bin:/usr/bin:/bin"

  @Test("that is not there is named, and relative folders are not looked in")
  func missing() {
    #expect(throws: ExternalProgramError.notFound(name: "no-such-program")) {
      try ExternalProgram.find("no-such-program", in: Self.path)
    }
    #expect(throws: ExternalProgramError.notFound(name: "sh")) {
      try ExternalProgram.find("sh", in: "bin:./usr/bin:")
    }
  }

  @Test("is given its input whole, and its output comes back whole")
  func pipes() throws {
    let program = try ExternalProgram.find("cat", in: Self.path)
    let input = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(try program.output([], input: input, limits: ExternalLimits()) == input)
  }

  @Test("that fails says so with its status and its words")
  func fails() throws {
    let program = try ExternalProgram.find("sh", in: Self.path)
    #expect(throws: ExternalProgramError.failed(name: "sh", status: 3, errors: "no\n")) {
      try program.output(["-c", "echo no >&2; exit 3"], input: [], limits: ExternalLimits())
    }
  }

  @Test("that writes too much, or never ends, is stopped")
  func limits() throws {
    let program = try ExternalProgram.find("sh", in: Self.path)
    #expect(throws: ExternalProgramError.tooMuchOutput(name: "sh", limit: 1000)) {
      try program.output(
        ["-c", "while :; do echo too much; done"], input: [],
        limits: ExternalLimits(seconds: 20, output: 1000))
    }
    #expect(throws: ExternalProgramError.timedOut(name: "sh", seconds: 0.3)) {
      try program.output(
        ["-c", "exec sleep 30"], input: [], limits: ExternalLimits(seconds: 0.3))
    }
  }

  @Test("that draws leaves no remark and no pointer to the web in the picture, and all words")
  func remarks() throws {
    let graphviz = try Graphviz(searchPath: Self.path)
    let dot = Array(#"graph "a -- b" { x [label="<!-- said -->"]; y [label="]]>"]; x -- y }"#.utf8)
    let picture = String(decoding: try graphviz.drawing(dot, as: .svg).picture, as: UTF8.self)
    #expect(picture.hasPrefix("<?xml") && picture.hasSuffix("</svg>\n"))
    #expect(!picture.contains("<!") && !picture.contains("Generated"))
    #expect(picture.contains("said") && picture.contains("]]"))
    #expect(try graphviz.render(dot, as: .svg) == Array(picture.utf8))
  }
}
