package import ReviewModel
internal import ReviewStore

/// Everything a command touches outside itself: the screen, the keyboard, the clock, chance.
///
/// A test binds its own; nothing else in the program reads the world.
package struct Console: Sendable {
  /// Writes to standard output, where results go.
  package var out: @Sendable (String) -> Void
  /// Writes to standard error, where messages go.
  package var err: @Sendable (String) -> Void
  /// Reads a line of standard input without its end; nil when there is no more.
  package var readLine: @Sendable () -> String?
  /// Reads all of standard input that is left.
  package var readAll: @Sendable () -> [UInt8]
  /// Asks for a secret without showing it; nil when it cannot be asked for.
  package var readSecret: @Sendable (_ prompt: String) -> String?
  /// Reads one key at once, shown after a prompt; nil where keys cannot be read one by one.
  var readKey: (@Sendable (_ prompt: String) -> Character?)?
  /// Whether somebody sits at standard input.
  package var inputIsTerminal: Bool
  /// Whether somebody reads standard output.
  package var outputIsTerminal: Bool
  /// Whether somebody reads standard error.
  package var errorIsTerminal: Bool
  /// How many characters a line of the screen holds, where that can be known.
  package var screenWidth: @Sendable () -> Int? = { nil }
  /// Whether long lines are broken between words where a screen shows them.
  var breaksLines = false
  /// The environment.
  package var environment: [String: String]
  /// The folder commands are run in.
  package var folder: String
  /// How much work it is made to try a new passphrase.
  var passphraseWork = WorkFactor.standard
  /// What time it is.
  package var now: @Sendable () -> Moment
  /// By how many seconds the clocks where the person is are ahead of universal time at an instant.
  package var secondsAhead: @Sendable (Moment) -> Int = { _ in 0 }
  /// The seconds of two clocks that nobody sets, the second of which stands still while the computer
  /// sleeps; nil where there are none.
  package var unsetClocks: @Sendable () -> (passed: Double, awake: Double)? = { nil }
  /// Where new identifiers come from.
  package var identifiers: IdentifierSource
  /// The review that is kept unlocked for a sitting, within one.
  var sitting: Sitting?

  /// The console of the command that is running.
  @TaskLocal package static var current = Console.system

  /// Makes a console.
  package init(
    out: @escaping @Sendable (String) -> Void, err: @escaping @Sendable (String) -> Void,
    readLine: @escaping @Sendable () -> String?, readAll: @escaping @Sendable () -> [UInt8],
    readSecret: @escaping @Sendable (String) -> String?, inputIsTerminal: Bool,
    outputIsTerminal: Bool, errorIsTerminal: Bool, environment: [String: String], folder: String,
    now: @escaping @Sendable () -> Moment, identifiers: IdentifierSource
  ) {
    self.out = out
    self.err = err
    self.readLine = readLine
    self.readAll = readAll
    self.readSecret = readSecret
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    self.environment = environment
    self.folder = folder
    self.now = now
    self.identifiers = identifiers
  }

  /// Makes new passphrases cheap to try, which tests need to be quick.
  package mutating func makePassphrasesCheap() {
    passphraseWork = WorkFactor(cost: 16, blockSize: 8, parallelism: 1)
  }

  /// Writes a line of results.
  func say(_ line: String = "") { out(fitted(line) + "\n") }

  /// Writes a line to the person, beside the results.
  func tell(_ line: String) { complain(line + "\n") }
}
