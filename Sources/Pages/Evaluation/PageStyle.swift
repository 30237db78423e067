/// How a page looks: dark on white, on a screen and on A4. Its charts bring their colours with them.
enum PageStyle {
    static let sheet: StaticString = """
        :root { --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --shade: #f3f5f7; --mark: #0b4f7d; }
        * { box-sizing: border-box; }
        html { font: 100%/1.45 "Source Sans 3", "Segoe UI", "Liberation Sans", "Noto Sans", Arial, sans-serif; }
        body { margin: 0; color: var(--ink); background: #fff; }
        main { max-width: 62rem; margin: 0 auto; padding: 2rem 1.5rem 3rem; }
        header { border-left: .35rem solid var(--mark); padding-left: 1rem; margin-bottom: 1.5rem; }
        h1 { font-size: 1.9rem; line-height: 1.2; margin: 0; overflow-wrap: anywhere; }
        h2 { font-size: 1.15rem; margin: 0 0 .5rem; }
        .test { border: .2rem solid #a40e26; color: #a40e26; font-weight: 700; padding: .4rem .8rem; text-align: center; }
        .period { font-size: 1.15rem; margin: .25rem 0 0; color: var(--soft); }
        .filter { margin: .25rem 0 0; color: var(--soft); }
        .figures { display: flex; flex-wrap: wrap; gap: .6rem; margin: 0 0 2rem; padding: 0; }
        .figures div { flex: 1 1 auto; border: 1px solid var(--line); border-radius: .4rem; padding: .6rem .8rem; }
        .figures div.main { flex-grow: 2; background: var(--mark); border-color: var(--mark); color: #fff; }
        .figures dt { font-size: .82rem; }
        .figures dd { margin: 0; font-size: 1.25rem; font-weight: 600; white-space: nowrap; font-variant-numeric: tabular-nums; }
        figure { margin: 0 0 2rem; break-inside: avoid; }
        figure > svg { display: block; width: 100%; height: auto; }
        svg text { font-variant-numeric: tabular-nums; }
        .legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: .25rem 0 0; padding: 0; font-size: .9rem; }
        .swatch { width: .8rem; height: .8rem; margin-right: .4rem; vertical-align: -.05rem; }
        .swatch.wide { width: 1.9rem; }
        .note { margin: .4rem 0 0; color: var(--soft); font-size: .9rem; }
        .table { overflow-x: auto; }
        table { width: 100%; border-collapse: collapse; font-size: .92rem; }
        caption { text-align: left; color: var(--soft); padding-bottom: .4rem; }
        th, td { padding: .3rem .5rem; vertical-align: baseline; border-bottom: 1px solid var(--line); }
        th { text-align: left; font-weight: 400; overflow-wrap: break-word; }
        th.time { white-space: nowrap; }
        td, th.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        th.number { white-space: normal; hyphens: auto; }
        thead th { font-weight: 600; border-bottom: 2px solid var(--ink); vertical-align: bottom; }
        th.again { color: var(--soft); }
        td.below { color: #a40e26; }
        small { color: var(--soft); font-size: .85em; }
        tr.sub th, tr.sub td { background: var(--shade); font-weight: 600; border-bottom: 1px solid var(--soft); }
        tfoot th, tfoot td { font-weight: 700; border-top: 2px solid var(--ink); border-bottom: 3px double var(--ink); }
        footer { margin-top: 2rem; padding-top: .75rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .85rem; }
        footer p { margin: 0 0 .3rem; }
        code { font-family: "Liberation Mono", Consolas, monospace; font-size: .9em; overflow-wrap: anywhere; }
        @page { size: A4; margin: 15mm 14mm 16mm; @bottom-right { content: "Seite " counter(page) " von " counter(pages); font-size: 8pt; } }
        @media print {
          html { font-size: 10pt; }
          main { max-width: none; padding: 0; }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          .table { overflow: visible; }
          thead { display: table-header-group; }
          tfoot { display: table-row-group; }
          tr { break-inside: avoid; }
          tr.sub { break-before: avoid; }
          h2 { break-after: avoid; }
          footer { break-inside: avoid; }
          .figures dd { font-size: 1.1rem; }
          table { font-size: 8pt; }
          th, td { padding: .18rem .3rem; }
        }
        """
}
