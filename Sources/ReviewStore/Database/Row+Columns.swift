internal import FoundationEssentials
internal import GRDB

/// GRDB's own conversions stop the program on a value of another type.
extension Row: RowColumns {
  func text(_ column: Int) -> String? {
    guard case .string(let text) = (self[column] as DatabaseValue).storage else { return nil }
    return text
  }

  func number(_ column: Int) -> Int? {
    guard case .int64(let number) = (self[column] as DatabaseValue).storage else { return nil }
    return Int(exactly: number)
  }

  func bytes(_ column: Int) -> Data? {
    guard case .blob(let data) = (self[column] as DatabaseValue).storage else { return nil }
    return data
  }

  func isNull(_ column: Int) -> Bool { (self[column] as DatabaseValue).isNull }
}
