public import ReviewModel
internal import Synchronization

/// A sealed file read and written as records of one type: `Record` in the review file.
public struct RecordFile<Value: Recordable>: Sendable {
  /// The file itself.
  public let file: SealedFile

  /// What was decoded before, so that reading again costs little.
  let decoded = Decoded()

  /// Reads and writes a file as records.
  public init(_ file: SealedFile) { self.file = file }

  /// Values by the revision that says them.
  final class Decoded: Sendable {
    let values = Mutex<[RecordID: Standing]>([:])
  }
}
