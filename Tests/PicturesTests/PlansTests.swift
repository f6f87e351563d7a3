import Testing

internal import Pictures
internal import ReviewModel
internal import TestSupport
internal import Views

@Suite("Plans and knowledge as pictures") struct PlansTests {
  /// One child, two agencies; each line is a day, an agency and a plan.
  private func review(_ lines: [(String, Int, SubjectFacts.Plan)]) -> Review {
    var family = SampleFamily()
    let child = family.person("Child A", alias: "a", standing: .subject)
    let agencies = ["Social care", "Health"].map { label in
      AgencyID(
        family.file(
          .agency(
            Agency(
              code: Code(making: label), label: LabelledText(plain: label),
              sector: Code(making: "x")))))
    }
    for (day, agency, plan) in lines {
      family.file(
        .entry(
          ChronologyEntry(
            date: EDTFDate(day) ?? EDTFDate(CalendarDay(number: 0)), dateAsWritten: "",
            agency: agencies[agency], event: "x",
            subjects: [SubjectFacts(subject: .person(child), plan: plan)])))
    }
    family.file(
      .fact(
        KnownFact(
          "A mark was seen", knowers: [.init(agencies[0], since: EDTFDate("2024-05"))])))
    return family.review
  }

  @Test("two plans are at once where two agencies record them so, not one after the other and back")
  func atOnce() throws {
    let both = review([
      ("2024-01-01", 0, .childInNeed), ("2024-02-01", 1, .lookedAfter),
      ("2024-05-01", 0, .childInNeed), ("2024-06-01", 1, .lookedAfter),
    ])
    let together = try #require(
      DeidentifiedReview(both, for: .panel).plansTold?.children.first?.together)
    #expect(together.map(\.plans) == [["child in need", "looked after"]])
    #expect(together.first?.words == "1 February 2024 to 1 May 2024")
    let picture = try PlansPicture(DeidentifiedReview(both, for: .panel))
    #expect(picture.describe().contains("child in need and looked after at once"))
    let back = review([
      ("2024-01-01", 0, .childInNeed), ("2024-02-01", 0, .childProtection),
      ("2024-05-01", 0, .childProtection), ("2024-06-01", 0, .childInNeed),
    ])
    #expect(
      DeidentifiedReview(back, for: .panel).plansTold?.children.first?.together.isEmpty == true)
    let ended = review([
      ("2024-01-01", 0, .childInNeed), ("2024-02-01", 0, .none), ("2024-03-01", 1, .lookedAfter),
      ("2024-05-01", 0, .childInNeed), ("2024-06-01", 1, .lookedAfter),
    ])
    #expect(
      DeidentifiedReview(ended, for: .panel).plansTold?.children.first?.together.isEmpty == true)
  }

  @Test("a review without plans or facts has no such picture")
  func nothing() {
    let bare = DeidentifiedReview(review([("2024-01-01", 0, .notRecorded)]), for: .panel)
    #expect(throws: PictureError.noPlans) { try PlansPicture(bare) }
    #expect(throws: PictureError.noFacts) {
      try KnowledgePicture(DeidentifiedReview(Review([]), for: .panel))
    }
  }

  @Test(
    "what an agency is known to have known stands out in grey, and nothing is told of the others")
  func knowledge() throws {
    let view = DeidentifiedReview(review([("2024-01-01", 0, .notRecorded)]), for: .public)
    let picture = try KnowledgePicture(view)
    #expect(picture.canvas.lines.contains { $0.words == "–" })
    #expect(picture.describe().contains("Not known from the record of Health"))
    #expect(!picture.svg().contains("May"))
    #expect(picture.svg().contains("<title>W1, Social care: spring 2024</title>"))
  }
}
