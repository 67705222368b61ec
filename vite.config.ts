import { fileURLToPath } from 'node:url'
import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import { browserGuard } from './scripts/vite/browserGuard.ts'
import { compressedCopies } from './scripts/vite/compressedCopies.ts'
import { fontSubset } from './scripts/vite/fontSubset.ts'

// Not under build/, which is emptied at the start of each build.
const fonts = fileURLToPath(new URL('./node_modules/.cache/insat/fonts', import.meta.url))

export default defineConfig({
  plugins: [fontSubset(fonts), tailwindcss(), reactRouter(), browserGuard(), compressedCopies()],
  resolve: { alias: { '@fonts': fonts } },
  build: {
    // A `data:` URL would need a hole in the content security policy.
    assetsInlineLimit: 0,
    target: 'es2022',
  },
})
