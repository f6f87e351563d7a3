import LearningDays
import ReviewModel
import TestSupport
import Testing

@Suite("The codebook")
struct CodebookTests {
  private static let codes: [Code] = ["a", "b", "c"]
  private static func theme(_ code: Code) -> Theme {
    Theme(code, title: LabelledText(plain: code.text), definition: "d")
  }

  /// A note for every choice of three themes, and an entry for each as well.
  private static func review(_ themes: [Theme] = []) -> Review {
    var family = SampleFamily()
    let agency = AgencyID(
      family.file(.agency(Agency(code: "hv", label: "Health visiting", sector: "health"))))
    for theme in themes { family.file(.theme(theme)) }
    let choices = codes.reduce([[Code]()]) { all, code in all + all.map { $0 + [code] } }
    for choice in choices {
      family.file(
        .note(
          LearningNote(
            text: "t", kind: .workedWell, day: 1, stage: "s", at: Moment(seconds: 0),
            agencies: choice.count == 1 ? [] : [agency], themes: choice)))
      guard let date = EDTFDate("2024") else { continue }
      family.file(
        .entry(
          ChronologyEntry(
            date: date, dateAsWritten: "", agency: agency, event: "e", themes: choice)))
    }
    return family.review
  }

  private func book(_ review: Review) -> Codebook {
    Codebook(defaults: Self.codes.map(Self.theme), records: review.themes)
  }

  @Test("themes that are merged are one everywhere, each once, and are found by their old codes")
  func merge() throws {
    let review = Self.review()
    let book = book(review)
    for gone in [["a"], ["b"], ["a", "b"]] as [[Code]] {
      let plan = try book.plan(.merge(gone, into: "c"), in: review)
      for note in review.notes {
        let new = plan.notes[note.id] ?? note.value
        let touched = note.value.themes.contains(where: gone.contains)
        #expect((plan.notes[note.id] != nil) == touched)
        let expected = Set(note.value.themes.map { gone.contains($0) ? "c" : $0 })
        #expect(Set(new.themes) == expected && new.themes.count == expected.count)
      }
      #expect(
        plan.entries.count
          == review.entries.count { $0.value.themes.contains(where: gone.contains) })
      #expect(plan.created.map(\.mergedInto) == gone.map { _ in "c" })
      let records = plan.created.enumerated().map { place, theme in
        Filed(
          ThemeID(RecordID(high: 9, low: UInt64(place))),
          ShortReference(letters: "TH", number: place + 1), theme)
      }
      let next = Codebook(defaults: Self.codes.map(Self.theme), records: records)
      let left = Self.codes.filter { !gone.contains($0) }
      #expect(Set(next.standing(Self.codes)) == Set(left))
      #expect(next.standing(Self.codes).count == left.count && next.inUse.map(\.code) == left)
      #expect(throws: CodebookFault.notInUse(gone[0])) {
        try next.plan(.merge(["c"], into: gone[0]), in: review)
      }
      #expect(throws: CodebookFault.notInUse(gone[0])) {
        try next.plan(.rename(gone[0], to: "z"), in: review)
      }
    }
  }

  @Test("a theme that is renamed keeps its notes, and the old code finds it")
  func rename() throws {
    let review = Self.review()
    let plan = try book(review).plan(.rename("a", to: "z"), in: review)
    for note in review.notes {
      let new = (plan.notes[note.id] ?? note.value).themes
      #expect(new == note.value.themes.map { $0 == "a" ? "z" : $0 })
    }
    #expect(plan.created.map(\.code) == ["a", "z"])
    #expect(plan.created.map(\.mergedInto) == ["z", nil])
    #expect(throws: CodebookFault.taken("b")) {
      try book(review).plan(.rename("a", to: "b"), in: review)
    }
    #expect(throws: CodebookFault.nothingToDo) {
      try book(review).plan(.rename("a", to: "a"), in: review)
    }
  }

  @Test("the old code of a theme is found as the one that took its place, over several changes")
  func former() {
    // Every way in which each of three themes stands, or gave its place to another.
    let choices: [[Code?]] = [nil, "a", "b", "c"].map { [$0] }
    let ways = choices.flatMap { first in
      choices.flatMap { second in choices.map { first + second + $0 } }
    }
    for way in ways where zip(Self.codes, way).allSatisfy({ $0 != $1 }) {
      let themes = zip(Self.codes, way).map { code, target in
        var theme = Self.theme(code)
        theme.mergedInto = target
        return theme
      }
      let book = Codebook(defaults: themes, records: [])
      let inUse = book.inUse.map(\.code)
      let words = Vocabulary(Self.review(), codebook: book)
      #expect(words.words(after: .theme, beginning: "") == inUse.map(\.text))
      for code in Self.codes where inUse.contains(book.standing(code)) {
        let standing = book.standing(code)
        #expect(
          words.resolve(Tag(.theme, code.text)) == .found(.theme(standing), word: standing.text),
          "\(way) \(code)")
      }
    }
  }

  @Test("a theme is split over just the notes that are given, which lose no other theme")
  func split() throws {
    let review = Self.review()
    let ids = review.notes.map(\.id)
    for choice in 0..<(1 << ids.count) {
      let chosen = Set(ids.enumerated().filter { choice >> $0.offset & 1 == 1 }.map(\.element))
      let part = CodebookChange.Part(Self.theme("z"), notes: chosen)
      let touched = review.notes.filter { chosen.contains($0.id) && $0.value.themes.contains("a") }
      guard !touched.isEmpty else {
        #expect(throws: CodebookFault.nothingToDo) {
          try book(review).plan(.split("a", into: [part]), in: review)
        }
        continue
      }
      let plan = try book(review).plan(.split("a", into: [part]), in: review)
      #expect(Set(plan.notes.keys) == Set(touched.map(\.id)))
      for note in touched {
        #expect(plan.notes[note.id]?.themes == note.value.themes.map { $0 == "a" ? "z" : $0 })
      }
      #expect(plan.created == [Self.theme("z")])
    }
  }

  @Test("a note counts once for each theme and agency, and once in all though nobody is named")
  func table() {
    let review = Self.review()
    let agencies = review.agencies.map(\.id)
    let table = ThemeTable(review.notes.map(\.value), codebook: book(review), agencies: agencies)
    #expect(table.themes == Self.codes)
    for code in Self.codes {
      let notes = review.notes.filter { $0.value.themes.contains(code) }
      #expect(table.total(code) == .init(well: notes.count, better: 0))
      #expect(table[code, agencies[0]].well == notes.count { !$0.value.agencies.isEmpty })
    }
  }
}
