import Foundation
import Identities
import ReviewModel
import TestSupport
import Testing
import Views

@Suite("The laws of taking names out")
struct TokeniserLawTests {
  /// Forms that begin, end, contain or overlap one another, some beginning with no letter.
  private static let forms = [
    "Ann", "Anne", "Ann-Brit", "Ann Lee", "Lee Brook", "Lee", "O'Dell", "O’Dell", "Dell",
    "'t Hooft", "‘Abd al-Nasr", "(Bo)", "Bo'", "Nan E.", "Łucja", "Siân", "Sia\u{302}n", "李", "李小龍",
    "محمد", "عبد محمد", "Flat 2, 14 Tallow Row", "14 Tallow Row",
  ]

  private static let register = Register(
    forms.enumerated().map { number, form in
      let id = RecordID(high: 2, low: UInt64(number))
      let subject: NameEntry.Subject =
        switch number % 3 {
        case 0: .person(PersonID(id))
        case 1: .place(PlaceID(id))
        default: .agency(AgencyID(id))
        }
      return Register.Entry(
        id: FormID(RecordID(high: 1, low: UInt64(number))),
        name: NameEntry(subject: subject, text: form, kind: .form))
    })

  /// Whether a scalar belongs to a word, told in another way than the tokeniser does.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.canonicalCombiningClass != .notReordered
      || scalar.properties.generalCategory == .format
  }

  /// Where a form stands as a whole word, tried at every place.
  private static func places(of form: String, in text: [Unicode.Scalar]) -> [Range<Int>] {
    let form = Array(form.unicodeScalars)
    guard form.count <= text.count, let first = form.first, let last = form.last else { return [] }
    return (0...text.count - form.count).filter { start in
      let end = start + form.count
      return text[start..<end].elementsEqual(form)
        && (start == 0 || !isWord(first) || !isWord(text[start - 1]))
        && (end == text.count || !isWord(last) || !isWord(text[end]))
    }.map { $0..<$0 + form.count }
  }

  /// The letters and digits of a text, small and without accents.
  private static func letters(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .filter { $0.isLetter || $0.isNumber }
  }

  /// A form as somebody may write it.
  private static func written(_ form: String, _ random: inout SplitMix64) -> String {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: form.uppercased()
    case 1: form.lowercased()
    case 2: form.decomposedStringWithCanonicalMapping
    case 3: form.replacing("'", with: "’").replacing("-", with: "\u{2011}")
    case 4: form.replacing(" ", with: "\u{A0}  ")
    case 5: "Mrs " + form
    case 6: form + "s"
    default: form
    }
  }

  @Test(
    "nothing is lost, no whole form is left, and what is taken is the form",
    arguments: 0..<1500 as Range<UInt64>)
  func laws(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let others = [
      " ", " ", "'s ", "’s", "-", "\n", "\r\n", ", ", "e", "ne", "s", "x", "2", "(", ")", "'", "‘",
      "\u{301}", "👩‍👧", "\u{200D}", ".", "O", "Flat ", "t Hooft", "Bo't Hooft", "عبد ", "\u{0}",
      "\u{1F1EC}", "Dr", "PC ", "es", "\u{AD}", "I", " A ",
    ]
    let text = (0..<10).map { _ in
      Bool.random(using: &random)
        ? Self.written(Self.forms.randomElement(using: &random) ?? "", &random)
        : others.randomElement(using: &random) ?? ""
    }.joined()
    let scalars = Array(text.unicodeScalars)
    var spellings = Spellings(Self.register)
    var next: UInt64 = 0
    let labelled = Tokeniser(Self.register).label(text, spellings: &spellings) {
      next += 1
      return FormID(RecordID(high: 9, low: next))
    }
    let register = Register(Self.register.entries + spellings.new)
    // Equal as text would let a letter and its mark change into one; scalars would not.
    #expect(Array(register.restore(labelled).unicodeScalars) == scalars, "\(text)")

    var taken: Set<Int> = []
    var position = 0
    for span in labelled.spans {
      let restored = register.restore(LabelledText([span]))
      let range = position..<position + restored.unicodeScalars.count
      position = range.upperBound
      guard let subject = Self.subject(span) else { continue }
      let own = Self.register.entries.filter { $0.name.subject == subject }.map(\.name.text)
      #expect(
        own.contains { Self.letters(restored).contains(Self.letters($0)) }, "\(restored) in \(text)"
      )
      taken.formUnion(range)
    }
    for form in Self.forms {
      for place in Self.places(of: form, in: scalars) {
        #expect(!taken.isDisjoint(with: place), "\(form) is left in \(text)")
      }
    }
  }

  private static func subject(_ span: LabelledText.Span) -> NameEntry.Subject? {
    switch span {
    case .person(let person, _): .person(person)
    case .place(let place, _): .place(place)
    case .agency(let agency, _): .agency(agency)
    case .plain, .record: nil
    }
  }

  @Test("of forms that begin alike the longest is taken, and each subject keeps its kind of span")
  func longest() {
    let tokeniser = Tokeniser(Self.register)
    for (number, form) in Self.forms.enumerated() {
      let id = RecordID(high: 2, low: UInt64(number))
      let written = FormID(RecordID(high: 1, low: UInt64(number)))
      let span: LabelledText.Span =
        switch number % 3 {
        case 0: .person(PersonID(id), form: written)
        case 1: .place(PlaceID(id), form: written)
        default: .agency(AgencyID(id), form: written)
        }
      #expect(tokeniser.label("a \(form), b").spans == [.plain("a "), span, .plain(", b")])
    }
  }

  @Test("with the names file closed or another one open, a gap stands where a name was")
  func missing() {
    let labelled = Tokeniser(Self.register).label("saw Anne today")
    #expect(Register([]).restore(labelled) == "saw [?] today")
  }
}

@Suite("A named copy")
struct NamedCopyTests {
  @Test("has real names for those who have one, says so, and is the only view that has")
  func names() {
    var family = SampleFamily()
    let mother = family.person("Mother", alias: "mum")
    let worker = family.person("Social worker 1", alias: "sw1")
    func entry(_ number: UInt64, _ text: String, _ kind: NameEntry.Kind) -> Register.Entry {
      Register.Entry(
        id: FormID(RecordID(high: 1, low: number)),
        name: NameEntry(subject: .person(mother), text: text, kind: kind))
    }
    let register = Register([entry(1, "Siân Varnell", .name), entry(2, "Shan", .form)])
    let text = Tokeniser(register).label("Shan came")
    let copy = register.namedCopy(of: family.review, for: .panel)
    #expect(copy.labels.named && copy.words(text) == "Siân Varnell came")
    #expect(copy.labels[worker] == "Social worker 1")
    let view = DeidentifiedReview(family.review, for: .panel)
    #expect(!view.labels.named && view.words(text) == "Mother came")
  }
}

@Suite("The laws of taking names out, with every awkward kind")
struct AwkwardNameTests {
  private static let names: [(String, NameEntry.Kind)] = [
    ("Will", .name), ("May", .nickname), ("Hope Young", .name), ("Gwen Wood", .name),
    ("Siôn Llŷr", .name), ("Łucja Żółkiewska", .name), ("Ng", .name), ("Ngo", .name),
    ("O’Dellan-Ştefan", .name), ("李小龍", .name), ("李", .nickname), ("محمد علي", .name),
    ("J", .initials), ("JVM", .initials), ("A", .nickname), ("Ollerwick", .name),
    ("Ollerwick Police", .name), ("Police", .nickname), ("01632 960 123", .phone),
    ("9434765919", .nhsNumber), ("KX/12-3456", .caseNumber), ("a.b@c.example", .email),
    ("Flat 3, 9 Mill Lane", .address), ("Ann", .name), ("Anne", .name), ("Ann-Brit", .name),
  ]

  private static let register = Registers.of(names)

  @Test(
    "every text comes back scalar for scalar, whether or not doubtful words are taken",
    arguments: 0..<800 as Range<UInt64>)
  func restores(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let others = [
      " ", "\u{A0}", ", ", ".", "'s", "’s", "s", "es", "-", "\n", "Mrs ", "dr. ", "PC", "2024",
      "in ",
      "\u{301}", "\u{200D}", "\u{FFFC}", "👩‍👧", "I ", "a ", "+44 ", "(", ")", "J.V.M.", "x", "ß", "İ",
    ]
    let text = (0..<14).map { _ in
      guard Bool.random(using: &random) else { return others.randomElement(using: &random) ?? "" }
      let form = Self.names.randomElement(using: &random)?.0 ?? ""
      return switch Int.random(in: 0..<5, using: &random) {
      case 0: form.uppercased()
      case 1: form.lowercased()
      case 2: form.decomposedStringWithCanonicalMapping
      case 3: form.replacing(" ", with: "-")
      default: form
      }
    }.joined()
    for takingDoubts in [false, true] {
      let kept = Kept(text, Self.register, takingDoubts: takingDoubts)
      #expect(Array(kept.restored.unicodeScalars) == Array(text.unicodeScalars), "\(text)")
      // A month beside a number that was taken out is a name the second time; then all is taken.
      let twice = Kept(text, Self.register, takingDoubts: takingDoubts, times: 2)
      #expect(Array(twice.restored.unicodeScalars) == Array(text.unicodeScalars), "\(text)")
      let left = Tokeniser(Self.register).found(in: twice.text)
      #expect(!left.contains { $0.isSure || takingDoubts }, "\(twice.shown)")
    }
  }

  @Test("a form on its own between words is taken, whatever kind it is", arguments: names.indices)
  func planted(number: Int) {
    let (form, _) = Self.names[number]
    let dotted = form == "A" ? "A." : form
    let kept = Kept("then \(dotted) was there", Self.register)
    #expect(kept.text.people.count == 1, "\(form)")
    #expect(
      !kept.text.plainText.lowercased().split(separator: " ").contains(Substring(form.lowercased()))
    )
  }
}
