import { fileURLToPath } from 'node:url';

/** The absolute path of a file or folder of the project, given from the project's folder. */
export const projectFile = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
