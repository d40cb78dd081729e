/** Bytes that are not a parsing model, or not all of one. */
export class ModelFileError extends Error {
  constructor(reason: string) {
    super(`Not a usable parsing model: ${reason}.`);
    this.name = 'ModelFileError';
  }
}
