import ReviewModel
import Settings
import Testing

@Suite("The settings that come along")
struct TemplateTests {
  private func agenda(_ day: Int) throws -> AgendaDescription { try agenda("day-\(day)") }

  private func agenda(_ file: String) throws -> AgendaDescription {
    let path = "Templates/en/agendas/\(file).yaml"
    return try AgendaDescription(yaml: try Files.text(path), file: path)
  }

  @Test("have a first day from 09:15 to 16:40 with four episodes, strengths first")
  func firstDay() throws {
    let agenda = try agenda(1)
    #expect(
      agenda.stages.map(\.code.text) == [
        "welcome", "ground-rules", "children", "family", "timeline", "episode", "still-like-this",
        "learning", "quick-wins", "close",
      ])
    let minutes = agenda.stages.map { $0.minutes * ($0.eachEpisodeAtMost ?? 1) }.reduce(0, +)
    #expect(minutes == 370)
    #expect(agenda.stages.flatMap(\.breaks).reduce(0, +) == 75)
    let episode = try #require(agenda.stages.first { $0.eachEpisodeAtMost != nil })
    #expect(episode.side == .well)
    #expect(episode.eachEpisodeAtMost == 4)
  }

  @Test("have a second day from 09:30 to 13:40, and never two hours without a break")
  func secondDay() throws {
    let agenda = try agenda(2)
    #expect(agenda.stages.count == 8)
    #expect(agenda.stages.map(\.minutes).reduce(0, +) == 220)
    #expect(agenda.stages.flatMap(\.breaks) == [15, 15])
  }

  @Test("have an agenda for every other event", arguments: LearningDay.Event.Kind.allCases)
  func events(kind: LearningDay.Event.Kind) throws {
    let agenda = try agenda(kind.rawValue.replacing(" ", with: "-"))
    #expect(agenda.occasion == .event(kind) && agenda.day == nil)
    #expect(agenda.stages.count >= 4)
  }

  @Test("have silences, writing and small groups where the method has them")
  func steps() throws {
    let steps = try agenda(1).stages.flatMap(\.steps)
    #expect(steps.map(\.what) == [.silence, .writing, .groups])
    #expect(steps.map(\.groups) == [nil, nil, 4])
    #expect(try agenda(2).stages.map(\.side).contains(.changed))
  }

  @Test(
    "ask open questions, never why somebody did something",
    arguments: ["day-1", "day-2", "author-briefing", "workshop", "family-meeting"])
  func prompts(file: String) throws {
    for stage in try agenda(file).stages {
      #expect(!stage.prompts.isEmpty)
      for prompt in stage.prompts {
        #expect(prompt.contains("?"))
        #expect(!prompt.lowercased().contains("why did"))
      }
    }
  }

  @Test("have themes whose codes can be told apart by their beginnings")
  func themes() throws {
    let path = "Templates/en/themes.yaml"
    let codes = try ThemeList(yaml: try Files.text(path), file: path).themes.map(\.code.text)
    #expect(Set(codes).isSuperset(of: ["voice", "fathers", "was-not-brought", "handover"]))
    let offered = try ThemeList(yaml: try Files.text(path), file: path).themes.filter(\.isOffered)
    #expect(offered.count == 6)
    for code in codes {
      #expect(!codes.contains { $0 != code && $0.hasPrefix(code) }, "\(code)")
    }
  }

  @Test("have headings for every field, and kinds for every sort of review")
  func lists() throws {
    let headings = "Templates/en/headings.yaml"
    let aliases = try HeadingAliases(yaml: try Files.text(headings), file: headings)
    #expect(Set(aliases.headings.keys) == Set(ChronologyField.allCases))
    let path = "Templates/en/kinds.yaml"
    let kinds = try ReviewKinds(yaml: try Files.text(path), file: path)
    #expect(kinds.kinds.map(\.code.text) == ["child", "adult", "domestic-homicide"])
    let child = try #require(kinds[Code(making: "child")])
    #expect(child.missed == "was not brought")
    #expect(child.nation("Northern Ireland")?.title == "Case management review")
  }

  @Test("have an order of signatures that ends with the boards, and steps before publication")
  func signing() throws {
    let path = "Templates/en/signing.yaml"
    let signing = try SigningFile(yaml: try Files.text(path), file: path)
    #expect(signing.chain.steps.last?.parties == .boards)
    #expect(Set(signing.chain.steps.map(\.parties)) == Set(SigningChain.Parties.allCases))
    #expect(signing.chain.beforePublication.first?.text == "staff-told")
    #expect(signing.title(Code(making: "board")) == "Board")
    let twice = "chain: [{step: a, title: A, who: once}, {step: a, title: B, who: nobody}]"
    let errors = #expect(throws: SettingsErrors.self) {
      try SigningFile(yaml: twice, file: "signing.yaml")
    }
    #expect(errors?.all.count == 1)
  }

  @Test("read the sample's family and its review")
  func sample() throws {
    let folder = "Samples/quarrenby/"
    let family = try FamilyFile(yaml: try Files.text(folder + "family.yaml"), file: "family.yaml")
    #expect(family.people.filter(\.isSubject).map(\.alias.text) == ["childa", "childb"])
    let twins = family.parentages.filter { $0.birth != nil }
    #expect(twins.map(\.order) == [1, 2])
    let review = try ReviewFileDescription(
      yaml: try Files.text(folder + "review.yaml"), file: "review.yaml")
    #expect(review.kind.text == "child")
  }
}
