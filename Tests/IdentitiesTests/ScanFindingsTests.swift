import Identities
import ReviewModel
import TestSupport
import Testing
import Views

@Suite("What a scan finds in words")
struct ScanFindingsTests {
  private func register(_ entries: [(String, NameEntry.Kind)], allowed: [String] = []) -> Register {
    Register(
      entries.enumerated().map { number, entry in
        Register.Entry(
          id: FormID(RecordID(high: 1, low: UInt64(number))),
          name: NameEntry(
            subject: .person(PersonID(RecordID(high: 2, low: UInt64(number)))), text: entry.0,
            kind: entry.1))
      },
      allowed: Dictionary(
        uniqueKeysWithValues: allowed.enumerated().map {
          (RecordID(high: 9, low: UInt64($0.offset)), AllowedWord(text: $0.element))
        }))
  }

  private func found(
    _ text: String, _ audience: Audience, _ register: Register = Register([]),
    labels: PublishedLabels = PublishedLabels(), dates: DatePolicy? = nil
  ) throws -> ScanOutcome {
    try FileScan(
      register: register, labels: labels, policy: ScanPolicy(audience: audience, dates: dates)
    ).scan(Array(text.utf8), named: "a.txt")
  }

  @Test(
    "numbers and addresses stop what leaves the circle, and are only listed for those within it",
    arguments: [
      ("NHS 943 476 5919 here", ScanPattern.nhsNumber), ("(9434765919)", .nhsNumber),
      ("at QZ1 1AA or SW1A 2AA", .postcode), ("sw1a2aa; SW1A2AA", .postcode),
      ("ring 07700 900123", .phone), ("+44 (0)20 7946 0958", .phone), ("0113-496-0000", .phone),
      ("tel 00447700900123", .phone), ("mail a.b@post.example.", .email),
      ("number QQ 12 34 56 C or AB123456C", .nationalInsurance),
    ])
  func patterns(text: String, pattern: ScanPattern) throws {
    let stopped = try found(text, .board)
    #expect(stopped.stops.map(\.kind) == [.pattern(pattern)])
    let word = stopped.stops[0].words
    #expect(text.contains(word))
    let listed = try found(text, .agency)
    #expect(listed.stops.isEmpty && listed.doubts.map(\.reason) == [.pattern(pattern)])
    #expect(try found(text, .board, register([], allowed: [word])).stops.isEmpty)
  }

  @Test(
    "other numbers are left alone",
    arguments: [
      "943 476 5918", "14.03.2024 10", "2024-03-14", "N14, C203 and P3", "0800", "4,000,000",
      "N1 2nd", "section 47(1)(b)", "Form AB12 version 3", "1234567890123456", "a @ b", "3/4 of 5",
    ])
  func nothing(text: String) throws {
    #expect(try found(text, .board, dates: .exact) == ScanOutcome())
  }

  @Test("the last digit of an NHS number decides: of ten, one number in eleven has none")
  func checkDigits() throws {
    for stem in [UInt64(943_476_591), 401_023_213, 987_654_321] {
      let passing = try (0..<10).filter { digit in
        try !found("x \(stem)\(digit) x", .board).stops.isEmpty
      }
      #expect(passing.count <= 1)
    }
    #expect(try found("x 9434765919 x", .board).stops.count == 1)
  }

  @Test("dates stop a release only where its policy forbids them so exactly")
  func dates() throws {
    let text = "seen on 14 March 2024 and in May 2023"
    #expect(try found(text, .board).stops.map(\.words) == ["14 March 2024"])
    #expect(try found(text, .public).stops.count == 2)
    #expect(try found(text, .board, dates: .exact).stops.isEmpty)
    #expect(try found(text, .panel, dates: .monthAndYear).doubts.map(\.word) == ["14 March 2024"])
  }

  @Test("a web address is listed, and one of a public body is not")
  func web() throws {
    let text = "see https://www.ons.gov.uk/x and https://post.example/jorunn."
    let outcome = try found(text, .public)
    #expect(outcome.stops.isEmpty)
    #expect(outcome.doubts.map(\.word) == ["https://post.example/jorunn"])
  }

  @Test("every kind of slip in a name is listed once, with its first place and how often it stands")
  func slips() throws {
    let register = register([("Varnell", .form), ("Rose", .form), ("Jorunn Ashcombe", .name)])
    let text = """
      the Varnel came, the Varnelll, the Vornell, the Vanrell, the Vanrell

      then ashcombe, and Ashcombe, and a rose, and Rooth
      """
    let outcome = try found(text, .panel, register)
    #expect(outcome.stops.isEmpty)
    #expect(
      outcome.doubts.map { "\($0.word) \($0.count) \($0.place.steps)" } == [
        "Varnel 1 [Identities.ScanPlace.Step.line(1)]",
        "Varnelll 1 [Identities.ScanPlace.Step.line(1)]",
        "Vornell 1 [Identities.ScanPlace.Step.line(1)]",
        "Vanrell 2 [Identities.ScanPlace.Step.line(1)]",
        "rose 1 [Identities.ScanPlace.Step.line(3)]",
        "Ashcombe 1 [Identities.ScanPlace.Step.line(3)]",
        "Rooth 1 [Identities.ScanPlace.Step.line(3)]",
      ])
  }

  @Test(
    "every single slip in a long name is found where it begins with a capital", arguments: 0..<4)
  func everySlip(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let name = ["Kwarciak", "Ollerby", "Llewellyth", "Brannagh"][Int(seed)]
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    for place in name.indices.dropFirst() {
      let letter = letters[Int(random.next() % 26)]
      var changed = name, longer = name, shorter = name
      changed.replaceSubrange(place...place, with: [letter == changed[place] ? "q" : letter])
      longer.insert(letter, at: place)
      shorter.remove(at: place)
      for slip in [changed, longer, shorter] where slip != name {
        let outcome = try found("it was \(slip) there", .panel, register([(name, .form)]))
        #expect(outcome.doubts.map(\.word) == [slip])
      }
    }
  }

  @Test(
    "what is allowed, a label, an ordinary capital or the first word of a sentence is not listed")
  func expected() throws {
    let register = register([("Varnell", .form)], allowed: ["Vornell", "Quillhope Hub"])
    let labels = PublishedLabels(people: ["Child A", "Grebe 1"], agencies: ["Ouzel nursing"])
    let text = """
      Strange things. In March the Children Act, Section 47 and Polish; Vornell at Quillhope Hub
      told Grebe 1 of Ouzel nursing. Whatever it was, the Panel (a panel) and the Tandle heard.
      """
    #expect(try found(text, .panel, register, labels: labels).doubts.map(\.word) == ["Tandle"])
  }

  @Test("a letter in a label is no stop; somebody's name in an agency's label is, until allowed")
  func labels() throws {
    let forms: [(String, NameEntry.Kind)] = [("A", .initials), ("Ouzel", .form)]
    let register = register(forms)
    let labels = PublishedLabels(people: ["Child A"], agencies: ["Ouzel nursing"])
    let text = "Child A met Ouzel nursing"
    #expect(try found(text, .panel, register, labels: labels).stops.count == 1)
    let allowing = self.register(forms, allowed: ["Ouzel nursing"])
    #expect(try found(text, .panel, allowing, labels: labels).stops.isEmpty)
    #expect(try found("so A. met Ouzel", .panel, register, labels: labels).stops.count == 2)
  }
}
