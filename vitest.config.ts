import { defineConfig } from "vitest/config";

/** Unit tests and the tests of the repository itself; those in real browsers run by themselves. */
export default defineConfig({
  test: {
    include: [
      "src/**/*.test.ts",
      "src/**/*.test.tsx",
      "tests/fuzz/*.test.ts",
      "tests/repo/**/*.test.ts",
    ],
    exclude: ["**/node_modules/**", "dist/**", "tests/e2e/**"],
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
