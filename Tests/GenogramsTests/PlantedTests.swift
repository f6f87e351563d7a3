import Testing

internal import Genograms
internal import ReviewModel
internal import TestSupport
internal import Views

@Suite("What a genogram may show")
struct PlantedTests {
  private static let planted = PlantedDay()
  private static let review = planted.review

  /// The picture and its words; without the place of everything, in which any figures may stand.
  private func drawn(_ view: DeidentifiedReview) throws -> String {
    let genogram = try Genogram(view: view)
    let told = genogram.dot().split(separator: "\"").filter { text in
      text.contains { $0.isLetter } || text.split(separator: " ").count == 1
    }
    return told.joined(separator: "|") + genogram.describe()
  }

  @Test(
    "no date nearer than the policy, and nothing restricted, whoever it is for",
    arguments: Audience.allCases, DatePolicy.allCases)
  func planted(audience: Audience, policy: DatePolicy) throws {
    for cleared in [[], Set(Restriction.allCases)] {
      let view = DeidentifiedReview(
        Self.review, for: audience, dates: policy, clearances: cleared)
      let drawn = try drawn(view)
      if policy != .exact {
        for spelling in PlantedDay.daySpellings where spelling.contains("May") {
          #expect(!drawn.contains(spelling), "\(spelling)")
        }
        if policy != .monthAndYear {
          #expect(!drawn.contains("May") && !drawn.contains("September"))
        }
      }
      for marker in Self.planted.markers where cleared.isEmpty {
        #expect(!drawn.contains(marker.word), "\(marker)")
      }
    }
  }

  @Test("the public's shows no loss, twin, age or order of birth, unless cleared")
  func reduced() throws {
    let panel = try drawn(DeidentifiedReview(Self.review, for: .panel))
    for word in ["pregnancy", "twin", "16m", "Loss 0"] { #expect(panel.contains(word), "\(word)") }
    let view = DeidentifiedReview(Self.review, for: .public)
    let drawn = try drawn(view)
    for word in ["pregnancy", "twin", "16m", "Loss", "died 20", "sex not recorded"] {
      #expect(!drawn.contains(word), "\(word)")
    }
    let cleared = DeidentifiedReview(Self.review, for: .public, clearances: [.medical])
    #expect(try self.drawn(cleared).contains("pregnancy"))
  }

  @Test("siblings stand by label for the public and by birth for others")
  func order() throws {
    var family = SampleFamily()
    let mother = family.person("Mother", alias: "m")
    let labels = ["Child B", "Sibling 2", "Child A", "Sibling 1"]
    for (number, label) in labels.enumerated() {
      let child = family.person(
        label, alias: "c\(number)", standing: number == 0 ? .subject : .family,
        life: .living(born: EDTFDate("20\(10 + number)")))
      family.file(.parentage(Parentage(child: child, parents: [mother], order: number)))
    }
    func children(_ audience: Audience) throws -> [String] {
      let graph = try Genogram(view: DeidentifiedReview(family.review, for: audience)).graph
      return graph.sibships.flatMap { $0.children.map { graph.people[$0.child].label } }
    }
    #expect(try children(.panel) == labels)
    #expect(try children(.public) == labels.sorted())
  }
}
