import Documents
import Reports
import ReviewModel
import Testing
import Views

@Suite("What the reviewer's words refer to")
struct NarrativeReferenceTests {
  private static let at = Moment(seconds: 0)

  private static func note(
    _ text: LabelledText, wording: LearningNote.Wording = .paraphrase,
    isLeftOut: Bool = false
  ) -> Record {
    .note(
      LearningNote(
        text: text, kind: .workedWell, day: 1, stage: Code(making: "s"), at: at,
        sorting: .init(wording: wording, isLeftOut: isLeftOut)))
  }

  private static let finding = Record.finding(
    Finding(
      title: "A title", statement: "A statement", kind: .learning, reach: .unknown, grounds: []))

  @Test("is found by its number; an unknown number is told and stays a word")
  func found() {
    let known = RecordID(high: 0, low: 7)
    let (text, unknown) = LabelledText(
      plain: "See [F2], [F9], \\[F2], [see], [N3 quote] and [F2](x)."
    ).referring { $0.text == "F2" || $0.text == "N3" ? known : nil }
    #expect(unknown.map(\.text) == ["F9"])
    #expect(text.spans.count { if case .record = $0 { true } else { false } } == 2)
    #expect(
      text.words { _ in "#" } == "See [#], [F9], \\[F2], [see], [# quote] and [F2](x).")
    #expect(
      text.referencePieces.filter { if case .record = $0 { true } else { false } }
        == [.record(known, .number), .record(known, .quotation)])
  }

  @Test("leads to its heading, and reads as words where these readers do not see it")
  func references() {
    var review = NarrativeReview()
    review.add(Self.finding, "F2")
    review.add(.concern(Concern(day: 1, at: Self.at, .conduct)), "Q1")
    review.write("As [F2] shows, and [Q1].\n\n# About [F2]")
    let panel = review.blocks()
    guard case .paragraph(_, let inlines)? = panel.first else { return #expect(Bool(false)) }
    #expect(inlines.contains(.reference(to: "F2", "F2", otherwise: "finding F2")))
    guard case .heading(_, let heading)? = panel.last else { return #expect(Bool(false)) }
    #expect(heading.contains(.target("F2", "F2")))
    let board = review.blocks(for: .board).words
    #expect(!board.contains("Q1"))
    #expect(board.contains("a record that is not shown here"))
  }

  @Test("is quoted only where the speaker agreed, and not at all where it is left out")
  func quotations() {
    var review = NarrativeReview()
    review.add(Self.note("We rang her.", wording: .agreedQuotation), "N1")
    review.add(Self.note("Somebody rang."), "N2")
    review.add(Self.note("Not for the report.", isLeftOut: true), "N3")
    let person = PersonID(RecordID(high: 3, low: 3))
    for (number, quoting) in [
      ("V1", Contribution.Quoting.agreed), ("V2", .paraphraseOnly), ("V3", .refused),
    ] {
      review.add(
        .contribution(
          Contribution(
            person: person, on: nil, manner: .notRecorded,
            words: LabelledText(plain: "Her own words of \(number)."),
            quoting: quoting, paraphrase: LabelledText(plain: "She said \(number)."))), number)
    }
    review.write(
      "[N1 quote]\n\nThey said [N2 quote].\n\n[N3 quote]\n\n[V1 quote]\n\n[V2 quote]\n\n[V3 quote]")
    for audience in Audience.allCases where audience != .public {
      let blocks = review.blocks(for: audience)
      #expect(blocks.first == .paragraph(.quotation, ["“We rang her.” (N1)"]), "\(audience)")
      let words = blocks.words
      #expect(words.contains("They said Somebody rang. (N2)."))
      #expect(!words.contains("Not for the report"))
      #expect(words.contains("“Her own words of V1.”"))
      #expect(!words.contains("Her own words of V2") && words.contains("She said V2."))
      #expect(!words.contains("words of V3") && !words.contains("She said V3"))
    }
  }
}
