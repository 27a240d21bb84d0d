/** Bad data: one line that names file, record and rule; exit code 1. */
export class DataError extends Error {}
