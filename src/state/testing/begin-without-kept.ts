import { deleteDB } from 'idb';
import { beforeAll } from 'vitest';

// Files of tests share an origin, and each begins without what those before it have kept.
beforeAll(() => deleteDB('xray-trainer'));
