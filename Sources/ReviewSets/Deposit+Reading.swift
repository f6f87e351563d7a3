public import XML

extension Deposit {
  /// The namespace of the version this program knows.
  public static let namespace = "urn:silp:repository:1"

  /// Reads a deposit, or says why it is none.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - schema: What it is checked against first.
  public init(reading bytes: [UInt8], schema: RelaxNG) throws(DepositError) {
    let root: XMLElement
    let problems: [XMLProblem]
    do {
      root = try XMLTree(parsing: bytes).root
      try Self.checkRoot(root)
      problems = try schema.validate(bytes)
    } catch let error as DepositError {
      throw error
    } catch let error as XMLError {
      throw DepositError(error)
    } catch {
      throw .notXML(line: 0)
    }
    if let first = problems.first { throw .notAsTheSchemaSays(line: first.line) }
    self.init(root, bytes)
  }

  /// Whole reviews, and what nobody signed off, are told by what they begin with.
  private static func checkRoot(_ root: XMLElement) throws(DepositError) {
    guard root.name == "deposit" else {
      throw root.namespace?.hasPrefix("urn:silp:review:") ?? false
        ? .wholeReview : .notADeposit(found: root.name)
    }
    guard root.namespace == namespace else {
      throw root.namespace?.hasPrefix("urn:silp:repository:") ?? false
        ? .newerVersion : .notADeposit(found: root.name)
    }
    guard let signed = root.child("signed-off"), !signed.children("signature").isEmpty else {
      throw .notSignedOff
    }
    guard ["public", "board", "official"].contains(root.attribute("audience") ?? "") else {
      throw .notDeidentified
    }
  }

  private init(_ root: XMLElement, _ bytes: [UInt8]) {
    let review = root.child("review")
    let catalogue = root.child("catalogue")
    identifier = root.attribute("id") ?? ""
    audience = root.attribute("audience") ?? ""
    dates = root.attribute("dates") ?? ""
    version = root.child("signed-off")?.attribute("version") ?? ""
    title = review.words("title")
    kind = review?.attribute("kind") ?? ""
    board = review.words("board")
    year = catalogue?.child("completed")?.attribute("value").flatMap(Self.year)
    completion = catalogue?.attribute("completion")
    outcome = catalogue?.attribute("outcome")
    facts = Fact.Kind.allCases.flatMap { kind in
      (catalogue?.children(kind.rawValue) ?? []).compactMap { element in
        element.attribute("code").map { Fact(kind: kind, code: $0) }
      }
    }
    ages = (root.child("subjects")?.children("subject") ?? []).map { $0.attribute("age-band") }
    agencies = Self.agencies(root)
    themes = Self.themes(root)
    parts = Self.parts(root, agencies)
    picture = root.child("family")?.child("genogram").map {
      Picture(format: $0.attribute("format") ?? "dot", text: $0.text)
    }
    document = bytes
  }

  /// The year of a date in EDTF, where it lies in one.
  private static func year(_ text: String) -> Int? {
    let years = text.split(separator: "/", omittingEmptySubsequences: false).map {
      Int($0.prefix(4))
    }
    guard let first = years.first, years.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  private static func agencies(_ root: XMLElement) -> [Agency] {
    (root.child("agencies")?.children("agency") ?? []).map {
      Agency(
        number: Int($0.attribute("number") ?? "") ?? 0, sector: $0.attribute("sector") ?? "",
        label: $0.text)
    }
  }

  private static func themes(_ root: XMLElement) -> [Theme] {
    (root.child("themes")?.children("theme") ?? []).map {
      Theme(
        code: $0.attribute("code") ?? "", title: $0.text,
        well: Int($0.attribute("worked-well") ?? "") ?? 0,
        better: Int($0.attribute("would-have-worked-better") ?? "") ?? 0)
    }
  }
}

extension XMLElement? {
  /// The words of a child; nothing where there is none.
  func words(_ name: String) -> String { self?.child(name)?.text ?? "" }
}
