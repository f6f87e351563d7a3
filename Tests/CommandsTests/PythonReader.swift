import Foundation

/// The reader in `Tests/Interoperability`, run with the Python that `make test` sets up.
struct PythonReader {
  private let python: String

  /// Finds Python; where there is none, says what is left out.
  init?() {
    let python = ProcessInfo.processInfo.environment["SILP_PYTHON"] ?? ""
    guard !python.isEmpty else {
      print("left out: SILP_PYTHON names no Python, so no other reader read the files")
      return nil
    }
    self.python = python
  }

  /// What the reader said and how it ended.
  struct Outcome {
    /// Its lines, one a record.
    let lines: [String]
    /// What was wrong.
    let err: String
    /// 0 where nothing was.
    let status: Int32
  }

  /// Runs it.
  func run(_ arguments: [String], script: String = "read_review.py") throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments =
      ["-I", "-X", "utf8", Checkout.folder + "/Tests/Interoperability/\(script)"] + arguments
    let (output, problems) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = problems
    try process.run()
    let out = output.fileHandleForReading.readDataToEndOfFile()
    let err = problems.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      lines: String(decoding: out, as: UTF8.self).split(separator: "\n").map(String.init),
      err: String(decoding: err, as: UTF8.self), status: process.terminationStatus)
  }
}
