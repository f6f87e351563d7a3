/// Who descends from whom, by birth and adoption, and where that goes in a circle.
struct Ancestry {
  /// One step: a parent, and the record that says so.
  private struct Step {
    let parent: Int
    let record: RecordID
  }

  private let people: [PersonID]
  private let steps: [[Step]]

  init(_ review: Review) {
    people = review.people.map(\.id)
    let places = Dictionary(people.enumerated().map { ($0.element, $0.offset) }) { one, _ in one }
    var steps = Array(repeating: [Step](), count: people.count)
    for parentage in review.parentages where [.birth, .adopted].contains(parentage.value.kind) {
      guard let child = places[parentage.value.child] else { continue }
      for parent in parentage.value.parents {
        guard let parent = places[parent], parent != child else { continue }
        steps[child].append(Step(parent: parent, record: parentage.id.record))
      }
    }
    self.steps = steps
  }

  /// The circles; without the record of each there is none.
  ///
  /// Walks up from everybody, once, in the order filed; a way back to somebody on the present path
  /// closes a circle. Not by recursion, since a line of descent may be long.
  var cycles: [FamilyFault] {
    var faults: [FamilyFault] = []
    var isDone = Array(repeating: false, count: people.count)
    var placeOnPath = Array(repeating: -1, count: people.count)
    for start in people.indices where !isDone[start] {
      var path = [(person: start, next: 0)]
      placeOnPath[start] = 0
      while let last = path.last {
        guard last.next < steps[last.person].count else {
          isDone[last.person] = true
          placeOnPath[last.person] = -1
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let step = steps[last.person][last.next]
        let place = placeOnPath[step.parent]
        if place >= 0 {
          let circle = path[place...].map { people[$0.person] }
          faults.append(FamilyFault(.ownAncestor(circle), record: step.record))
        } else if !isDone[step.parent] {
          placeOnPath[step.parent] = path.count
          path.append((step.parent, 0))
        }
      }
    }
    return faults
  }
}
