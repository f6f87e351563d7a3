import ReviewModel
import Testing

@Suite("Labels")
struct LabelTests {
  @Test("say what each is to the child, numbered in the order filed")
  func kinship() {
    var family = TinyFamily()
    for (number, sex) in [
      Person.Sex.female, .female, .male, .male, .male, .female, .male, .female, .male, .unknown,
      .female, .male, .female,
    ].enumerated() { family.add(number, number == 0 ? .subject : .family, sex) }
    // 1 mother, 2 father, 3 sibling, 4 half-sibling, 5 mother's mother, 6 half-sibling's father,
    // 7 mother's sister, 8 mother's partner, 9 the aunt's child, 10 foster carer, 11 lodger, 12 none
    for child in [0, 3] { family.child(child, [1, 2]) }
    family.child(4, [1, 6])
    for child in [1, 7] { family.child(child, [5]) }
    family.child(9, [7])
    family.couple(1, 8)
    family.couple(1, 6, ended: true)
    family.child(4, [10], .foster)
    family.home([0, 1, 11])
    family.label()
    #expect(
      (0...12).map { family.labels[TinyFamily.person($0)] } == [
        "Child A", "Mother", "Father", "Sibling 1", "Half-sibling 1", "Maternal grandmother",
        "Father of Half-sibling 1", "Maternal aunt 1", "Mother's partner 1", "Maternal cousin 1",
        "Foster carer 1", "Household member 1", "Family member 1",
      ])
    let short = ShortForms(family.review)
    #expect(
      (0...12).map { short[TinyFamily.person($0).record] } == [
        "CA", "MO", "FA", "SIB1", "HS1", "MGM", "FHS1", "MA1", "MP1", "MC1", "FC1", "HM1", "FM1",
      ])
  }

  @Test("given from too little are proposed anew when a tie comes, and stay until somebody says so")
  func proposals() {
    var family = TinyFamily()
    family.add(0, .subject)
    family.add(1, .family, .female)
    family.label()
    family.child(0, [1])
    family.label()
    #expect(family.labels[TinyFamily.person(1)] == "Family member 1")
    let proposals = family.maker.proposals(for: family.review)
    #expect(proposals.map(\.label) == ["Mother"])
  }

  @Test("of professionals, places and agencies come from role, kind and sector")
  func others() {
    func role(_ text: String) -> String {
      LabelStem.professional(role: LabelledText(plain: text)).label(1)
    }
    #expect(role("Health visitor, Askermouth team") == "Health visitor 1")
    #expect(role("Named midwife for safeguarding") == "Midwife 1")
    #expect(role("GP and safeguarding lead") == "Safeguarding lead 1")
    #expect(role("Response officer") == "Police officer 1")
    #expect(role("Benefits adviser in the town hall") == "Benefits adviser 1")
    #expect(role("") == "Professional 1")
    #expect(LabelStem.place(kind: Code(making: "town")).label(2) == "Town B")
    #expect(LabelStem.place(kind: Code(making: "primary school")).label(1) == "Primary school 1")
    #expect(LabelStem.place(kind: Code(making: "hospital")).label(1) == "Hospital 1")
    #expect(LabelStem.agency(sector: Code(making: "police")).label(1) == "Police")
  }

  @Test(
    "that tell an age or a sex are faults",
    arguments: [
      "Sibling 1 (4)", "7-year-old", "Boy A", "baby", "Sibling aged 4", "Child A, 6 months",
      "Girl", "Child 4yo", "Sibling b. 2019", "Teenager 1", "", " ",
    ])
  func faults(label: String) { #expect(LabelFault.of(label) != nil) }

  @Test(
    "that tell a role or a chosen name are none",
    arguments: [
      "Child A", "Sibling 12", "Mother", "Father of Half-sibling 1", "Maternal grandmother",
      "Robin", "Mother's partner 1", "Hospital 1", "Daylight", "Adult A",
    ])
  func sound(label: String) { #expect(LabelFault.of(label) == nil) }

  @Test("are one, case, spacing, signs and accents aside")
  func keys() {
    #expect(LabelKey("Mother’s  Partner 1") == LabelKey("mothers partner 1"))
    #expect(LabelKey("Zoë") == LabelKey("zoe") && LabelKey("Łukasz") == LabelKey("lukasz"))
    #expect(LabelKey("Child A") != LabelKey("Child B"))
  }

  @Test("that were published are not given again, nor what is one slip from them")
  func published() {
    #expect(LabelLikeness.isLike("child t", published: "Child T"))
    #expect(!LabelLikeness.isLike("Child U", published: "Child T"))
    #expect(LabelLikeness.isLike("Robyn", published: "Robin"))
    #expect(LabelLikeness.isLike("Rboin", published: "Robin"))
    #expect(!LabelLikeness.isLike("Robert", published: "Robin"))
  }

  @Test("more than one copy gave are told, with the one that needs another")
  func clashes() {
    func item(_ number: Int, copy: Int, _ label: String) -> Review.Item {
      Review.Item(
        id: RecordID(high: UInt64(copy), low: UInt64(number)),
        reference: ShortReference(letters: "P", number: number, copy: copy),
        record: .person(
          Person(label: LabelledText(plain: label), alias: Code(making: "a"), standing: .family)))
    }
    let review = Review([item(1, copy: 1, "Sibling 1"), item(2, copy: 0, "sibling  1")])
    #expect(
      review.labelClashes == [
        LabelClash(
          label: "sibling  1", kept: ShortReference(letters: "P", number: 2),
          other: ShortReference(letters: "P", number: 1, copy: 1))
      ])
  }
}
