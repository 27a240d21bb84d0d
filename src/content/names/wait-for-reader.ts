/**
 * Waits until somebody may read this frame: the page is seen, and a frame in it has some text. Most
 * frames are advertisements, and a hundred thousand names are some megabytes in each.
 */
const LEAST_TEXT_UTF16 = 40;

function hasText(): boolean {
  return (document.body?.textContent?.length ?? 0) >= LEAST_TEXT_UTF16;
}

export async function waitForReader(): Promise<void> {
  if (document.hidden) {
    await new Promise((resolve) => {
      document.addEventListener("visibilitychange", resolve, { once: true });
    });
  }
  if (window.top === window || hasText()) return;
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!hasText()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}
