internal import ReviewModel
internal import Views

/// The request to one agency, while it is changed.
struct RequestFiling {
  let workspace: Workspace
  let agency: Filed<Agency>
  let view: DeidentifiedReview
  private let known: Filed<AgencyRequest>?
  /// As it will be.
  var request: AgencyRequest

  /// Looks up an agency and what it was asked; nothing of a request is there before the first step.
  init(_ code: String, in workspace: Workspace) throws(Complaint) {
    self.workspace = workspace
    agency = try Lookup(review: workspace.review).agency(code)
    view = DeidentifiedReview(workspace.review, for: .panel)
    known = workspace.review.request(of: agency.id)
    request = known?.value ?? AgencyRequest(of: agency.id)
  }

  var label: String { view.labels[agency.id] }

  /// Takes a step, or complains.
  mutating func take(_ step: AgencyRequest.Step) throws(Complaint) {
    do {
      request = try request.taking(step)
    } catch {
      throw RequestWords.complaint(error, label, code: agency.value.code.text)
    }
  }

  /// Keeps the request with whatever else is in a batch, as one operation, and says how it stands.
  func save(_ description: String, _ batch: Batch = Batch()) throws(Complaint) {
    var batch = batch
    guard request != known?.value else {
      return Console.current.say("\(label): that is known already; nothing changed")
    }
    put(in: &batch)
    try workspace.commit(batch, description)
    let words = RequestWords(view, on: Console.current.now().day)
    Console.current.say("\(label): \(Self.state(request, words))")
  }

  /// Puts the request into a batch.
  func put(in batch: inout Batch) {
    if let known {
      batch.revise(known.id.record, .request(request))
    } else {
      batch.create(.request(request))
    }
  }

  /// What was typed may name somebody who has no label yet, so a reason is not repeated.
  private static func state(_ request: AgencyRequest, _ words: RequestWords) -> String {
    if case .withdrawn(let on, _) = request.standing { return "withdrawn on \(words.day(on))" }
    return words.state(request)
  }

  /// Changes one thing of an agency's request and keeps it.
  static func keep(
    _ description: String, of agency: String, _ options: ReviewOptions,
    _ change: (inout AgencyRequest, Workspace) throws -> Void
  ) throws {
    let workspace = try Workspace.open(options)
    var filing = try RequestFiling(agency, in: workspace)
    try change(&filing.request, workspace)
    try filing.save(description)
  }
}
