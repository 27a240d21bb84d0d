import { useEffect, useState } from "preact/hooks";

/** Becomes true when the reader has opened a card on this page, and stays so. */
export function useCardSeen(): boolean {
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => {
    // The card's element is a child of the root, and there only while a card is shown.
    const observer = new MutationObserver(() => {
      if (!document.querySelector("sandarbh-popover")) return;
      setIsSeen(true);
      observer.disconnect();
    });
    observer.observe(document.documentElement, { childList: true });
    return () => observer.disconnect();
  }, []);
  return isSeen;
}
