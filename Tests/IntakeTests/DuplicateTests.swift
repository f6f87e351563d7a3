import Intake
import ReviewModel
import TestSupport
import Testing

@Suite struct DuplicateTests {
  private static let agencies = InventedChronology.agencies

  private static func entry(
    _ number: UInt64, _ date: String, _ text: String, agency: Int, source: UInt64? = nil,
    time: String? = nil, end: String? = nil
  ) throws -> Filed<ChronologyEntry> {
    let file = SourceID(RecordID(high: 8, low: source ?? UInt64(agency)))
    return Filed(
      EntryID(RecordID(high: 3, low: number)),
      ShortReference(letters: "C", number: Int(number)),
      ChronologyEntry(
        date: try #require(EDTFDate(date)), dateAsWritten: "", time: time.flatMap(TimeOfDay.init),
        end: end.flatMap(EDTFDate.init), agency: agencies[agency], event: LabelledText(plain: text),
        provenance: .rows([.init(Int(number), of: file)])))
  }

  private static let fall =
    "Fell from the kitchen ladder, cut above the left eyebrow, nine stitches at Glebe hospital"
  private static let fallAgain =
    "Nine stitches above left eyebrow after falling off a ladder in the kitchen; Glebe hospital"

  private static func groups(_ search: DuplicateSearch) -> Set<Set<EntryID>> {
    Set(search.proposals.map { Set($0.entries) })
  }

  @Test("Of planted events most are proposed, and most of what is proposed was planted")
  func figures() {
    var lines: [String] = []
    for seed in Soak.seeds(2, whole: 20) {
      for (ordinary, planted, days) in [(200, 20, 700), (2_000, 100, 1_000)] {
        let invented = InventedChronology(
          seed: seed, ordinary: ordinary, planted: planted, days: days)
        let search = DuplicateSearch(invented.entries)
        let figures = ProposalFigures(search.proposals.map(\.entries), planted: invented.events)
        lines.append("\(ordinary): \(figures.precision) \(figures.recall)")
        #expect(figures.precision >= 0.88)
        #expect(figures.recall >= 0.85)
      }
    }
    print("duplicates, precision and recall by entries:", lines.joined(separator: "; "))
  }

  @Test("Entries are proposed within the window of days and not beyond", arguments: 0...10)
  func windows(window: Int) throws {
    for gap in 0...12 {
      let entries = try [
        Self.entry(1, "2016-05-03", Self.fall, agency: 0),
        Self.entry(2, CalendarDay(number: 16_924 + gap).description, Self.fallAgain, agency: 1),
      ]
      let search = DuplicateSearch(entries, window: window)
      #expect(search.proposals.isEmpty == (gap > window), "\(gap) days, window \(window)")
      let dates = search.proposals.first?.pairs.first?.reason.dates
      if gap <= window { #expect(dates == (gap == 0 ? .sameDay : .days(gap))) }
    }
  }

  @Test(
    "A date that is not exact is near every day it can mean",
    arguments: [
      ("2016-05", true), ("2016-21", true), ("2016", true), ("2016-05-03?", true),
      ("2016-05-09?", true), ("2016-05-20?", false), ("2016-06", false), ("2015", false),
      ("2016-05-01/2016-05-06", true), ("../2016-05-20", true), ("2016-05-20/..", false),
      ("2016-04", true), ("2016-03", false),
    ])
  func impreciseDates(date: String, isNear: Bool) throws {
    let entries = try [
      Self.entry(1, "2016-05-03", Self.fall, agency: 0),
      Self.entry(2, date, Self.fall, agency: 1),
    ]
    #expect(DuplicateSearch(entries).proposals.isEmpty == !isNear)
    #expect(DuplicateSearch(entries.reversed()).proposals.isEmpty == !isNear)
  }

  @Test("One agency's file tells an event once; its other file may tell it again")
  func sameAgency() throws {
    func search(_ source: UInt64) throws -> DuplicateSearch {
      DuplicateSearch([
        try Self.entry(1, "2016-05-03", Self.fall, agency: 0),
        try Self.entry(2, "2016-05-03", Self.fallAgain, agency: 0, source: source),
      ])
    }
    #expect(try search(0).proposals.isEmpty)
    #expect(try search(5).proposals.count == 1)
  }

  @Test("Three agencies that tell one event are one group, with a reason for each")
  func threeTellers() throws {
    let entries = try [
      Self.entry(3, "2016-05-04", Self.fallAgain, agency: 2),
      Self.entry(1, "2016-05-03", Self.fall, agency: 0, time: "14:10"),
      Self.entry(2, "2016-05-03", Self.fallAgain, agency: 1, time: "14:30"),
    ]
    let proposals = DuplicateSearch(entries).proposals
    #expect(proposals.map(\.entries) == [[entries[1].id, entries[2].id, entries[0].id]])
    #expect(proposals.first?.pairs.count == 2)
    let reason = try #require(
      proposals.first?.pairs.first { $0.one == entries[1].id && $0.other == entries[2].id }?.reason)
    #expect(reason.isSameTime && reason.dates == .sameDay && reason.shared >= 7)
  }

  @Test("Whatever order the entries come in, the proposals are the same", arguments: 0..<3)
  func permutation(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let invented = InventedChronology(seed: seed, ordinary: 300, planted: 25, days: 200)
    let first = DuplicateSearch(invented.entries)
    #expect(!first.proposals.isEmpty)
    for _ in 0..<2 {
      let again = DuplicateSearch(invented.entries.shuffled(using: &random))
      #expect(again.proposals == first.proposals)
      #expect(again.comparisons == first.comparisons)
    }
  }

  @Test("What was linked or told apart is not proposed again", arguments: 0..<3)
  func decisions(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let invented = InventedChronology(seed: seed, ordinary: 300, planted: 25, days: 200)
    var links: [EntryLink] = []
    var rounds = 0
    var before = Self.groups(DuplicateSearch(invented.entries))
    while !before.isEmpty, rounds < 30 {
      rounds += 1
      let decided = before.filter { _ in rounds > 3 || random.next() % 2 == 0 }
      for group in decided.sorted(by: { $0.sorted().lexicographicallyPrecedes($1.sorted()) }) {
        let verdict: EntryLink.Verdict = random.next() % 2 == 0 ? .sameEvent : .different
        links.append(EntryLink(group.sorted(), verdict))
      }
      let search = DuplicateSearch(invented.entries, decided: links)
      let after = Self.groups(search)
      #expect(after.isDisjoint(with: decided))
      for link in links where link.verdict == .different {
        #expect(!after.contains { $0.isSuperset(of: link.entries) })
      }
      before = after
    }
    // Everything gets decided in the end, since each decision takes something away.
    #expect(before.isEmpty && rounds < 30)
  }

  @Test("A third record of a linked event is proposed with the linked ones")
  func thirdRecord() throws {
    let entries = try [
      Self.entry(1, "2016-05-03", Self.fall, agency: 0),
      Self.entry(2, "2016-05-03", Self.fallAgain, agency: 1),
      Self.entry(3, "2016-05-03", Self.fallAgain, agency: 2),
    ]
    let link = EntryLink([entries[0].id, entries[1].id], .sameEvent)
    let found = DuplicateSearch(entries, decided: [link])
    #expect(Self.groups(found) == [Set(entries.map(\.id))])
    let all = EntryLink([entries[1].id, entries[2].id], .sameEvent)
    #expect(DuplicateSearch(entries, decided: [link, all]).proposals.isEmpty)
  }

  @Test("A phrase that is written again and again is no event")
  func phrases() throws {
    let entries = try (0..<400).map { number in
      try Self.entry(
        UInt64(number + 1), CalendarDay(number: 16_800 + number / 4).description,
        "Home visit with the family, all children seen and well, no concerns of any kind noted.",
        agency: number % 4)
    }
    #expect(DuplicateSearch(entries).proposals.isEmpty)
  }

  @Test("The cost grows with the entries: so many comparisons for each, however dense")
  func cost() {
    func comparisons(_ size: Int, days: Int) -> Int {
      DuplicateSearch(
        InventedChronology(seed: 3, ordinary: size, planted: size / 50, days: days).entries
      ).comparisons
    }
    // Ten times the entries in the same days is the worst there is.
    let dense = comparisons(4_000, days: 60)
    #expect(dense <= 4_200 * DuplicateSearch.mostComparisons)
    let (few, many) = (comparisons(600, days: 60), comparisons(6_000, days: 600))
    #expect(few > 100 && many <= few * 12)
    print("comparisons:", few, many, "and dense:", dense)
  }

  @Test("Words that another record has are not marked, and no word is lost")
  func marks() throws {
    let entries = try [
      Self.entry(1, "2016-05-03", "Visited. Mum said the ladder slipped; he cried.", agency: 0),
      Self.entry(2, "2016-05-03", "Mother says a ladder slipping in the old barn.", agency: 1),
    ].map(\.value)
    let marked = MarkedText.marked(entries)
    for (entry, text) in zip(entries, marked) {
      #expect(text.pieces.map(\.text.plainText).joined() == entry.event.plainText)
    }
    #expect(marked[0].pieces.filter(\.isOwn).map(\.text.plainText) == ["Visited", "cried"])
    #expect(marked[1].pieces.filter(\.isOwn).map(\.text.plainText) == ["old barn"])
  }
}
