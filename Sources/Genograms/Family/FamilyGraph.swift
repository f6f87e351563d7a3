package import ReviewModel

/// The family as numbers: people, couples and children by index, so that layout is array work.
package struct FamilyGraph: Sendable {
  /// The people, by reference.
  package var people: [FamilyMember] = []
  /// The couples, and the parents who are not recorded as one.
  package var couples: [Couple] = []
  /// The children of each couple or lone parent, in birth order.
  package var sibships: [Sibship] = []
  /// The second lines: to carers of a child who is drawn below other parents.
  package var careLines: [CareLine] = []
  /// The households, with the members they had at the time.
  package var households: [FamilyHousehold] = []
  /// How people stand to each other, as somebody told it.
  package var ties: [FamilyTie] = []
  /// Whether men stand left where the order of birth leaves it open.
  package var maleLeft = true
  /// Whether details were left out for its readers, so that what is not told may be recorded.
  package var isReduced = false

  /// Makes an empty family.
  package init() {}
}

/// Somebody of the family, with the words that are drawn.
package struct FamilyMember: Sendable {
  /// Who.
  package var id: PersonID
  /// What the view calls them.
  package var label: String
  /// The sex the records give.
  package var sex: Person.Sex
  /// Whether the person was born, died, is expected.
  package var life: Person.Life
  /// Whether the review is about them.
  package var isSubject: Bool
  /// The age, short enough to stand inside the symbol; empty where it is not known.
  package var inside: String
  /// The lines below the symbol.
  package var beneath: [String]
  /// How the person lives their gender.
  package var gender = Person.Gender.notRecorded
  /// What is marked of health and substances.
  package var marks: [Person.Mark] = []
  /// The letters beside the symbol.
  package var letters = ""
  /// What a pointer that rests on the symbol is told.
  package var tooltip = ""
  /// Whether the symbol stands out.
  package var isFocus = false
}

/// Two people joined by a line.
package struct Couple: Sendable {
  /// One partner.
  package var first: Int
  /// The other.
  package var second: Int
  /// What is recorded of them, in time order; empty where they are only parents of one child.
  package var unions: [PartnerUnion]
  /// The words on the line: one for each year known.
  package var words: [String]
  /// When it began, as a sortable number.
  package var since: Int
  /// Whether both descend from one ancestor.
  package var isRelated = false
  /// What it rests on, in words.
  package var tooltip = ""

  /// The partner of one of the two.
  package func other(than person: Int) -> Int { first == person ? second : first }
}

/// From whom a child's line comes.
package enum Origin: Hashable, Sendable {
  /// From the line between two people.
  case couple(Int)
  /// From one person.
  case single(Int)
}

/// The children drawn below one couple or lone parent.
package struct Sibship: Sendable {
  /// Their parents.
  package var origin: Origin
  /// The children in birth order.
  package var children: [ChildLine]
}

/// A child's place in a sibship.
package struct ChildLine: Sendable {
  /// The child.
  package var child: Int
  /// What makes the origin a parent.
  package var kind: Parentage.Kind
  /// Which multiple birth the child belongs to, if any.
  package var birth: Parentage.MultipleBirth?
  /// Whether somebody says otherwise, or it contradicts other records.
  package var isDisputed = false
}

/// A second line from a child to those who care for it.
package struct CareLine: Sendable {
  /// The child.
  package var child: Int
  /// The carers.
  package var origin: Origin
  /// Foster, adopted, kinship, step.
  package var kind: Parentage.Kind
  /// The years of it.
  package var words = ""
  /// Whether it is over.
  package var isPast = false
  /// Whether somebody says otherwise, or it contradicts other records.
  package var isDisputed = false
}

/// How two people stand to each other.
package struct FamilyTie: Hashable, Sendable {
  /// The one from whom it goes out.
  package var first: Int
  /// The other.
  package var second: Int
  /// What kind.
  package var kind: Tie.Kind
  /// Whether somebody says otherwise.
  package var isDisputed: Bool
  /// What it rests on, in words.
  package var tooltip: String
}

/// A household and its members of the family.
package struct FamilyHousehold: Sendable {
  /// What it is called.
  package var label: String
  /// The members, ascending.
  package var members: [Int]
}

extension FamilyGraph {
  /// The people a line comes from.
  package func people(of origin: Origin) -> [Int] {
    switch origin {
    case .couple(let couple): [couples[couple].first, couples[couple].second]
    case .single(let person): [person]
    }
  }

  /// Parent and child, for every child drawn below a parent.
  var descents: [(parent: Int, child: Int)] {
    sibships.flatMap { sibship in
      people(of: sibship.origin).flatMap { parent in
        sibship.children.map { (parent, $0.child) }
      }
    }
  }
}
