import Archive
import Commands
import Foundation

/// A desk with a review of two children, three agencies, and a small chronology.
enum ChronologyDesk {
  static let family = """
    people:
      - {alias: kit, label: Child A, name: Kitto Varnell, forms: [Kitto], sex: male, born: 2021-05-10, subject: true}
      - {alias: bea, label: Child B, name: Odile Varnell, forms: [Odile], sex: female, born: 2025-01, subject: true}
      - {alias: mum, label: Mother, name: Jorunn Varnell, forms: [Jorunn], sex: female, born: 1996}
    children:
      - {parents: [mum], children: [kit, bea]}

    """

  static let agencies = """
    code,name,label,sector
    pol,Ollershire Constabulary,Police,police
    hv,Ollershire Health Visiting,Health visiting,health
    hous,Oller Homes,Housing,housing

    """

  static let police = """
    Date,Time,Event,Child seen,Kitto seen,Response,Comment
    3/5/2025,14:30,Jorunn rang about noise,,yes,Call logged,
    3/5/2025,14:30,Second call from a neighbour,,no,,"Café ""Oller"" named"
    May 2025,,Letter about rent arrears,yes,,Filed,
    2/6/2025,,"Visit to the flat. Later Kitto was seen in the park",,,,

    """

  /// A review that holds nobody's entries yet; `key` opens it.
  static func empty(seed: UInt64 = 1) throws -> Desk {
    let desk = try Desk(seed: seed)
    try desk.write(SmallReview.details, to: "review.yaml")
    try desk.write(family, to: "family.yaml")
    try desk.write(agencies, to: "agencies.csv")
    desk.run("new", "small", "--from", "review.yaml", "--make-unlock-file", "key", "--no-input")
    desk.open("agency", "import", "agencies.csv")
    desk.open("person", "import", "family.yaml")
    return desk
  }

  /// A review with four entries of the police: C1 to C4.
  static func desk() throws -> Desk {
    let desk = try empty()
    try desk.write(police, to: "police.csv")
    desk.open(
      "chronology", "import", "police.csv", "--agency", "pol", "--coverage", "every contact")
    return desk
  }
}

extension Desk {
  /// The rows of a list, each as its columns.
  func rows(_ arguments: String...) -> [[String]] {
    run(arguments + ["--plain", "--unlock-with", "key", "--no-input"]).out
      .split(separator: "\n").map { $0.components(separatedBy: "\t") }
  }

  /// The words of a finished ODT, without its markup.
  func text(of name: String) throws -> String {
    let content = try ZipReader(bytes: bytes(name)).read("content.xml")
    return String(decoding: content, as: UTF8.self)
      .replacing(/<[^>]*>/, with: "")
  }

  /// What `silp chronology show` says of a field; several lines where there are several.
  func shown(_ entry: String, _ field: String) -> [String] {
    rows("chronology", "show", entry).filter { $0.first == field }.compactMap(\.last)
  }
}
