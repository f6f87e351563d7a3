/// Looks through pieces of text.
struct TextFinder: Sendable {
  init(register: Register, labels: PublishedLabels, policy: ScanPolicy, allowed: [String]) {}
  func outcome(of reader: FileReader) -> ScanOutcome { ScanOutcome() }
  func holdsName(_ words: String) -> Bool { false }
}
