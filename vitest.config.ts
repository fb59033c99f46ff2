import { defineConfig } from 'vitest/config';

// Tests run on the built product, so that workers, bits and coverage are those that users get.
const dist = new URL('./dist/', import.meta.url).pathname;

export default defineConfig({
  resolve: {
    alias: [{ find: /^(?:\.\.?\/)+((?:src|theory|properties)\/.*)\.ts$/, replacement: `${dist}$1.js` }],
  },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['./test/flush-coverage.ts'],
    pool: 'forks',
    testTimeout: 300_000,
    hookTimeout: 300_000,
    server: { deps: { external: [/\/dist\//] } },
  },
});
