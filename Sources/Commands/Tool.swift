internal import ArgumentParser
internal import Foundation

/// Runs one command line, in this process: the door that the executable and the tests both take.
package enum Tool {
  /// Runs a command line and ends the program with its status.
  package static func runAndExit() -> Never {
    ProcessSafety.begin()
    Foundation.exit(run(Array(CommandLine.arguments.dropFirst()), console: .system).rawValue)
  }

  /// Runs a command line against a console and says how it ended.
  package static func run(_ arguments: [String], console: Console) -> ExitStatus {
    let console = console.fittingLines(of: arguments)
    return Console.$current.withValue(console) {
      do {
        var command = try Silp.parseAsRoot(arguments)
        try command.run()
        return .done
      } catch {
        return report(error, to: console)
      }
    }
  }

  /// Every command with its words and what it is for, as the manual and the guide list them.
  package static var commands: [(words: [String], abstract: String)] {
    Silp.configuration.subcommands.flatMap { commands($0, below: []) }
      + Silp.configuration.groupedSubcommands.flatMap(\.subcommands).flatMap {
        commands($0, below: [])
      }
  }

  private static func commands(
    _ command: any ParsableCommand.Type, below words: [String]
  ) -> [(words: [String], abstract: String)] {
    let path = words + [command.configuration.commandName ?? ""]
    return [(path, command.configuration.abstract)]
      + command.configuration.subcommands.flatMap { commands($0, below: path) }
  }

  private static func report(_ error: any Error, to console: Console) -> ExitStatus {
    if let complaint = error as? Complaint {
      console.complain(complaint.text)
      return complaint.exit
    }
    if let code = error as? ExitStatusError { return code.status }
    let message = Silp.fullMessage(for: error)
    guard Silp.exitCode(for: error) != .success else {
      console.out(message + "\n")
      return .done
    }
    console.complain(message + "\n")
    return .usage
  }
}

/// Ends a command with a status when everything has been said already.
struct ExitStatusError: Error {
  let status: ExitStatus
}
