import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', 'test-results/', 'playwright-report/']),
  {
    name: 'types known everywhere',
    files: ['**/*.{ts,tsx,js,mjs}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['eslint.config.js', 'vite.config.ts'],
          defaultProject: 'e2e/tsconfig.json',
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    // A rule is mended or changed here, for everybody, never switched off at a line.
    linterOptions: { noInlineConfig: true },
    rules: {
      eqeqeq: 'error',
      'prefer-const': 'error',
      // `value as number` is how an element is read that noUncheckedIndexedAccess doubts.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // A contract may ask for a promise where there is nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // Only types, not interfaces, count as TensorFlow.js tensor containers.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    name: 'what ships',
    files: ['src/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Draw from src/domain/random with a seed.' },
      ],
    },
  },
  {
    name: 'screens',
    files: ['src/ui/**', 'src/main.tsx'],
    extends: [reactHooks.configs.flat['recommended-latest']],
  },
  {
    // They run before the packages are installed; tsc checks them by their JSDoc.
    name: 'tasks in plain JavaScript',
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
