// Workers of the test runner are killed by a signal, so Node would never write their coverage: flush it after each file.
import v8 from 'node:v8';
import { afterAll } from 'vitest';

afterAll(() => {
  if (process.env['NODE_V8_COVERAGE']) v8.takeCoverage();
});
