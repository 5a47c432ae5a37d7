/** The words of the menu that gives the report away. */
export const exporting = {
  open: 'Export',
  copyMarkdown: 'Copy as Markdown',
  markdown: 'Markdown report',
  json: 'JSON report',
  print: 'Print',
  noSecret: 'Holds the whole capture, never the secret.',
  failed: 'The report could not be made.',
}
