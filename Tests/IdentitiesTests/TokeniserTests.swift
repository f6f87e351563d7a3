import Identities
import ReviewModel
import TestSupport
import Testing

@Suite("Taking names out")
struct TokeniserTests {
  static let forms = [
    "Jorunn", "Jorunn Varnell", "Varnell", "O'Dellan", "Anne-Brit", "Łucja", "Gwên", "李小龍",
    "محمد", "Edd", "Eddison", "Mrs Varnell", "14 Tallow Row", "Kobes", "Nan Edrith",
  ]

  static let register = Registers.of(forms, kind: .name)

  @Test("takes out every whole form, before a possessive too", arguments: forms)
  func whole(form: String) {
    for (before, after) in [("", ""), ("saw ", " today"), ("(", ")"), ("“", "’s bag”"), ("", "'s")]
    {
      let kept = Kept(before + form + after, Self.register)
      #expect(kept.text.people.count == 1, "\(before + form + after)")
      #expect(kept.text.plainText == before + after)
    }
  }

  @Test("leaves longer words alone, and takes the longest form that fits")
  func boundaries() {
    let tokeniser = Tokeniser(Self.register)
    for text in ["Jorunna", "edit", "unEdd", "114 Tallow Row", "Varnellson", "Jorunn2"] {
      #expect(tokeniser.label(text) == LabelledText(plain: text))
    }
    #expect(tokeniser.label("Jorunn Varnell").spans.count == 1)
    #expect(tokeniser.label("Jorunn, Varnell").people.count == 2)
    #expect(tokeniser.label("Eddison").people == [Registers.person(10)])
  }

  @Test(
    "a name is taken however it is written, and comes back as it was",
    arguments: [
      ("JORUNN and jorunn", "| and |"), ("the Varnells came", "the |s came"),
      ("the VARNELLS' house", "the |S' house"), ("O’DELLAN’s", "|’s"), ("Oʼdellan", "|"),
      ("Anne\u{2011}Brit", "|"), ("Anne Brit", "|"), ("Lucja, łucja, LUCJA", "|, |, |"),
      ("Gwe\u{302}n GWEN", "| |"), ("Nan\u{A0}Edrith", "|"), ("Nan   Edrith", "|"),
      ("Var\u{AD}nell", "|"), ("saw Dr. Kobes", "saw |"), ("pc kobes", "|"),
      ("Sister Kobes and her sister Kobes", "| and her sister |"),
      ("MR  KOBES's", "|'s"), ("Prof Nan Edrith", "|"), ("1Kobes Kobes1", "1Kobes Kobes1"),
      ("今天李小龍來了", "今天|來了"), ("مُحَمَّد", "|"), ("14 TALLOW ROW,", "|,"),
      ("report_varnell.docx", "report_|.docx"), ("Mr and Mrs Varnell", "Mr and |"),
      ("The Eddisons", "The |s"),
    ])
  func written(text: String, shown: String) {
    let kept = Kept(text, Self.register)
    #expect(kept.shown == shown)
    #expect(Array(kept.restored.unicodeScalars) == Array(text.unicodeScalars))
  }

  private static let numbers = Registers.of([
    ("01632 960123", .phone), ("943 476 5919", .nhsNumber), ("CRN/2024/0456", .caseNumber),
    ("jo.varnell@mail.example", .email), ("14 Tallow Row, Ollerwick OL1 2AB", .address),
    ("JV", .initials), ("McV", .initials), ("K", .initials), ("Q", .nickname), ("A", .initials),
  ])

  @Test(
    "numbers, addresses and initials are taken as they are meant",
    arguments: [
      ("ring 01632960123 or 01632-960-123.", "ring | or |."), ("(01632) 960 123", "|"),
      ("+44 1632 960123", "|"), ("+44 (0)1632 960123", "|"), ("0044 1632 960123", "|"),
      ("016329601234", "016329601234"), ("NHS 9434765919", "NHS |"), ("943-476-5919", "|"),
      ("crn 2024 0456; CRN/20240456", "|; |"), ("JO.VARNELL@Mail.example", "|"),
      ("14 TALLOW ROW OLLERWICK, OL1 2AB", "|"),
      ("JV, J.V., J. V. and J.V said", "|, |, | and | said"),
      ("jv Jv JVs", "jv Jv JVs"), ("McV mcv MCV", "| mcv MCV"), ("K came. k", "| came. k"),
      ("Q and q", "| and q"), ("A child. I saw A. here", "A child. I saw |. here"),
    ])
  func others(text: String, shown: String) {
    let kept = Kept(text, Self.numbers)
    #expect(kept.shown == shown)
    #expect(kept.restored == text)
  }

  @Test(
    "a word that is a name too is taken with a capital, and told of without one",
    arguments: [
      ("Will will, if he may", "| will, if he may", 2), ("WILL will", "| will", 1),
      ("WILL SHE", "WILL SHE", 1), ("May 2024, 3rd May, in May", "May 2024, 3rd May, in May", 3),
      ("May came", "| came", 0), ("the Youngs", "the |s", 0), ("young people", "young people", 1),
      ("mrs young", "|", 0), ("rose varnell", "|", 0),
      ("Rose Young; rose young", "| |; rose young", 2),
      ("the old police station", "the old police station", 1), ("Police", "|", 0),
    ])
  func wordNames(text: String, shown: String, doubts: Int) {
    let register = Registers.of(["Will", "May", "Young", "Rose", "Rose Varnell", "Police"])
    let kept = Kept(text, register)
    #expect(kept.shown == shown)
    #expect(Tokeniser(register).found(in: text).count { !$0.isSure } == doubts)
    #expect(kept.restored == text)
    let all = Kept(text, register, takingDoubts: true)
    #expect(all.text.spans.count { if case .plain = $0 { false } else { true } } >= doubts)
    #expect(all.restored == text)
  }

  @Test("of two people written alike the first registered is meant, unless a longer form decides")
  func twoAlike() {
    let register = Registers.of(["Jack", "Jack", "Jack Varnell"])
    #expect(Kept("Jack", register).text.people == [Registers.person(0)])
    #expect(
      Kept("Jack Varnell and Jack", register).text.people == [2, 0].map(Registers.person))
  }

  @Test("a spelling is registered once however often it is met, and a registered one never again")
  func spellings() {
    var spellings = Spellings(Self.register)
    var next: UInt64 = 0
    func label(_ text: String) {
      _ = Tokeniser(Self.register).label(text, spellings: &spellings) {
        next += 1
        return FormID(RecordID(high: 9, low: next))
      }
    }
    label("KOBES, KOBES and Kobes; Mrs Kobes")
    label("KOBES")
    #expect(spellings.new.map(\.name.text) == ["KOBES", "Mrs Kobes"])
    #expect(spellings.new.allSatisfy { $0.name.kind == .spelling })
    var again = Spellings(Register(Self.register.entries + spellings.new))
    _ = Tokeniser(Self.register).label("KOBES", spellings: &again) {
      FormID(RecordID(high: 0, low: 0))
    }
    #expect(again.new.isEmpty)
  }
}
