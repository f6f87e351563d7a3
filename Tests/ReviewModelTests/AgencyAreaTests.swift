import ReviewModel
import TestSupport
import Testing

@Suite("Services of different areas") struct AgencyAreaTests {
  private static let sectors = ["police", "housing", "health", "local-authority", "other", "gp"]
  private static let areas: [LabelledText?] = [nil, "East", "West", " east "]

  private static func review(_ agencies: [Agency]) -> Review {
    var random = SplitMix64(seed: 1)
    return Review(
      agencies.enumerated().map { place, agency in
        Review.Item(
          id: RecordID(high: random.next(), low: random.next()),
          reference: ShortReference(letters: "G", number: place + 1), record: .agency(agency))
      })
  }

  @Test("never share a label or a short form, whatever their kinds and areas")
  func apart() throws {
    let kinds = Self.sectors.flatMap { sector in Self.areas.map { (sector, $0) } }
    for one in kinds {
      for two in kinds {
        for three in [one, two, ("police", "West")] {
          let agencies = [one, two, three].enumerated().map { place, kind in
            Agency(
              code: Code(making: "a\(place)"), label: "", sector: Code(making: kind.0),
              area: kind.1)
          }
          let review = Self.review(agencies)
          let given = LabelMaker(subjectWord: "Child").labels(for: review)
          let keys = Set(given.values.map { LabelKey($0) })
          #expect(given.count == 3 && keys.count == 3, "\(given.values)")
          let labelled = Self.review(
            zip(review.agencies, agencies).map { filed, agency in
              var agency = agency
              agency.label = LabelledText(plain: given[filed.id.record] ?? "")
              return agency
            })
          let short = ShortForms(labelled)
          let forms = Set(labelled.agencies.compactMap { short[$0.id.record] })
          #expect(forms.count == 3)
        }
      }
    }
  }

  @Test("are told apart by area only where there are several areas")
  func byArea() {
    func labels(_ areas: [LabelledText?]) -> [String] {
      let review = Self.review(
        areas.map {
          Agency(code: Code(making: "pol"), label: "", sector: Code(making: "police"), area: $0)
        })
      let given = LabelMaker(subjectWord: "Child").labels(for: review)
      return review.agencies.compactMap { given[$0.id.record] }
    }
    #expect(labels(["East", "East"]) == ["Police", "Police 2"])
    #expect(labels(["East", "West"]) == ["Area 1 police", "Area 2 police"])
    #expect(
      labels(["East", "West", "east", nil]) == [
        "Area 1 police", "Area 2 police", "Area 1 police 2", "Police",
      ])
  }
}
