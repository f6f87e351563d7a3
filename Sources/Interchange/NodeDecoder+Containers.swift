extension NodeDecoder {
  /// The elements in an element, by name.
  struct Keyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let node: Node
    var codingPath: [any CodingKey] { [] }

    var allKeys: [Key] {
      node.children.compactMap { child in
        child.name.hasPrefix(":") ? Key(stringValue: String(child.name.dropFirst())) : key(child)
      }
    }

    /// Names lose nothing that a record's keys need: the key is the one that makes this name.
    private func key(_ child: Node) -> Key? {
      for candidate in ElementNames.keys(of: child.name) {
        if let key = Key(stringValue: candidate) { return key }
      }
      return nil
    }

    private func find(_ key: Key) -> Node? {
      let name = ElementNames.element(key.stringValue) ?? ":" + key.stringValue
      return node.children.first { $0.name == name }
    }

    private func child(_ key: Key) throws -> Node {
      node.isRead = true
      guard let child = find(key) else {
        throw InterchangeError.missing(
          ElementNames.element(key.stringValue) ?? key.stringValue, line: node.line)
      }
      child.isRead = true
      return child
    }

    func contains(_ key: Key) -> Bool { find(key) != nil }

    func decodeNil(forKey key: Key) throws -> Bool { find(key) == nil }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
      try NodeDecoder.value(type, of: try child(key))
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
      KeyedDecodingContainer(NodeDecoder.Keyed<Nested>(node: try child(key)))
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
      Listed(node: try child(key))
    }

    func superDecoder() throws -> any Decoder { NodeDecoder(node: node) }

    func superDecoder(forKey key: Key) throws -> any Decoder {
      NodeDecoder(node: try child(key))
    }
  }

  /// The elements of a list, in order.
  struct Listed: UnkeyedDecodingContainer {
    let node: Node
    private(set) var currentIndex = 0
    /// Whatever else stands among them, this version does not know.
    private let items: [Node]
    var codingPath: [any CodingKey] { [] }
    var count: Int? { items.count }
    var isAtEnd: Bool { currentIndex >= items.count }

    init(node: Node) {
      self.node = node
      items = node.children.filter { $0.name == ElementNames.item }
    }

    private mutating func next() throws -> Node {
      node.isRead = true
      guard !isAtEnd else {
        throw InterchangeError.missing(ElementNames.item, line: node.line)
      }
      let child = items[currentIndex]
      currentIndex += 1
      child.isRead = true
      return child
    }

    mutating func decodeNil() throws -> Bool { false }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
      try NodeDecoder.value(type, of: try next())
    }

    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
      KeyedDecodingContainer(NodeDecoder.Keyed<Nested>(node: try next()))
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
      Listed(node: try next())
    }

    mutating func superDecoder() throws -> any Decoder { NodeDecoder(node: try next()) }
  }
}
