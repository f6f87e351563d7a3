internal import ReviewModel

/// Whether the family can be as it is recorded: Q21.
extension Lens {
  static let familyChecks: [Lens] = [
    check(
      21, Source("S1", "Use Genograms, Ecomaps"),
      [
        "own-ancestor", "own-parent", "own-partner", "before-parent", "after-mother",
        "after-father", "mothers", "fathers", "parents", "died-before", "coupled-before", "passed",
      ]
    ) { evidence in evidence.review.familyFaults.map(\.draft).orPassed() }
  ]
}

extension FamilyFault {
  /// What is to be put right, with who it is about.
  fileprivate var draft: Draft {
    func draft(_ sentence: String, _ figures: [String: LensFigure]) -> Draft {
      Draft(sentence: sentence, figures: figures, records: [record], stance: .incomplete)
    }
    func pair(_ sentence: String, _ child: PersonID, _ parent: PersonID) -> Draft {
      draft(sentence, ["child": .person(child), "parent": .person(parent)])
    }
    func several(_ sentence: String, _ child: PersonID, _ parents: [PersonID]) -> Draft {
      draft(sentence, ["child": .person(child), "parents": .people(parents)])
    }
    func one(_ sentence: String, _ person: PersonID) -> Draft {
      draft(sentence, ["person": .person(person)])
    }
    return switch fact {
    case .ownAncestor(let circle): draft("own-ancestor", ["people": .people(circle)])
    case .ownParent(let person): one("own-parent", person)
    case .ownPartner(let person): one("own-partner", person)
    case .bornBeforeParent(let child, let parent): pair("before-parent", child, parent)
    case .bornAfterMother(let child, let mother): pair("after-mother", child, mother)
    case .bornAfterFather(let child, let father): pair("after-father", child, father)
    case .birthMothers(let child, let mothers): several("mothers", child, mothers)
    case .birthFathers(let child, let fathers): several("fathers", child, fathers)
    case .birthParents(let child, let parents): several("parents", child, parents)
    case .diedBeforeBirth(let person): one("died-before", person)
    case .coupledBeforeBirth(let person): one("coupled-before", person)
    }
  }
}
