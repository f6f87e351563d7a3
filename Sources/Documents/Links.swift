/// Places of a document and what leads to them.
extension [Block] {
  /// The names of the places that something leads to.
  var leading: Set<String> {
    names { if case .reference(let name, _, _) = $0 { name } else { nil } }
  }

  /// The names of the places there are.
  public var places: Set<String> {
    names { inline in
      switch inline {
      case .anchor(let name), .target(let name, _): name
      default: nil
      }
    }
  }

  /// The blocks with what leads nowhere as words like others.
  var withoutLooseEnds: [Block] {
    let leading = leading
    guard !leading.isEmpty else { return self }
    let places = places
    guard !leading.isSubset(of: places) else { return self }
    return map { block in
      block.mapping { inline in
        if case .reference(let name, _, let words) = inline, !places.contains(name) {
          .text(words)
        } else {
          inline
        }
      }
    }
  }

  private func names(_ name: (Inline) -> String?) -> Set<String> {
    var names: Set<String> = []
    for block in self {
      for inline in block.inlines { if let found = name(inline) { names.insert(found) } }
    }
    return names
  }
}

extension Block {
  /// All its words.
  var inlines: [Inline] {
    switch self {
    case .heading(_, let content), .paragraph(_, let content): content
    case .list(let list): list.items.flatMap(\.inlines)
    case .table(let table):
      (table.header + table.rows.joined()).flatMap { $0.paragraphs.joined() }
    case .picture, .contents, .pageBreak, .turn: []
    }
  }

  /// The same block with other words.
  public func mapping(_ change: (Inline) -> Inline) -> Block {
    switch self {
    case .heading(let level, let content): .heading(level, content.map(change))
    case .paragraph(let role, let content): .paragraph(role, content.map(change))
    case .list(let list):
      .list(TextList(isNumbered: list.isNumbered, list.items.map { $0.mapping(change) }))
    case .table(let table): .table(table.mapping(change))
    case .picture, .contents, .pageBreak, .turn: self
    }
  }
}

extension TextList.Item {
  fileprivate var inlines: [Inline] { content + items.flatMap(\.inlines) }

  fileprivate func mapping(_ change: (Inline) -> Inline) -> Self {
    Self(content.map(change), items: items.map { $0.mapping(change) })
  }
}

extension Table {
  fileprivate func mapping(_ change: (Inline) -> Inline) -> Table {
    func mapped(_ cells: [Cell]) -> [Cell] {
      cells.map { Cell($0.paragraphs.map { $0.map(change) }) }
    }
    return Table(
      caption: caption, widths: widths, header: mapped(header), rows: rows.map(mapped), room: room,
      labelColumns: labelColumns, isWhole: isWhole)
  }
}
