import ReviewModel
import TestSupport

extension RandomReview {
  mutating func fileReleases(_ people: [PersonID]) {
    func digest(_ digit: String) -> String { String(repeating: digit, count: 64) }
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let signOffs = (0..<Int.random(in: 0...2, using: &random)).map { number in
        Release.SignOff(
          role: text(people), digest: digest("\(number)"), scan: scan(people), at: moment())
      }
      family.file(
        .release(
          Release(
            what: code(), file: text(people), audience: code(), dates: code(),
            digest: digest("f"), copy: flip() ? ShortReference(letters: "Z", number: 7) : nil,
            scan: scan(people), at: moment(), signOffs: signOffs)))
    }
  }

  mutating func scan(_ people: [PersonID]) -> Release.Scan {
    Release.Scan(
      pick(Release.Reach.allCases), unscanned: flip() ? text(people) : nil,
      despite: flip() ? text(people) : nil)
  }
}
