internal import Dispatch
internal import Synchronization

/// Work on many values at once, on all processors.
package enum Parallel: Sendable {
  /// What a function makes of each value, in the order of the values.
  package static func map<Value: Sendable, Result: Sendable>(
    _ values: [Value], _ transform: @Sendable (Value) -> Result
  ) -> [Result] {
    let size = 256
    // Few values are done before other threads have woken.
    guard values.count > size * 2 else { return values.map(transform) }
    let count = (values.count + size - 1) / size
    let parts = Mutex<[Int: [Result]]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { part in
      let range = part * size..<min((part + 1) * size, values.count)
      let results = values[range].map(transform)
      parts.withLock { $0[part] = results }
    }
    return parts.withLock { found in (0..<count).flatMap { found[$0] ?? [] } }
  }
}
