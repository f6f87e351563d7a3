internal import FoundationEssentials
internal import ReviewModel

/// The columns of a row that may be damaged, read by SQLite or found in the bytes of a wreck: what
/// is not of the type that was written is nil.
protocol RowColumns {
  func text(_ column: Int) -> String?
  func number(_ column: Int) -> Int?
  func bytes(_ column: Int) -> Data?
  func isNull(_ column: Int) -> Bool
}

extension RowColumns {
  func id(_ column: Int) -> RecordID? { text(column).flatMap { RecordID($0) } }
}
