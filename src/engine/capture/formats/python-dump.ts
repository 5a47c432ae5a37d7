import { dumpFormat } from '#engine/capture/printed/format.ts'

/** What Python prints of a request: a dict of fields with the body beside it, a WSGI environment, a prepared request's parts. */
export default dumpFormat('python-dump', 50, 'python')
