extension Review {
  /// The version that was signed off as de-identified for some readers; nil where none was frozen.
  ///
  /// - Parameter audience: For whom it was made: `public`.
  public func deidentified(for audience: Code) -> Filed<ReportVersion>? {
    versions.last { filed in
      if case .addendum = filed.value.basis { return false }
      return filed.value.audience == audience && filed.value.status != .withdrawn
    }
  }

  /// What stands against handing a version on as final and de-identified, all of it: it must be final,
  /// signed by everybody of the chain, and its file looked through and signed.
  public func obstacles(
    toDepositing filed: Filed<ReportVersion>, _ chain: SigningChain
  ) -> [PublicationObstacle] {
    var found: [PublicationObstacle] = []
    if let hold { found.append(.onHold(since: hold.value.since)) }
    found += standing(against: .publishing).map {
      .proceeding($0.id, isRefused: $0.value.answer(.publishing) != nil)
    }
    switch filed.value.status {
    case .finalToBoard, .published, .revisedAfterProceedings: break
    default: found.append(.notFinal(filed.id, filed.value.status))
    }
    found += signatures(filed.value, chain).filter { !$0.isGiven }.map { .unsigned($0) }
    let file = filed.value.release.flatMap { release in releases.first { $0.id == release } }
    if file?.value.signOffs.isEmpty != false { found.append(.fileUnsigned(filed.id)) }
    return found
  }

  /// This review as it was, looked up by what is said of it today.
  ///
  /// What a review is found by among others is often told only after it was signed.
  public func catalogued(asIn today: Review) -> Review {
    guard let catalogue = today.details?.value.catalogue else { return self }
    return Review(
      items.map { item in
        guard case .review(var details) = item.record else { return item }
        details.catalogue = catalogue
        return Item(id: item.id, reference: item.reference, record: .review(details))
      })
  }
}
