import ReviewModel
import Settings
import Testing

@Suite("A mistake in a settings file")
struct ErrorTests {
  private static let stage = "\n    code: a\n    title: A\n    minutes: 5\n    prompts: [What?]\n"

  @Test(
    "is named with its line, its key and what belongs there",
    arguments: [
      ("title: A\nday: 1\nstages: [\n", 4, "", nil),
      ("- a\n", 1, "", .wrong(found: "a list", expected: .keys, nearest: nil)),
      ("", nil, "", .wrong(found: "", expected: .keys, nearest: nil)),
      ("day: 1\nstages:\n  -" + stage, 1, "title", .missing),
      ("title: A\ndya: 1\nday: 1\nstages:\n  -" + stage, 2, "dya", .unknownKey(nearest: "day")),
      (
        "title: A\nday: 3\nstages:\n  -" + stage, 2, "day",
        .wrong(found: "3", expected: .number(1...2), nearest: nil)
      ),
      (
        "title:\nday: 1\nstages:\n  -" + stage, 1, "title",
        .wrong(found: "", expected: .words, nearest: nil)
      ),
      (
        "title: A\nday: 1\nstages: x\n", 3, "stages",
        .wrong(found: "x", expected: .list, nearest: nil)
      ),
      (
        "title: A\nday: 1\nstages:\n  -" + stage + "    side: wel\n", 9, "stages.1.side",
        .wrong(
          found: "wel", expected: .oneOf(["well", "better", "changed", "can-change", "none"]),
          nearest: "well")
      ),
      (
        "title: A\nday: 1\nstages:\n  -" + stage + "    at-most: 3\n", 9, "stages.1.at-most",
        .doesNotGoWith("each")
      ),
      (
        "title: A\nday: 1\nstages:\n  -" + stage + "  -" + stage, 10, "stages.2",
        .duplicate("a")
      ),
      (
        "title: A\nday: 1\nstages:\n  -" + stage.replacing("a\n", with: "a b\n"), 5,
        "stages.1.code", .wrong(found: "a b", expected: .code, nearest: nil)
      ),
      (
        "title: A\nevent: workshop\nday: 1\nstages:\n  -" + stage, 3, "day",
        .doesNotGoWith("event")
      ),
      (
        "title: A\nday: 1\nstages:\n  -" + stage + "    steps:\n      - do: groups\n"
          + "        minutes: 3\n", 10, "stages.1.steps.1.groups", .missing
      ),
    ] as [(String, Int?, String, SettingsError.Problem?)])
  func agenda(yaml: String, line: Int?, key: String, problem: SettingsError.Problem?) throws {
    let found = errors { () throws(SettingsErrors) in
      _ = try AgendaDescription(yaml: yaml, file: "day.yaml")
    }
    let error = try #require(found.first)
    #expect(error.file == "day.yaml")
    #expect(error.line == line)
    #expect(error.key == key)
    if let problem { #expect(error.problem == problem) }
    guard problem == nil else { return }
    guard case .notYAML = error.problem else {
      Issue.record("\(error)")
      return
    }
  }

  @Test("does not hide another: all are told at once, in the order of lines")
  func all() {
    let yaml = "themes:\n  - code: a\n    titel: A\n    definition: B\n  - code: b c\n"
    let found = errors { () throws(SettingsErrors) in
      _ = try ThemeList(yaml: yaml, file: "t")
    }
    #expect(found.map(\.line) == [2, 3, 5, 5, 5])
    #expect(found.map(\.key).contains("themes.1.titel"))
  }

  @Test("is a heading that stands for two fields, in whatever capitals")
  func headings() {
    let found = errors { () throws(SettingsErrors) in
      _ = try HeadingAliases(yaml: "date: [When]\ntime: [when]\nwhere: [X]\n", file: "h")
    }
    #expect(found.map(\.line) == [2, 3])
    #expect(found.first?.problem == .duplicate("when"))
  }
}
