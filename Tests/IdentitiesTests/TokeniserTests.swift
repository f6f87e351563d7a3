import Identities
import ReviewModel
import TestSupport
import Testing

@Suite("Taking names out")
struct TokeniserTests {
  static let forms = [
    "Jorunn", "Jorunn Varnell", "Varnell", "O'Dellan", "Anne-Brit", "Łucja", "Gwên", "李小龍",
    "محمد", "Ed", "Eddison", "Mrs Varnell", "14 Tallow Row", "Kobes", "Nan Edrith",
  ]

  static let register = Register(
    forms.enumerated().map { number, form in
      Register.Entry(
        id: FormID(RecordID(high: 1, low: UInt64(number))),
        name: NameEntry(
          subject: .person(PersonID(RecordID(high: 2, low: UInt64(number)))), text: form,
          kind: .name))
    })

  @Test(
    "loses nothing: what was written comes back to the character",
    arguments: 0..<300 as Range<UInt64>)
  func restores(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let others = [
      " ", "'s ", "’s", "-", "\n", ", ", "ed", "s", "x", "(", ")", "e\u{301}", "👩‍👧", ".", "O'",
      "14 ",
    ]
    let text = (0..<12).map { _ in
      (Bool.random(using: &random) ? Self.forms : others).randomElement(using: &random) ?? ""
    }.joined()
    let labelled = Tokeniser(Self.register).label(text)
    #expect(Self.register.restore(labelled) == text)
  }

  @Test("takes out every whole form, before a possessive too", arguments: forms)
  func whole(form: String) {
    for (before, after) in [("", ""), ("saw ", " today"), ("(", ")"), ("“", "’s bag”"), ("", "'s")]
    {
      let labelled = Tokeniser(Self.register).label(before + form + after)
      #expect(labelled.people.count == 1, "\(before + form + after)")
      #expect(labelled.plainText == before + after)
    }
  }

  @Test("leaves longer words alone, and takes the longest form that fits")
  func boundaries() {
    let tokeniser = Tokeniser(Self.register)
    for text in ["Jorunna", "Eds", "edit", "unEd", "Varnells", "114 Tallow Row", "jorunn"] {
      #expect(tokeniser.label(text) == LabelledText(plain: text))
    }
    let full = tokeniser.label("Jorunn Varnell").spans
    #expect(full.count == 1)
    #expect(tokeniser.label("Jorunn, Varnell").people.count == 2)
    #expect(tokeniser.label("Eddison").people == [PersonID(RecordID(high: 2, low: 10))])
  }
}
