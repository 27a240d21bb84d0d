/** Work with files that takes its time: how far it is, and how it is stopped. */

export interface Progress {
  stage: "reading" | "storing" | "writing";
  /** In [0, 1]. */
  share: number;
}

export interface WorkOptions {
  onProgress?: ((progress: Progress) => void) | undefined;
  signal?: AbortSignal | undefined;
}
