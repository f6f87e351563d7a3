/// Which paths a template may use, and what is found there.
///
/// Made from the values themselves, or written down so that a template can be checked without any.
public struct TemplateShape: Sendable, Hashable {
  /// What a path leads to.
  public enum Kind: Int, Sendable, Hashable, Comparable {
    /// A condition only.
    case flag
    /// Words.
    case text
    /// A group of names.
    case record
    /// Items to repeat for.
    case list
    /// A picture.
    case picture
    /// Whole paragraphs and tables.
    case blocks

    /// The more telling of two kinds is the greater.
    public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  /// The kind at each full dotted path.
  public private(set) var kinds: [String: Kind]
  /// Lists whose items nobody has described, under which any path is taken.
  private var undescribed: Set<String> = []

  /// Makes a shape from full paths, such as `findings.title`.
  public init(_ kinds: [String: Kind]) { self.kinds = kinds }

  /// The shape that values have.
  public init(of values: [String: TemplateValue]) {
    kinds = [:]
    add(values, under: "")
  }

  /// Both shapes together; a list described by either is described.
  public func merging(_ other: TemplateShape) -> TemplateShape {
    var result = self
    for (path, kind) in other.kinds { result.add(kind, at: path) }
    result.undescribed.formUnion(other.undescribed)
    result.undescribed = result.undescribed.filter { list in
      !result.kinds.keys.contains { $0.hasPrefix(list + ".") }
    }
    return result
  }

  /// The kind at a path; nil where the path leads nowhere.
  public func kind(of path: String) -> Kind? {
    if let kind = kinds[path] { return kind }
    return undescribed.contains { path.hasPrefix($0 + ".") } ? .text : nil
  }

  /// The path of the picture that a frame asks for: Writer puts a number to the name of a copy.
  func picturePath(_ path: String) -> String {
    guard kind(of: path) == nil else { return path }
    let stem = String(path.reversed().drop(while: \.isNumber).reversed())
    return [.picture, .flag].contains(kind(of: stem)) ? stem : path
  }

  /// The lists that must be walked to come to a path, the outermost first.
  func lists(onTheWayTo path: String) -> [String] {
    path.indices.filter { path[$0] == "." }.map { String(path[..<$0]) }
      .filter { kinds[$0] == .list }
  }

  /// The known path most like a mistaken one, if any is like it at all.
  func nearest(to path: String) -> String? {
    let letters = Array(path)
    let ranked = kinds.keys.filter { !path.hasPrefix($0 + ".") }.map {
      (path: $0, distance: editDistance(letters, Array($0)))
    }
    .filter { $0.distance <= max(2, letters.count / 2) }
    return ranked.min { ($0.distance, $0.path) < ($1.distance, $1.path) }?.path
  }

  private mutating func add(_ values: [String: TemplateValue], under prefix: String) {
    for (name, value) in values {
      let path = prefix + name
      switch value {
      case .string, .text: add(.text, at: path)
      case .flag: add(.flag, at: path)
      case .blocks: add(.blocks, at: path)
      case .picture: add(.picture, at: path)
      case .record(let inner):
        add(.record, at: path)
        add(inner, under: path + ".")
      case .list(let items):
        add(.list, at: path)
        if items.isEmpty { undescribed.insert(path) }
        for item in items { add(item, under: path + ".") }
      }
    }
    if prefix.isEmpty { self = merging(TemplateShape([:])) }
  }

  private mutating func add(_ kind: Kind, at path: String) {
    kinds[path] = max(kind, kinds[path] ?? kind)
  }
}

/// How many letters must be added, dropped or changed to make one text the other.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var row = Array(0...right.count)
  for (i, letter) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in right.enumerated() {
      let changed = diagonal + (letter == other ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(changed, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[right.count]
}
