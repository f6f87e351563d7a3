internal import CProcess
internal import Foundation
internal import ReviewModel

extension Console {
  /// The console of a real terminal or pipe.
  package static var system: Console {
    var console = Console(
      out: StandardStream.out, err: StandardStream.err,
      readLine: { Swift.readLine(strippingNewline: true) },
      readAll: { Array(FileHandle.standardInput.readDataToEndOfFile()) },
      readSecret: Terminal.readSecret,
      inputIsTerminal: isatty(STDIN_FILENO) == 1, outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      errorIsTerminal: isatty(STDERR_FILENO) == 1,
      environment: ProcessInfo.processInfo.environment,
      folder: FileManager.default.currentDirectoryPath,
      now: { Moment(seconds: Int(Date().timeIntervalSince1970)) }, identifiers: .random)
    console.secondsAhead = {
      TimeZone.current.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0.seconds)))
    }
    let (passed, awake) = (ContinuousClock(), SuspendingClock())
    let (start, wake) = (passed.now, awake.now)
    console.unsetClocks = {
      (start.duration(to: passed.now) / .seconds(1), wake.duration(to: awake.now) / .seconds(1))
    }
    console.readKey = Terminal.readKey
    console.screenWidth = {
      let columns = Int(cprocess_columns())
      return columns > 0 ? columns : nil
    }
    return console
  }
}
