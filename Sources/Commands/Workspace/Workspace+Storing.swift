internal import ReviewStore

extension Workspace {
  /// Does something with the review file, with what goes wrong put into words.
  func storing<Value>(
    _ work: () throws(StoreError) -> Value
  ) throws(Complaint) -> Value {
    try Self.storing(file.file.path, work)
  }

  /// Does something with a file, with what goes wrong put into words.
  static func storing<Value>(
    _ path: String, _ work: () throws(StoreError) -> Value
  ) throws(Complaint) -> Value {
    do { return try work() } catch { throw Complaint(error, file: Files.name(path)) }
  }
}
