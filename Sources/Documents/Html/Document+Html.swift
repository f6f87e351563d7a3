extension Document {
  /// The document as one web page that needs nothing else: no script, no other file, no network.
  ///
  /// For reading by eye and by ear, on a screen and on paper: language, landmarks, headings in order,
  /// a list of contents, heads of table columns, and every picture told in words. It is well-formed
  /// XML as well, so that it can be read and checked by any program.
  public var html: [UInt8] {
    var writer = HtmlWriter(metadata: metadata)
    let blocks = self.blocks.withoutLooseEnds
    writer.wanted = blocks.leading
    return writer.page(blocks)
  }
}

/// What a web page looks like, on a screen and on paper.
enum HtmlLook {
  static let style = """
    :root{color:#1a1a1a;background:#fff;font:1.05rem/1.55 "Liberation Sans",Arial,sans-serif}
    body{max-width:60rem;margin:0 auto;padding:0 1.25rem 3rem}
    h1,h2,h3,h4,h5{color:#1f3a5f;line-height:1.2;margin:1.6em 0 .5em}
    h1{font-size:2rem;margin-top:.8em}h2{font-size:1.5rem}h3{font-size:1.2rem}
    h4,h5{font-size:1.05rem}p,ul,ol{margin:0 0 .8em}li{margin-bottom:.25em}
    a{color:#1f3a5f}a:focus,div.table:focus{outline:3px solid #b35900;outline-offset:2px}
    .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:#fff;padding:.5rem}
    .marking{text-align:center;font-weight:bold;margin:1rem 0}
    .subtitle{font-size:1.2rem;color:#404040}.note,.caption,figcaption{font-size:.92rem;color:#404040}
    blockquote{margin:0 0 .8em;padding:.2em 0 .2em 1em;border-left:4px solid #1f3a5f}
    nav{border:1px solid #bfbfbf;padding:.2rem 1.25rem .6rem;margin:1.5rem 0}
    nav h2{font-size:1.1rem;margin:.8em 0 .4em}nav ul{list-style:none;padding-left:1rem;margin:0}
    nav>ul{padding-left:0}
    div.table{overflow-x:auto;margin:0 0 1.2em}table{border-collapse:collapse;width:100%}
    caption{text-align:left;font-weight:bold;padding:.4em 0}
    th,td{border:1px solid #bfbfbf;padding:.4em .5em;text-align:left;vertical-align:top;font-size:.95rem}
    th{background:#e8edf2;color:#1f3a5f}td p,th p{margin:0 0 .3em}td p:last-child,th p:last-child{margin:0}
    figure{margin:1.2em 0;text-align:center}figure svg,figure img{max-width:100%;height:auto}
    footer{border-top:1px solid #bfbfbf;margin-top:3rem;padding-top:.5rem}
    @media print{@page{size:A4;margin:2cm}:root{font-size:10pt}body{max-width:none;padding:0}
    .skip{display:none}.page{break-before:page}h1,h2,h3,h4,h5,caption{break-after:avoid}
    div.table{overflow:visible}thead{display:table-header-group}tr,figure{break-inside:avoid}
    a{color:inherit;text-decoration:none}}
    """
}
