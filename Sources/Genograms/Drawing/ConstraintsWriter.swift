internal import ReviewModel

/// Writes a family as a plain graph that Graphviz places itself: partners in one block each, no
/// position given.
enum ConstraintsWriter {
  /// The whole file.
  static func write(_ graph: FamilyGraph, _ options: Genogram.Options) -> String {
    let plan = Plan(graph, Generations(graph))
    let heading = [options.marking, options.title].compactMap { $0 }
    var lines = [
      "digraph genogram {",
      "  graph [rankdir=TB, nodesep=0.3, ranksep=0.5, fontname=\"\(DotWriter.font)\", "
        + "labelloc=t, label=\(DotText.quoted(lines: heading))];",
      "  node [fontname=\"\(DotWriter.font)\", fontsize=10];",
      "  edge [dir=none, fontname=\"\(DotWriter.font)\", fontsize=8];",
    ]
    var rank: [Int: Int] = [:]
    for block in plan.blocks { for (place, person) in block.enumerated() { rank[person] = place } }
    let isBeside = graph.couples.map { couple in
      plan.blockOf[couple.first] == plan.blockOf[couple.second]
        && abs((rank[couple.first] ?? 0) - (rank[couple.second] ?? 0)) == 1
    }
    for (number, block) in plan.blocks.enumerated() {
      lines += cluster(number, block, graph, isBeside)
    }
    for (number, couple) in graph.couples.enumerated() where !isBeside[number] {
      lines.append("  u\(number + 1) [shape=point, width=0.05];")
      for person in [couple.first, couple.second] {
        lines.append("  p\(person + 1) -> u\(number + 1)\(style(graph, number));")
      }
    }
    for sibship in graph.sibships {
      for line in sibship.children {
        lines.append("  \(name(sibship.origin)) -> p\(line.child + 1)\(style(line.kind.rawValue));")
      }
    }
    for line in graph.careLines {
      lines.append("  \(name(line.origin)) -> p\(line.child + 1)\(style(line.kind.rawValue));")
    }
    return lines.joined(separator: "\n") + "\n}\n"
  }

  private static func cluster(
    _ number: Int, _ block: [Int], _ graph: FamilyGraph, _ isBeside: [Bool]
  ) -> [String] {
    var chain: [(name: String, style: String)] = []
    for person in block {
      if let last = block.firstIndex(of: person), last > 0 {
        let pair: Set<Int> = [block[last - 1], person]
        let couple = graph.couples.indices.first {
          isBeside[$0]
            && [graph.couples[$0].first, graph.couples[$0].second].allSatisfy(pair.contains)
        }
        if let couple { chain.append(("u\(couple + 1)", style(graph, couple))) }
      }
      chain.append(("p\(person + 1)", ""))
    }
    var lines = ["  subgraph cluster_b\(number + 1) {", "    peripheries=0;", "    label=\"\";"]
    for person in block { lines.append("    " + node(graph.people[person], "p\(person + 1)")) }
    for link in chain where link.name.hasPrefix("u") {
      lines.append("    \(link.name) [shape=point, width=0.05];")
    }
    lines.append("    { rank=same; " + chain.map { $0.name + "; " }.joined() + "}")
    for (one, other) in zip(chain, chain.dropFirst()) {
      let look = one.style.isEmpty ? other.style : one.style
      // Who stand side by side without being a couple are kept together by a line nobody sees.
      let unseen = " [weight=20, style=invis]"
      lines.append("    \(one.name) -> \(other.name)\(look.isEmpty ? unseen : look);")
    }
    return lines + ["  }"]
  }

  private static func node(_ member: FamilyMember, _ name: String) -> String {
    let lines = (member.inside.isEmpty ? [] : [member.inside]) + member.beneath
    let peripheries = member.isSubject ? ", peripheries=2" : ""
    let isDead: Bool
    if case .died = member.life { isDead = true } else { isDead = false }
    let fill = isDead ? ", style=filled, fillcolor=\"#dddddd\"" : ""
    return "\(name) [shape=\(Symbol(member).shape.rawValue)\(peripheries)\(fill), "
      + "label=\(DotText.quoted(lines: lines)), class=\"person\", tooltip=\" \"];"
  }

  private static func name(_ origin: Origin) -> String {
    switch origin {
    case .couple(let couple): "u\(couple + 1)"
    case .single(let person): "p\(person + 1)"
    }
  }

  private static func style(_ graph: FamilyGraph, _ couple: Int) -> String {
    let words = graph.couples[couple].words.joined(separator: " ")
    let look = graph.couples[couple].unions.last?.kind == .married ? "solid" : "dashed"
    return " [weight=20, style=\(look), tooltip=\(DotText.quoted(words.isEmpty ? " " : words))]"
  }

  private static func style(_ kind: String) -> String {
    switch kind {
    case "birth": ""
    case "foster": " [style=dotted]"
    default: " [style=dashed]"
    }
  }
}
