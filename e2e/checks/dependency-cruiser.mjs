/**
 * Which module may import which, as errors: `npm run check:layers`. A type-only import counts.
 *
 * Starting a worker with `new Worker(new URL('...', import.meta.url))` is no import: that is how
 * `state` reaches the workers.
 */

const TESTS = '\\.test\\.tsx?$|/testing/';

/**
 * A package in node_modules, or its name where a `?url` keeps it from being found.
 *
 * @param {string} name a regular expression
 */
const npm = (name) => `(^|node_modules/)${name}(/|$)`;

/**
 * @param {string} name
 * @param {string} comment
 * @param {object} from
 * @param {object} to
 */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    forbid('no-circle', 'Modules that import each other are one module.', {}, { circular: true }),

    forbid(
      'workers-are-below-state-and-ui',
      'ui -> state -> workers -> domain, never back.',
      { path: '^src/workers/' },
      { path: '^src/(state/|ui/|main\\.tsx$)' },
    ),
    forbid(
      'state-is-below-ui',
      'ui -> state -> workers -> domain, never back.',
      { path: '^src/state/' },
      { path: '^src/(ui/|main\\.tsx$)' },
    ),
    forbid(
      'main-is-on-top',
      'main.tsx starts the page; nothing needs it.',
      { path: '^src/ui/' },
      { path: '^src/main\\.tsx$' },
    ),
    forbid(
      'app-does-not-know-e2e',
      'What ships does not depend on what tests it.',
      { path: '^src/', pathNot: TESTS },
      { path: '^e2e/' },
    ),
    forbid(
      'only-protocols-of-workers',
      'The page imports a contract; the code behind it belongs to the worker. Tests may have its fixtures.',
      { path: '^src/(state/|ui/|main\\.tsx$)' },
      { path: '^src/workers/', pathNot: '^src/workers/[^/]+/(protocol\\.ts$|testing/)' },
    ),
    forbid(
      'no-test-code-in-the-app',
      'testing/ folders and tests are for tests.',
      { path: '^src/', pathNot: TESTS },
      { path: TESTS },
    ),

    forbid(
      'domain-stands-alone',
      'Plain TypeScript on plain data: nothing of the other layers.',
      { path: '^src/domain/' },
      { path: '^(src|e2e)/', pathNot: '^src/domain/' },
    ),
    forbid(
      'domain-needs-no-package',
      'Plain TypeScript on plain data: no package and nothing of Node.',
      { path: '^src/domain/', pathNot: TESTS },
      { pathNot: '^src/' },
    ),
    forbid(
      'tensorflow-in-training-only',
      'TensorFlow.js stays in one worker.',
      { path: '^src/', pathNot: `^src/workers/training/|${TESTS}` },
      { path: npm('@tensorflow') },
    ),
    forbid(
      'jszip-where-archives-are',
      'Archives are opened by the ingest worker and written by the export worker.',
      { path: '^src/', pathNot: `^src/workers/(ingest|export)/|${TESTS}` },
      { path: npm('jszip') },
    ),
    forbid(
      'react-in-ui-only',
      'React shows; it decides nothing.',
      { path: '^src/', pathNot: `^src/(ui/|main\\.tsx$)|${TESTS}` },
      { path: npm('(@types/)?(react|react-dom|@mantine|@tabler)') },
    ),
    forbid(
      'recharts-in-charts-only',
      'A chart has plain props; the library behind it can be exchanged.',
      { path: '^src/', pathNot: `^src/ui/charts/|${TESTS}` },
      { path: npm('recharts') },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'] },
  },
};
