/// A time over which one agency recorded one plan for somebody, without recording another between.
///
/// An agency knows one plan at a time: what two of them record over the same time are two plans at
/// once, where one plan after another and back again is not.
public struct PlanRun<Entry> {
  /// The plan.
  public let plan: SubjectFacts.Plan
  /// The first entry that records it.
  public let first: Entry
  /// The last one.
  public let last: Entry
  /// How many entries record it.
  public let count: Int

  @usableFromInline init(
    _ plan: SubjectFacts.Plan, from first: Entry, to last: Entry, count: Int
  ) {
    self.plan = plan
    self.first = first
    self.last = last
    self.count = count
  }

  /// The runs in some entries, in the order in which they begin.
  ///
  /// - Parameters:
  ///   - entries: Entries in the order of the chronology.
  ///   - plan: The plan that an entry records, and what tells its agency from others.
  ///
  /// Complexity: O(n) in the entries.
  @inlinable public static func runs<Agency: Hashable>(
    in entries: some Sequence<Entry>, _ plan: (Entry) -> (SubjectFacts.Plan, Agency)?
  ) -> [PlanRun] {
    var runs: [PlanRun] = []
    var open: [Agency: Int] = [:]
    for entry in entries {
      guard let (plan, agency) = plan(entry), plan != .notRecorded else { continue }
      if let place = open[agency], runs[place].plan == plan {
        let run = runs[place]
        runs[place] = PlanRun(plan, from: run.first, to: entry, count: run.count + 1)
      } else if plan == .none {
        open[agency] = nil
      } else {
        open[agency] = runs.count
        runs.append(PlanRun(plan, from: entry, to: entry, count: 1))
      }
    }
    return runs
  }

  /// Two runs of different plans over the same time.
  public struct Pair {
    /// The run that begins first.
    public let one: PlanRun
    /// The other.
    public let other: PlanRun
    /// The entry from which both run.
    public let from: Entry
    /// The entry up to which both run.
    public let to: Entry

    @usableFromInline init(one: PlanRun, other: PlanRun, from: Entry, to: Entry) {
      self.one = one
      self.other = other
      self.from = from
      self.to = to
    }
  }

  /// The runs that surely lie over the same time, each pair of plans once, by the longest of its
  /// times.
  ///
  /// - Parameter days: The first and last day an entry can mean, as numbers; nil where one is open.
  @inlinable public static func atOnce(
    _ runs: [PlanRun], _ days: (Entry) -> (first: Int, last: Int)?
  ) -> [Pair] {
    var longest: [Set<SubjectFacts.Plan>: (days: Int, pair: Pair)] = [:]
    var order: [Set<SubjectFacts.Plan>] = []
    // Only runs that have not ended are held beside the next, so that many short ones cost little.
    var open: [(run: PlanRun, end: Int)] = []
    for run in runs {
      guard let began = days(run.first), let end = days(run.last)?.first else { continue }
      let start = began.last
      open.removeAll { $0.end <= began.first }
      guard end > start else { continue }
      for (one, otherEnd) in open where one.plan != run.plan && otherEnd > start {
        let plans: Set = [one.plan, run.plan]
        let length = min(end, otherEnd) - start
        guard length > longest[plans]?.days ?? 0 else { continue }
        if longest[plans] == nil { order.append(plans) }
        let to = otherEnd < end ? one.last : run.last
        longest[plans] = (length, Pair(one: one, other: run, from: run.first, to: to))
      }
      open.append((run, end))
    }
    return order.compactMap { longest[$0]?.pair }
  }
}

extension PlanRun: Sendable where Entry: Sendable {}
extension PlanRun.Pair: Sendable where Entry: Sendable {}

extension Review {
  /// The times over which agencies recorded plans for a subject, in the order in which they begin.
  public func planRuns(of subject: PersonID) -> [PlanRun<Filed<ChronologyEntry>>] {
    let isOnly = subjects.count == 1
    return PlanRun.runs(in: chronology) { entry in
      entry.value.subjects.first {
        ($0.subject == .person(subject) || isOnly && $0.subject == .notStated)
          && $0.plan != .notRecorded
      }.map { ($0.plan, entry.value.agency) }
    }
  }
}

extension ChronologyEntry {
  /// The first and last day its date can mean, as numbers; nil where one is open.
  public var dayNumbers: (first: Int, last: Int)? {
    guard let first = date.earliest?.number, let last = date.latest?.number else { return nil }
    return (first, last)
  }
}
