internal import Foundation

extension ExternalProgram {
  /// Runs the program without a shell and waits for it.
  ///
  /// - Parameters:
  ///   - arguments: given to it one by one, unchanged.
  ///   - input: what it reads.
  ///   - environment: all it knows of ours; nothing unless given.
  ///   - limits: how long it may run and how much it may write.
  public func run(
    _ arguments: [String] = [], input: [UInt8] = [], environment: [String: String] = [:],
    limits: ExternalLimits = ExternalLimits()
  ) throws(ExternalProgramError) -> ExternalResult {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = environment
    let streams = (input: Pipe(), output: Pipe(), errors: Pipe())
    process.standardInput = streams.input
    process.standardOutput = streams.output
    process.standardError = streams.errors
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do {
      try process.run()
    } catch {
      throw .notStarted(name: name)
    }
    let output = Collected(
      streams.output.fileHandleForReading, limit: limits.output, process: process.processIdentifier)
    let errors = Collected(
      streams.errors.fileHandleForReading, limit: limits.output, process: process.processIdentifier)
    let fed = Feed(input, to: streams.input.fileHandleForWriting)
    let inTime = ended.wait(timeout: .now() + limits.seconds) == .success
    if !inTime { stop(process, ended) }
    fed.wait(seconds: 1)
    let texts = (output: output.wait(seconds: 2), errors: errors.wait(seconds: 2))
    guard inTime else { throw .timedOut(name: name, seconds: limits.seconds) }
    guard let bytes = texts.output, let words = texts.errors else {
      throw .tooMuchOutput(name: name, limit: limits.output)
    }
    let signal = process.terminationReason == .uncaughtSignal
    return ExternalResult(
      status: Int(process.terminationStatus) + (signal ? 128 : 0), output: bytes,
      errors: String(decoding: words, as: UTF8.self))
  }

  /// Runs the program and gives what it wrote; a status other than 0 is an error.
  public func output(
    _ arguments: [String] = [], input: [UInt8] = [], environment: [String: String] = [:],
    limits: ExternalLimits = ExternalLimits()
  ) throws(ExternalProgramError) -> [UInt8] {
    let result = try run(arguments, input: input, environment: environment, limits: limits)
    guard result.status == 0 else {
      throw .failed(name: name, status: result.status, errors: result.errors)
    }
    return result.output
  }

  /// Asks first, then insists.
  private func stop(_ process: Process, _ ended: DispatchSemaphore) {
    process.terminate()
    if ended.wait(timeout: .now() + 1) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
    }
  }
}
