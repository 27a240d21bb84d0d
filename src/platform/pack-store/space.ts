/** How much room the reader's packs take, and how much there is. */

export interface Space {
  usedBytes: number;
  /** `undefined` where the browser doesn't say. */
  leftBytes: number | undefined;
}

export async function storageSpace(): Promise<Space> {
  const { usage = 0, quota } = await navigator.storage.estimate();
  return { usedBytes: usage, leftBytes: quota === undefined ? undefined : quota - usage };
}
