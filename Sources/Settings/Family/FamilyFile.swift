public import ReviewModel

/// A family as its readable file gives it: people, couples, children, households, by alias.
///
/// It holds real names; whoever reads it takes them to the names file and nowhere else.
public struct FamilyFile: Hashable, Sendable {
  /// The people in the file's order.
  public var people: [Person]
  /// The couples.
  public var unions: [Union]
  /// Who is whose child, one for each child of each item of `children`.
  public var parentages: [Parentage]
  /// The households.
  public var households: [Household]

  /// One person.
  public struct Person: Hashable, Sendable {
    /// The short word everything else in the file names the person by.
    public var alias: Code
    /// What the person is called in print; nil where the program is to give a label.
    public var label: String?
    /// A shorter label, where there is no room for the other.
    public var short: String?
    /// The real name.
    public var name: String?
    /// Other forms in which the name is written.
    public var forms: [String]
    /// The sex the records give.
    public var sex: ReviewModel.Person.Sex
    /// Whether and when the person was born and died.
    public var life: ReviewModel.Person.Life
    /// Whether the review is about this person.
    public var isSubject: Bool
    /// Anything else.
    public var note: String?
  }

  /// Two people who are or were a couple.
  public struct Union: Hashable, Sendable {
    /// One partner.
    public var first: Code
    /// The other partner.
    public var second: Code
    /// What kind of couple.
    public var kind: PartnerUnion.Kind
    /// Since when.
    public var from: EDTFDate?
    /// How it ended, if it did.
    public var ending: PartnerUnion.Ending?
  }

  /// Whose child somebody is.
  public struct Parentage: Hashable, Sendable {
    /// The child.
    public var child: Code
    /// The parents or carers known.
    public var parents: [Code]
    /// By birth, adoption, fostering.
    public var kind: ReviewModel.Parentage.Kind
    /// Since when.
    public var from: EDTFDate?
    /// Until when.
    public var to: EDTFDate?
    /// The child's place among the children of the same parents, from 0.
    public var order: Int
    /// Which of the same parents' births the child shares with others.
    public var birth: ReviewModel.Parentage.MultipleBirth?
  }

  /// People who live or lived under one roof.
  public struct Household: Hashable, Sendable {
    /// What it is called in print.
    public var label: String
    /// The label of the place where it is.
    public var place: String?
    /// Who lives there.
    public var members: [Member]
  }

  /// Somebody's time in a household.
  public struct Member: Hashable, Sendable {
    /// Who.
    public var person: Code
    /// Since when.
    public var from: EDTFDate?
    /// Until when.
    public var to: EDTFDate?
  }
}

extension FamilyFile {
  /// Reads a family, and checks that it can be one.
  public init(yaml: String, file: String) throws(SettingsErrors) {
    self = try Reading.value(
      yaml: yaml, file: file, keys: ["people", "unions", "children", "households"]
    ) { reading, fields in
      let people = reading.people(reading.need(fields, "people"))
      let aliases = people.map(\.alias)
      let unions = reading.list(fields["unions"]).compactMap { reading.union($0, of: aliases) }
      let groups = reading.list(fields["children"]).compactMap {
        reading.siblings($0, of: aliases)
      }
      let households = reading.households(fields["households"], of: aliases)
      reading.check(groups, people: people)
      return FamilyFile(
        people: people, unions: unions, parentages: SiblingGroup.parentages(groups),
        households: households)
    }
  }
}
