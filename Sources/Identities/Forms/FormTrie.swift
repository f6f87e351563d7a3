/// Forms filed word by word, so that a text is compared only with those that begin as it does.
///
/// Words are known by a number made of their letters; whoever finds a form here compares it.
struct FormTrie: Sendable {
  private var edges: [UInt64: Int] = [:]
  private var ends: [Int: [Int]] = [:]
  private var nodes = 1

  /// A number for a word, made letter by letter.
  struct Key: Sendable {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ scalar: UInt32) {
      value = (value ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3
    }

    static func of(_ word: [UInt32]) -> Key {
      var key = Key()
      for scalar in word { key.add(scalar) }
      return key
    }
  }

  /// The node above all words.
  static let root = 0

  /// Files a form under its words.
  mutating func add(_ words: [[UInt32]], form: Int) {
    var node = Self.root
    for word in words {
      let edge = Self.edge(node, Key.of(word))
      if let next = edges[edge] {
        node = next
      } else {
        edges[edge] = nodes
        node = nodes
        nodes += 1
      }
    }
    ends[node, default: []].append(form)
  }

  /// The node that a word leads to.
  func next(_ node: Int, _ word: Key) -> Int? { edges[Self.edge(node, word)] }

  /// The forms that end at a node.
  func forms(at node: Int) -> [Int] { ends[node] ?? [] }

  private static func edge(_ node: Int, _ word: Key) -> UInt64 {
    (word.value ^ (word.value >> 29)) &+ UInt64(truncatingIfNeeded: node)
      &* 0x9E37_79B9_7F4A_7C15
  }
}
