internal import Yams

/// A settings file while it is read: where each value stands, and what was wrong so far.
struct Reading {
  private let file: String
  private var errors: [SettingsError] = []

  private init(file: String) { self.file = file }

  /// Reads a file's outermost keys into a value, or throws everything that is wrong with it.
  static func value<Value>(
    yaml: String, file: String, keys: [String], _ read: (inout Reading, Fields) -> Value?
  ) throws(SettingsErrors) -> Value {
    var reading = Reading(file: file)
    let root = try reading.root(yaml)
    let fields = reading.fields(root, keys)
    let value = fields.flatMap { read(&reading, $0) }
    guard reading.errors.isEmpty, let value else { throw SettingsErrors(reading.errors) }
    return value
  }

  /// Notes that something is wrong in a place.
  mutating func report(_ problem: SettingsError.Problem, at place: Place) {
    errors.append(
      SettingsError(file: file, line: place.line, key: place.key, problem: problem))
  }

  /// Notes that something else belongs in a place.
  mutating func report(
    expected: SettingsError.Expected, nearest: String? = nil, at place: Place
  ) {
    report(.wrong(found: place.shown, expected: expected, nearest: nearest), at: place)
  }

  private func root(_ yaml: String) throws(SettingsErrors) -> Place {
    do {
      let node = try Yams.compose(yaml: yaml)
      return Place(node: node ?? Node(""), key: "", line: node?.mark?.line)
    } catch {
      throw SettingsErrors([notYAML(error)])
    }
  }

  private func notYAML(_ error: any Error) -> SettingsError {
    let (line, words): (Int?, String) =
      switch error as? YamlError {
      case .scanner(_, let problem, let mark, _): (mark.line, problem)
      case .parser(_, let problem, let mark, _): (mark.line, problem)
      case .composer(_, let problem, let mark, _): (mark.line, problem)
      case .reader(let problem, _, _, _): (nil, problem)
      case .duplicatedKeysInMapping(let keys, let context):
        (context.mark.line, "the same key twice: " + keys.joined(separator: ", "))
      default: (nil, "unreadable")
      }
    return SettingsError(file: file, line: line, key: "", problem: .notYAML(words))
  }
}

/// A value's place in a settings file.
struct Place {
  let node: Node
  let key: String
  let line: Int?

  /// What stands there, for an error: the words themselves, or what sort of thing it is.
  var shown: String {
    switch node {
    case .scalar(let scalar): scalar.string
    case .mapping: "keys"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }

  /// Whether a list stands there.
  var isList: Bool { if case .sequence = node { true } else { false } }

  /// Whether keys with values stand there.
  var hasKeys: Bool { if case .mapping = node { true } else { false } }

  func inner(_ node: Node, _ name: String) -> Place {
    Place(node: node, key: key.isEmpty ? name : key + "." + name, line: node.mark?.line ?? line)
  }
}

/// The keys of one place, each with its own.
struct Fields {
  let place: Place
  let names: [String]
  private let values: [String: Place]

  init(place: Place, pairs: [(String, Place)]) {
    self.place = place
    names = pairs.map(\.0)
    values = Dictionary(pairs) { first, _ in first }
  }

  /// The place of a key's value, or nil where the key is not given.
  subscript(_ name: String) -> Place? { values[name] }
}
