import Foundation
import Identities
import ReviewModel
import TestSupport

/// Two hundred invented people whose names are as awkward as names are.
struct AwkwardNames {
  /// One of them.
  struct Somebody {
    let name: String
    let forms: [String]

    var all: [String] { [name] + forms }
  }

  let people: [Somebody]

  /// Words, prefixes of each other, hyphens, apostrophes, other scripts and alphabets, single
  /// letters, the names of an agency and of a town.
  private static let awkward: [(first: String, last: String)] = [
    ("Will", "Oddgarth"), ("May", "Oddgarth"), ("Hope", "Quenneville"), ("Rose", "Tarn"),
    ("Grace", "Page"), ("Mark", "Young"), ("Bill", "Frost"), ("Faith", "Day"), ("Dawn", "Wood"),
    ("Frank", "Law"), ("Ann", "Varne"), ("Anna", "Varnel"), ("Annabel", "Varnell"),
    ("Anne-Brit", "Varnell-Ouse"), ("Rob", "Robins"), ("Robin", "Robinsond"),
    ("Jean-Orvin", "Smythe-Orrel"), ("Orla", "O'Dellan"), ("Remy", "D’Arquen"),
    ("Joost", "'t Hooft"), ("Łucja", "Kwaśniewicz"), ("Zbigniew", "Brzęczykowski"),
    ("Żaneta", "Ślązak"), ("Siân", "Llewellyth"), ("Ffion", "ap Rhydderwen"), ("Gŵenno", "Môrfryn"),
    ("عبد", "الناصري"), ("مريم", "البغدادي"), ("李", "小龍"), ("王", "秀英"), ("O", "Vandrel"),
    ("U", "Thantwin"), ("Søren", "Ærøskjold"), ("Đorđe", "Šimunović"), ("Ouzel", "Bolderwick"),
    ("Tandlemere", "Ouzel"), ("Bo", "Li"), ("Nguyễn", "Thịnhhoa"), ("Mac", "MacTavernagh"),
    ("St John", "Ffoulkesby"),
  ]

  init(seed: UInt64 = 4) {
    var random = SplitMix64(seed: seed)
    var made = Self.awkward
    var used: Set<String> = []
    while made.count < 200 {
      let pair = (Self.word(2, &random), Self.word(3, &random))
      if used.insert(pair.0).inserted, used.insert(pair.1).inserted { made.append(pair) }
    }
    people = made.map { first, last in
      let joint = first.unicodeScalars.allSatisfy { $0.value > 0x3000 } ? "" : " "
      return Somebody(name: first + joint + last, forms: [first, last])
    }
  }

  private static func word(_ syllables: Int, _ random: inout SplitMix64) -> String {
    let onsets = [
      "b", "br", "d", "dr", "f", "g", "gl", "j", "k", "kr", "l", "m", "n", "p", "t", "v",
    ]
    let middles = ["a", "e", "i", "o", "u", "ae", "ou"]
    let ends = ["l", "n", "r", "rk", "sk", "th", "nd", "x", "v"]
    var word = ""
    for _ in 0..<syllables {
      word += onsets.randomElement(using: &random) ?? ""
      word += middles.randomElement(using: &random) ?? ""
    }
    return (word + (ends.randomElement(using: &random) ?? "")).capitalized
  }

  /// The register a names file would hold.
  var register: Register {
    var entries: [Register.Entry] = []
    for (number, person) in people.enumerated() {
      for (form, text) in person.all.enumerated() {
        entries.append(
          Register.Entry(
            id: FormID(RecordID(high: UInt64(number), low: UInt64(form))),
            name: NameEntry(
              subject: .person(PersonID(RecordID(high: 9, low: UInt64(number)))), text: text,
              kind: form == 0 ? .name : .form)))
      }
    }
    return Register(entries)
  }

  /// A form as somebody might write it: as it is, in capitals, in small letters, typeset, with a
  /// title, a possessive, without its accents.
  static func written(_ form: String, _ random: inout SplitMix64) -> String {
    let isPlain = form.count > 3 && !ordinary.contains(form.lowercased())
    switch random.next() % (isPlain ? 8 : 2) {
    case 1: return form + "'s"
    case 2: return form.uppercased()
    case 3: return form.lowercased()
    case 4: return form.replacing("'", with: "’").replacing("-", with: "\u{2011}")
    case 5: return "Mrs " + form
    case 6: return form.decomposedStringWithCanonicalMapping
    case 7: return form.folding(options: .diacriticInsensitive, locale: nil) + "’s"
    default: return form
    }
  }

  /// Names that are words: found for certain only with a capital.
  static let ordinary: Set<String> = [
    "will", "may", "hope", "rose", "tarn", "grace", "page", "mark", "young", "bill", "frost",
    "faith", "day", "dawn", "wood", "frank", "law", "robin", "robins", "ann", "anna", "rob", "remy",
    "mac", "orla",
  ]

  /// A name with one letter wrong: changed, put in, left out, or swapped with its neighbour.
  static func slip(_ name: String, _ random: inout SplitMix64) -> String {
    var letters = Array(name)
    let place = Int(random.next() % UInt64(letters.count))
    let letter = Character(Unicode.Scalar(UInt8(97 + random.next() % 26)))
    let isFirst = place == 0
    switch random.next() % 4 {
    case 0: letters[place] = isFirst ? Character(letter.uppercased()) : letter
    case 1: letters.insert(letter, at: place)
    case 2: letters.remove(at: place)
    default:
      let other = min(place + 1, letters.count - 1)
      letters.swapAt(min(place, letters.count - 2), max(other, 1))
    }
    return String(letters)
  }
}
