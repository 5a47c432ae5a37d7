/** The words of the menu that gives the report away. */
export const exporting = {
  open: 'Export',
  copyMarkdown: 'Copy as Markdown',
  markdown: 'Markdown report',
  credentials: 'With credentials',
  json: 'JSON report',
  print: 'Print',
  jsonHolds: 'The JSON report holds the whole capture, with its credentials. No report holds the secret.',
  failed: 'The report could not be made.',
}
