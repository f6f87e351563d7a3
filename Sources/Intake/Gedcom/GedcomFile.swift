public import ReviewModel

/// A family as a GEDCOM file tells it, before anybody has a label: people are told by their place
/// in `people`.
public struct GedcomFile: Hashable, Sendable {
  /// The version the file says it is: "5.5.1", "7.0"; nothing where it says none.
  public var version = ""
  /// How its text was written.
  public var encoding = GedcomEncoding.utf8
  /// The people, in the order of the file.
  public var people: [GedcomPerson] = []
  /// The couples.
  public var unions: [GedcomUnion] = []
  /// Who is whose child.
  public var parentages: [GedcomParentage] = []
  /// Who else is named beside somebody (ASSO); listed, not taken.
  public var associations: [GedcomAssociation] = []
  /// What is wrong with it, by line.
  public var problems: [GedcomProblem] = []
  /// What stands in it and was not taken.
  public var leftOut: [GedcomLeftOut] = []

  /// Makes an empty family.
  public init() {}
}

/// One person of a GEDCOM file.
public struct GedcomPerson: Hashable, Sendable {
  /// What the file points at the person by, without the signs round it.
  public var pointer: String
  /// The line the person begins in.
  public var line: Int
  /// How the person is written, the name first; for the names file alone.
  public var names: [GedcomName] = []
  /// The sex the file gives.
  public var sex = Person.Sex.notRecorded
  /// How the person lives their gender, where the file tells it in our way.
  public var gender = Person.Gender.notRecorded
  /// Birth and death.
  public var life = Person.Life.living(born: nil)
  /// The notes on the person.
  public var notes: [String] = []

  /// Makes a person of whom nothing is known.
  public init(pointer: String, line: Int) {
    self.pointer = pointer
    self.line = line
  }
}

/// One way in which a person of a GEDCOM file is written.
public struct GedcomName: Hashable, Sendable {
  /// The words, without the slashes round a surname.
  public var text: String
  /// What they are to the person.
  public var kind: Kind

  /// Makes a name.
  public init(_ text: String, _ kind: Kind) {
    self.text = text
    self.kind = kind
  }

  /// What a name is to a person.
  public enum Kind: Hashable, Sendable {
    /// The name in full.
    case name
    /// Another way of writing it.
    case form
    /// What others call the person.
    case nickname
    /// What the person was called before.
    case formerName
  }
}

/// A couple of a GEDCOM file.
public struct GedcomUnion: Hashable, Sendable {
  /// One of the two, by place.
  public var first: Int
  /// The other, by place.
  public var second: Int
  /// What kind of couple; `partners` where the file does not say.
  public var kind = PartnerUnion.Kind.partners
  /// Since when.
  public var from: EDTFDate?
  /// How it ended.
  public var ending: PartnerUnion.Ending?
  /// The line the couple begins in.
  public var line: Int

  /// Makes a couple.
  public init(first: Int, second: Int, line: Int) {
    self.first = first
    self.second = second
    self.line = line
  }
}

/// Whose child somebody of a GEDCOM file is.
public struct GedcomParentage: Hashable, Sendable {
  /// The child, by place.
  public var child: Int
  /// The parents, by place.
  public var parents: [Int]
  /// By birth, adoption, fostering.
  public var kind = Parentage.Kind.birth
  /// Since when, where it is not by birth.
  public var from: EDTFDate?
  /// Until when.
  public var to: EDTFDate?
  /// The place among the children of the same couple.
  public var order = 0
  /// Twins and more, where the file tells them in our way.
  public var birth: Parentage.MultipleBirth?
  /// Whether somebody says otherwise.
  public var isDisputed = false
  /// The line that says so.
  public var line: Int

  /// Makes a parentage by birth.
  public init(child: Int, parents: [Int], line: Int) {
    self.child = child
    self.parents = parents
    self.line = line
  }
}

/// Somebody named beside a person in a GEDCOM file: a godparent, a witness.
public struct GedcomAssociation: Hashable, Sendable {
  /// The person, by place.
  public var person: Int
  /// The other, by place; nil where the file has no such person.
  public var other: Int?
  /// What the file calls it.
  public var role: String
  /// The line.
  public var line: Int
}

/// A kind of line that stands in a GEDCOM file and was not taken.
public struct GedcomLeftOut: Hashable, Sendable {
  /// The tags that lead to it: `INDI.OCCU`.
  public var path: String
  /// The line it first stands in.
  public var line: Int
  /// How often it stands there.
  public var count: Int
  /// Whether GEDCOM has it, and only a review has no use for it.
  public var isStandard: Bool
}
