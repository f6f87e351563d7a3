#!/usr/bin/env python3
"""Tells the schema of a review's XML (RELAX NG, XML form) in two other ways.

schema.py compact FILE.rng   the same schema in the compact form
schema.py page FILE.rng      a page for people: every element, what it holds, where it stands

Both are kept in the repository; a test makes them again and compares.
"""
import sys
import xml.etree.ElementTree as tree

SPACE = "{http://relaxng.org/ns/structure/1.0}"
# What a schema is of, by its namespace: the compact form's first line, and the head of the page.
TITLES = {
    "urn:silp:review:1": (
        "The XML of a review, version 1",
        "The XML of a review",
        "`silp export xml` writes it and `silp import xml` reads it. The namespace, "
        "`urn:silp:review:1`, holds the version. The schema is",
        "`Templates/schema/silp-review-1.rng`, in the compact form `silp-review-1.rnc` beside it; "
        "a file is checked against it on the way out and in.",
        "What a newer version added to it, elements and attributes, is kept as it stood when such a "
        "file is read, and written again in its place; it is part of no view.",
        "Records",
        "The whole review: records in this order.",
    ),
    "urn:silp:repository:1": (
        "The XML of a de-identified review, version 1",
        "The XML of a review for a repository",
        "`silp export xml --profile repository` writes it of a review that was signed off as "
        "de-identified, and `silp set add` reads it. The namespace,",
        "`urn:silp:repository:1`, holds the version. The schema is "
        "`Templates/schema/silp-repository-1.rng`, in the compact form `silp-repository-1.rnc` beside it;",
        "a file is checked against it on the way out and in. Labels stand where names would, and no "
        "identifier of the review's own records is in it.",
        "Parts",
        "A review: its parts in this order.",
    ),
}
KEYWORDS = {
    "attribute", "default", "datatypes", "div", "element", "empty", "external", "grammar",
    "include", "inherit", "list", "mixed", "namespace", "notAllowed", "parent", "start",
    "string", "text", "token",
}
REPEATS = {"optional": "?", "zeroOrMore": "*", "oneOrMore": "+"}


def kind(node):
    return "comment" if node.tag is tree.Comment else node.tag.removeprefix(SPACE)


def parts(node):
    return [child for child in node if kind(child) != "comment"]


def identifier(name):
    return "\\" + name if name in KEYWORDS else name


def quoted(text):
    return '"' + text.replace('"', '\\x{22}') + '"'


def joined(node, sign, indent):
    written = [pattern(child, indent) for child in parts(node)]
    flat = (sign + " ").join(written) if sign == "," else f" {sign} ".join(written)
    if "\n" not in flat and len(flat) + indent < 96:
        return flat
    space = "\n" + " " * indent
    return ("," + space).join(written) if sign == "," else (space + sign + " ").join(written)


def inside(node, indent):
    """What several patterns in a row say together."""
    return joined(node, ",", indent) if parts(node) else "text"


def braced(head, node, indent):
    flat = inside(node, 0)
    line = f"{head} {{ {flat} }}"
    if "\n" not in flat and len(line) + indent < 96:
        return line
    deeper = " " * (indent + 2)
    return f"{head} {{\n{deeper}{inside(node, indent + 2)}\n{' ' * indent}}}"


def grouped(node, indent):
    """One pattern that a sign can follow."""
    inner = parts(node)
    if len(inner) == 1 and kind(inner[0]) in ("element", "attribute", "ref", "data", "value"):
        return pattern(inner[0], indent)
    return f"({joined(node, ',', indent + 1)})"


def pattern(node, indent):
    what = kind(node)
    if what in ("element", "attribute"):
        return braced(f"{what} {node.get('name')}", node, indent)
    if what in REPEATS:
        return grouped(node, indent) + REPEATS[what]
    if what == "choice":
        return f"({joined(node, '|', indent + 1)})"
    if what == "interleave":
        return f"({joined(node, '&', indent + 1)})"
    if what == "group":
        return f"({joined(node, ',', indent + 1)})"
    if what in ("mixed", "list"):
        return braced(what, node, indent)
    if what == "ref":
        return identifier(node.get("name"))
    if what == "value":
        return quoted(node.text or "")
    if what == "data":
        limits = " ".join(f"{p.get('name')} = {quoted(p.text or '')}" for p in parts(node))
        return f"xsd:{node.get('type')}" + (f" {{ {limits} }}" if limits else "")
    if what in ("text", "empty"):
        return what
    raise SystemExit(f"the compact form of <{what}> is not known here")


def read(path):
    parser = tree.XMLParser(target=tree.TreeBuilder(insert_comments=True))
    return tree.parse(path, parser).getroot()


def comment(node):
    return " ".join((node.text or "").split())


def compact(path):
    root = read(path)
    lines = [
        f"# {TITLES[root.get('ns')][0]}, in the compact form; made from the XML form beside it.",
        f"default namespace = {quoted(root.get('ns'))}",
        f"datatypes xsd = {quoted(root.get('datatypeLibrary'))}",
    ]
    for node in root:
        what = kind(node)
        if what == "comment":
            lines += ["", "# " + comment(node)]
            continue
        name = "start" if what == "start" else identifier(node.get("name"))
        if not lines[-1].startswith("# "):
            lines.append("")
        lines.append(f"{name} =\n  {joined(node, ',', 2)}")
    return "\n".join(lines) + "\n"


def content(node):
    """What an element holds, for a person."""
    told = []
    for child in parts(node):
        what = kind(child)
        if what == "element":
            told.append(content_of(child))
        elif what == "attribute":
            told.append(f"attribute `{child.get('name')}` ({content(child)})")
        elif what == "optional":
            told.append(f"perhaps {content(child)}")
        elif what in ("zeroOrMore", "oneOrMore"):
            some = "any number of" if what == "zeroOrMore" else "one or more of"
            told.append(f"{some} {content(child)}")
        elif what == "choice":
            told.append("one of " + " · ".join(content_of(item) for item in parts(child)))
        elif what == "list":
            told.append(content(child) + ", with spaces between")
        elif what in ("interleave", "group", "mixed"):
            told.append(content(child) + (", in any order" if what == "interleave" else ""))
        else:
            told.append(content_of(child))
    return ", ".join(part for part in told if part) or "words"


def content_of(node):
    what = kind(node)
    if what == "ref":
        name = node.get("name")
        return name.removesuffix("-content").replace("-", " ") if name.endswith("-content") else f"`{name}`"
    if what == "value":
        return f"“{node.text}”"
    if what == "data":
        limit = next((p.text for p in parts(node)), None)
        return f"`{limit}`" if limit else node.get("type")
    if what == "text":
        return "words"
    if what == "empty":
        return "nothing"
    if what == "element":
        inner = content(node)
        return f"`{node.get('name')}`" + ("" if inner == "nothing" else f" ({inner})")
    return content(node)


def page(path):
    root = read(path)
    _, title, first, second, third, group, whole = TITLES[root.get("ns")]
    lines = [
        f"# {title}", "", first, second, third,
        "This page is made from the schema (`Tests/Interoperability/schema.py`). A name in code is "
        "an element; other words name what is told under “What values look like”.",
        "",
        f"## {group}",
    ]
    values = ["", "## What values look like"]
    said = None
    for node in root:
        what = kind(node)
        if what == "comment":
            said = comment(node)
            continue
        if what == "start":
            first = parts(node)[0]
            lines += ["", f"### `{first.get('name')}`", "", whole, ""]
            lines += [f"- {content_of(item)}" if kind(item) == "ref"
                      else row(item) if kind(item) == "attribute" else f"- {content_many(item)}"
                      for item in parts(first)]
            said = None
            continue
        name = node.get("name")
        into = values if name.endswith("-content") else lines
        shown = name.removesuffix("-content").replace("-", " ") if into is values else f"`{name}`"
        into += ["", f"### {shown}", ""]
        if said:
            into += [said, ""]
            said = None
        inner = parts(node)
        if len(inner) == 1 and kind(inner[0]) == "element":
            into += listed(parts(inner[0]))
        elif len(inner) == 1 and kind(inner[0]) in ("choice", "interleave") and any(
            kind(item) != "value" for item in parts(inner[0])
        ):
            into += ["One of:" if kind(inner[0]) == "choice" else "In any order:", ""]
            into += listed(parts(inner[0]))
        else:
            into += listed(inner)
    return "\n".join(lines + values) + "\n"


def content_many(node):
    inner = ", ".join(content_of(child) for child in parts(node))
    some = {"optional": "perhaps", "zeroOrMore": "any number of", "oneOrMore": "one or more of"}
    return f"{some.get(kind(node), '')} {inner}".strip()


def listed(nodes):
    rows = []
    for node in nodes:
        what = kind(node)
        if what in ("optional", "zeroOrMore", "oneOrMore") and len(parts(node)) == 1:
            inner = parts(node)[0]
            when = {"optional": "; may be left out", "zeroOrMore": "; any number",
                    "oneOrMore": "; one or more"}[what]
            rows.append(row(inner) + when)
        else:
            rows.append(row(node))
    return rows


def row(node):
    what = kind(node)
    if what == "element":
        return f"- `{node.get('name')}`: {content(node)}"
    if what == "attribute":
        return f"- attribute `{node.get('name')}`: {content(node)}"
    return "- " + (content_of(node) if what in ("ref", "value", "data", "text", "empty") else content(wrapped(node)))


def wrapped(node):
    outer = tree.Element(SPACE + "group")
    outer.append(node)
    return outer


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in ("compact", "page"):
        raise SystemExit(__doc__)
    sys.stdout.write(compact(sys.argv[2]) if sys.argv[1] == "compact" else page(sys.argv[2]))
