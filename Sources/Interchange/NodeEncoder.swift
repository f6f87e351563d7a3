internal import ReviewModel

/// Puts a record into elements by its own coding, so that a new field needs no second description.
struct NodeEncoder: Encoder {
  let node: Node
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// The element of a value.
  static func node(_ name: String, _ value: some Encodable) throws -> Node {
    let node = Node(name)
    try encode(value, into: node)
    return node
  }

  static func encode(_ value: some Encodable, into node: Node) throws {
    if let text = value as? LabelledText {
      node.content = .labelled(text)
    } else {
      try value.encode(to: NodeEncoder(node: node))
      if value is any KeyedByName, !node.children.isEmpty {
        node.content = .children(node.children.sorted { $0.name < $1.name })
      }
    }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(Keyed<Key>(node: node))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer { Listed(node: node) }

  func singleValueContainer() -> any SingleValueEncodingContainer { Single(node: node) }

  struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let node: Node
    var codingPath: [any CodingKey] { [] }

    private func child(_ key: Key) -> Node {
      let child = Node(ElementNames.element(key.stringValue) ?? ":" + key.stringValue)
      node.add(child)
      return child
    }

    mutating func encodeNil(forKey key: Key) throws {}

    mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
      try NodeEncoder.encode(value, into: child(key))
    }

    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
      KeyedEncodingContainer(NodeEncoder.Keyed<Nested>(node: child(key)))
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      Listed(node: child(key))
    }

    mutating func superEncoder() -> any Encoder { NodeEncoder(node: node) }

    mutating func superEncoder(forKey key: Key) -> any Encoder { NodeEncoder(node: child(key)) }
  }

  struct Listed: UnkeyedEncodingContainer {
    let node: Node
    var codingPath: [any CodingKey] { [] }
    var count: Int { node.children.count }

    private func child() -> Node {
      let child = Node(ElementNames.item)
      node.add(child)
      return child
    }

    mutating func encodeNil() throws {}

    mutating func encode<Value: Encodable>(_ value: Value) throws {
      try NodeEncoder.encode(value, into: child())
    }

    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type
    ) -> KeyedEncodingContainer<Nested> {
      KeyedEncodingContainer(NodeEncoder.Keyed<Nested>(node: child()))
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
      Listed(node: child())
    }

    mutating func superEncoder() -> any Encoder { NodeEncoder(node: child()) }
  }

  struct Single: SingleValueEncodingContainer {
    let node: Node
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() throws {}
    mutating func encode(_ value: Bool) throws { node.content = .plain(value ? "true" : "false") }
    mutating func encode(_ value: String) throws { node.content = .plain(value) }
    mutating func encode(_ value: Double) throws { node.content = .plain("\(value)") }
    mutating func encode(_ value: Float) throws { node.content = .plain("\(value)") }
    mutating func encode<Value: FixedWidthInteger & Encodable>(_ value: Value) throws {
      node.content = .plain("\(value)")
    }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
      try NodeEncoder.encode(value, into: node)
    }
  }
}

/// What has no order of its own, so that its elements are put in the order of their names.
protocol KeyedByName {}

extension Dictionary: KeyedByName {}
