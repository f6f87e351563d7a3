import Documents
import Reports
import ReviewModel
import Views

/// A small review whose reviewer wrote a section.
struct NarrativeReview {
  static let report = Code(making: "overview")
  static let section = Code(making: "analysis")

  var items: [Review.Item] = []
  private var next: UInt64 = 1

  @discardableResult
  mutating func add(_ record: Record, _ number: String) -> RecordID {
    let id = RecordID(high: 1, low: next)
    next += 1
    if let reference = ShortReference(number) {
      items.append(Review.Item(id: id, reference: reference, record: record))
    }
    return id
  }

  /// Writes the section, numbers in brackets found among the records.
  mutating func write(_ words: String, section: Code = Self.section) {
    let numbers = Dictionary(items.map { ($0.reference, $0.id) }) { first, _ in first }
    let text = LabelledText(plain: words).referring { numbers[$0] }.text
    add(.narrative(Narrative(section, of: Self.report, words: text)), "NS\(next)")
  }

  /// What a document of these readers prints of the section.
  func blocks(for audience: Audience = .panel, section: String = "analysis") -> [Block] {
    let view = DeidentifiedReview(Review(items), for: audience)
    let source = ReportSource(view, edition: Edition(date: "", revision: ""))
    guard
      case .record(let words)? = Report(.overview, source, using: ["words"]).values["words"],
      case .blocks(let blocks)? = words[section]
    else { return [] }
    return blocks
  }

  /// The blocks of words alone.
  static func blocks(_ words: String) -> [Block] {
    var review = NarrativeReview()
    review.write(words)
    return review.blocks()
  }
}

extension [Block] {
  /// The words of a document, line by line.
  var words: String {
    Document(metadata: DocumentMetadata(title: ""), blocks: self).parts.map(\.text)
      .joined(separator: "\n")
  }
}
