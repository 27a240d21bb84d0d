/** What a page names, as its content script tells it over the extension's own messages. */
import type { PageReport } from "../../src/core/messages.ts";
import type { Driver } from "./driver.ts";

export interface Named {
  entity: string;
  /** Its mentions in the order of the page, as the page writes them. */
  surfaces: string[];
}

/** The names of a tab's top document, in order of first appearance. */
export async function askNamed(driver: Driver, tabId: number): Promise<Named[]> {
  const reports = (await driver.evaluateWithApi(`new Promise((resolve) => {
    const listen = (message, sender) => {
      if (message?.sandarbh !== "page/report" || sender.tab?.id !== ${tabId}) return;
      if (!message.request.isTop) return;
      api.runtime.onMessage.removeListener(listen);
      resolve(message.request);
    };
    api.runtime.onMessage.addListener(listen);
    api.tabs.sendMessage(${tabId}, { sandarbh: "page/ask", request: {} });
  })`)) as PageReport;
  return Promise.all(
    reports.entities.map(async ({ entity }) => {
      const message = { sandarbh: "page/mentions", request: { entity } };
      const sent = `api.tabs.sendMessage(${tabId}, ${JSON.stringify(message)}, { frameId: 0 })`;
      const { answer } = (await driver.evaluateWithApi(sent)) as {
        answer: { surface: string }[];
      };
      return { entity, surfaces: answer.map(({ surface }) => surface.replace(/\s+/g, " ")) };
    }),
  );
}
