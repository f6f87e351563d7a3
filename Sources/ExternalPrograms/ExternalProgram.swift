internal import Foundation

/// A program of somebody else's, found once and run with limits.
public struct ExternalProgram: Sendable, Hashable {
  /// The name it was looked for by.
  public let name: String
  /// Where it was found.
  public let path: String

  /// Makes a program that is known to be at a path.
  public init(name: String, path: String) {
    self.name = name
    self.path = path
  }

  /// Finds a program in a search path such as the environment's `PATH`.
  ///
  /// Relative folders in the path are passed over: what would run would depend on where we stand.
  public static func find(
    _ name: String, in searchPath: String
  ) throws(ExternalProgramError) -> ExternalProgram {
    for folder in searchPath.split(separator: ":") where folder.hasPrefix("/") {
      let path = "\(folder)/\(name)"
      guard FileManager.default.isExecutableFile(atPath: path) else { continue }
      let kind = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey])
      guard kind?.isDirectory != true else { continue }
      return ExternalProgram(name: name, path: path)
    }
    throw .notFound(name: name)
  }
}

/// Why an external program gave no result: facts only.
public enum ExternalProgramError: Error, Sendable, Equatable {
  /// It is in none of the folders looked through.
  case notFound(name: String)
  /// It could not be started.
  case notStarted(name: String)
  /// It was stopped after this long.
  case timedOut(name: String, seconds: Double)
  /// It wrote more than was allowed and was stopped.
  case tooMuchOutput(name: String, limit: Int)
  /// It ended with a status other than 0; what it wrote to its error stream.
  case failed(name: String, status: Int, errors: String)
}

/// What a program may take.
public struct ExternalLimits: Sendable, Hashable {
  /// The longest it may run, in seconds.
  public var seconds: Double
  /// The most bytes it may write to each stream.
  public var output: Int

  /// Makes limits; three minutes and 256 MiB unless told otherwise: a laptop may be busy.
  public init(seconds: Double = 180, output: Int = 1 << 28) {
    self.seconds = seconds
    self.output = output
  }
}

/// What a program left behind when it ended.
public struct ExternalResult: Sendable, Hashable {
  /// The exit status, or 128 and the signal that ended it.
  public let status: Int
  /// What it wrote to its output.
  public let output: [UInt8]
  /// What it wrote to its error stream.
  public let errors: String
}
