internal import Foundation
internal import GRDB

/// Final, de-identified reviews in one plain SQLite file, and what they say taken together.
public struct ReviewSet: Sendable {
  /// Where the file is.
  public let path: String
  private let queue: DatabaseQueue

  /// Opens a set that is there; nothing is written.
  public init(_ path: String) throws(SetError) {
    try Self.checkFile(path)
    try self.init(opening: path)
    try read { try SetSchema.check(in: $0, path: path) }
  }

  /// Opens a set, or makes an empty one where there is no file.
  public init(orMaking path: String) throws(SetError) {
    guard !FileManager.default.fileExists(atPath: path) else {
      try self.init(path)
      return
    }
    try self.init(opening: path)
    try write { try SetSchema.create(in: $0) }
  }

  private init(opening path: String) throws(SetError) {
    self.path = path
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
      try database.execute(sql: "PRAGMA cell_size_check = ON")
    }
    do { queue = try DatabaseQueue(path: path, configuration: configuration) } catch {
      throw SetError(error, path: path)
    }
  }

  /// Reads one consistent state of the set.
  func read<Result>(_ body: (Database) throws -> Result) throws(SetError) -> Result {
    do { return try queue.read(body) } catch { throw SetError(error, path: path) }
  }

  /// Writes all of something, or nothing.
  func write<Result>(_ body: (Database) throws -> Result) throws(SetError) -> Result {
    do { return try queue.write(body) } catch { throw SetError(error, path: path) }
  }

  /// Writes all of something, or nothing where it ends with a fault of its own.
  func writeAll(_ body: (Database) throws -> Void) throws {
    do { try queue.write(body) } catch let error as DatabaseError {
      throw SetError(error, path: path)
    }
  }

  private static func checkFile(_ path: String) throws(SetError) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: target) else {
      throw .missing(path)
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular, attributes[.size] as? Int != 0
    else { throw .notASet(path) }
    guard FileManager.default.isReadableFile(atPath: target) else { throw .notPermitted(path) }
  }
}

/// GRDB's own conversions stop the program on a value of another type.
extension Row {
  func text(_ column: Int) -> String? {
    guard case .string(let text) = (self[column] as DatabaseValue).storage else { return nil }
    return text
  }

  func number(_ column: Int) -> Int? {
    guard case .int64(let number) = (self[column] as DatabaseValue).storage else { return nil }
    return Int(exactly: number)
  }
}
