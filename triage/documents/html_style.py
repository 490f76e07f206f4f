"""How a page looks in a browser and on its paper. ``$mark`` stands for its marking."""

STYLE = """
:root { color-scheme: light; scroll-padding-top: 4rem; }
body { font: 1.15rem/1.5 Arial, Helvetica, sans-serif; color: #1a1a1a; background: #fff; margin: 0; }
.mark { background: #1b365d; color: #fff; font-weight: bold; padding: .5rem 1rem; }
.mark p { margin: 0; }
header.mark { position: sticky; top: 0; }
main { max-width: 52rem; margin: 0 auto; padding: 0 1rem 3rem; }
h1, h2, h3 { color: #1b365d; line-height: 1.25; }
h2 { border-top: 2px solid #8a97a8; padding-top: 1rem; margin-top: 2.5rem; }
a { color: #1b365d; }
blockquote { margin: .75rem 0; padding: 0 1rem; border-left: 4px solid #8a97a8; }
blockquote p { margin: 0; padding: .25rem 0; white-space: pre-line; }
.ask { font-weight: bold; background: #eef2f7; padding: .75rem 1rem; margin-bottom: 0; }
details { border: 1px solid #8a97a8; padding: 0 1rem; margin-bottom: 1.5rem; }
summary { font-weight: bold; color: #1b365d; cursor: pointer; padding: .75rem 0; }
a:focus-visible, summary:focus-visible { outline: 3px solid #1b365d; outline-offset: 2px; }
.strong, dt { font-weight: bold; }
.alert, .wrong { font-weight: bold; border: 3px solid #1a1a1a; padding: .75rem 1rem; }
.hint, .quiet { color: #505050; }
p, li, dd { overflow-wrap: anywhere; }
dd { white-space: pre-line; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #eef2f7; padding: .75rem 1rem; }
dl.fields > div { border-top: 1px solid #8a97a8; padding: .5rem 0; }
dd { margin: .25rem 0; }
.note { color: #505050; font-size: .9em; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
caption { text-align: left; color: #505050; font-size: .95em; padding: .25rem 0; }
th, td { border: 1px solid #8a97a8; padding: .5rem .75rem; text-align: left; vertical-align: top; }
th p, td p { margin: 0 0 .4rem; }
thead th { background: #1b365d; color: #fff; }
tbody th { background: #eef2f7; font-weight: normal; width: 30%; }
td, th { white-space: pre-line; overflow-wrap: anywhere; }
td:last-child:nth-child(3) { width: 45%; }
@media screen and (max-width: 40rem) {
  table, caption, tbody, tr, th, td { display: block; width: auto !important; }
  thead { display: none; }
  tbody tr { border: 1px solid #8a97a8; margin-bottom: 1rem; }
  th, td { border: 0; }
  [data-title]::before { content: attr(data-title); display: block; font-weight: bold; color: #1b365d; }
}
@media print {
  @page { size: A4; margin: 18mm; @top-left { content: "$mark"; font: bold 9pt Arial, sans-serif; } }
  body { font-size: 10pt; line-height: 1.35; }
  main { max-width: none; padding: 0; }
  header.mark { position: static; }
  h2::before { content: "$mark"; display: block; font-size: 9pt; }
  .mark, thead th { background: #fff; color: #1a1a1a; border: 1px solid #1a1a1a; padding: .2rem .5rem; }
  footer.mark, nav, summary { display: none; }
  details { border: 0; padding: 0; margin: 0; }
  details::details-content { content-visibility: visible; display: block; }
  table { margin: .5rem 0; }
  td, th { padding: .2rem .5rem; font-size: .93em; }
  td p, th p { margin-bottom: .15rem; }
  .page-break { break-after: page; }
  h1, h2, h3, .ask, .strong, caption, thead { break-after: avoid; }
  thead, tr, blockquote { break-inside: avoid; }
}
"""
