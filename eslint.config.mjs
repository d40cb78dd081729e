import path from 'node:path';
import { defineConfig, globalIgnores } from 'eslint/config';
import nextVitals from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';

/**
 * The direction of imports (docs/architecture.md). An arrow that is absent is forbidden:
 * `target` may not import anything in `from`, save what `except` names.
 */
const zones = [
  { target: './lib/domain', from: './', except: ['./lib/domain', './node_modules'] },
  { target: './lib/schemas', from: './', except: ['./lib/schemas', './lib/domain', './node_modules'] },
  { target: './lib/weights', from: './', except: ['./lib/weights', './lib/domain', './node_modules'] },
  { target: './lib/offline', from: './', except: ['./lib/offline', './lib/schemas', './lib/domain', './node_modules'] },
  { target: './components', from: './', except: ['./components', './lib/offline', './lib/schemas', './lib/domain', './node_modules'] },
  { target: './lib/data', from: './', except: ['./lib/data', './lib/schemas', './lib/domain', './lib/errors.ts', './lib/env.ts', './node_modules'] },
  { target: './lib/intake', from: './', except: ['./lib/intake', './lib/schemas', './lib/domain', './lib/errors.ts', './lib/env.ts', './node_modules'] },
  { target: './lib/push', from: './', except: ['./lib/push', './lib/intake/fetch', './lib/errors.ts', './lib/env.ts', './node_modules'] },
  { target: './lib/model', from: './', except: ['./lib/model', './lib/schemas', './lib/domain', './lib/errors.ts', './lib/env.ts', './node_modules'] },
  { target: './lib/anki', from: './', except: ['./lib/anki', './lib/schemas', './lib/domain', './node_modules'] },
  { target: './lib/worker', from: './', except: ['./lib/worker', './lib/anki', './lib/intake', './lib/weights', './lib/schemas', './lib/domain', './lib/errors.ts', './lib/env.ts', './node_modules'] },
  { target: './lib/background', from: './', except: ['./lib/background', './lib/worker', './lib/push', './lib/boundary', './lib/data', './lib/domain', './lib/errors.ts', './lib/env.ts', './node_modules'] },
  { target: './lib/auth', from: './', except: ['./lib/auth', './lib/data', './lib/schemas', './lib/domain', './lib/errors.ts', './lib/env.ts', './node_modules'] },
  { target: './lib/boundary', from: './', except: ['./lib/boundary', './lib/auth', './lib/data', './lib/schemas', './lib/domain', './lib/errors.ts', './lib/env.ts', './node_modules'] },
];

const noAmbient = [
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Chance is an argument of the domain.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Time is an argument of the domain.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is an argument of the domain.' },
];

/** Files are named in kebab-case, so that a name is spelled one way on every file system. */
const kebabCase = {
  create: (context) => ({
    Program: (node) => {
      const name = path.basename(context.filename);
      if (!/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(name)) context.report({ node, message: `${name} is not in kebab-case.` });
    },
  }),
};

export default defineConfig([
  globalIgnores(['.next*/**', 'node_modules/**', 'lib/data/generated/**', 'next-env.d.ts', 'test-results/**', '.test/**', '.data*/**']),
  ...nextVitals,
  ...nextTypescript,
  {
    plugins: { house: { rules: { 'kebab-case': kebabCase } } },
    settings: {
      // The parser's own version detection calls an API that ESLint 10 removed.
      react: { version: '19.3' },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'import/no-restricted-paths': ['error', { zones }],
      'import/no-cycle': 'error',
      'house/kebab-case': 'error',
    },
  },
  {
    files: ['app/**', 'components/**', 'lib/**'],
    ignores: ['lib/env.ts'],
    rules: {
      'no-restricted-syntax': ['error', { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'The environment is read in lib/env.ts alone.' }],
    },
  },
  {
    files: ['lib/**', 'components/**', 'tests/**', 'scripts/**'],
    ignores: ['**/*.config.*'],
    rules: { 'import/no-default-export': 'error' },
  },
  {
    files: ['lib/domain/**'],
    rules: {
      'no-restricted-syntax': ['error', ...noAmbient],
      'no-restricted-globals': ['error', 'fetch', 'process', 'window', 'document', 'crypto', 'setTimeout', 'console'],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!(\\.{1,2}/|@/lib/domain/|zod$|ts-fsrs$|wink-nlp$|wink-eng-lite-web-model$|compromise($|/)))', message: 'The domain may import only zod, ts-fsrs and the language libraries.' }] },
      ],
    },
  },
  {
    files: ['lib/domain/**'],
    ignores: ['lib/domain/scheduling/**'],
    rules: {
      'no-restricted-imports': ['error', { paths: [{ name: 'ts-fsrs', message: 'lib/domain/scheduling is the sole importer of ts-fsrs.' }] }],
    },
  },
  {
    files: ['app/**', 'components/**', 'lib/**'],
    ignores: ['lib/data/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@prisma/*', 'pg', '@/lib/data/generated/*'], message: 'lib/data is the sole importer of Prisma.' }], paths: [{ name: 'ts-fsrs', message: 'lib/domain/scheduling is the sole importer of ts-fsrs.' }] },
      ],
    },
  },
  {
    files: ['lib/domain/scheduling/**'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['tests/**'],
    rules: { 'import/no-restricted-paths': 'off' },
  },
]);
