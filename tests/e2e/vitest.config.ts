/**
 * End-to-end: the built extension in real browsers, one after the other.
 *
 *   npx vitest run --config tests/e2e/vitest.config.ts --project firefox
 *
 * Nothing is retried: a test that passes now and then is a failing test.
 */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import type { Engine } from "./driver.ts";

const root = fileURLToPath(new URL(".", import.meta.url));

function project(engine: Engine) {
  return {
    extends: true as const,
    test: { name: engine, provide: { engine } },
  };
}

export default defineConfig({
  root,
  test: {
    include: ["*.e2e.ts"],
    projects: [project("chromium"), project("firefox")],
    // Timing of the pointer is what is tested: nothing else may run beside it.
    fileParallelism: false,
    maxWorkers: 1,
    retry: 0,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
