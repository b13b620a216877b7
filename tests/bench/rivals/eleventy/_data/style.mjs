import { readFileSync } from 'node:fs';

export default () => readFileSync('style.css', 'utf8');
