import ReviewModel
import TestSupport
import Testing
import Views

/// Everything a view tells anybody, as one text.
func everything(_ view: DeidentifiedReview) -> String {
  "\(view.chronology)\(view.agencies)\(view.workedWell)\(view.workedBetter)\(view.episodes)"
    + "\(view.contributions)\(view.findings)\(view.recommendations)\(view.actions)"
    + "\(view.subjects)\(view.relatives)\(view.facts)\(view.participation)"
    + "\(String(describing: view.told))\(String(describing: view.learningDay(1)))"
}

@Suite("What is planted in every field")
struct PlantedTests {
  private static let planted = PlantedDay()
  private static let review = planted.review

  /// Every set of clearances where there is time for it; else none, each alone, all, and some.
  private static let clearances: [Set<Restriction>] = {
    let all = Restriction.allCases
    let sets = (0..<(1 << all.count)).map { bits in
      Set(all.indices.filter { bits >> $0 & 1 == 1 }.map { all[$0] })
    }
    if Soak.isWhole { return sets }
    var random = SplitMix64(seed: 4)
    let some = (0..<2).compactMap { _ in sets.randomElement(using: &random) }
    return [[], Set(all)] + all.map { [$0] } + some
  }()

  @Test(
    "a date reaches nobody more exactly than the policy tells it, in whatever field or words",
    arguments: Audience.allCases, DatePolicy.allCases)
  func dates(audience: Audience, policy: DatePolicy) {
    let view = DeidentifiedReview(
      Self.review, for: audience, dates: policy, clearances: Set(Restriction.allCases))
    let told = everything(view)
    if policy == .exact {
      #expect(view.workedBetter.map(\.text) == [PlantedDay.prose])
      return
    }
    for spelling in PlantedDay.daySpellings {
      #expect(!told.contains(spelling), "\(spelling): \(Self.around(spelling, in: told))")
    }
    guard policy != .monthAndYear else { return }
    for spelling in PlantedDay.monthSpellings {
      #expect(!told.contains(spelling), "\(spelling): \(Self.around(spelling, in: told))")
    }
    guard policy != .season else { return }
    // Only what the review itself did is still told by the calendar.
    #expect(view.chronology.allSatisfy { !$0.date.contains("20") && $0.year == nil })
    #expect(view.relatives.allSatisfy { !$0.age.contains("2024") })
  }

  @Test(
    "a restricted part reaches exactly those who are cleared for it", arguments: Audience.allCases)
  func restrictions(audience: Audience) {
    for policy in DatePolicy.allCases {
      for cleared in Self.clearances {
        let view = DeidentifiedReview(
          Self.review, for: audience, dates: policy, clearances: cleared)
        let told = everything(view)
        for marker in Self.planted.markers {
          let isCleared = marker.reasons.isSubset(of: cleared)
          if !isCleared || audience == .public && marker.isDetail {
            #expect(!told.contains(marker.word), "\(marker) \(audience) \(policy) \(cleared)")
          } else if marker.isTold, policy == .exact {
            #expect(told.contains(marker.word), "\(marker) \(audience) \(cleared)")
          }
        }
        let entry = Self.planted.markers.first { $0.word == "zevent" }
        let seesEntry = entry.map { $0.reasons.isSubset(of: cleared) } ?? false
        #expect(told.contains("see C1.") == seesEntry)
        #expect(told.contains("see a record.") != seesEntry)
      }
    }
  }

  @Test("the view does not hold what it may not tell", arguments: DatePolicy.allCases)
  func held(policy: DatePolicy) {
    for audience in Audience.allCases {
      let view = DeidentifiedReview(Self.review, for: audience, dates: policy)
      let held = "\(view.review)"
      for marker in Self.planted.markers { #expect(!held.contains(marker.word), "\(marker)") }
    }
  }

  @Test("small details are left out for the public", arguments: DatePolicy.allCases)
  func details(policy: DatePolicy) {
    let view = DeidentifiedReview(Self.review, for: .public, dates: policy)
    let told = everything(view)
    for word in ["miscarriage", "stillbirth", "termination", "adopted", "Loss ", "1 entr", "14:3"]
    where policy != .exact || word != "14:3" {
      #expect(!told.contains(word), "\(word)")
    }
    #expect(view.chronology.allSatisfy { $0.time.isEmpty && $0.source.isEmpty })
    #expect(view.subjects.map(\.age) == ["1 to 4 years", "1 to 4 years"])
    #expect(view.chronology.allSatisfy { !$0.ages.contains("month") })
    let held = view.review
    #expect(held.people.allSatisfy { $0.value.born == nil && $0.value.life == $0.value.life.bare })
    #expect(held.parentages.allSatisfy { $0.value.birth == nil && $0.value.from == nil })
    #expect(held.unions.allSatisfy { $0.value.from == nil && $0.value.ending?.on == nil })
    #expect(held.households.allSatisfy { $0.value.members.allSatisfy { $0.from == nil } })
    #expect(held.entries.allSatisfy { $0.value.extras.isEmpty && $0.value.provenance == .byHand })
  }

  private static func around(_ word: String, in text: String) -> String {
    text.split(separator: "\"").first { $0.contains(word) }.map(String.init) ?? ""
  }
}

extension Person.Life {
  /// The same without its dates.
  fileprivate var bare: Self {
    switch self {
    case .living: .living(born: nil)
    case .died: .died(born: nil, on: nil)
    case .expected: .expected(due: nil)
    case .lost(let loss, _): .lost(loss, on: nil)
    }
  }
}
