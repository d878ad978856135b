import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts?(x)'],
    setupFiles: ['tests/unit/surroundings.ts'],
    restoreMocks: true,
    testTimeout: 20_000,
  },
});
