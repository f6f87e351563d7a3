internal import Interchange

extension Complaint {
  /// Says what is wrong in an XML export.
  init(_ error: InterchangeError, file: String) {
    self.init("\(file) cannot be read: \(error)", hint: "nothing was made")
  }
}
