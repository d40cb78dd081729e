import type { JSHandle, Locator, Page } from '@playwright/test';

type Dropped = { name: string; mimeType: string; bytes: Uint8Array };

/** A file as a drag carries it. */
export async function dragged(page: Page, { name, mimeType, bytes }: Dropped): Promise<JSHandle<DataTransfer>> {
  return page.evaluateHandle(
    ({ name, mimeType, base64 }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type: mimeType }));
      return transfer;
    },
    { name, mimeType, base64: Buffer.from(bytes).toString('base64') },
  );
}

/** Moves what is dragged over a place, or lets go of it there. True when the page takes it: a browser opens what no page takes. */
export async function drag(what: JSHandle<DataTransfer>, type: 'dragover' | 'dragleave' | 'drop', where: Locator): Promise<boolean> {
  return where.evaluate((element, { type, dataTransfer }) => !element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true })), { type, dataTransfer: what });
}
