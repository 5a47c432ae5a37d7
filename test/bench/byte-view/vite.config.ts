import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Whoever runs the benchmark may have made it 'development', which would measure React's own checks.
process.env['NODE_ENV'] = 'production'

/** The page of the byte view alone, for the benchmark and for a look at it. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { target: 'es2023', outDir: '../../../node_modules/.cache/whysig-byte-view', emptyOutDir: true },
})
