import ReviewModel
import TestSupport

/// Invented entries of several agencies: ordinary ones with phrases that come again and again, and
/// among them events that two or three agencies tell in their own words.
struct InventedChronology {
  private(set) var entries: [Filed<ChronologyEntry>] = []
  /// The entries of each planted event.
  private(set) var events: [[EntryID]] = []
  private var random: SplitMix64
  private var count: UInt64 = 0

  static let agencies = (1...8).map { AgencyID(RecordID(high: 7, low: $0)) }
  private static let people = (1...14).map { PersonID(RecordID(high: 5, low: $0)) }

  /// Makes ordinary entries, spread over days, and plants events among them.
  init(seed: UInt64, ordinary: Int, planted: Int, days: Int) {
    random = SplitMix64(seed: seed)
    for _ in 0..<ordinary {
      add(text(Self.facts(upTo: 4, &random), phrase: true), on: pick(days), by: pick(8))
    }
    for _ in 0..<planted { plant(on: pick(days)) }
    entries.shuffle(using: &random)
  }

  private mutating func pick(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }

  private mutating func plant(on day: Int) {
    let facts = Self.facts(upTo: 4, &random) + Self.facts(upTo: 4, &random)
    var agencies = Array(0..<8)
    agencies.shuffle(using: &random)
    let tellers = pick(4) == 0 ? 3 : 2
    var told: [EntryID] = []
    for agency in agencies.prefix(tellers) {
      var own = facts.shuffled(using: &random)
      // Nobody tells all of it.
      own.removeLast(min(own.count - 3, pick(3)))
      let late = [0, 0, 0, 0, 0, 0, 1, 2][pick(8)]
      add(text(own, phrase: pick(2) == 0), on: day + late, by: agency, isVague: pick(16) == 0)
      told.append(EntryID(RecordID(high: 3, low: count)))
    }
    events.append(told)
  }

  private mutating func add(
    _ event: LabelledText, on day: Int, by agency: Int, isVague: Bool = false
  ) {
    count += 1
    let exact = CalendarDay(number: 16_800 + day)
    let point = EDTFDate.Precision.month(year: exact.year, month: exact.month)
    let date = isVague ? EDTFDate(EDTFDate.Point(point)) : EDTFDate(exact)
    let source = SourceID(RecordID(high: 8, low: UInt64(agency)))
    let entry = ChronologyEntry(
      date: date, dateAsWritten: "", agency: Self.agencies[agency], event: event,
      provenance: .rows([.init(Int(count), of: source)]))
    entries.append(
      Filed(
        EntryID(RecordID(high: 3, low: count)),
        ShortReference(letters: "C", number: Int(count)), entry))
  }

  /// A fact in two wordings, with what stands in its gaps.
  private struct Told {
    let wordings: [String]
    let thing: String
    let place: String
    let person: PersonID
    let number: Int
  }

  private static func facts(upTo most: Int, _ random: inout SplitMix64) -> [Told] {
    (0..<2 + Int(random.next() % UInt64(most - 1))).map { _ in
      Told(
        wordings: wordings.randomElement(using: &random) ?? [],
        thing: thing(&random), place: place(&random),
        person: people.randomElement(using: &random) ?? people[0],
        number: 2 + Int(random.next() % 60))
    }
  }

  /// A few things come up often and most hardly ever, as words do.
  private static func thing(_ random: inout SplitMix64) -> String {
    let draw = Double(random.next() % 10_000) / 10_000
    let number = Int(draw * draw * draw * 1_500)
    return number < things.count ? things[number] : invented(number)
  }

  private static func place(_ random: inout SplitMix64) -> String {
    let draw = Double(random.next() % 10_000) / 10_000
    let number = Int(draw * draw * 300)
    return number < places.count ? places[number] : invented(number + 5_000) + " street"
  }

  private static func invented(_ number: Int) -> String {
    let parts = ["bar", "dek", "fol", "gun", "hav", "jor", "kes", "lum", "mir", "nov"]
    return String(number + 10_000).compactMap(\.wholeNumberValue).suffix(4).map { parts[$0] }
      .joined()
  }

  private mutating func text(_ facts: [Told], phrase: Bool) -> LabelledText {
    var text = LabelledText([])
    if phrase { text.append(.plain(Self.phrases[pick(Self.phrases.count)] + " ")) }
    for fact in facts {
      for word in fact.wordings[pick(fact.wordings.count)].split(separator: " ") {
        switch word {
        case "PERSON":
          text.append(.person(fact.person, form: FormID(RecordID(high: 9, low: random.next() % 5))))
        case "THING": text.append(.plain(fact.thing))
        case "PLACE": text.append(.plain(fact.place))
        case "NUMBER": text.append(.plain("\(fact.number)"))
        default: text.append(.plain(String(word)))
        }
        text.append(.plain(" "))
      }
      text.append(.plain("."))
      text.append(.plain(" "))
    }
    return text
  }

  private static let phrases = [
    "Home visit. No concerns.", "Telephone call. No reply. Message left.",
    "Home visit. Children seen. No concerns noted.", "Letter sent to parents.",
    "Discussed in supervision. Plan to continue.", "Information shared with health visitor.",
    "Did not attend. New appointment sent.", "Police notification received and read.",
  ]

  private static let wordings = [
    ["PERSON had a mark on the left cheek", "a mark was seen on PERSON 's cheek, left side"],
    ["PERSON was said to be at PLACE", "told that PERSON had gone to PLACE"],
    ["mother rang from PLACE and was upset", "call from mum, upset, at PLACE"],
    ["neighbour heard shouting about a THING", "shouting over a THING, heard next door"],
    ["the THING was broken and on the floor", "saw a broken THING lying on the floor"],
    ["PERSON would not let the worker in at PLACE", "no access at PLACE , PERSON at the window"],
    ["NUMBER pounds was owed for the THING", "debt of NUMBER pounds, for a THING"],
    ["ambulance taken to PLACE after a fall", "fell, and went by ambulance to PLACE"],
    ["PERSON said they slept on the THING", "slept on a THING , PERSON told us"],
    ["the THING had been thrown at PERSON", "PERSON hit by a THING that was thrown"],
    ["smell of cannabis in the hall at PLACE", "hallway at PLACE smelled of cannabis"],
    ["PERSON held by the arm until NUMBER minutes passed", "gripped PERSON by one arm"],
    ["the nursery at PLACE gave PERSON a THING", "PERSON brought home a THING from nursery"],
    ["PERSON 's weight was NUMBER and falling", "weighed PERSON : NUMBER , losing weight"],
    ["referral about the THING was sent to PLACE", "PLACE had a referral, a THING is in it"],
    ["PERSON asked who would mend the THING", "who mends the THING ? PERSON wanted to know"],
    ["prescription for NUMBER tablets collected at PLACE", "NUMBER tablets, fetched from PLACE"],
    ["PERSON cried when the THING was named", "in tears as soon as we spoke of the THING"],
    ["the landlord changed the locks at PLACE", "locks changed by landlord, PLACE"],
    ["worker waited NUMBER minutes outside PLACE", "outside PLACE for NUMBER minutes"],
  ]

  private static let things = [
    "kettle", "pushchair", "sofa", "lamp", "phone", "window", "door", "cot", "bicycle", "toy",
    "blanket", "coat", "mirror", "ladder", "heater", "curtain", "television", "knife", "chair",
    "bottle", "dummy", "drawing", "suitcase", "laptop", "fence", "radiator", "bunk", "mattress",
  ]

  private static let places = [
    "Tallow Row", "Mill Lane", "Quay Street", "Harbour Court", "the park", "the clinic",
    "Saltern Close", "Weir Road", "the library", "Fold Street", "Bell Yard", "the hostel",
    "Orchard Way", "the station", "Cinder Hill", "Market Square", "the refuge", "Long Acre",
    "Chapel Bank", "the surgery", "Ferry Road", "Pond Lane", "the hospital", "Glebe Terrace",
  ]
}

/// How good proposals are against what was planted.
struct ProposalFigures {
  let precision: Double
  let recall: Double

  init(_ proposals: [[EntryID]], planted: [[EntryID]]) {
    let wanted = Set(planted.flatMap(Self.pairs))
    let found = Set(proposals.flatMap(Self.pairs))
    let right = Double(found.intersection(wanted).count)
    precision = found.isEmpty ? 1 : right / Double(found.count)
    recall = wanted.isEmpty ? 1 : right / Double(wanted.count)
  }

  private static func pairs(_ group: [EntryID]) -> [[EntryID]] {
    let group = group.sorted()
    return group.enumerated().flatMap { place, one in group[(place + 1)...].map { [one, $0] } }
  }
}
